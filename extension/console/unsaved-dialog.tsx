import type { JSX } from "preact";
import { Button } from "../design/button.tsx";
import { Dialog } from "../design/dialog.tsx";

type UnsavedDialogProps = { readonly onStay: () => void; readonly onDiscard: () => void };

/** Asks before something typed is given up. */
export function UnsavedDialog({ onStay, onDiscard }: UnsavedDialogProps): JSX.Element {
  return (
    <Dialog
      title="Discard your changes?"
      onClose={onStay}
      acts={
        <>
          <Button focused onClick={onStay}>
            Keep editing
          </Button>
          <Button look="danger-fill" onClick={onDiscard}>
            Discard
          </Button>
        </>
      }
    >
      <p class="soft">What you have changed in this record is not saved yet.</p>
    </Dialog>
  );
}

import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Button } from "../design/button.tsx";
import { Dialog } from "../design/dialog.tsx";

type PlainExportDialogProps = {
  readonly onClose: () => void;
  readonly onConfirm: () => void;
};

/** Names what it means to have every password in a file that anybody can read, and asks. */
export function PlainExportDialog({ onClose, onConfirm }: PlainExportDialogProps): JSX.Element {
  const isUnderstood = useSignal(false);
  return (
    <Dialog
      title="Export every password in clear?"
      onClose={onClose}
      acts={
        <>
          <Button focused onClick={onClose}>
            Cancel
          </Button>
          <Button look="danger-fill" disabled={!isUnderstood.value} onClick={onConfirm}>
            Export in clear
          </Button>
        </>
      }
    >
      <p class="soft">
        Whoever gets this file can sign in as you everywhere in it: another person or program on
        this computer, a backup, a synchronised folder. It stays readable in backups even after you
        have deleted it.
      </p>
      <label class="confirm">
        <input
          type="checkbox"
          name="understood"
          checked={isUnderstood.value}
          onChange={(event) => {
            isUnderstood.value = event.currentTarget.checked;
          }}
        />
        <span>I need it in clear, and delete it as soon as it is used</span>
      </label>
    </Dialog>
  );
}

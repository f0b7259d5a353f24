import type { JSX } from "preact";
import { Button } from "../design/button.tsx";
import { Dialog } from "../design/dialog.tsx";
import { t } from "../language/messages.ts";

type UnsavedDialogProps = { readonly onStay: () => void; readonly onDiscard: () => void };

/** Asks before something typed is given up. */
export function UnsavedDialog({ onStay, onDiscard }: UnsavedDialogProps): JSX.Element {
  return (
    <Dialog
      title={t("console.unsaved.title")}
      onClose={onStay}
      acts={
        <>
          <Button focused onClick={onStay}>
            {t("console.unsaved.stay")}
          </Button>
          <Button look="danger-fill" onClick={onDiscard}>
            {t("console.unsaved.discard")}
          </Button>
        </>
      }
    >
      <p class="soft">{t("console.unsaved.lead")}</p>
    </Dialog>
  );
}

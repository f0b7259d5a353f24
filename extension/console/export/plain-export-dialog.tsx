import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Button } from "../../design/button.tsx";
import { Dialog } from "../../design/dialog.tsx";
import { t } from "../../language/messages.ts";

type PlainExportDialogProps = {
  readonly onClose: () => void;
  readonly onConfirm: () => void;
};

/** Names what it means to have every password in a file that anybody can read, and asks. */
export function PlainExportDialog({ onClose, onConfirm }: PlainExportDialogProps): JSX.Element {
  const isUnderstood = useSignal(false);
  return (
    <Dialog
      title={t("export.confirm.title")}
      onClose={onClose}
      acts={
        <>
          <Button focused onClick={onClose}>
            {t("account.signOut.cancel")}
          </Button>
          <Button look="danger-fill" disabled={!isUnderstood.value} onClick={onConfirm}>
            {t("export.confirm.act")}
          </Button>
        </>
      }
    >
      <p class="soft">{t("export.confirm.lead")}</p>
      <label class="confirm">
        <input
          type="checkbox"
          name="understood"
          checked={isUnderstood.value}
          onChange={(event) => {
            isUnderstood.value = event.currentTarget.checked;
          }}
        />
        <span>{t("export.confirm.understood")}</span>
      </label>
    </Dialog>
  );
}

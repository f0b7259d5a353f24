import type { JSX } from "preact";
import { Button } from "../../design/button.tsx";
import { Dialog } from "../../design/dialog.tsx";
import { t } from "../../language/messages.ts";
import { type BulkAct, bulkWords } from "./bulk-words.ts";

type BulkDialogProps = {
  readonly act: BulkAct;
  readonly count: number;
  readonly vaultName: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** The one question before many records are changed: what, and how many. */
export function BulkDialog(props: BulkDialogProps): JSX.Element {
  const { act, count, vaultName, onConfirm, onClose } = props;
  const { title, button, meaning } = bulkWords(act, count, vaultName);
  return (
    <Dialog
      title={<bdi>{title}</bdi>}
      onClose={onClose}
      acts={
        <>
          <Button focused onClick={onClose}>
            {t("account.signOut.cancel")}
          </Button>
          <Button look={act.to === "trash" ? "danger-fill" : "primary"} onClick={onConfirm}>
            {button}
          </Button>
        </>
      }
    >
      <p class="soft">
        <bdi>{meaning}</bdi>
      </p>
    </Dialog>
  );
}

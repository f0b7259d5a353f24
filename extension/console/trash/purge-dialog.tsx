import type { JSX } from "preact";
import { Button } from "../../design/button.tsx";
import { Dialog } from "../../design/dialog.tsx";
import { Problem } from "../../design/notice.tsx";
import { RecordText } from "../../design/record-text.tsx";
import { counted, t } from "../../language/messages.ts";
import { rich } from "../../language/rich.ts";
import { useAct } from "../../pages/act.ts";

type PurgeDialogProps = {
  readonly count: number;
  /** Of the one record that it is about. */
  readonly title: string | undefined;
  readonly purge: () => Promise<void>;
  readonly onClose: () => void;
};

/** Asks before records go from the trash for good: the one deletion that cannot be undone. */
export function PurgeDialog({ count, title, purge, onClose }: PurgeDialogProps): JSX.Element {
  const act = useAct();

  const remove = async () => {
    if (await act.run(purge)) onClose();
  };
  return (
    <Dialog
      title={count === 1 ? t("trash.purge.title") : counted("trash.purge.titleMany", count)}
      onClose={onClose}
      acts={
        <>
          <Button focused onClick={onClose}>
            {t("account.signOut.cancel")}
          </Button>
          <Button look="danger-fill" busy={act.busy.value} onClick={() => void remove()}>
            {t("trash.purge.act")}
          </Button>
        </>
      }
    >
      <p class="soft">
        {count === 1
          ? rich(
              "trash.purge.lead",
              <RecordText value={title ?? ""} otherwise={t("trash.purge.theRecord")} />,
            )
          : counted("trash.purge.leadMany", count)}
      </p>
      {act.error.value !== undefined && <Problem error={act.error.value} />}
    </Dialog>
  );
}

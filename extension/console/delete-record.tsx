import type { JSX } from "preact";
import type { RecordView } from "#core/wire/ui-contract.ts";
import { Button } from "../design/button.tsx";
import { Dialog } from "../design/dialog.tsx";
import { Problem } from "../design/notice.tsx";
import { RecordText } from "../design/record-text.tsx";
import { useAct } from "../pages/act.ts";
import { useSurroundings } from "../pages/background.ts";

type DeleteRecordProps = {
  readonly record: RecordView;
  readonly onDeleted: () => void;
  readonly onClose: () => void;
};

/** Asks before a record is deleted, and says for whom. */
export function DeleteRecord({ record, onDeleted, onClose }: DeleteRecordProps): JSX.Element {
  const { ask } = useSurroundings();
  const act = useAct();
  const remove = async () => {
    const { id, revision: base } = record;
    const done = await act.run(() => ask("records.delete", { id, base }).then(() => undefined));
    if (done) onDeleted();
  };
  return (
    <Dialog
      title="Delete this record?"
      onClose={onClose}
      acts={
        <>
          <Button focused onClick={onClose}>
            Keep it
          </Button>
          <Button look="danger-fill" busy={act.busy.value} onClick={() => void remove()}>
            Delete
          </Button>
        </>
      }
    >
      <p class="soft">
        <RecordText value={record.title} otherwise="This record" /> disappears for everyone who uses
        the vault <RecordText value={record.vaultName} />. The account on the site itself stays.
      </p>
      {act.error.value !== undefined && <Problem error={act.error.value} />}
    </Dialog>
  );
}

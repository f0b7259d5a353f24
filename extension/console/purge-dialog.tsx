import type { JSX } from "preact";
import { Button } from "../design/button.tsx";
import { Dialog } from "../design/dialog.tsx";
import { Problem } from "../design/notice.tsx";
import { RecordText } from "../design/record-text.tsx";
import { useAct } from "../pages/act.ts";

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
  const records = count === 1 ? "record" : `${count.toLocaleString("en")} records`;
  const remove = async () => {
    if (await act.run(purge)) onClose();
  };
  return (
    <Dialog
      title={`Delete ${count === 1 ? "this record" : records} for good?`}
      onClose={onClose}
      acts={
        <>
          <Button focused onClick={onClose}>
            Cancel
          </Button>
          <Button look="danger-fill" busy={act.busy.value} onClick={() => void remove()}>
            Delete for good
          </Button>
        </>
      }
    >
      <p class="soft">
        {count === 1 ? (
          <RecordText value={title ?? ""} otherwise="The record" />
        ) : (
          `Everything that is in the trash now, ${records},`
        )}{" "}
        is removed for everyone who uses its vault, with all earlier versions. This cannot be
        undone. Accounts on the sites themselves stay.
      </p>
      {act.error.value !== undefined && <Problem error={act.error.value} />}
    </Dialog>
  );
}

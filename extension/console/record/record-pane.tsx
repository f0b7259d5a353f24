import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { RecordSecret } from "#core/vault/record.ts";
import type { RecordView as View } from "#core/wire/ui-contract.ts";
import { Empty } from "../../design/empty.tsx";
import { Problem } from "../../design/notice.tsx";
import { t } from "../../language/messages.ts";
import { useAct } from "../../pages/act.ts";
import { useAnswer } from "../../pages/answer.ts";
import { useSurroundings } from "../../pages/background.ts";
import { useNavigation } from "../navigation.ts";
import type { Vault } from "../vaults/vault-choice.tsx";
import { RecordEditor } from "./record-editor.tsx";
import { RecordHistory } from "./record-history.tsx";
import { RecordView } from "./record-view.tsx";

type RecordPaneProps = {
  readonly id: string;
  readonly vault: string | undefined;
  readonly tag: string | undefined;
  readonly only: "imported" | undefined;
  readonly vaults: readonly Vault[];
};

/** One record: read, or edited from the version that was current when the edit began. */
export function RecordPane({ id, vault, tag, only, vaults }: RecordPaneProps): JSX.Element | null {
  const { ask } = useSurroundings();
  const { goTo, unsaved } = useNavigation();
  const { answer, askAgain } = useAnswer("records.get", { id }, ["records"]);
  const edit = useSignal<{ record: View; secret: RecordSecret } | undefined>(undefined);
  const inHistory = useSignal(false);
  /** What the person comes back from: its button has the focus again. */
  const backFrom = useSignal<"edit" | "history" | undefined>(undefined);
  const opening = useAct();
  const { value: record, error } = answer.value;

  const startEdit = () =>
    opening.run(async () => {
      const [now, secret] = await Promise.all([
        ask("records.get", { id }),
        ask("records.reveal", { id }),
      ]);
      edit.value = { record: now, secret };
    });
  const endEdit = () => {
    backFrom.value = "edit";
    edit.value = undefined;
    unsaved.value = undefined;
    askAgain();
  };

  if (edit.value !== undefined) {
    return (
      <RecordEditor
        key={edit.value.record.revision}
        base={edit.value}
        vaults={vaults}
        vault={vault}
        onCancel={endEdit}
        onReload={() => {
          unsaved.value = undefined;
          void startEdit();
        }}
        onSaved={(saved) => {
          endEdit();
          goTo({ place: "records", vault, tag, only, record: saved });
        }}
      />
    );
  }
  if (error !== undefined) return <Problem error={error} />;
  if (record === undefined) return null;
  if (inHistory.value) {
    return (
      <RecordHistory
        record={record}
        onBack={() => {
          backFrom.value = "history";
          inHistory.value = false;
        }}
      />
    );
  }
  return (
    <>
      {opening.error.value !== undefined && <Problem error={opening.error.value} />}
      <RecordView
        record={record}
        backFrom={backFrom.value}
        onEdit={() => void startEdit()}
        onHistory={() => {
          inHistory.value = true;
        }}
        onDeleted={() => goTo({ place: "records", vault, tag, only })}
      />
    </>
  );
}

/** What the pane says while no record is chosen. */
export function NoRecordChosen(): JSX.Element {
  return (
    <Empty icon="key" title={t("record.noneChosen")}>
      <p>{t("record.noneChosenHint")}</p>
    </Empty>
  );
}

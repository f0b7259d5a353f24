import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useContext } from "preact/hooks";
import { Button } from "../../design/button.tsx";
import { RecordText, shown } from "../../design/record-text.tsx";
import { counted, t } from "../../language/messages.ts";
import { useSurroundings } from "../../pages/background.ts";
import { PickedForExport } from "../export/export-picked.ts";
import { useNavigation } from "../navigation.ts";
import { useThrowAway } from "../trash/thrown-away.ts";
import type { Vault } from "../vaults/vault-choice.tsx";
import { BulkActs } from "./bulk-acts.tsx";
import { BulkDialog } from "./bulk-dialog.tsx";
import { BulkOutcome, type Outcome } from "./bulk-outcome.tsx";
import type { BulkAct } from "./bulk-words.ts";
import type { Chosen } from "./chosen.ts";
import { allFailed, runBulk } from "./run-bulk.ts";

type BulkPaneProps = {
  readonly chosen: Chosen;
  readonly vaults: readonly Vault[];
  /** Only these of the chosen ones stay chosen. */
  readonly onKeep: (ids: ReadonlySet<string>) => void;
  readonly onClose: () => void;
};

/** Titles that are listed. */
const listed = 12;

/** What can be done with all that is chosen: asked once, seen while it goes on, and told how it went. */
export function BulkPane({ chosen, vaults, onKeep, onClose }: BulkPaneProps): JSX.Element {
  const { ask } = useSurroundings();
  const { goTo } = useNavigation();
  const throwAway = useThrowAway();
  const picked = useContext(PickedForExport);
  const asking = useSignal<BulkAct | undefined>(undefined);
  const running = useSignal<{ done: number; total: number } | undefined>(undefined);
  const outcome = useSignal<Outcome | undefined>(undefined);
  const records = [...chosen.values()];

  const nameOf = (act: BulkAct) => {
    const vault = act.to === "vault" ? vaults.find(({ id }) => id === act.vault) : undefined;
    return shown(vault?.name ?? "") || t("design.untitled");
  };
  const carryOut = async (act: BulkAct) => {
    asking.value = undefined;
    running.value = { done: 0, total: records.length };
    const failures =
      act.to === "trash"
        ? await throwAway(records).catch((reason) => allFailed(records, reason))
        : await runBulk(ask, records, act, (done) => {
            running.value = { done, total: records.length };
          });
    running.value = undefined;
    const done = records.length - failures.length;
    // What went to the trash is told by the notice that undoes it.
    if (act.to === "trash" && failures.length === 0) return onClose();
    outcome.value = { act, vaultName: nameOf(act), done, failures };
    onKeep(new Set(failures.map(({ record }) => record.id)));
  };

  return (
    <article class="bulk-pane" aria-label={t("bulk.label")}>
      <header class="record-head">
        <h1 class="spread">
          <span role="status">
            {chosen.size === 0
              ? t("settings.kit.done")
              : t("bulk.chosen", counted("design.records", chosen.size))}
          </span>
        </h1>
        <Button icon="cross" focused={chosen.size === 0} onClick={onClose}>
          {chosen.size === 0 ? t("popup.why.close") : t("bulk.chooseNone")}
        </Button>
      </header>
      {outcome.value !== undefined && <BulkOutcome outcome={outcome.value} />}
      {running.value !== undefined && (
        <label class="stack-tight small soft">
          {counted("transfer.progress", running.value.total, running.value.done)}
          <progress max={running.value.total} value={running.value.done} />
        </label>
      )}
      {chosen.size > 0 && (
        <>
          <p class="soft bulk-titles">
            {records.slice(0, listed).map(({ id, title }, index) => (
              <span key={id}>
                {index > 0 && ", "}
                <RecordText value={title} otherwise={t("design.untitled")} />
              </span>
            ))}
            {records.length > listed && ` ${counted("transfer.more", records.length - listed)}`}
          </p>
          <BulkActs
            records={records}
            vaults={vaults}
            isBusy={running.value !== undefined}
            onAct={(act) => {
              outcome.value = undefined;
              asking.value = act;
            }}
            onExport={() => {
              picked.value = records.map(({ id }) => id);
              goTo({ place: "export" });
            }}
          />
        </>
      )}
      {asking.value !== undefined && (
        <BulkDialog
          act={asking.value}
          count={chosen.size}
          vaultName={nameOf(asking.value)}
          onConfirm={() => {
            const act = asking.peek();
            if (act !== undefined) void carryOut(act);
          }}
          onClose={() => {
            asking.value = undefined;
          }}
        />
      )}
    </article>
  );
}

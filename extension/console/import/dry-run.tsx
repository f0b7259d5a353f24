import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useContext, useLayoutEffect } from "preact/hooks";
import type { ImportResult } from "#core/import/import-result.ts";
import { usualVault } from "#core/vault/usual-vault.ts";
import { Button } from "../../design/button.tsx";
import { Notice, Problem } from "../../design/notice.tsx";
import { number } from "../../language/format.ts";
import { counted, t } from "../../language/messages.ts";
import { rich } from "../../language/rich.ts";
import { useAct } from "../../pages/act.ts";
import { useSurroundings } from "../../pages/background.ts";
import { useNavigation } from "../navigation.ts";
import type { Seen } from "../trash/thrown-away.ts";
import type { Vault } from "../vaults/vault-choice.tsx";
import { DryRunChoices } from "./dry-run-choices.tsx";
import { DryRunTable } from "./dry-run-table.tsx";
import { folderKept, hasFolders, makeVaults, missingVaults } from "./folder-vaults.ts";
import { ImportDone } from "./import-done.tsx";
import { formatWords, isKnown, leavesOut } from "./import-words.ts";
import { JustImported } from "./just-imported.ts";
import { leftOutWords } from "./left-out.ts";
import { ProblemList } from "./problem-list.tsx";
import { rowNameOf } from "./row-words.ts";
import { type Failed, runImport } from "./run-import.ts";
import { useDryRun } from "./use-dry-run.ts";
import { type Placement, VaultPlacement } from "./vault-placement.tsx";

type DryRunProps = {
  readonly result: ImportResult;
  readonly vaults: readonly Vault[];
  readonly onAgain: () => void;
};

/** What an import would do, its progress and how it went. */
export function DryRun({ result, vaults, onAgain }: DryRunProps): JSX.Element {
  const { ask } = useSurroundings();
  const { goTo, unsaved } = useNavigation();
  const act = useAct();
  const dryRun = useDryRun(result);
  const vault = useSignal(usualVault(vaults)?.id ?? "");
  const placement = useSignal<Placement>("one");
  const saved = useSignal(0);
  const refused = useSignal<readonly Failed[]>([]);
  const made = useSignal<readonly Seen[]>([]);
  const isDone = useSignal(false);
  const imported = useContext(JustImported);
  const { rows, writes, error } = dryRun;
  const total = writes.added.length + writes.merged.length;
  const rowName = rowNameOf(result);
  const isRunning = act.busy.value;
  const isBegun = isRunning || saved.value > 0;

  // Before the person sees that it is done: they may leave at once.
  useLayoutEffect(() => {
    unsaved.value = isRunning ? "import" : undefined;
    return () => {
      unsaved.value = undefined;
    };
  }, [isRunning, unsaved]);

  const commit = () =>
    act.run(async () => {
      const byFolder = placement.value === "folders";
      await runImport(ask, writes, {
        vaultOf: byFolder ? await makeVaults(ask, writes.added, vault.value) : () => vault.value,
        folderAs: byFolder ? undefined : folderKept(result),
        // An import that broke off goes on where it stopped: what is in is not saved twice.
        from: saved.value,
        onProgress: (done, failed, some) => {
          saved.value = done;
          refused.value = [...refused.value, ...failed];
          made.value = [...made.value, ...some];
        },
      });
      isDone.value = true;
    });

  const show = () => {
    const failed = new Set(refused.value.map(({ record }) => record));
    const joined = writes.merged.filter(({ record }) => !failed.has(record));
    imported.value = [...made.value.map(({ id }) => id), ...joined.map(({ here }) => here.id)];
    goTo({ place: "records", only: "imported" });
  };

  if (isDone.value) {
    return (
      <ImportDone
        added={writes.added.length}
        updated={writes.merged.length}
        rowName={rowName}
        failed={refused.value}
        made={made.value}
        onShow={show}
        onAgain={onAgain}
      />
    );
  }
  if (error !== undefined) return <Problem error={error} />;
  if (rows === undefined) return <p role="status">{t("transfer.comparing")}</p>;
  return (
    <>
      {!isBegun && <Summary result={result} />}
      <DryRunChoices
        rows={rows}
        chosen={dryRun.chosen}
        disabled={isBegun}
        onChoose={dryRun.chooseAll}
      />
      {writes.added.length > 0 && (
        <VaultPlacement
          vaults={vaults}
          chosen={vault.value}
          hasFolders={hasFolders(writes.added)}
          folderAs={folderKept(result)}
          missing={missingVaults(writes.added, vaults)}
          placement={placement.value}
          disabled={isBegun}
          onPlacement={(wanted) => {
            placement.value = wanted;
          }}
          onVault={(id) => {
            vault.value = id;
          }}
        />
      )}
      {total === 0 && <Notice title={t("import.nothingToDo")} next={t("import.nothingToDoNext")} />}
      <div class="inline wrap">
        {total > 0 && (
          <Button look="primary" busy={act.busy.value} onClick={() => void commit()}>
            {saved.value > 0 && !act.busy.value
              ? t("transfer.goOn")
              : counted("transfer.importCount", total)}
          </Button>
        )}
        <Button disabled={act.busy.value} onClick={onAgain}>
          {t("account.signOut.cancel")}
        </Button>
      </div>
      {isBegun && (
        <label class="stack-tight small soft">
          {counted("transfer.progress", total, saved.value)}
          <progress max={total} value={saved.value} />
        </label>
      )}
      {act.error.value !== undefined && <Problem error={act.error.value} />}
      {result.problems.length > 0 && <ProblemList problems={result.problems} rowName={rowName} />}
      <section class="stack-tight">
        <h2>{t("transfer.rows")}</h2>
        <DryRunTable
          rows={rows}
          rowName={rowName}
          disabled={isBegun}
          choiceOf={dryRun.choiceOf}
          onChoose={dryRun.chooseOne}
        />
      </section>
    </>
  );
}

function Summary({ result }: { readonly result: ImportResult }): JSX.Element {
  const { records, problems, format } = result;
  const leftOut = problems
    .filter(({ code }) => leavesOut.has(code))
    .reduce((sum, { count = 1 }) => sum + count, 0);
  const things = leftOutWords(problems);
  return (
    <p>
      {rich(
        leftOut > 0 ? "transfer.summaryLess" : "transfer.summary",
        <strong>{counted("design.records", records.length)}</strong>,
        isKnown(format) ? formatWords(format) : t("transfer.thisFile"),
        number(leftOut),
      )}
      {things !== undefined && <span class="soft"> {t("transfer.notComing", things)}</span>}
    </p>
  );
}

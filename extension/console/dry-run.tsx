import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { ImportedRecord, ImportResult } from "#core/import/import-result.ts";
import { Button } from "../design/button.tsx";
import { Notice, Problem } from "../design/notice.tsx";
import { RecordText } from "../design/record-text.tsx";
import { shortUrl } from "../design/web-url.ts";
import { errorWords } from "../design/words.ts";
import { useAct } from "../pages/act.ts";
import { useSurroundings } from "../pages/background.ts";
import { formatWords, leavesOut, problemWords } from "./import-words.ts";
import { useNavigation } from "./navigation.ts";
import { type Failed, saveAll } from "./save-all.ts";
import { type Vault, VaultChoice } from "./vault-choice.tsx";

/** More rows than these nobody reads; all of them are imported. */
const shownRows = 200;

type DryRunProps = {
  readonly result: ImportResult;
  readonly vaults: readonly Vault[];
  readonly onAgain: () => void;
};

/** What an import would do, its progress and how it went. */
export function DryRun({ result, vaults, onAgain }: DryRunProps): JSX.Element {
  const { ask } = useSurroundings();
  const { goTo } = useNavigation();
  const act = useAct();
  const vault = useSignal(vaults[0]?.id ?? "");
  const saved = useSignal(0);
  const refused = useSignal<readonly Failed[]>([]);
  const isDone = useSignal(false);
  const { records, problems, format } = result;
  const leftOut = problems.filter(({ code }) => leavesOut.has(code)).length;

  const commit = () =>
    act.run(async () => {
      await saveAll(ask, records, {
        vault: vault.value,
        // An import that broke off goes on where it stopped: what is in is not saved twice.
        from: saved.value,
        onProgress: (done, failed) => {
          saved.value = done;
          refused.value = [...refused.value, ...failed];
        },
      });
      isDone.value = true;
    });

  if (isDone.value) {
    const failed = refused.value;
    return (
      <>
        <Notice
          tone={failed.length === 0 ? "good" : "warning"}
          title={`${counted(records.length - failed.length)} imported.`}
          next={
            failed.length === 0
              ? "Delete the export file now: it holds every password in clear."
              : `${counted(failed.length)} could not be saved; they are listed below.`
          }
        />
        {failed.length > 0 && <FailedTable failed={failed} />}
        <div class="inline">
          <Button look="primary" onClick={() => goTo({ place: "records", vault: vault.value })}>
            Show them
          </Button>
          <Button onClick={onAgain}>Import another file</Button>
        </div>
      </>
    );
  }
  return (
    <>
      <p>
        A trial run, nothing is saved yet: <strong>{counted(records.length)}</strong> from{" "}
        {format === undefined ? "this file" : formatWords[format]}
        {leftOut > 0 && `, ${leftOut} left out`}.
      </p>
      <div class="import-commit">
        <VaultChoice
          vaults={vaults}
          label="Put them into the vault"
          onChoose={(id) => {
            vault.value = id;
          }}
        />
        <Button look="primary" busy={act.busy.value} onClick={() => void commit()}>
          {saved.value > 0 && !act.busy.value ? "Go on" : `Import ${counted(records.length)}`}
        </Button>
        <Button disabled={act.busy.value} onClick={onAgain}>
          Cancel
        </Button>
      </div>
      {(act.busy.value || saved.value > 0) && (
        <label class="stack-tight small soft">
          {saved.value.toLocaleString("en")} of {counted(records.length)}
          <progress max={records.length} value={saved.value} />
        </label>
      )}
      {act.error.value !== undefined && <Problem error={act.error.value} />}
      {problems.length > 0 && (
        <section class="stack-tight">
          <h2>What is not quite right</h2>
          <ul class="problems">
            {problems.slice(0, shownRows).map(({ line, code }, index) => (
              <li key={index}>
                <span class="mono soft">{line === 0 ? "File" : `Line ${line}`}</span>
                <span>{problemWords[code]}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="stack-tight">
        <h2>What goes in</h2>
        <RecordTable records={records} />
      </section>
    </>
  );
}

function RecordTable({ records }: { readonly records: readonly ImportedRecord[] }): JSX.Element {
  const rest = records.length - shownRows;
  return (
    <>
      <table class="table">
        <thead>
          <tr>
            <th>Line</th>
            <th>Title</th>
            <th>Username</th>
            <th>Linked URLs</th>
          </tr>
        </thead>
        <tbody>
          {records.slice(0, shownRows).map((record, index) => (
            <tr key={index}>
              <td class="mono soft">{record.line}</td>
              <td>
                <RecordText value={record.title} otherwise="Untitled" />
              </td>
              <td>
                <RecordText value={record.username} otherwise="—" />
              </td>
              <td class="soft">
                <RecordText
                  value={record.urls.map(({ url }) => shortUrl(url)).join(", ")}
                  otherwise="None: it will only be found by search"
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p class="small faint">and {counted(rest)} more</p>}
    </>
  );
}

function FailedTable({ failed }: { readonly failed: readonly Failed[] }): JSX.Element {
  return (
    <ul class="problems">
      {failed.slice(0, shownRows).map(({ record, code }) => (
        <li key={record.line}>
          <span class="mono soft">Line {record.line}</span>
          <span>
            <RecordText value={record.title} otherwise="Untitled" />: {errorWords[code].what}
          </span>
        </li>
      ))}
    </ul>
  );
}

function counted(count: number): string {
  return `${count.toLocaleString("en")} ${count === 1 ? "record" : "records"}`;
}

import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Button } from "../../design/button.tsx";
import { Notice, Problem } from "../../design/notice.tsx";
import { RecordText } from "../../design/record-text.tsx";
import { errorWords } from "../../design/words.ts";
import { counted, t } from "../../language/messages.ts";
import { useAct } from "../../pages/act.ts";
import { type Seen, useThrowAway } from "../trash/thrown-away.ts";
import { shownRows } from "./dry-run-table.tsx";
import { type RowName, rowAt } from "./row-words.ts";
import type { Failed } from "./run-import.ts";

type ImportDoneProps = {
  readonly added: number;
  readonly updated: number;
  readonly rowName: RowName;
  readonly failed: readonly Failed[];
  /** The records that it made. */
  readonly made: readonly Seen[];
  readonly onShow: () => void;
  readonly onAgain: () => void;
};

/** How an import went; what it added can be taken out again. */
export function ImportDone({
  added,
  updated,
  rowName,
  failed,
  made,
  onShow,
  onAgain,
}: ImportDoneProps): JSX.Element {
  const imported = added + updated - failed.length;
  const throwAway = useThrowAway();
  const act = useAct();
  const kept = useSignal(0);
  const undo = () =>
    act.run(async () => {
      kept.value = (await throwAway(made)).length;
      if (kept.value === 0) onAgain();
    });

  if (kept.value > 0) {
    return (
      <>
        <Notice tone="warning" title={counted("import.undo.kept", kept.value)} />
        <div>
          <Button onClick={onAgain}>{t("import.another")}</Button>
        </div>
      </>
    );
  }
  return (
    <>
      <Notice
        tone={failed.length === 0 ? "good" : "warning"}
        title={
          updated > 0
            ? counted("import.doneInto", imported, updated)
            : counted("import.done", imported)
        }
        next={
          failed.length === 0 ? t("import.deleteFile") : counted("import.failed", failed.length)
        }
      />
      {failed.length > 0 && (
        <ul class="problems">
          {failed.slice(0, shownRows).map(({ record, code }) => (
            <li key={record.line}>
              <span class="mono soft">{rowAt(rowName, record.line)}</span>
              <span>
                <RecordText value={record.title} otherwise={t("design.untitled")} />:{" "}
                {errorWords(code).what}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div class="inline wrap">
        <Button look="primary" onClick={onShow}>
          {t("import.show")}
        </Button>
        <Button onClick={onAgain}>{t("import.another")}</Button>
        {made.length > 0 && (
          <Button look="quiet" busy={act.busy.value} onClick={() => void undo()}>
            {t("import.undo.act")}
          </Button>
        )}
      </div>
      {made.length > 0 && updated > 0 && <p class="small faint">{t("import.undo.joined")}</p>}
      {act.error.value !== undefined && <Problem error={act.error.value} />}
    </>
  );
}

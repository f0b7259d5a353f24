import type { JSX } from "preact";
import { Button } from "../design/button.tsx";
import { Notice } from "../design/notice.tsx";
import { RecordText } from "../design/record-text.tsx";
import { errorWords } from "../design/words.ts";
import { counted, t } from "../language/messages.ts";
import { shownRows } from "./dry-run-table.tsx";
import type { Failed } from "./run-import.ts";

type ImportDoneProps = {
  readonly added: number;
  readonly updated: number;
  readonly failed: readonly Failed[];
  readonly onShow: () => void;
  readonly onAgain: () => void;
};

/** How an import went. */
export function ImportDone({
  added,
  updated,
  failed,
  onShow,
  onAgain,
}: ImportDoneProps): JSX.Element {
  const imported = added + updated - failed.length;
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
              <span class="mono soft">{t("transfer.line", record.line)}</span>
              <span>
                <RecordText value={record.title} otherwise={t("design.untitled")} />:{" "}
                {errorWords(code).what}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div class="inline">
        <Button look="primary" onClick={onShow}>
          {t("import.show")}
        </Button>
        <Button onClick={onAgain}>{t("import.another")}</Button>
      </div>
    </>
  );
}

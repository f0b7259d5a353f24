import type { JSX } from "preact";
import { Button } from "../design/button.tsx";
import { Notice } from "../design/notice.tsx";
import { RecordText } from "../design/record-text.tsx";
import { errorWords } from "../design/words.ts";
import { shownRows } from "./dry-run-table.tsx";
import { counted } from "./dry-run-words.ts";
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
        title={`${counted(imported)} imported${updated > 0 ? `, ${updated.toLocaleString("en")} of them into records that were here` : ""}.`}
        next={
          failed.length === 0
            ? "Delete the export file now, and empty this computer’s trash."
            : `${counted(failed.length)} could not be saved; they are listed below.`
        }
      />
      {failed.length > 0 && (
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
      )}
      <div class="inline">
        <Button look="primary" onClick={onShow}>
          Show them
        </Button>
        <Button onClick={onAgain}>Import another file</Button>
      </div>
    </>
  );
}

import type { JSX } from "preact";
import { Notice } from "../design/notice.tsx";
import { RecordText } from "../design/record-text.tsx";
import { errorWords } from "../design/words.ts";
import { type BulkAct, bulkWords, counted } from "./bulk-words.ts";
import type { BulkFailure } from "./run-bulk.ts";

export type Outcome = {
  readonly act: BulkAct;
  readonly vaultName: string;
  readonly done: number;
  readonly failures: readonly BulkFailure[];
};

/** Failures that are listed; the number is said of all. */
const listed = 100;

/** How it went: what is done, and of each record that is as it was why, and what to do about it. */
export function BulkOutcome({ outcome }: { readonly outcome: Outcome }): JSX.Element {
  const { act, vaultName, done, failures } = outcome;
  const words = bulkWords(act, done, vaultName).done;
  if (failures.length === 0) return <Notice tone="good" title={<bdi>{words}</bdi>} />;
  return (
    <div class="stack-tight">
      <Notice
        tone="warning"
        title={`${counted(failures.length)} could not be changed.`}
        next={
          <>
            {done > 0 && <bdi>{`${words} `}</bdi>}
            The others are as they were, and still chosen: try again when the cause is gone.
          </>
        }
      />
      <ul class="bulk-failures">
        {failures.slice(0, listed).map(({ record, code }) => (
          <li key={record.id}>
            <strong>
              <RecordText value={record.title} otherwise="Untitled" />
            </strong>
            <span>{whyOf(code)}</span>
          </li>
        ))}
        {failures.length > listed && (
          <li class="soft">{`and ${(failures.length - listed).toLocaleString("en")} more`}</li>
        )}
      </ul>
    </div>
  );
}

const whyOf = (code: BulkFailure["code"]) =>
  code === "revision_conflict"
    ? "Changed meanwhile. Look at it, then try again."
    : `${errorWords[code].what} ${errorWords[code].next}`;

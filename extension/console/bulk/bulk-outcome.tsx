import type { JSX } from "preact";
import { Notice } from "../../design/notice.tsx";
import { RecordText } from "../../design/record-text.tsx";
import { errorWords } from "../../design/words.ts";
import { counted, t } from "../../language/messages.ts";
import { type BulkAct, bulkWords } from "./bulk-words.ts";
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
        title={t("bulk.failed", counted("design.records", failures.length))}
        next={
          <>
            {done > 0 && <bdi>{`${words} `}</bdi>}
            {t("bulk.failedNext")}
          </>
        }
      />
      <ul class="bulk-failures">
        {failures.slice(0, listed).map(({ record, code }) => (
          <li key={record.id}>
            <strong>
              <RecordText value={record.title} otherwise={t("design.untitled")} />
            </strong>
            <span>{whyOf(code)}</span>
          </li>
        ))}
        {failures.length > listed && (
          <li class="soft">{counted("transfer.more", failures.length - listed)}</li>
        )}
      </ul>
    </div>
  );
}

const whyOf = (code: BulkFailure["code"]) =>
  code === "revision_conflict"
    ? t("bulk.meanwhile")
    : `${errorWords(code).what} ${errorWords(code).next}`;

import type { JSX } from "preact";
import type { RecordView } from "#core/wire/ui-contract.ts";
import { RecordText } from "../design/record-text.tsx";
import { counted } from "../language/messages.ts";

type FoundLineProps = {
  /** How many the search has found; 0: none, or none was looked for. */
  readonly total: number;
  /** The one that Enter acts on. */
  readonly record: RecordView | undefined;
};

/** Heard while the search keeps the focus: how many there are, and which of them Enter fills. */
export function FoundLine({ total, record }: FoundLineProps): JSX.Element {
  return (
    <p class="visually-hidden" role="status">
      {total > 0 && (
        <>
          {`${counted("record.list.found", total)} `}
          <RecordText value={record?.title ?? ""} /> <RecordText value={record?.username ?? ""} />
        </>
      )}
    </p>
  );
}

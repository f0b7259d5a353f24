import type { JSX } from "preact";
import type { RecordView } from "#core/wire/ui-contract.ts";
import { Button } from "../design/button.tsx";
import { Dialog } from "../design/dialog.tsx";
import { wordsOf } from "../design/reason-words.ts";
import { RecordText, shown } from "../design/record-text.tsx";
import { isPlainHttp } from "../design/web-url.ts";

/** What must be confirmed before a record is filled: the places, and why each question is asked. */
export type Unusual = {
  readonly record: RecordView;
  readonly origins: readonly string[];
  readonly reasons: readonly string[];
};

type ConfirmFillProps = {
  readonly unusual: Unusual;
  readonly onFill: () => void;
  readonly onClose: () => void;
};

/** Asks before filling where something is unusual, naming it; without encryption in red (SEC-04, SEC-05, SEC-11). */
export function ConfirmFill({ unusual, onFill, onClose }: ConfirmFillProps): JSX.Element {
  const { record, origins, reasons } = unusual;
  const isPlain = origins.some(isPlainHttp);
  return (
    <Dialog
      title="Fill here all the same?"
      onClose={onClose}
      acts={
        <>
          <Button focused onClick={onClose}>
            Do not fill
          </Button>
          <Button look={isPlain ? "danger-fill" : "primary"} onClick={onFill}>
            {isPlain ? "Fill without encryption" : "Fill"}
          </Button>
        </>
      }
    >
      <p class="soft">
        You are about to give <RecordText value={shown(record.title) || "this record"} /> to:
      </p>
      <ul class="origins">
        {origins.map((origin) => (
          <li key={origin} class={isPlainHttp(origin) ? "origin plain-http" : "origin"}>
            <bdi class="mono">{shown(origin)}</bdi>
            {isPlainHttp(origin) && <strong>Not encrypted</strong>}
          </li>
        ))}
      </ul>
      <ul class="why">
        {reasons.map((reason) => (
          <li key={reason}>{sentence(wordsOf(reason).what)}</li>
        ))}
      </ul>
    </Dialog>
  );
}

const sentence = (what: string) => what.charAt(0).toUpperCase() + what.slice(1);

import type { JSX } from "preact";
import type { RecordView } from "#core/wire/ui-contract.ts";
import { Button } from "../design/button.tsx";
import { RecordText } from "../design/record-text.tsx";
import { t } from "../language/messages.ts";
import { ConfirmFill } from "./confirm-fill.tsx";
import { OutcomeLine } from "./outcome-line.tsx";
import { useFill } from "./use-fill.ts";

type ChangeHereProps = {
  readonly tabId: number;
  /** Of this page, best first. */
  readonly records: readonly RecordView[];
  readonly fillNew: () => Promise<void>;
};

/** On a page that changes a password: fills the current one of a record, and then the new one. */
export function ChangeHere({ tabId, records, fillNew }: ChangeHereProps): JSX.Element | null {
  const { outcome, unusual, ...fill } = useFill(tabId, fillNew);
  if (records.length === 0) return null;
  return (
    <section class="stack-tight">
      <h2 class="list-head">{t("popup.change.title")}</h2>
      {records.map((record) => (
        <div key={record.id}>
          <Button size="small" icon="refresh" onClick={() => void fill.fill(record)}>
            <span>
              <RecordText value={record.title} otherwise={t("design.untitled")} />
              {record.username !== "" && (
                <>
                  , <RecordText value={record.username} />
                </>
              )}
            </span>
          </Button>
        </div>
      ))}
      <p class="small soft">{t("popup.change.hint")}</p>
      {outcome.value !== undefined && outcome.value.kind !== "filled" && (
        <OutcomeLine outcome={outcome.value} origin={null} linkAndFill={fill.linkAndFill} />
      )}
      {unusual.value !== undefined && (
        <ConfirmFill
          unusual={unusual.value}
          onFill={() => void fill.confirm()}
          onClose={fill.decline}
        />
      )}
    </section>
  );
}

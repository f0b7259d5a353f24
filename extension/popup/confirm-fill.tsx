import type { JSX } from "preact";
import type { RecordView } from "#core/wire/ui-contract.ts";
import { Button } from "../design/button.tsx";
import { Dialog } from "../design/dialog.tsx";
import { isAgainst, wordsOf } from "../design/reason-words.ts";
import { RecordText, shown } from "../design/record-text.tsx";
import { isPlainHttp } from "../design/web-url.ts";
import { sentence } from "../language/format.ts";
import { t } from "../language/messages.ts";
import { rich } from "../language/rich.ts";

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
      title={t("popup.confirm.title")}
      onClose={onClose}
      acts={
        <>
          <Button focused onClick={onClose}>
            {t("popup.confirm.no")}
          </Button>
          <Button look={isPlain ? "danger-fill" : "primary"} onClick={onFill}>
            {isPlain ? t("popup.confirm.plain") : t("popup.row.fill")}
          </Button>
        </>
      }
    >
      <p class="soft">
        {rich(
          "popup.confirm.lead",
          <RecordText value={shown(record.title) || t("popup.confirm.thisRecord")} />,
        )}
      </p>
      <ul class="origins">
        {origins.map((origin) => (
          <li key={origin} class={isPlainHttp(origin) ? "origin plain-http" : "origin"}>
            <bdi class="mono">{shown(origin)}</bdi>
            {isPlainHttp(origin) && <strong>{t("popup.confirm.notEncrypted")}</strong>}
          </li>
        ))}
      </ul>
      <ul class="why">
        {reasons.filter(isAgainst).map((reason) => (
          <li key={reason}>{sentence(wordsOf(reason).what)}</li>
        ))}
      </ul>
    </Dialog>
  );
}

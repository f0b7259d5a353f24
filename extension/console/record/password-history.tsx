import type { JSX } from "preact";
import type { RecordSecret } from "#core/vault/record.ts";
import { Button } from "../../design/button.tsx";
import { moment } from "../../design/when.ts";
import { t } from "../../language/messages.ts";
import { PasswordText } from "./password-text.tsx";

type PasswordHistoryProps = {
  readonly history: NonNullable<RecordSecret["history"]>;
  /** Make it the record's password again. */
  readonly onUse: (password: string) => void;
};

/** The passwords that a record had before, for the day that a site turns out to want one of them. */
export function PasswordHistory({ history, onUse }: PasswordHistoryProps): JSX.Element {
  return (
    <section class="stack-tight">
      <h2>{t("record.history.title")}</h2>
      <ol class="password-history">
        {history.map(({ password, replacedAt }) => (
          <li key={replacedAt}>
            <span class="spread">
              <PasswordText password={password} />
              <span class="small faint">{t("record.history.until", moment(replacedAt))}</span>
            </span>
            <Button size="small" onClick={() => onUse(password)}>
              {t("record.history.use")}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}

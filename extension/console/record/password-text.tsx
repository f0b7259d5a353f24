import type { JSX } from "preact";
import { t } from "../../language/messages.ts";

/** As much as a person reads; the rest is copied. */
const shownLength = 256;

/** A password to read: digits and symbols stand out, so that "l" and "1" are told apart. */
export function PasswordText({ password }: { readonly password: string }): JSX.Element {
  if (password === "") return <span class="faint">{t("record.none")}</span>;
  const runs = password.slice(0, shownLength).match(/\p{N}+|[\p{L}\p{M}]+|[^\p{N}\p{L}\p{M}]+/gu);
  return (
    <bdi class="mono password-text">
      {(runs ?? []).map((run, index) => (
        <span key={index} class={kindOf(run)}>
          {run}
        </span>
      ))}
      {password.length > shownLength && "…"}
    </bdi>
  );
}

function kindOf(run: string): string {
  if (/^\p{N}/u.test(run)) return "digits";
  return /^[\p{L}\p{M}]/u.test(run) ? "letters" : "symbols";
}

import type { JSX } from "preact";
import { PasswordField } from "../design/field.tsx";
import { counted, t } from "../language/messages.ts";
import { shortest, strengthOf } from "./strength.ts";
import { StrengthMeter, useStrength } from "./strength-meter.tsx";

type NewPasswordProps = {
  readonly label: string;
  /** What a guesser would try first. Asked for while the person types. */
  readonly about: () => readonly string[];
  readonly wrong: { readonly first?: string; readonly second?: string };
};

/** A new master password, twice, with what guessing it would take. Only the estimate is kept. */
export function NewPassword({ label, about, wrong }: NewPasswordProps): JSX.Element {
  const { strength, estimate } = useStrength(about);

  return (
    <>
      <div class="stack-tight">
        <PasswordField
          label={label}
          name="new-password"
          autocomplete="new-password"
          required
          wrong={wrong.first}
          hint={t("account.password.hint")}
          onInput={(value) => void estimate(value)}
        />
        <StrengthMeter strength={strength.value} />
      </div>
      <PasswordField
        label={t("account.password.again", label)}
        name="new-password-again"
        autocomplete="new-password"
        required
        wrong={wrong.second}
      />
    </>
  );
}

export type NewPasswordWrong = { readonly first?: string; readonly second?: string };

/** What is wrong with a password as typed twice; `undefined`: nothing. */
export async function judge(
  first: string,
  second: string,
  about: readonly string[],
): Promise<NewPasswordWrong | undefined> {
  if (first.length < shortest) return { first: counted("account.password.short", shortest) };
  if ((await strengthOf(first, about)).score < 2) {
    return { first: t("account.password.weak") };
  }
  return first === second ? undefined : { second: t("account.password.differ") };
}

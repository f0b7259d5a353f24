import type { JSX } from "preact";
import { PasswordField } from "../design/field.tsx";
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
          hint="Four or five unrelated words are easy to remember and hard to guess. It cannot be reset."
          onInput={(value) => void estimate(value)}
        />
        <StrengthMeter strength={strength.value} />
      </div>
      <PasswordField
        label={`${label} again`}
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
  if (first.length < shortest) return { first: `Use at least ${shortest} characters.` };
  if ((await strengthOf(first, about)).score < 2) {
    return { first: "This is too easy to guess. Add another word or two." };
  }
  return first === second ? undefined : { second: "The two are not the same." };
}

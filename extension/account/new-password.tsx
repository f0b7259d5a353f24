import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { PasswordField } from "../design/field.tsx";
import { type Strength, shortest, strengthOf } from "./strength.ts";

type NewPasswordProps = {
  readonly label: string;
  /** What a guesser would try first. Asked for while the person types. */
  readonly about: () => readonly string[];
  readonly wrong: { readonly first?: string; readonly second?: string };
};

/** A new master password, twice, with what guessing it would take. Only the estimate is kept. */
export function NewPassword({ label, about, wrong }: NewPasswordProps): JSX.Element {
  const strength = useSignal<Strength>({ score: 0, words: "" });
  const typed = useRef(0);

  const estimate = async (password: string) => {
    typed.current += 1;
    const mine = typed.current;
    const estimated = await strengthOf(password, about());
    if (mine === typed.current) strength.value = estimated;
  };

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
        <div class="meter" data-score={strength.value.score} aria-hidden="true">
          <span />
          <span />
          <span />
          <span />
        </div>
        <p class="small soft" aria-live="polite">
          {strength.value.words === "" ? "\u00a0" : `Strength: ${strength.value.words}`}
        </p>
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

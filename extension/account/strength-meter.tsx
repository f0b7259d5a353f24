import { type ReadonlySignal, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { t } from "../language/messages.ts";
import { type Strength, strengthOf } from "./strength.ts";

/** What guessing a password would take, estimated as it is typed; the password itself is not kept. */
export function useStrength(
  about: () => readonly string[],
  least?: number,
): {
  readonly strength: ReadonlySignal<Strength>;
  readonly estimate: (password: string) => Promise<void>;
} {
  const strength = useSignal<Strength>({ score: 0, words: "" });
  const typed = useRef(0);
  const estimate = async (password: string) => {
    typed.current += 1;
    const mine = typed.current;
    const estimated = await strengthOf(password, about(), least);
    if (mine === typed.current) strength.value = estimated;
  };
  return { strength, estimate };
}

/** It is announced once it is known; until then its place is kept. */
export function StrengthMeter({ strength }: { readonly strength: Strength }): JSX.Element {
  return (
    <>
      <div class="meter" data-score={strength.score} aria-hidden="true">
        <span />
        <span />
        <span />
        <span />
      </div>
      <p class="small soft" aria-live="polite">
        {strength.words === "" ? "\u00a0" : t("account.strength.strength", strength.words)}
      </p>
    </>
  );
}

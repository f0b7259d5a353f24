import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { CharacterClass, PasswordRule } from "#core/crypto/generate.ts";
import { Button } from "../design/button.tsx";
import { Segments } from "../design/segments.tsx";
import { Switch } from "../design/switch.tsx";
import { t } from "../language/messages.ts";
import { Amount } from "./amount.tsx";
import { type PageRules, passwordFor, phraseFor } from "./make-password.ts";
import { pageDemands } from "./page-demands.ts";

type GeneratorProps = {
  /** What the field takes that it is for, where it is for one. */
  readonly field?: PageRules | undefined;
  /** Make one at once, and another with every change. */
  readonly isEager?: boolean;
  /** Gets the new password at once; it is not kept here. `undefined`: none could be made for the field. */
  readonly onPassword: (password: string | undefined) => void;
};

type Kind = "characters" | "words";

const kinds = () =>
  [
    ["characters", t("pages.generator.characters")],
    ["words", t("pages.generator.words")],
  ] as const;

/** Makes a new password, of characters or of words, as the person and the site want it. */
export function Generator({
  field = {},
  isEager = false,
  onPassword,
}: GeneratorProps): JSX.Element {
  const kind = useSignal<Kind>("characters");
  const length = useSignal(20);
  const capitals = useSignal(true);
  const digits = useSignal(1);
  const symbols = useSignal(1);
  const isReadable = useSignal(false);
  const words = useSignal(6);
  const numbered = useSignal(false);
  const made = useRef(0);
  const { min, max, isOfOwnLetters, words: demands } = pageDemands(field);

  const generate = async () => {
    made.current += 1;
    const mine = made.current;
    const rule = ruleOf({ length, capitals, digits, symbols, isReadable });
    const password =
      kind.value === "words"
        ? await phraseFor(
            { words: words.value, capitals: numbered.value, digit: numbered.value },
            field,
          )
        : await passwordFor(rule, field);
    if (mine === made.current) onPassword(password);
  };
  const chosen = JSON.stringify([
    [kind.value, length.value, capitals.value, digits.value, symbols.value],
    [isReadable.value, words.value, numbered.value, field],
  ]);
  useEffect(() => {
    if (isEager) void generate();
  }, [chosen, isEager]);

  return (
    <div class="generator">
      <Segments
        name="password-kind"
        label={t("pages.generator.label")}
        choices={kinds()}
        value={kind}
      />
      {kind.value === "characters" ? (
        <>
          <Amount label={t("pages.generator.length")} value={length} min={min} max={max} />
          {isOfOwnLetters && (
            <>
              <Amount label={t("pages.generator.digits")} value={digits} min={0} max={8} />
              <Amount label={t("pages.generator.symbols")} value={symbols} min={0} max={8} />
              <Switch
                label={t("pages.generator.capitals")}
                on={capitals.value}
                onChange={(on) => {
                  capitals.value = on;
                }}
              />
              <Switch
                label={t("pages.generator.readable")}
                hint={t("pages.generator.readableHint")}
                on={isReadable.value}
                onChange={(on) => {
                  isReadable.value = on;
                }}
              />
            </>
          )}
        </>
      ) : (
        <>
          <Amount label={t("pages.generator.words")} value={words} min={3} max={12} />
          <Switch
            label={t("pages.generator.numbered")}
            hint={t("pages.generator.numberedHint")}
            on={numbered.value}
            onChange={(on) => {
              numbered.value = on;
            }}
          />
        </>
      )}
      {demands !== undefined && <p class="small soft">{demands}</p>}
      <div>
        <Button size="small" icon="wand" onClick={() => void generate()}>
          {isEager ? t("pages.generator.another") : t("pages.generator.generate")}
        </Button>
      </div>
    </div>
  );
}

type Chosen = {
  readonly length: { readonly value: number };
  readonly capitals: { readonly value: boolean };
  readonly digits: { readonly value: number };
  readonly symbols: { readonly value: number };
  readonly isReadable: { readonly value: boolean };
};

/** A class of which there must be none is not drawn from. */
function ruleOf({ length, capitals, digits, symbols, isReadable }: Chosen): PasswordRule {
  const classes: CharacterClass[] = ["lower"];
  if (capitals.value) classes.push("upper");
  if (digits.value > 0) classes.push("digit");
  if (symbols.value > 0) classes.push("symbol");
  const atLeast = { digit: digits.value, symbol: symbols.value };
  return { length: length.value, classes, atLeast, isReadable: isReadable.value };
}

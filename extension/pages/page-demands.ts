import { demandsOf } from "#core/crypto/site-password.ts";
import { list, number } from "../language/format.ts";
import { t } from "../language/messages.ts";
import type { PageRules } from "./make-password.ts";

/** What a page's field leaves a person to choose of a new password, and what it settles, in words. */

/** Lengths that are offered where no page says anything. */
const usual = { min: 8, max: 64 } as const;

export type PageDemands = {
  /** Lengths that can be chosen. */
  readonly min: number;
  readonly max: number;
  /** Whether characters can be chosen: not where the page names its own. */
  readonly isOfOwnLetters: boolean;
  /** A sentence; `undefined` where the page settles nothing. */
  readonly words: string | undefined;
};

export function pageDemands(field: PageRules): PageDemands {
  const { least, most, namesLetters } = demandsOf(field);
  const max = Math.min(Math.max(usual.max, least), most);
  const min = Math.min(Math.max(usual.min, least), max);
  const settled = [
    lengthWords(min, max),
    namesLetters ? t("pages.generator.demandLetters") : undefined,
    (field.pattern ?? "") === "" ? undefined : t("pages.generator.demandPattern"),
  ].filter((one) => one !== undefined);
  const words = settled.length === 0 ? undefined : t("pages.generator.demands", list(settled));
  return { min, max, isOfOwnLetters: !namesLetters, words };
}

function lengthWords(min: number, max: number): string | undefined {
  const [isRaised, isLowered] = [min > usual.min, max < usual.max];
  if (min === max) return t("pages.generator.demandExactly", number(min));
  if (isRaised && isLowered) return t("pages.generator.demandLength", number(min), number(max));
  if (isRaised) return t("pages.generator.demandLeast", number(min));
  return isLowered ? t("pages.generator.demandMost", number(max)) : undefined;
}

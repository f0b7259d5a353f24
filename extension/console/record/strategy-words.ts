import { parseLinked } from "#core/match/linked-url.ts";
import type { LinkedOutcome } from "#core/match/match.ts";
import type { MatchStrategy } from "#core/match/strategy.ts";
import { t } from "../../language/messages.ts";

/** Match strategies and what comes of them, in plain words. */

export const strategyName = (strategy: MatchStrategy): string => t(`urls.strategy.${strategy}`);

/** The order in which they are offered: the usual one first. */
export const offeredStrategies: readonly MatchStrategy[] = [
  "origin",
  "prefix",
  "exact",
  "domain",
  "never",
];

type Place = { readonly url: URL; readonly domain: string | undefined };

const meanings: Record<MatchStrategy, (place: Place) => string> = {
  origin: ({ url }) => t("urls.meaning.origin", url.host),
  prefix: ({ url }) =>
    url.pathname === "/"
      ? t("urls.meaning.prefixAll", url.host)
      : t("urls.meaning.prefix", url.host, url.pathname),
  exact: ({ url }) => t("urls.meaning.exact", `${url.host}${url.pathname}${url.search}`),
  domain: ({ domain }) => t("urls.meaning.domain", domain ?? t("urls.meaning.thisDomain")),
  never: ({ url }) =>
    t("urls.meaning.never", `${url.host}${url.pathname === "/" ? "" : url.pathname}`),
};

export type UrlRemark = { readonly tone: "plain" | "warning" | "wrong"; readonly words: string };

/** What a linked URL means, or why it can mean nothing. */
export function remarkOn(linked: {
  readonly url: string;
  readonly strategy: MatchStrategy;
}): UrlRemark {
  if (linked.url.trim() === "") return { tone: "plain", words: t("urls.meaning.where") };
  const parsed = parseLinked(linked);
  if ("unusable" in parsed) return { tone: "wrong", words: t(`urls.refusal.${parsed.unusable}`) };
  const words = meanings[linked.strategy](parsed);
  return parsed.url.protocol === "http:" && linked.strategy !== "never"
    ? { tone: "warning", words: t("urls.meaning.plain", words) }
    : { tone: "plain", words };
}

/** What became of one linked URL in the test box. */
export function outcomeWords({ outcome, part, unusable }: LinkedOutcome): string {
  switch (outcome) {
    case "hit":
    case "vetoed":
    case "downgrade":
      return t(`urls.outcome.${outcome}`);
    case "unusable":
      return t(
        "urls.outcome.unusable",
        unusable === undefined ? "" : t(`urls.refusal.${unusable}`),
      );
    case "miss":
      return t(`urls.outcome.${part ?? "differs"}`);
  }
}

/** Whether the linked URLs of one record cover a page, and of each of them why or why not. */
import { difference, type Part } from "./difference.ts";
import {
  type Linked,
  type LinkedUrl,
  parseLinked,
  type Unusable,
  type UnusableReason,
} from "./linked-url.ts";
import { isWeb } from "./page-origin.ts";
import { type MatchStrategy, matchStrategies } from "./strategy.ts";

/** Where a page is, as the browser says. Anything but http: and https: is covered by nothing. */
export type PageUrl = string | URL;

/** The most specific linked URL that covers the page. */
export type Hit = {
  /** Its place in the record's list. */
  readonly index: number;
  readonly strategy: MatchStrategy;
  /** Smaller is more specific; comparable between records. */
  readonly rank: number;
};

/**
 * What became of one linked URL.
 *
 * `downgrade`: everything agrees but TLS, which the linked URL has and the page has not.
 * `vetoed`: a `never` rule covers the page; said of that rule and of the ones that it overrules.
 */
export type LinkedOutcome = {
  readonly index: number;
  readonly outcome: "hit" | "miss" | "unusable" | "downgrade" | "vetoed";
  /** Of a miss or a downgrade: the first part that differs. */
  readonly part?: Part;
  readonly unusable?: UnusableReason;
};

export type MatchResult = { readonly hit?: Hit; readonly reasons: readonly LinkedOutcome[] };

/**
 * Compares every linked URL of one record with `page`.
 *
 * A `never` rule vetoes the whole record on what it covers: the pages of its host and port, with
 * either scheme, whose path begins with its own ("https://example.com/" is the whole host).
 *
 * Never throws: a URL that cannot be read covers nothing and leaves the others as they are.
 */
export function match(linked: readonly LinkedUrl[], page: PageUrl): MatchResult {
  const url = URL.parse(page);
  const rules = linked.map(parseLinked);
  const outcomes = rules.map((rule, index) => ({ index, ...outcomeOf(rule, url) }));
  if (outcomes.some(({ outcome }) => outcome === "vetoed")) {
    return { reasons: outcomes.map(overruled) };
  }
  const hits = rules.flatMap((rule, index) =>
    outcomes[index]?.outcome === "hit" && !("unusable" in rule) ? [hitOf(rule, index)] : [],
  );
  const hit = hits.toSorted((a, b) => a.rank - b.rank)[0];
  return hit === undefined ? { reasons: outcomes } : { hit, reasons: outcomes };
}

function outcomeOf(rule: Linked | Unusable, page: URL | null): Omit<LinkedOutcome, "index"> {
  if ("unusable" in rule) return { outcome: "unusable", unusable: rule.unusable };
  if (page === null || !isWeb(page)) return { outcome: "miss", part: "scheme" };
  const part = difference(rule, page);
  if (part === undefined) return { outcome: rule.strategy === "never" ? "vetoed" : "hit" };
  const isDowngrade = part === "scheme" && rule.url.protocol === "https:";
  return { outcome: isDowngrade ? "downgrade" : "miss", part };
}

const overruled = (reason: LinkedOutcome): LinkedOutcome =>
  reason.outcome === "hit" ? { index: reason.index, outcome: "vetoed" } : reason;

/** Strategies rank as they are listed; among prefixes the longer path comes first. */
function hitOf({ strategy, url }: Linked, index: number): Hit {
  const place = matchStrategies.indexOf(strategy);
  // Between the place before and its own: 1 - 1/2 for "/", nearer to 0 the longer the path.
  const rank = strategy === "prefix" ? place - 1 + 1 / (1 + url.pathname.length) : place;
  return { index, strategy, rank };
}

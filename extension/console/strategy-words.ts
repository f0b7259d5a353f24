import type { Part } from "#core/match/difference.ts";
import { parseLinked, type UnusableReason } from "#core/match/linked-url.ts";
import type { LinkedOutcome } from "#core/match/match.ts";
import type { MatchStrategy } from "#core/match/strategy.ts";

/** Match strategies and what comes of them, in plain words. */

export const strategyNames: Record<MatchStrategy, string> = {
  origin: "This site",
  prefix: "Below this path",
  exact: "This exact address",
  domain: "Whole domain",
  never: "Never here",
};

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
  origin: ({ url }) => `Every page of ${url.host}, and of no other host or port.`,
  prefix: ({ url }) =>
    url.pathname === "/"
      ? `Every page of ${url.host}. Add a path to narrow it down.`
      : `Pages of ${url.host} whose path is ${url.pathname} or continues after it.`,
  exact: ({ url }) => `Only ${url.host}${url.pathname}${url.search}, letter by letter.`,
  domain: ({ domain }) =>
    `Every site under ${domain ?? "this domain"}. Offered there, never filled by itself.`,
  never: ({ url }) =>
    `Nothing on ${url.host}${url.pathname === "/" ? "" : url.pathname}, whatever the other rules say.`,
};

const refusals: Record<UnusableReason, string> = {
  malformed_url: "This is not an address. Write it as https://example.com/.",
  not_http: "Only http and https pages can be filled.",
  ip_address: "An IP address belongs to no domain. Choose “This site”.",
  single_label: "A single name belongs to no domain. Choose “This site”.",
  public_suffix: "Anyone can have a site under this suffix. Choose “This site”.",
  malformed_host: "This host belongs to no domain. Choose “This site”.",
};

export type UrlRemark = { readonly tone: "plain" | "warning" | "wrong"; readonly words: string };

/** What a linked URL means, or why it can mean nothing. */
export function remarkOn(linked: {
  readonly url: string;
  readonly strategy: MatchStrategy;
}): UrlRemark {
  if (linked.url.trim() === "") return { tone: "plain", words: "Where is this record used?" };
  const parsed = parseLinked(linked);
  if ("unusable" in parsed) return { tone: "wrong", words: refusals[parsed.unusable] };
  const words = meanings[linked.strategy](parsed);
  return parsed.url.protocol === "http:" && linked.strategy !== "never"
    ? { tone: "warning", words: `${words} Not encrypted: anyone on the network can read it.` }
    : { tone: "plain", words };
}

const parts: Record<Part, string> = {
  scheme: "one is http, the other https",
  host: "the host is another",
  port: "the port is another",
  path: "the path does not fit",
  query: "what follows the “?” is different",
  domain: "the domain is another",
};

/** What became of one linked URL in the test box. */
export function outcomeWords({ outcome, part, unusable }: LinkedOutcome): string {
  switch (outcome) {
    case "hit":
      return "Fits.";
    case "vetoed":
      return "Ruled out by “Never here”.";
    case "downgrade":
      return "Does not fit: the page is not encrypted, the linked URL is.";
    case "unusable":
      return `Cannot fit anywhere. ${unusable === undefined ? "" : refusals[unusable]}`;
    case "miss":
      return `Does not fit: ${part === undefined ? "something differs" : parts[part]}.`;
  }
}

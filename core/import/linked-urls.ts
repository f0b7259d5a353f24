/** Makes linked URLs of what people and other programs have written into a URL field. */
import { type MatchStrategy, matchStrategies } from "#core/match/strategy.ts";
import type { ImportedUrl, ProblemCode } from "./import-result.ts";
import type { RawUrl } from "./raw-record.ts";

export type ReadUrl = {
  readonly url?: ImportedUrl;
  readonly problem?: ProblemCode;
};

/** Characters that a linked URL may have. */
const longest = 4096;

/** Bitwarden's numbers for its match detection. */
export const bitwardenMatch = {
  domain: 0,
  host: 1,
  startsWith: 2,
  exact: 3,
  regex: 4,
  never: 5,
} as const;

const strategies: Readonly<Record<number, ImportedUrl["strategy"]>> = {
  [bitwardenMatch.domain]: "domain",
  [bitwardenMatch.host]: "origin",
  [bitwardenMatch.startsWith]: "prefix",
  [bitwardenMatch.exact]: "exact",
  [bitwardenMatch.never]: "never",
};

export const isStrategy = (word: string): word is MatchStrategy =>
  (matchStrategies as readonly string[]).includes(word);

/** The linked URL that a record gets, if it gets one. */
export function linkedUrlOf(raw: RawUrl): ReadUrl {
  if ("text" in raw) return readUrl(raw.text, raw.match);
  return raw.url.length > longest ? { problem: "url_too_long" } : { url: raw };
}

/**
 * The linked URL that `text` stands for, linked by its origin unless `match` says otherwise.
 *
 * A rule that Latchkey lacks, or refuses on such a host, becomes the origin: narrower, never wider.
 */
export function readUrl(text: string, match?: number | null): ReadUrl {
  if (match === bitwardenMatch.regex) return readPattern(text);
  const url = webUrl(text);
  if (typeof url !== "string") return url;
  const strategy = (match == null ? undefined : strategies[match]) ?? "origin";
  return strategy === "domain" && !hasDomain(url)
    ? { url: { url, strategy: "origin" }, problem: "strategy_replaced" }
    : { url: { url, strategy } };
}

/** A host with a dot, an IPv4 address, localhost or a bracketed IPv6 address, perhaps with a port and more. */
const hostLike =
  /^([\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)+\.?|localhost|\[[0-9a-f:.]+\])(:\d+)?([/?#]|$)/iu;

/** `text` as a URL of the web: "example.com/login" is taken for https. */
function webUrl(text: string): string | { problem: ProblemCode } {
  const trimmed = text.trim();
  if (/^https?:\/\//i.test(trimmed)) return valid(trimmed);
  if (/^\/\//.test(trimmed)) return valid(`https:${trimmed}`);
  if (hostLike.test(trimmed)) return valid(`https://${trimmed}`);
  return /^[a-z][a-z0-9+.-]*:/i.test(trimmed)
    ? { problem: "url_not_web" }
    : { problem: "url_not_understood" };
}

/** Kept as it was written, so that a person recognises it; matching reads it by `URL` anyway. */
function valid(url: string): string | { problem: ProblemCode } {
  if (url.length > longest) return { problem: "url_too_long" };
  return URL.canParse(url) ? url : { problem: "url_not_understood" };
}

/** Addresses and single labels have none. The public suffix list is not asked: matching does. */
function hasDomain(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname.includes(".") && !/^\[|(^|\.)\d+\.?$/.test(hostname);
}

/** The origin at the beginning of a regular expression, if it is spelt out there. */
function readPattern(pattern: string): ReadUrl {
  const plain = pattern
    .trim()
    .replace(/^\^/, "")
    .replace(/\\([./:-])/g, "$1");
  const found = /^https?\??:\/\/[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?(?=[/?$]|$)/i.exec(plain);
  if (found === null) return { problem: "url_not_understood" };
  const url = valid(found[0].replace("?", ""));
  if (typeof url !== "string") return url;
  return { url: { url, strategy: "origin" }, problem: "strategy_replaced" };
}

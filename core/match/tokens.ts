/**
 * What the blind index is asked with: the words under which a record is filed and a page looks.
 *
 * Where a record covers a page, they share a token; a shared token alone says nothing.
 */
import { type LinkedUrl, parseLinked } from "./linked-url.ts";
import { isWeb } from "./page-origin.ts";
import { registrableDomain } from "./registrable-domain.ts";

/** The tokens of a record, each once. A linked URL that cannot be used has none. */
export function linkedTokens(linked: readonly LinkedUrl[]): string[] {
  const tokens = linked.flatMap((one) => {
    const rule = parseLinked(one);
    if ("unusable" in rule) return [];
    return rule.domain === undefined ? hostToken(rule.url) : domainToken(rule.domain);
  });
  return [...new Set(tokens)];
}

/** The tokens that a page looks under: its host, and its registrable domain if it has one. */
export function pageTokens(url: URL): string[] {
  if (!isWeb(url)) return [];
  const domain = registrableDomain(url.hostname);
  return domain === undefined ? [hostToken(url)] : [hostToken(url), domainToken(domain)];
}

const hostToken = (url: URL) => `host:${url.hostname}`;

const domainToken = (domain: string) => `domain:${domain}`;

/** Reads one linked URL of a record; one that cannot be used says why and harms no other. */
import { isWeb } from "./page-origin.ts";
import { type NoDomain, registrableDomain, whyNoDomain } from "./registrable-domain.ts";
import type { MatchStrategy } from "./strategy.ts";

/** A linked URL as a record keeps it. */
export type LinkedUrl = { readonly url: string; readonly strategy: MatchStrategy };

/** A linked URL that can be compared with pages. */
export type Linked = {
  readonly url: URL;
  readonly strategy: MatchStrategy;
  /** The registrable domain; only where the strategy is `domain`. */
  readonly domain: string | undefined;
};

/** Why a linked URL can match no page: it is no URL, not one of the web, or too wide for `domain`. */
export type UnusableReason = "malformed_url" | "not_http" | NoDomain;

export type Unusable = { readonly unusable: UnusableReason };

/**
 * `linked` as the browser's own URL parser reads it, and no other parser (SEC-07).
 *
 * `domain` is refused where there is no registrable domain to compare: on IP addresses, single labels
 * ("intranet") and public suffixes ("co.uk", "github.io").
 */
export function parseLinked(linked: LinkedUrl): Linked | Unusable {
  const { strategy } = linked;
  const url = URL.parse(linked.url);
  // Chromium takes "https://my bank" for the host "my%20bank", which nobody can have.
  if (url === null || url.hostname.includes("%")) return { unusable: "malformed_url" };
  if (!isWeb(url)) return { unusable: "not_http" };
  if (strategy !== "domain") return { url, strategy, domain: undefined };
  const domain = registrableDomain(url.hostname);
  return domain === undefined ? { unusable: whyNoDomain(url.hostname) } : { url, strategy, domain };
}

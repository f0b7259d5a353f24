import { originOf } from "./page-origin.ts";
import { registrableDomain } from "./registrable-domain.ts";

/** What is the same for pages of one registrable domain; of hosts without one, for those of one host. */
export function siteOf(url: string): string {
  const { protocol, hostname } = URL.parse(originOf(url)) ?? new URL("invalid:");
  return `${protocol}//${registrableDomain(hostname) ?? hostname}`;
}

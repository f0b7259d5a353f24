import { match } from "#core/match/match.ts";
import { endsWithDot, isEncrypted } from "#core/match/page-origin.ts";
import { registrableDomain } from "#core/match/registrable-domain.ts";
import type { LinkedUrl } from "#core/vault/record.ts";
import type { CatalogueEntry } from "../cache/catalogue.ts";
import type { Core } from "../core.ts";

/**
 * Records of other hosts of a page's site. They are not looked at for a fill, as whoever has one host of a site need not
 * have them all; but a person may have meant them: the sign-in of www.example.com is often at login.example.com.
 */
export async function nearbyRecords(
  { summaries }: Pick<Core, "summaries">,
  pageUrl: string,
): Promise<readonly CatalogueEntry[]> {
  const domain = domainOf(pageUrl);
  if (domain === undefined) return [];
  const entries = await summaries.search(domain, {});
  return entries.filter(({ summary }) => summary.urls.some(({ url }) => domainOf(url) === domain));
}

/** A record that could be linked to a page in one click, and the host of the same site that it is linked to. */
export type Nearby = { readonly entry: CatalogueEntry; readonly host: string };

/** Those of {@link nearbyRecords} that nothing of theirs speaks against using on the page. */
export async function linkableTo(
  core: Pick<Core, "summaries">,
  pageUrl: string,
): Promise<readonly Nearby[]> {
  const { origin } = new URL(pageUrl);
  if (!isEncrypted(origin) || endsWithDot(origin)) return [];
  const domain = domainOf(pageUrl);
  const isOfSite = ({ url, strategy }: LinkedUrl) =>
    strategy !== "never" && domainOf(url) === domain;
  return (await nearbyRecords(core, pageUrl)).flatMap((entry) => {
    const { urls } = entry.summary;
    const { hit, reasons } = match(urls, pageUrl);
    const beside = urls.find(isOfSite);
    const isOpen = hit === undefined && !reasons.some(({ outcome }) => outcome === "vetoed");
    return isOpen && beside !== undefined ? [{ entry, host: new URL(beside.url).hostname }] : [];
  });
}

function domainOf(url: string): string | undefined {
  const hostname = URL.parse(url)?.hostname;
  return hostname === undefined ? undefined : registrableDomain(hostname);
}

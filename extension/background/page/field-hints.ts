import { match } from "#core/match/match.ts";
import type { AcceptableUrl } from "#core/match/situation.ts";
import { type FieldHint, type FieldHints, hintedRoles } from "#core/vault/field-hints.ts";
import type { LinkedUrl } from "#core/vault/record.ts";
import type { Found } from "../cache/candidates.ts";
import type { Frame } from "./frame.ts";

/**
 * Where the fields of a page are by what a person has picked. A page learns only hints of linked URLs that
 * cover it and that this person has added or accepted; they release nothing.
 */
export function hintsFor(
  found: readonly Found[],
  { origin, url }: Pick<Frame, "origin" | "url">,
): FieldHints {
  if (URL.parse(url)?.origin !== origin) return {};
  const all = found.flatMap(({ summary, candidate }) =>
    coveringUrls(candidate.linked, summary.urls, url).map(({ fields }) => fields),
  );
  return Object.fromEntries(
    hintedRoles.flatMap((role) => {
      const ways = distinct(all.flatMap((fields) => fields?.[role] ?? [])).slice(0, most);
      return ways.length === 0 ? [] : [[role, ways]];
    }),
  );
}

/** As many as a page's answer holds. */
const most = 16;

/** The linked URLs that cover `url`, the most specific first. */
export function coveringUrls(
  acceptable: readonly AcceptableUrl[],
  urls: readonly LinkedUrl[],
  url: string,
): LinkedUrl[] {
  const accepted = urls.filter(
    ({ strategy }, index) => acceptable[index]?.acceptedByPerson || strategy === "never",
  );
  const { hit, reasons } = match(accepted, url);
  const others = reasons.filter(({ outcome, index }) => outcome === "hit" && index !== hit?.index);
  const indexes = hit === undefined ? [] : [hit.index, ...others.map(({ index }) => index)];
  return indexes.flatMap((index) => accepted[index] ?? []);
}

export const sameHints = (a: FieldHints, b: FieldHints): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

function distinct(ways: readonly FieldHint[]): FieldHint[] {
  return [...new Map(ways.map((way) => [JSON.stringify(way), way])).values()];
}

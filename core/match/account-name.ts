/** Names of accounts as they are compared: nobody has "Ada" and "ada" on one site. */
const comparedName = (name: string): string => name.trim().toLowerCase();

/** Those of `records` that are of the account of this name, by its letters' case where that tells; none where it is empty. */
export function recordsNamed<One extends { readonly summary: { readonly username: string } }>(
  name: string,
  records: readonly One[],
): One[] {
  const wanted = comparedName(name);
  if (wanted === "") return [];
  const named = records.filter(({ summary }) => comparedName(summary.username) === wanted);
  const exact = named.filter(({ summary }) => summary.username.trim() === name.trim());
  return exact.length > 0 ? exact : named;
}

/** A whole address: a masked one ("a••@example.com") may be anybody's. */
const address = /^[^\s@*•…]+@[^\s@*•…]+\.[^\s@*•…]+$/u;

/** A name as people choose one: "ada.byrne". A site may call by a number who signs in by a name. */
const plainName = /^[\p{L}\p{M}][\p{L}\p{M}._-]*$/u;

/**
 * Whether a page that shows this account cannot mean the one of `username`. Only two addresses tell: a site may well show
 * the name or the address of somebody who signs in by another. So do two names where what one signs in with is shown.
 *
 * @param isInField whether `shown` stands in a field, as what one signs in with
 */
export function isAnother(shown: string, username: string, isInField = false): boolean {
  const [a, b] = [comparedName(shown), comparedName(username)];
  if (a !== b && address.test(a) && address.test(b)) return true;
  if (!isInField || !plainName.test(a) || !plainName.test(b)) return false;
  const [one, other] = [essence(a), essence(b)];
  return !one.includes(other) && !other.includes(one);
}

/** What of a name tells people apart, however a site writes it: "ACME\\anna", "anna@example.com" and "Anna" may be one. */
const essence = (name: string): string =>
  comparedName(name)
    .replace(/@.*|^.*\\/gu, "")
    .replace(/[^\p{L}\p{N}]/gu, "");

/** Whether who gave this name is not the person of `username`, which was filled in before. */
export const isSomebodyElse = (given: string, username: string): boolean =>
  username !== "" && essence(given) !== essence(username);

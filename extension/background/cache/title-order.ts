/** Lists by title. */
type Titled = { readonly entry: { readonly summary: { readonly title: string } } };

/** Made when two names are compared: a service worker that is being started has more urgent things to load. */
let collator: Intl.Collator | undefined;

/** How titles and tags are compared: capitals and accents aside, "Server 9" before "Server 10". */
export function compareNames(a: string, b: string): number {
  collator ??= new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
  return collator.compare(a, b);
}

const byTitle = (a: Titled, b: Titled): number =>
  compareNames(a.entry.summary.title, b.entry.summary.title);

/** Sorting so many costs more than picking a few out of them. */
const fewOf = 8;

export const inTitleOrder = <One extends Titled>(all: readonly One[]): One[] =>
  all.toSorted(byTitle);

/** The first `limit` of {@link inTitleOrder}, without ordering the others. */
export function firstByTitle<One extends Titled>(all: readonly One[], limit: number): One[] {
  if (limit * fewOf > all.length) return inTitleOrder(all).slice(0, limit);
  const first = inTitleOrder(all.slice(0, limit));
  for (const one of all.slice(limit)) {
    const last = first.at(-1);
    if (last === undefined || byTitle(one, last) >= 0) continue;
    first.pop();
    first.splice(placeIn(first, one), 0, one);
  }
  return first;
}

/** Behind those of the same title, since they came before it. */
function placeIn(sorted: readonly Titled[], one: Titled): number {
  const place = sorted.findIndex((other) => byTitle(one, other) < 0);
  return place === -1 ? sorted.length : place;
}

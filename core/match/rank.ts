/** The order in which records are offered on a page. */

export type Rankable = {
  /** How specific the record's best hit is: {@link Hit.rank}. */
  readonly rank: number;
  /** When this record was last used on this site, in ms since 1970; 0: never. */
  readonly lastUsedAt: number;
  readonly title?: string | undefined;
};

/** Made when two titles are compared, which hardly ever happens: it takes long to load. */
let titles: Intl.Collator | undefined;

function compareTitles(a: string, b: string): number {
  titles ??= new Intl.Collator("en", { numeric: true });
  return titles.compare(a, b);
}

/** More specific first, then last used first, then by title; else in the order given. */
export function ranked<Candidate extends Rankable>(candidates: readonly Candidate[]): Candidate[] {
  return candidates.toSorted(
    (a, b) =>
      a.rank - b.rank || b.lastUsedAt - a.lastUsedAt || compareTitles(a.title ?? "", b.title ?? ""),
  );
}

/** The order in which records are offered on a page. */

export type Rankable = {
  /** How specific the record's best hit is: {@link Hit.rank}. */
  readonly rank: number;
  /** When this record was last used on this site, in ms since 1970; 0: never. */
  readonly lastUsedAt: number;
  readonly title?: string | undefined;
};

const titles = new Intl.Collator("en", { numeric: true });

/** More specific first, then last used first, then by title; else in the order given. */
export function ranked<Candidate extends Rankable>(candidates: readonly Candidate[]): Candidate[] {
  return candidates.toSorted(
    (a, b) =>
      a.rank - b.rank ||
      b.lastUsedAt - a.lastUsedAt ||
      titles.compare(a.title ?? "", b.title ?? ""),
  );
}

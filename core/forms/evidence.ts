/** Why the detector decided as it did: short codes with the points they gave. */

/** One reason. `code` is stable, such as "says:username"; `points` may be negative. */
export interface Evidence {
  readonly code: string;
  readonly points: number;
}

/** What one observation counts, by its code. */
export type Points = Readonly<Record<string, number>>;

/** Sums reasons as they are found, by what a table says that each counts. */
export class Score {
  points = 0;
  readonly evidence: Evidence[] = [];
  readonly #table: Points;

  constructor(table: Points) {
    this.#table = table;
  }

  /** Counts `code`, so many times (half a time, too); what the table does not know counts nothing. */
  add(code: string, times = 1): void {
    const points = (this.#table[code] ?? 0) * times;
    if (points === 0) return;
    this.points += points;
    this.evidence.push({ code, points });
  }
}

/** How sure a decision is, from 0 to 1, by the points it lies above (or below) its threshold. */
export function confidenceOf(margin: number): number {
  return Math.round(100 / (1 + Math.exp(-margin / 2))) / 100;
}

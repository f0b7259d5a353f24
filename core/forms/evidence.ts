/** Why the detector decided as it did: short codes with the points they gave. */

/** One reason. `code` is stable, such as "label:username"; `points` may be negative. */
export interface Evidence {
  readonly code: string;
  readonly points: number;
}

/** Sums reasons as they are found. */
export class Score {
  points = 0;
  readonly evidence: Evidence[] = [];

  add(code: string, points: number | undefined): void {
    if (points === undefined || points === 0) return;
    this.points += points;
    this.evidence.push({ code, points });
  }
}

/** How sure a decision is, from 0 to 1, by the points it lies above (or below) its threshold. */
export function confidenceOf(margin: number): number {
  return Math.round(100 / (1 + Math.exp(-margin / 2))) / 100;
}

/** Learns what each observation counts: logistic regression, without chance, so that it always ends the same. */

/** One form: what was observed of it, how often, and whether it is a sign-in. */
export interface Sample {
  readonly site: string;
  readonly observed: Readonly<Record<string, number>>;
  readonly isSignIn: boolean;
  /** How much it counts among the samples. */
  readonly weight: number;
}

const ROUNDS = 1_500;
const RATE = 0.5;
/** How strongly weights are drawn to zero, so that what few sites do is not learnt as a rule. */
const PULL = 0.002;
/** Points are half as large as logarithms of odds: the scale that `confidenceOf` expects. */
const POINTS = 2;

/** What each observation counts in whole points; those that count nothing are left out. */
export function pointsFrom(samples: readonly Sample[]): Record<string, number> {
  const codes = [...new Set(samples.flatMap(({ observed }) => Object.keys(observed)))].sort();
  const rows = samples.map(({ observed }) => codes.map((code) => observed[code] ?? 0));
  const total = samples.reduce((sum, { weight }) => sum + weight, 0);
  const weights = codes.map(() => 0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = codes.map(() => 0);
    rows.forEach((row, at) => {
      const sample = samples[at];
      if (sample === undefined) return;
      const odds = row.reduce((sum, times, code) => sum + times * (weights[code] ?? 0), 0);
      const error = (sample.isSignIn ? 1 : 0) - 1 / (1 + Math.exp(-odds));
      row.forEach((times, code) => {
        if (times !== 0) slope[code] = (slope[code] ?? 0) + (sample.weight * error * times) / total;
      });
    });
    codes.forEach((_, code) => {
      const weight = weights[code] ?? 0;
      weights[code] = weight + RATE * ((slope[code] ?? 0) - PULL * weight);
    });
  }
  return Object.fromEntries(
    codes
      .map((code, at) => [code, Math.round((weights[at] ?? 0) * POINTS)] as const)
      .filter(([, points]) => points !== 0),
  );
}

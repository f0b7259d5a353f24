import { cache } from "../cache/cache.ts";
import { readSession, writeSession } from "../state/stored-state.ts";

/** What filling has cost since the browser was started, to be shown to the person and to nobody else. */

type Fill = { readonly tookMs: number; readonly lookedMs: number };

const key = "figures";
const remembered = 200;

let last: Promise<unknown> = Promise.resolve();

/** A form was filled by itself. */
export function noteFill({ tookMs, lookedMs }: Fill): Promise<void> {
  const noted = last
    .catch(() => undefined)
    .then(async () => {
      const before = (await readSession<readonly Fill[]>(key)) ?? [];
      await writeSession(key, [...before, { tookMs, lookedMs }].slice(-remembered));
    });
  last = noted;
  return noted;
}

export type Figures = {
  readonly fills: number;
  /** Milliseconds; null where nothing was filled yet. */
  readonly tookMedianMs: number | null;
  readonly tookP95Ms: number | null;
  readonly lookedMedianMs: number | null;
  /** Bytes of this browser's storage that the sealed copy takes. */
  readonly cacheBytes: number;
  /** Whether any record was ever used on this device. */
  readonly hasFilled: boolean;
};

export async function figures(): Promise<Figures> {
  await last.catch(() => undefined);
  const fills = (await readSession<readonly Fill[]>(key)) ?? [];
  const took = fills.map(({ tookMs }) => tookMs);
  const { usage = 0 } = await navigator.storage.estimate();
  return {
    fills: fills.length,
    tookMedianMs: quantile(took, 0.5),
    tookP95Ms: quantile(took, 0.95),
    lookedMedianMs: quantile(
      fills.map(({ lookedMs }) => lookedMs),
      0.5,
    ),
    cacheBytes: usage,
    hasFilled: (await (await cache()).count("uses")) > 0,
  };
}

/** The smallest value that `share` of all do not exceed. */
function quantile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
}

/** Moments in words, in the language of our pages. */

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ["year", 31_536_000_000],
  ["month", 2_592_000_000],
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
];

const relative = new Intl.RelativeTimeFormat("en-GB", { numeric: "auto" });
const exact = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** "3 minutes ago"; "just now" for less than a minute, and for a clock that is ahead. */
export function ago(timeMs: number, nowMs: number): string {
  const passed = nowMs - timeMs;
  for (const [unit, lengthMs] of units) {
    if (passed >= lengthMs) return relative.format(-Math.floor(passed / lengthMs), unit);
  }
  return "just now";
}

/** "20 Nov 2026, 14:05", in the time zone of the browser. */
export function moment(timeMs: number): string {
  return exact.format(timeMs);
}

import { relativeTime } from "../language/format.ts";
import { t } from "../language/messages.ts";

export { moment } from "../language/format.ts";

/** Moments in words, in the language of our pages. */

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ["year", 31_536_000_000],
  ["month", 2_592_000_000],
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
];

/** "3 minutes ago"; "just now" for less than a minute, and for a clock that is ahead. */
export function ago(timeMs: number, nowMs: number): string {
  const passed = nowMs - timeMs;
  for (const [unit, lengthMs] of units) {
    if (passed >= lengthMs) return relativeTime(-Math.floor(passed / lengthMs), unit);
  }
  return t("design.justNow");
}

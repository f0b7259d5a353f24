/** A time with its zone: without one it would be another on each computer. */
const withZone = /^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:\d\d)$/;

/** "2024-03-05T07:08:09.1234567Z" in milliseconds since 1970 UTC; `undefined` where it is before that or no such time. */
export function isoTime(text: string): number | undefined {
  // biome-ignore lint/style/noRestrictedGlobals: the calendar is asked, not the clock
  const time = withZone.test(text) ? Date.parse(text) : Number.NaN;
  return time >= 0 ? time : undefined;
}

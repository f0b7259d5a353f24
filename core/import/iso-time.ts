/** "2024-03-05T07:08:09.1234567Z": a time of UTC as ISO 8601 writes it. */
const isoTimeForm = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,3})\d*)?Z$/;

/**
 * The time in milliseconds since 1970, without a clock; `undefined` where it is before that or no such time.
 * Days by https://howardhinnant.github.io/date_algorithms.html
 */
export function isoTime(text: string): number | undefined {
  const [, ...parts] = isoTimeForm.exec(text) ?? [];
  if (parts.length === 0) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map(Number);
  if (year < 1970 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const shifted = month > 2 ? year : year - 1;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  const days = 365 * shifted + leaps + ofYear - 719_468;
  const milliseconds = Number((parts[6] ?? "").padEnd(3, "0"));
  return (((days * 24 + hour) * 60 + minute) * 60 + second) * 1000 + milliseconds;
}

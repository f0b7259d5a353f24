/** Reads the JSON of Mozilla's add-on linter: what it found, and whether that is in order. */

/**
 * Warnings that were looked at, by code and file. Others are new, and fail.
 *
 * - preact sets `innerHTML` where a component asks for it, and none does.
 * - The reader of .kdbx files holds code that makes functions of text; the policy of the pages refuses it.
 */
const known = [
  ["UNSAFE_VAR_ASSIGNMENT", /^chunks\//],
  ["DANGEROUS_EVAL", /^assets\/file-worker-/],
];

const isKnown = ({ code, file }) =>
  known.some(([knownCode, place]) => code === knownCode && place.test(file ?? ""));

const words = ({ _type, code, message, file }) =>
  `${_type} ${code} in ${file ?? "all"}: ${message}`;

/** @param stderr said where there is no report at all */
export function addonVerdict(stdout, stderr) {
  const report = parsed(stdout);
  if (report === undefined) {
    return { isGood: false, line: "it could not be run", said: [stderr.trim() || stdout.trim()] };
  }
  const { errors, warnings, notices } = report;
  const unknown = [...errors, ...warnings.filter((one) => !isKnown(one)), ...notices];
  return {
    isGood: unknown.length === 0,
    line: `${errors.length} errors, ${warnings.length} warnings, ${unknown.length} of all not known`,
    said: unknown.map(words),
  };
}

function parsed(text) {
  try {
    const report = JSON.parse(text);
    return Array.isArray(report.errors) ? report : undefined;
  } catch {
    return undefined;
  }
}

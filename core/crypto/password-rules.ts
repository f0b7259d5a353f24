/**
 * The `passwordrules` attribute, in which a site says what passwords it takes:
 * https://developer.apple.com/password-rules/ and https://github.com/whatwg/html/issues/3518.
 * "minlength: 8; required: lower; required: upper, [-_.]; allowed: digit; max-consecutive: 2;"
 */

export type SiteRules = {
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  /** Of each of these there must be at least one letter. */
  readonly required: readonly string[];
  /** What else there may be. */
  readonly allowed: string;
  readonly longestRun?: number | undefined;
};

const printable = String.fromCharCode(...Array.from({ length: 94 }, (_, index) => index + 33));

/** The classes by their names. `unicode` allows more than anybody could type: the printable of ASCII stand for it. */
const classes: Readonly<Record<string, string>> = {
  lower: "abcdefghijklmnopqrstuvwxyz",
  upper: "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  digit: "0123456789",
  special: [...printable].filter((letter) => /[^A-Za-z0-9]/.test(letter)).join(""),
  "ascii-printable": printable,
  unicode: printable,
};

/** What is not understood is left out, as browsers do. */
export function parsePasswordRules(text: string): SiteRules {
  const rules = statements(text).map((statement) => {
    const [, name = "", value = ""] = /^\s*([a-z-]+)\s*:\s*(.*?)\s*$/is.exec(statement) ?? [];
    return { name: name.toLowerCase(), value };
  });
  const named = (wanted: string) => rules.filter(({ name }) => name === wanted);
  const numbers = (wanted: string) =>
    named(wanted).flatMap(({ value }) => (/^\d{1,4}$/.test(value) ? [Number(value)] : []));
  const lettersOf = (wanted: string) =>
    named(wanted)
      .map(({ value }) => lettersIn(value))
      .filter((letters) => letters !== "");
  const least = numbers("minlength");
  const most = numbers("maxlength");
  const runs = numbers("max-consecutive").filter((run) => run > 0);
  return {
    minLength: least.length > 0 ? Math.max(...least) : undefined,
    maxLength: most.length > 0 ? Math.min(...most) : undefined,
    required: lettersOf("required"),
    allowed: once(lettersOf("allowed").join("")),
    longestRun: runs.length > 0 ? Math.min(...runs) : undefined,
  };
}

/** Split at semicolons, but those of a set: "[;]" is one. */
const statements = (text: string) => text.match(/(?:\[\]?[^\]]*\]|[^;[])+/g) ?? [];

function lettersIn(value: string): string {
  const parts = value.match(/\[(?:\]|)[^\]]*\]|[a-z-]+/gi) ?? [];
  return once(
    parts
      .map((part) =>
        part.startsWith("[") ? custom(part.slice(1, -1)) : (classes[part.toLowerCase()] ?? ""),
      )
      .join(""),
  );
}

/** Only what can be typed anywhere counts. */
const custom = (letters: string) =>
  [...letters].filter((letter) => printable.includes(letter)).join("");

const once = (letters: string) => [...new Set(letters)].join("");

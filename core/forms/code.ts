/** One-time codes: one field, or one for each digit. Never a card's code, a coupon's or a captcha. */
import { type Evidence, Score } from "./evidence.ts";
import type { Field } from "./field.ts";
import { type Meanings, says } from "./meaning.ts";
import { codeField } from "./points.ts";

/** Fewest and most fields that a code is split into. */
const MIN_PARTS = 4;
const MAX_PARTS = 8;

export interface Code {
  readonly fields: readonly Field[];
  readonly points: number;
  readonly evidence: readonly Evidence[];
}

/** The codes that `fields` ask for, in a form with such words around it. */
export function codesOf(fields: readonly Field[], around: Meanings): Code[] {
  const verifies = says(around, "verify");
  const pays = says(around, "payment") || fields.some((field) => field.declared.startsWith("cc-"));
  const codes: Code[] = [];
  let run: Field[] = [];
  const endRun = () => {
    if (run.length >= MIN_PARTS && run.length <= MAX_PARTS) {
      codes.push({
        fields: run,
        points: codeField.enough,
        evidence: [{ code: "split", points: run.length }],
      });
    }
    run = [];
  };
  for (const field of fields) {
    // Boxes that hide what is typed are a PIN's, unless they say otherwise.
    const isBox = field.maxLength === 1 && field.says("otherCode") === 0;
    if (isBox && (!field.isPassword || verifies || field.says("code") > 0)) {
      run.push(field);
      continue;
    }
    endRun();
    const score = scoreOf(field, verifies, pays);
    if (score.points >= codeField.enough) {
      codes.push({ fields: [field], points: score.points, evidence: score.evidence });
    }
  }
  endRun();
  return codes;
}

function scoreOf(field: Field, verifies: boolean, pays: boolean): Score {
  const score = new Score();
  if (field.declared === "one-time-code") score.add("declared:one-time-code", codeField.declared);
  else if (field.declared !== "") score.add(`declared:${field.declared}`, codeField.other);
  if (field.says("code") > 0) score.add("says:code", codeField.words);
  if (field.says("otherCode") > 0) score.add("says:other-code", codeField.otherCode);
  if (field.says("password") > 0) score.add("says:password", codeField.other);
  if (field.says("username") + field.says("email") > 0) score.add("says:username", codeField.other);
  for (const meaning of ["search", "payment", "phone", "address"] as const) {
    if (field.says(meaning) > 0) score.add(`says:${meaning}`, codeField.otherCode);
  }
  if (field.element.inputMode === "numeric" || field.type === "number" || field.type === "tel") {
    score.add("numeric", codeField.numeric);
  }
  const length = field.maxLength;
  if (length !== undefined && length >= 4 && length <= 10)
    score.add("short", codeField.shortLength);
  // A card has a "security code" too.
  if (pays) score.add("form:payment", codeField.pays);
  if (verifies) score.add("form:verify", codeField.saidAround);
  return score;
}

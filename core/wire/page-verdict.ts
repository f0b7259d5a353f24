import * as v from "valibot";
import { fieldRules } from "./generate-contract.ts";

/** One frame's verdict, for the popup's line about this page. */
export const pageVerdict = v.strictObject({
  frameId: v.number(),
  origin: v.string(),
  isTop: v.boolean(),
  /** Forms that were found, by purpose. */
  forms: v.array(
    v.strictObject({
      key: v.string(),
      purpose: v.string(),
      roles: v.array(v.string()),
      /** What its field for a new password takes, where it has one. */
      newPassword: v.nullable(v.strictObject(fieldRules)),
    }),
  ),
  verdict: v.picklist(["fill", "offer", "nothing"]),
  filled: v.pipe(v.number(), v.minValue(0)),
  /** Whether the document tells what the person sends, so that it can be saved; null: not decided yet. */
  heedsSent: v.nullable(v.boolean()),
  /** Codes of `core/match/decide.ts`. */
  reasons: v.array(v.string()),
});

/** A host that looks like one of the person's own, and how. */
export const phishingWarning = v.strictObject({
  host: v.string(),
  own: v.string(),
  kind: v.picklist(["letters", "slip", "subdomain", "words", "path"]),
  /** Whether the password of the person's own was entered there. */
  isPasswordKnown: v.boolean(),
});

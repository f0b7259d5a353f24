import * as v from "valibot";
import { call, nothing } from "./calls.ts";

/** New passwords: they are made in popup and console, and kept for a while by the background. */

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const password = v.pipe(text(256), v.minLength(1));

/** What a field says of the passwords it takes, as the page has it: any of it may be nonsense. */
export const fieldRules = {
  minLength: v.optional(v.number()),
  maxLength: v.optional(v.number()),
  /** Its `passwordrules`. */
  rules: v.optional(text(400)),
  pattern: v.optional(text(400)),
};

const rules = v.strictObject(fieldRules);

export type FieldRules = v.InferOutput<typeof rules>;

export const generateContract = {
  /** A password that was made has come into use: it is kept, sealed, until the lock. */
  "generate.keep": call(v.strictObject({ password }), nothing),

  /** As `generate.keep`, of one that is about to be put on the clipboard, which is cleared later. */
  "generate.copy": call(
    v.strictObject({ password }),
    v.strictObject({ clearAfterSeconds: v.number() }),
  ),

  /** Those kept, the newest first. */
  "generate.recent": call(
    nothing,
    v.strictObject({
      passwords: v.array(v.strictObject({ password: v.string(), madeAt: v.number() })),
    }),
  ),

  /**
   * Put a new password into the fields for one on this tab's page, because a person said so: into both, where
   * it is asked for twice. Nothing is filled in sandboxes and frames of other origins.
   */
  "page.fillNew": call(
    v.strictObject({ tabId: v.number(), password }),
    v.strictObject({ filled: v.number() }),
  ),
};

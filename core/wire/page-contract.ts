import * as v from "valibot";
import { fieldHints } from "#core/vault/field-hints.ts";
import { call, nothing } from "./calls.ts";
import { fieldCalls, fieldFrameCalls } from "./field-contract.ts";
import { fieldRules } from "./generate-contract.ts";
import { pickerCalls } from "./picker-contract.ts";
import { whyFrameCalls } from "./why-contract.ts";

/**
 * What a content script and the background say to each other. No message carries a URL or origin: the
 * background takes the page's from the browser (SEC-02).
 */

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const key = text(40);

export const fieldRoles = [
  "username",
  "current-password",
  "new-password",
  "one-time-code",
] as const;

export const formPurposes = [
  "sign-in",
  "sign-up",
  "change-password",
  "one-time-code",
  "other",
] as const;

/** A form as the content script sees it: plain data, no values. Only visible, usable fields are named. */
export const pageForm = v.strictObject({
  key,
  purpose: v.picklist(formPurposes),
  confidence: v.number(),
  fields: v.pipe(
    v.array(
      v.strictObject({
        key,
        role: v.picklist(fieldRoles),
        /** `maxLength`: how many characters it takes, where the page says so. A split code's boxes count as one. */
        ...fieldRules,
      }),
    ),
    v.maxLength(40),
  ),
  /** Where submitting would send it, resolved; null when scripts handle it. */
  action: v.nullable(text(8192)),
  /** As the page declares it; null when it declares none, as in forms that a script sends. */
  method: v.nullable(v.picklist(["get", "post", "dialog"])),
  targetsOtherFrame: v.boolean(),
  /** The account that this step of a login is about, where the page shows it. */
  account: v.nullable(text(400)),
  /** The person has taken a fill of this form back. */
  undone: v.optional(v.boolean(), false),
});

export type PageForm = v.InferOutput<typeof pageForm>;

/** Values for one form of one document. */
export const release = v.strictObject({
  formKey: key,
  values: v.strictObject({
    username: v.optional(v.string()),
    "current-password": v.optional(v.string()),
    "one-time-code": v.optional(v.string()),
    /** Never a record's: one that was just made. */
    "new-password": v.optional(v.string()),
  }),
  submit: v.boolean(),
});

export type Release = v.InferOutput<typeof release>;

/** What a person has just sent with one form: values of its recognised fields and nothing else. */
export const sentForm = v.strictObject({
  purpose: v.picklist(["sign-in", "sign-up", "change-password"]),
  /** The username, or the account that the page shows this step to be about. */
  account: v.nullable(text(400)),
  password: v.nullable(text(1000)),
  newPassword: v.nullable(text(1000)),
});

export type SentForm = v.InferOutput<typeof sentForm>;

/** What a frame is to tell of what a person enters. It tells nothing till it is asked to. */
export const heed = v.strictObject({
  /** The forms that they send: not while locked, nor where saving is off. */
  sent: v.boolean(),
  /** Passwords that they type: none; what is sent off; or each change, where it must be known before it is sent. */
  typed: v.picklist(["nothing", "sent", "each"]),
  /** Whether to say that a person has come to a field: where they have something to choose. */
  offers: v.boolean(),
});

export type Heed = v.InferOutput<typeof heed>;

/** Content script → background. */
export const pageContract = {
  ...fieldCalls,
  ...pickerCalls,

  /**
   * The forms of this frame, whenever they change. What may be filled by itself comes back; or hints where
   * the fields are, which this document does not know yet: then it looks again and reports anew.
   */
  "page.forms": call(
    v.strictObject({ forms: v.pipe(v.array(pageForm), v.maxLength(50)) }),
    v.strictObject({
      releases: v.array(release),
      reasons: v.array(text(64)),
      hints: v.nullable(fieldHints),
    }),
  ),

  /** A person has sent a form. Said only where {@link heed} asks for it; the answer tells nothing. */
  "page.sent": call(sentForm, nothing),

  /** The person has entered this themselves, in a frame that was asked to tell. Nothing comes back. */
  "page.typed": call(v.strictObject({ password: text(1000) }), nothing),

  /** How a release went: fields that took and kept their value. */
  "page.filled": call(
    v.strictObject({
      formKey: key,
      filled: v.number(),
      refused: v.number(),
      /** Milliseconds from when the form was seen till it was filled. */
      tookMs: v.number(),
      /** Milliseconds of the page's time that looking for forms has taken so far. */
      lookedMs: v.number(),
    }),
    nothing,
  ),
};

export type PageContract = typeof pageContract;

/** Background → content script of one document. */
export const frameContract = {
  ...whyFrameCalls,
  ...fieldFrameCalls,

  /** Something changed on our side: report the forms anew. */
  "page.lookAgain": call(nothing, nothing),

  /** What to tell from here on. */
  "page.heed": call(heed, nothing),

  /** A person chose a record for this form. */
  "page.fill": call(release, v.strictObject({ filled: v.number(), refused: v.number() })),
};

export type FrameContract = typeof frameContract;

/** Every message between parts of the extension is one of these; anything else is ignored. */
export const envelopes = { background: "background", frame: "frame", ui: "ui" } as const;

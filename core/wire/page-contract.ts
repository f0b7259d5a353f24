import * as v from "valibot";
import { call, nothing } from "./calls.ts";
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
        /** How many characters it takes, where the page says so. A split code's boxes count as one. */
        maxLength: v.optional(v.number()),
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
});

export type PageForm = v.InferOutput<typeof pageForm>;

/** Values for one form of one document. */
export const release = v.strictObject({
  formKey: key,
  values: v.strictObject({
    username: v.optional(v.string()),
    "current-password": v.optional(v.string()),
    "one-time-code": v.optional(v.string()),
  }),
  submit: v.boolean(),
});

export type Release = v.InferOutput<typeof release>;

/** `nothing`; what is sent off; or each change too, where it must be known before it is sent. */
export const tellings = ["nothing", "sent", "each"] as const;

export type Telling = (typeof tellings)[number];

/** Content script → background. */
export const pageContract = {
  /** The forms of this frame, whenever they change. What may be filled by itself comes back. */
  "page.forms": call(
    v.strictObject({ forms: v.pipe(v.array(pageForm), v.maxLength(50)) }),
    v.strictObject({
      release: v.nullable(release),
      reasons: v.array(text(64)),
      /** What a person types into password fields here, of which the script is to tell. */
      tell: v.picklist(tellings),
    }),
  ),

  /** The person has entered this themselves, in a frame that was asked to tell. Nothing comes back. */
  "page.typed": call(v.strictObject({ password: text(1000) }), nothing),

  /** How a release went: fields that took and kept their value. */
  "page.filled": call(
    v.strictObject({ formKey: key, filled: v.number(), refused: v.number() }),
    nothing,
  ),
};

export type PageContract = typeof pageContract;

/** Background → content script of one document. */
export const frameContract = {
  ...whyFrameCalls,

  /** Something changed on our side: report the forms anew. */
  "page.lookAgain": call(nothing, nothing),

  /** A person chose a record for this form. */
  "page.fill": call(release, v.strictObject({ filled: v.number(), refused: v.number() })),
};

export type FrameContract = typeof frameContract;

/** Every message between parts of the extension is one of these; anything else is ignored. */
export const envelopes = { background: "background", frame: "frame", ui: "ui" } as const;

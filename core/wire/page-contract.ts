import * as v from "valibot";
import { fieldHints } from "#core/vault/field-hints.ts";
import { call, nothing } from "./calls.ts";
import { fieldCalls, fieldFrameCalls } from "./field-contract.ts";
import type { FieldRules } from "./generate-contract.ts";
import { toldPage } from "./page-facts.ts";
import { pickerCalls } from "./picker-contract.ts";

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

const role = v.picklist(fieldRoles);

/** A form as the background decides on it: plain data, no values. Only visible, usable fields are named. */
export type PageForm = {
  readonly key: string;
  readonly purpose: JudgedForm["purpose"];
  /** From 0 to 1. */
  readonly confidence: number;
  readonly fields: readonly ({
    readonly key: string;
    readonly role: JudgedForm["fields"][number]["role"];
    /** `maxLength`: how many characters it takes, where the page says so. A split code's boxes count as one. */
  } & FieldRules)[];
  /** Where submitting would send it, resolved; null when scripts handle it. */
  readonly action: string | null;
  /** As the page declares it; null when it declares none, as in forms that a script sends. */
  readonly method: "get" | "post" | "dialog" | null;
  readonly targetsOtherFrame: boolean;
  /** The account that this step of a login is about, where the page shows it. */
  readonly account: string | null;
  /** Whether a field that is not declared hidden has it, in which nothing but the name to sign in with can stand. */
  readonly isAccountInField: boolean;
  /** Words around a password that is asked for alone: one of them may be the account's name. */
  readonly near: readonly string[];
  /** The page says that it has sent the code, and asks for nothing else. */
  readonly isCodeSent: boolean;
  /** The page sets codes up, and asks for the first of a new seed. */
  readonly setsUpCodes: boolean;
  /** The person has taken a fill of this form back. */
  readonly undone: boolean;
};

/** What a document is told of one of its forms, by the keys that it has given its elements. */
export const judgedForm = v.strictObject({
  key,
  purpose: v.picklist(formPurposes),
  owner: v.nullable(key),
  /** In document order, those out of sight among them. */
  fields: v.array(
    v.strictObject({
      key,
      role,
      isSeen: v.boolean(),
      /** Its place in a code that is split into fields of one or a few digits each. */
      part: v.optional(v.strictObject({ index: v.number(), of: v.number() })),
    }),
  ),
  submit: v.nullable(key),
  account: v.nullable(text(400)),
});

export type JudgedForm = v.InferOutput<typeof judgedForm>;

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
  /** In ms since 1970: the server's answer may be known before this is. */
  at: v.number(),
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

/** How long {@link pageContract}'s mark of forms may be. */
export const MAX_MARK = 4000;

/** Content script → background. */
export const pageContract = {
  ...fieldCalls,
  ...pickerCalls,

  /**
   * What is read of this frame's forms, whenever it changes. What they are comes back, with what may be filled by
   * itself; or hints where the fields are, which this document does not know yet: then it looks again and tells anew.
   */
  "page.forms": call(
    v.strictObject({
      ...toldPage.entries,
      /** What decisions about the forms rested on of which a person has taken a fill back. */
      undone: v.pipe(v.array(text(9000)), v.maxLength(20)),
      /** Whether to decide anew though nothing has changed here. */
      again: v.boolean(),
      /** The last answer's `mark`: a background that has been stopped since sees by it what is news. */
      mark: text(MAX_MARK),
    }),
    v.strictObject({
      forms: v.array(judgedForm),
      mark: text(MAX_MARK),
      releases: v.array(release),
      reasons: v.array(text(64)),
      hints: v.nullable(fieldHints),
    }),
  ),

  /** What the forms are by now, while one of them is being filled: nothing is decided on. */
  "page.judge": call(toldPage, v.strictObject({ forms: v.array(judgedForm) })),

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
      /** Those of them that nothing can be typed into yet: once the page opens them, the form is filled again. */
      closed: v.number(),
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

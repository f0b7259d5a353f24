/** All that a decision is made on, as plain data; the background takes it from the browser. */
import type { LinkedUrl } from "./linked-url.ts";

export type Situation = {
  /** `sender.origin`: "null" where it is opaque. The only identity of a page (SEC-02, SEC-03). */
  readonly senderOrigin: string | undefined;
  readonly frameUrl: string;
  /** The frames around this one: the parent first, the top last. None for the top frame itself. */
  readonly ancestors: readonly { readonly url: string }[];
  readonly form: FormSituation;
  readonly candidates: readonly Candidate[];
  /** The record that the person chose: earlier in this login, or with the act itself. */
  readonly chosen?: string | undefined;
  readonly policy: {
    /** Whether forms may be filled without an act of the person. */
    readonly automatic: boolean;
    readonly locked: boolean;
    /** Whether the organisation keeps Latchkey off this page. */
    readonly blocked?: boolean | undefined;
  };
  /** Whether a person has just asked, in a place that no page can reach. */
  readonly personActed: boolean;
  /** The origins that the person was shown and has confirmed, for this act only. */
  readonly confirmedOrigins?: readonly string[] | undefined;
};

export type FormSituation = {
  /** As in `core/forms`. */
  readonly purpose: "sign-in" | "sign-up" | "change-password" | "one-time-code" | "other";
  readonly hasVisibleUsername: boolean;
  readonly hasVisiblePassword: boolean;
  readonly hasOneTimeCode: boolean;
  /** Whether the page says that it has sent the code: no record makes that one. */
  readonly isCodeSent?: boolean | undefined;
  /** Whether the page sets codes up, and asks for the first of a new seed. */
  readonly setsUpCodes?: boolean | undefined;
  /** Where the form declares to send itself, resolved; `undefined`: it declares nothing, or has no form. */
  readonly action: string | undefined;
  /** As declared; `undefined`: nothing is, as in forms that a script sends. */
  readonly method: "get" | "post" | "dialog" | undefined;
  /** Whether the answer would load in another frame or window that exists. */
  readonly targetsOtherFrame: boolean;
  /** Whether the person has taken a fill of this form back, in this document. */
  readonly undone?: boolean | undefined;
  /** Which form of the document this is. */
  readonly formKey: string;
};

/** A record that may belong to the page. */
export type Candidate = {
  readonly recordId: string;
  readonly title?: string | undefined;
  readonly linked: readonly AcceptableUrl[];
  /** Whether the record is to be filled only when asked for. */
  readonly askFirst: boolean;
  /** Whether it holds what one-time codes are made of. */
  readonly makesCodes: boolean;
  /** Whether the site has just not taken its password. */
  readonly isRefused?: boolean | undefined;
  /** The form is about another account than this one, by what the page shows. */
  readonly isAnother?: boolean | undefined;
  /** The login that has led here was begun with another account than this one, and has given no password yet. */
  readonly isBesideLogin?: boolean | undefined;
  /** When it was last used on this site, in ms since 1970; 0: never. */
  readonly lastUsedAt: number;
};

/** A linked URL, and whether this person has added or accepted it (SEC-24). */
export type AcceptableUrl = LinkedUrl & { readonly acceptedByPerson: boolean };

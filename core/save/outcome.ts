/**
 * Whether a form that was sent did its work, by what the page shows afterwards. A click proves nothing, and
 * an error message may be anywhere: the same form again is what all failed attempts have in common.
 */

/** The purposes of forms that a password is sent with. */
export type SentPurpose = "sign-in" | "sign-up" | "change-password";

type ShownPurpose = SentPurpose | "one-time-code" | "other";

/** A form that is in sight. */
export type ShownForm = {
  readonly purpose: ShownPurpose;
  readonly asksPassword: boolean;
};

/** What a page shows at some time after. */
export type Aftermath = {
  /** The same document as the form was sent from, or one that came after it. */
  readonly document: "same" | "next";
  readonly forms: readonly ShownForm[];
};

/** `open`: nothing follows from it yet. */
export type Outcome = "succeeded" | "failed" | "open";

type Row = Readonly<Record<ShownPurpose, Outcome>>;

/** What a form of each purpose in the next document says of the one that was sent. */
const nextDocument: Readonly<Record<SentPurpose, Row>> = {
  "sign-in": {
    "sign-in": "failed",
    "sign-up": "open",
    // Signed in to have an expired password changed.
    "change-password": "succeeded",
    "one-time-code": "open",
    other: "succeeded",
  },
  "sign-up": {
    // Many sites ask a new customer to sign in at once.
    "sign-in": "succeeded",
    "sign-up": "failed",
    "change-password": "succeeded",
    // The address is to be confirmed: the account is there.
    "one-time-code": "succeeded",
    other: "succeeded",
  },
  "change-password": {
    "sign-in": "succeeded",
    "sign-up": "open",
    "change-password": "failed",
    "one-time-code": "open",
    other: "succeeded",
  },
};

/** In the same document a form that is still there may be waiting for its answer. */
const stillHere = (row: Row): Row => ({
  ...row,
  ...Object.fromEntries(
    Object.entries(row).flatMap(([shown, outcome]) =>
      outcome === "failed" ? [[shown, "open"]] : [],
    ),
  ),
});

/** The most doubtful form decides. */
const doubt: Readonly<Record<Outcome, number>> = { failed: 2, open: 1, succeeded: 0 };

/** What `after` says of a form of `purpose` that was sent before. */
export function outcomeOf(purpose: SentPurpose, after: Aftermath): Outcome {
  const next = nextDocument[purpose];
  const row = after.document === "next" ? next : stillHere(next);
  return after.forms
    .filter(tells)
    .map((form) => outcomeAt(row, form))
    .reduce<Outcome>((worst, one) => (doubt[one] > doubt[worst] ? one : worst), "succeeded");
}

/** Whether the form that was sent is there again. */
export const isAgain = (sent: SentPurpose, forms: readonly ShownForm[]): boolean =>
  forms.some(({ purpose, asksPassword }) => purpose === sent && asksPassword);

/** What a server says of itself that it did not take what was sent. "404" is of a page that is missing, whoever asks. */
export const isRefusal = (status: number): boolean =>
  status >= 400 && status < 500 && status !== 404;

/** What a server says that had something else to do than to look at what was sent. */
export const isLost = (status: number): boolean => status >= 500;

/** A newsletter or a search is on every page. */
const tells = ({ purpose, asksPassword }: ShownForm): boolean =>
  asksPassword || purpose === "one-time-code" || purpose === "sign-in";

/** A login that begins anew, or the page for a forgotten password: no sign of success, nor of failure. */
function outcomeAt(row: Row, { purpose, asksPassword }: ShownForm): Outcome {
  const outcome = row[purpose];
  return outcome === "failed" && !asksPassword ? "open" : outcome;
}

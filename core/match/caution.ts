/** What stands against filling without the person, and which of it they must confirm by name. */
import type { Reason } from "./reason.ts";
import type { Candidate, FormSituation, Situation } from "./situation.ts";
import type { Place, Surroundings } from "./surroundings.ts";

/** One record in one situation. */
export type Case = {
  readonly situation: Situation;
  readonly record: Candidate;
  readonly surroundings: Surroundings;
};

export type Caution = {
  readonly reason: Reason;
  /** The origins that the person must confirm; none where any act of theirs will do. */
  readonly confirm: readonly string[];
};

/** What the purposes of forms that nobody signs in with are called. */
export const purposeReasons: Partial<Record<FormSituation["purpose"], Reason>> = {
  "sign-up": "purpose_sign_up",
  "change-password": "purpose_change_password",
  other: "purpose_other",
};

/** Reasons that any act of the person outweighs. */
const minor: readonly (readonly [Reason, (one: Case) => boolean])[] = [
  // Tried again and again by itself, it would lock the account.
  [
    "password_refused",
    ({ situation, record }) => record.isRefused === true && situation.form.hasVisiblePassword,
  ],
  // Its password would go to somebody else's account, and might lock it.
  [
    "another_account",
    ({ situation, record }) => record.isAnother === true && situation.form.hasVisiblePassword,
  ],
  // The next step is that account's: filled with this one, it would be somebody else's login.
  ["begun_as_another", ({ record }) => record.isBesideLogin === true],
  // A code that the record makes would be a wrong one.
  ["code_sent", ({ situation }) => situation.form.isCodeSent === true],
  // So would one of the seed before.
  ["code_set_up", ({ situation }) => situation.form.setsUpCodes === true],
  ["automatic_off", ({ situation }) => !situation.policy.automatic],
  ["ask_first", ({ record }) => record.askFirst],
  ["undone", ({ situation }) => situation.form.undone === true],
  ["domain_strategy", ({ surroundings }) => places(surroundings).some(hasReach("domain"))],
  ["method_get", ({ situation }) => situation.form.method === "get"],
  ["form_target_other_frame", ({ situation }) => situation.form.targetsOtherFrame],
];

/** Reasons that need the origins confirmed: those of the places that each finds. */
const major: readonly (readonly [Reason, (surroundings: Surroundings) => readonly Place[]])[] = [
  ["cross_origin_frame", ({ frame, around }) => within(frame, around)],
  ["top_not_linked", ({ frame, top }) => within(frame, some(top))],
  ["form_target_unlinked", ({ target }) => some(target).filter(hasReach("unlinked"))],
  ["form_target_downgrade", ({ frame, target }) => some(target).filter(isDowngradeFrom(frame))],
  ["unaccepted_url", (surroundings) => places(surroundings).filter(hasReach("unaccepted"))],
];

/** All that stands against filling `one.record` unasked. */
export function cautions(one: Case): Caution[] {
  const purpose = purposeReasons[one.situation.form.purpose];
  return [
    ...some(purpose).map((reason) => ({ reason, confirm: [] })),
    ...minor.flatMap(([reason, applies]) => (applies(one) ? [{ reason, confirm: [] }] : [])),
    ...major.flatMap(([reason, find]) => {
      const confirm = find(one.surroundings).map(({ origin }) => origin);
      return confirm.length > 0 ? [{ reason, confirm }] : [];
    }),
  ];
}

/** Who is asked about a frame is told both: what is filled, and what is around it (SEC-04). */
function within(frame: Place, around: readonly Place[]): readonly Place[] {
  const strangers = around.filter(hasReach("unlinked"));
  return strangers.length > 0 ? [frame, ...strangers] : [];
}

const places = ({ frame, around, target }: Surroundings) => [frame, ...around, ...some(target)];

const some = <Value>(value: Value | undefined): Value[] => (value === undefined ? [] : [value]);

const hasReach = (reach: Place["reach"]) => (place: Place) => place.reach === reach;

const isDowngradeFrom = (frame: Place) => (target: Place) =>
  frame.origin.startsWith("https:") && target.origin.startsWith("http:");

/**
 * The one decision on every release of a secret: whether a form is filled, may be offered to be, or
 * neither. It serves automatic filling and a person's act alike, so that no path can lack a check (SEC-01).
 */
import { type Caution, cautions, purposeReasons } from "./caution.ts";
import { isEncrypted, originOf } from "./page-origin.ts";
import { ranked } from "./rank.ts";
import { reach } from "./reach.ts";
import type { Reason } from "./reason.ts";
import { refusal } from "./refusal.ts";
import type { Candidate, Situation } from "./situation.ts";
import { matchStrategies } from "./strategy.ts";
import { surroundings } from "./surroundings.ts";

export type Decision = {
  /** `fill`: put `recordId` into this form. `offer`: only after an act of the person. */
  readonly verdict: "fill" | "offer" | "nothing";
  /** The form that was decided on, and no other. */
  readonly formKey: string;
  /** The record that is filled, or of which the reasons of an offer speak. */
  readonly recordId?: string;
  /** The records that belong here, best first. Empty exactly when the verdict is `nothing`. */
  readonly offers: readonly string[];
  readonly reasons: readonly Reason[];
  /** What the person must be shown and confirm before `recordId` is filled: origins, or a scheme that has none. */
  readonly confirm: readonly string[];
};

/**
 * The table "What happens on a page".
 *
 * A record that fits more specifically wins over others; among equals the person chooses, and
 * `chosen` holds wherever that record is linked. An act of the person outweighs everything but what
 * makes the page none of the record's; what is unusual must have been confirmed by origin.
 */
export function decide(situation: Situation): Decision {
  const { form, chosen, personActed } = situation;
  const nothing = (...reasons: Reason[]): Decision => ({
    verdict: "nothing",
    formKey: form.formKey,
    offers: [],
    reasons,
    confirm: [],
  });

  const refused = refusal(situation);
  if (refused !== undefined) return nothing(refused);
  const fitting = ranked(situation.candidates.flatMap((one) => fitOf(one, situation.frameUrl)));
  const chosenHere = fitting.find(({ recordId }) => recordId === chosen);
  const remarks: Reason[] = [
    ...remark("chosen_account", chosenHere !== undefined),
    ...remark("chosen_not_linked", chosen !== undefined && chosenHere === undefined),
    ...remark("not_encrypted", !isEncrypted(originOf(situation.frameUrl))),
  ];
  if (fitting.length === 0) return nothing("no_record", ...nearMisses(situation), ...remarks);
  if (!hasVisibleField(situation)) return nothing("no_visible_field");
  const purpose = purposeReasons[form.purpose];
  if (purpose !== undefined && !personActed) return nothing(purpose);

  const able = fitting.filter(({ makesCodes }) => makesCodes || !asksCodeAlone(situation));
  // The code of another account than the one that the login is about would be of no use.
  const isUnable = chosenHere !== undefined && !able.includes(chosenHere);
  if (isUnable || able.length === 0) return nothing("no_code", ...remarks);

  const offers = able.map(({ recordId }) => recordId);
  const record = chosenHere ?? only(bestOf(able));
  const common = { formKey: form.formKey, offers };
  if (record === undefined) {
    return { ...common, verdict: "offer", reasons: ["several_records", ...remarks], confirm: [] };
  }
  const against = cautions({
    situation,
    record,
    surroundings: surroundings(record.linked, situation),
  });
  return {
    ...common,
    verdict: mayFill(against, situation) ? "fill" : "offer",
    recordId: record.recordId,
    reasons: [...against.map(({ reason }) => reason), ...remarks],
    confirm: originsOf(against),
  };
}

function mayFill(against: readonly Caution[], situation: Situation): boolean {
  if (!situation.personActed) return against.length === 0;
  const confirmed = new Set(situation.confirmedOrigins);
  return originsOf(against).every((origin) => confirmed.has(origin));
}

const originsOf = (against: readonly Caution[]) => [
  ...new Set(against.flatMap(({ confirm }) => confirm)),
];

type Fitting = Candidate & { readonly rank: number };

/** A rule that only a colleague vouches for never wins over one of the person's own (SEC-24). */
function fitOf(candidate: Candidate, frameUrl: string): Fitting[] {
  const found = reach(candidate.linked, frameUrl);
  const hit = found.result.hit;
  if (hit === undefined) return [];
  const behind = found.reach === "unaccepted" ? matchStrategies.length : 0;
  return [{ ...candidate, rank: hit.rank + behind }];
}

const bestOf = (fitting: readonly Fitting[]) =>
  fitting.filter(({ rank }) => rank === fitting[0]?.rank);

const only = <Value>(values: readonly Value[]) => (values.length === 1 ? values[0] : undefined);

function hasVisibleField({ form }: Situation): boolean {
  return form.hasVisibleUsername || form.hasVisiblePassword || form.hasOneTimeCode;
}

function asksCodeAlone({ form }: Situation): boolean {
  return form.hasOneTimeCode && !form.hasVisibleUsername && !form.hasVisiblePassword;
}

/** Why a record that was nearly right was not: the person will look for it here. */
function nearMisses({ candidates, frameUrl }: Situation): Reason[] {
  const outcomes = candidates.flatMap(({ linked }) =>
    reach(linked, frameUrl).result.reasons.map(({ outcome }) => outcome),
  );
  return (["downgrade", "vetoed"] as const).filter((reason) => outcomes.includes(reason));
}

const remark = (reason: Reason, applies: boolean): Reason[] => (applies ? [reason] : []);

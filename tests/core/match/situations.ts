/** Situations to decide on: a plain sign-in form, and what is different about it. */
import type { Decision } from "#core/match/decide.ts";
import type { Reason } from "#core/match/reason.ts";
import type { AcceptableUrl, Candidate, FormSituation, Situation } from "#core/match/situation.ts";
import type { MatchStrategy } from "#core/match/strategy.ts";

export const login = "https://login.example.com/sign-in";
export const evil = "https://evil.test/";

export const linked = (
  url: string,
  strategy: MatchStrategy = "origin",
  acceptedByPerson = true,
): AcceptableUrl => ({ url, strategy, acceptedByPerson });

export const record = (recordId: string, urls: AcceptableUrl[], more: Partial<Candidate> = {}) => ({
  recordId,
  linked: urls,
  askFirst: false,
  makesCodes: true,
  lastUsedAt: 0,
  ...more,
});

export const anna = record("anna", [linked("https://login.example.com/")]);
export const ben = record("ben", [linked("https://login.example.com/")], { lastUsedAt: 5 });

const signIn: FormSituation = {
  purpose: "sign-in",
  hasVisibleUsername: true,
  hasVisiblePassword: true,
  hasOneTimeCode: false,
  action: undefined,
  method: undefined,
  targetsOtherFrame: false,
  formKey: "form-1",
};

export type Change = Partial<Omit<Situation, "form" | "ancestors">> & {
  form?: Partial<FormSituation>;
  within?: string[];
};

/** A plain sign-in form in the top frame, one record, and what is different about it. */
export function situation({ form, within = [], ...change }: Change): Situation {
  const frameUrl = change.frameUrl ?? login;
  return {
    senderOrigin: URL.parse(frameUrl)?.origin,
    frameUrl,
    ancestors: within.map((url) => ({ url })),
    candidates: [anna],
    policy: { automatic: true, locked: false },
    personActed: false,
    ...change,
    form: { ...signIn, ...form },
  };
}

export type Row = [
  name: string,
  change: Change,
  verdict: Decision["verdict"],
  reasons: Reason[],
  confirm?: string[],
];

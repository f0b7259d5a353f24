import { isAnother, recordsNamed } from "#core/match/account-name.ts";
import type { Decision } from "#core/match/decide.ts";
import type { Candidate, Situation } from "#core/match/situation.ts";
import type { Aftermath } from "#core/save/outcome.ts";
import { MAX_MARK, type PageForm } from "#core/wire/page-contract.ts";
import type { CachedRecord } from "../cache/cache.ts";
import type { Found } from "../cache/candidates.ts";

/** What the forms that a page reports mean to the gate, and to a person who fills one of them. */

/** The same fields and record are filled once; a form that grows a password field is another, or whose field turns into one. */
export const markOf = ({ key, fields }: PageForm, { cached }: Found): string =>
  [key, ...fields.map((one) => `${one.role}:${one.key}`), cached.id, cached.record.version].join(
    " ",
  );

/** What a document keeps for a background that has forgotten its forms: their beginning is enough to know them by. */
export const markOfForms = (forms: readonly PageForm[]): string =>
  JSON.stringify(forms).slice(0, MAX_MARK);

export function situationOf(form: PageForm): Situation["form"] {
  const has = (role: string) => form.fields.some((field) => field.role === role);
  return {
    purpose: form.purpose,
    hasVisibleUsername: has("username"),
    hasVisiblePassword: has("current-password"),
    hasOneTimeCode: has("one-time-code"),
    isCodeSent: form.isCodeSent,
    setsUpCodes: form.setsUpCodes,
    action: form.action ?? undefined,
    method: form.method ?? undefined,
    targetsOtherFrame: form.targetsOtherFrame,
    undone: form.undone,
    formKey: form.key,
  };
}

export const asksPassword = ({ fields }: PageForm): boolean =>
  fields.some(({ role }) => role === "current-password" || role === "new-password");

/** As what was sent is judged by it. */
export const shown = (form: PageForm): Aftermath["forms"][number] => ({
  purpose: form.purpose,
  asksPassword: asksPassword(form),
});

/** The one record whose account a later step of a login names. */
export function accountNamed(form: PageForm, found: readonly Found[]): string | undefined {
  const named = recordsNamed(form.account ?? "", found);
  const [one, ...others] =
    named.length > 0 ? named : new Set(form.near.flatMap((name) => recordsNamed(name, found)));
  return others.length === 0 ? one?.cached.id : undefined;
}

/**
 * The records as they stand to this form.
 * @param isRefused whether the page does not take a record's password
 * @param isBesideLogin whether the login that has led here is somebody else's
 */
export const candidatesFor = (
  form: PageForm,
  found: readonly Found[],
  isRefused: (cached: CachedRecord) => boolean,
  isBesideLogin: (one: Found) => boolean,
): Candidate[] =>
  found.map((one) => ({
    ...one.candidate,
    isRefused: isRefused(one.cached),
    isAnother: isAnother(form.account ?? "", one.summary.username, form.isAccountInField),
    isBesideLogin: isBesideLogin(one),
  }));

/** The form a person most likely means: one that fills, for signing in, with the most fields. */
export function bestForm(
  forms: readonly PageForm[],
  decisions: readonly Decision[],
): number | undefined {
  const worth = (index: number): number => {
    const verdict = decisions[index]?.verdict;
    const form = forms[index];
    if (form === undefined || verdict === undefined || verdict === "nothing") return 0;
    const signIn = form.purpose === "sign-in" || form.purpose === "one-time-code" ? 4 : 0;
    return (verdict === "fill" ? 8 : 2) + signIn + Math.min(form.fields.length, 3);
  };
  const best = forms.map((_, index) => index).toSorted((a, b) => worth(b) - worth(a))[0];
  return best === undefined || worth(best) === 0 ? undefined : best;
}

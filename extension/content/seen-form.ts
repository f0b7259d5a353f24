/** A form as the background has judged it, by the elements that it was told of. */
import type { FieldRole, FormPurpose } from "#core/forms/role.ts";
import { fingerprintOf } from "#core/wire/fingerprint.ts";
import type { JudgedForm } from "#core/wire/page-contract.ts";
import { inherit } from "./keys.ts";
import { targetOf } from "./target.ts";
import type { Telling } from "./telling.ts";

export interface SeenField {
  readonly element: HTMLInputElement;
  readonly role: FieldRole;
  /** Whether a person sees it: only then may it get a value (SEC-13). */
  readonly visible: boolean;
  /** Its place in a code that is split into fields of one or a few digits each. */
  readonly part: { readonly index: number; readonly of: number } | undefined;
}

export interface SeenForm {
  readonly key: string;
  readonly purpose: FormPurpose;
  /** The `<form>` that owns the fields, where there is one. */
  readonly form: HTMLFormElement | undefined;
  /** In document order. */
  readonly fields: readonly SeenField[];
  readonly submit: Element | undefined;
  /** The account the page shows this step to be about. */
  readonly account: string | null;
  /** What the background's judgement rested on: where the form sent what is in it. */
  readonly decided: string;
}

export function seenForm(judged: JudgedForm, { elements, targets }: Telling): SeenForm {
  const { key, purpose, owner, submit, account } = judged;
  const target =
    targets.get(submit ?? "") ?? targets.get(owner ?? "") ?? targetOf(undefined, undefined);
  return {
    key,
    purpose,
    form: elements.get(owner ?? "") as HTMLFormElement | undefined,
    fields: judged.fields.flatMap(({ key, role, isSeen, part }) => {
      const element = elements.get(key);
      return element instanceof HTMLInputElement ? [{ element, role, visible: isSeen, part }] : [];
    }),
    submit: elements.get(submit ?? ""),
    account,
    decided: fingerprintOf({ purpose, ...target }),
  };
}

/** Whether the page has pointed the form elsewhere since it was judged (SEC-11). */
export const isChanged = ({ purpose, form, submit, decided }: SeenForm): boolean =>
  fingerprintOf({ purpose, ...targetOf(form, submit) }) !== decided;

/** `to` was drawn in the place of `from`: to the background it is the same form, with the same fields. */
export function adopt(from: SeenForm, to: SeenForm): SeenForm {
  inherit(to.form ?? to.fields[0]?.element, from.form ?? from.fields[0]?.element);
  inherit(to.submit, from.submit);
  for (const { element, role, part } of to.fields) {
    const isTwin = (one: SeenField) => one.role === role && one.part?.index === part?.index;
    inherit(element, from.fields.find(isTwin)?.element);
  }
  return { ...to, key: from.key };
}

import type { Account } from "#core/forms/account.ts";
import type { Evidence } from "#core/forms/evidence.ts";
import { judge } from "#core/forms/judge.ts";
import type { FieldRole, FormPurpose } from "#core/forms/role.ts";
import { isSentCode } from "#core/forms/sent-code.ts";
import { setsUpCodes } from "#core/forms/set-up-code.ts";
import { fingerprintOf } from "#core/wire/fingerprint.ts";
import type { JudgedForm, PageForm } from "#core/wire/page-contract.ts";
import type { ToldForm, ToldPage } from "#core/wire/page-facts.ts";
import { withPicked } from "./picked-forms.ts";

/** What the facts that a document tells of its forms mean: the document is told, and the gate decides by it. */

export type JudgedField = JudgedForm["fields"][number] & {
  readonly evidence: readonly Evidence[];
  /** What the page says of it; nothing where it was read no closer. */
  readonly facts: ToldForm["fields"][number] | undefined;
};

export type Judged = {
  readonly purpose: FormPurpose;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  readonly owner: string | null;
  readonly fields: readonly JudgedField[];
  readonly submit: ToldForm["buttons"][number] | undefined;
  readonly account: Account | null;
  readonly near: readonly string[];
  /** Whether all that it asks for is a code that it has sent. */
  readonly isCodeSent: boolean;
  /** Whether it asks for the first code of a new seed. */
  readonly setsUpCodes: boolean;
  /** Where the form itself would be sent. */
  readonly target: Target;
};

type Target = Pick<ToldForm, "action" | "method" | "targetsOtherFrame">;

/** The forms of a document that ask for something, those out of sight among them. */
export function judgedForms(told: ToldPage): Judged[] {
  const judged = told.forms.map((form): Judged => {
    const { fields, submit, account = null, ...verdict } = judge(form, told.page);
    return {
      ...verdict,
      owner: form.key,
      fields: fields.flatMap(({ at, role, part, evidence }) => {
        const facts = form.fields[at];
        if (facts === undefined) return [];
        const { key, isSeen } = facts;
        return [{ key, role, isSeen, ...(part && { part: { ...part } }), evidence, facts }];
      }),
      submit: submit === undefined ? undefined : form.buttons[submit],
      account,
      near: form.near,
      isCodeSent:
        verdict.purpose === "one-time-code" && isSentCode(form.told, form.fields, form.buttons),
      setsUpCodes:
        fields.some(({ role }) => role === "one-time-code") && setsUpCodes(form, told.page),
      target: targetOf(form),
    };
  });
  return withPicked(judged, told).filter(({ fields }) => fields.length > 0);
}

const targetOf = ({ action, method, targetsOtherFrame }: Target): Target => ({
  action,
  method,
  targetsOtherFrame,
});

/** A form keeps its key as long as its element, or its first field, stays. */
export const formKeyOf = ({ owner, fields, purpose }: Judged): string =>
  `${owner ?? fields[0]?.key ?? ""}-${purpose}`;

/** What the document is told of a form. */
export function replyOf(form: Judged): JudgedForm {
  const { purpose, owner, fields, submit, account } = form;
  return {
    key: formKeyOf(form),
    purpose,
    owner,
    fields: fields.map(({ evidence: _, facts: __, ...field }) => field),
    submit: submit?.key ?? null,
    account: account?.name ?? null,
  };
}

/** Of how many fields the gate hears. */
const mostFields = 40;

/** What the gate decides on: nothing where no field is in sight. @param undone fingerprints of forms taken back */
export function pageFormOf(form: Judged, undone: readonly string[]): PageForm | undefined {
  const seen = form.fields.filter(({ isSeen }) => isSeen);
  if (seen.length === 0) return undefined;
  const { purpose, confidence, account, near, isCodeSent, setsUpCodes } = form;
  const decided = { purpose, ...targetOf(form.submit?.target ?? form.target) };
  return {
    key: formKeyOf(form),
    confidence,
    ...decided,
    fields: seen
      .filter(({ part }) => (part?.index ?? 0) === 0)
      .slice(0, mostFields)
      .map(fieldOf),
    account: account?.name ?? null,
    isAccountInField: account?.isInField ?? false,
    near,
    isCodeSent,
    setsUpCodes,
    undone: undone.includes(fingerprintOf(decided)),
  };
}

function fieldOf({ key, role, part, facts }: JudgedField): PageForm["fields"][number] {
  const maxLength = part?.of ?? facts?.maxLength ?? 0;
  const { minLength, rules, pattern } = facts ?? {};
  return {
    key,
    role,
    ...(maxLength > 0 && { maxLength }),
    ...(role === newPassword && {
      ...(minLength !== undefined && { minLength }),
      ...(rules !== undefined && { rules }),
      ...(pattern !== undefined && { pattern }),
    }),
  };
}

const newPassword: FieldRole = "new-password";

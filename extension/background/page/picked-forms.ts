import type { ToldPage } from "#core/wire/page-facts.ts";
import type { Judged, JudgedField } from "./judged-page.ts";

/** A form that scripts send. */
const scripted = { action: null, method: "post", targetsOtherFrame: false } as const;

/** One of which nothing is told: an address that nobody can vouch for. */
const untold = { ...scripted, action: "about:invalid" };

/** `judged`, with one form of the fields that a person has picked instead of those that they belong to. */
export function withPicked(judged: readonly Judged[], { forms, picked }: ToldPage): Judged[] {
  const [first] = picked.flatMap(({ field }) => field ?? []);
  if (first === undefined) return [...judged];
  const read = forms.flatMap(({ fields }) => fields);
  const facts = new Map(read.map((field) => [field.key, field]));
  const chosen = new Map<string, JudgedField>();
  for (const { role, field } of picked) {
    if (field === null) continue;
    const { key, isSeen } = field;
    chosen.set(key, { key, role, isSeen, evidence: [], facts: facts.get(key) });
  }
  const { owner } = first;
  const isHome = (form: Judged) =>
    (owner !== null && form.owner === owner) || form.fields.some(({ key }) => chosen.has(key));
  const detected = judged.filter(isHome);
  const [home] = detected;
  const hinted = new Set<string>(picked.map(({ role }) => role));
  const others = detected.flatMap(({ fields }) =>
    fields.filter(
      ({ key, role }) => role !== "new-password" && !hinted.has(role) && !chosen.has(key),
    ),
  );
  const order = new Map(read.map(({ key }, index) => [key, index]));
  const place = ({ key }: JudgedField) => order.get(key) ?? -1;
  const fields = [...chosen.values(), ...others].toSorted((a, b) => place(a) - place(b));
  const one: Judged = {
    purpose: fields.every(({ role }) => role === "one-time-code") ? "one-time-code" : "sign-in",
    confidence: 1,
    evidence: [{ code: "picked", points: 0 }],
    owner,
    fields,
    submit: home?.submit,
    account: home?.account ?? null,
    near: home?.near ?? [],
    isCodeSent: false,
    setsUpCodes: false,
    target: owner === null ? scripted : (forms.find(({ key }) => key === owner) ?? untold),
  };
  return [one, ...judged.filter((form) => !isHome(form))];
}

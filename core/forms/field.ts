/** One control as it is judged: what is said of it, and how far that is to be believed. */
import type { ControlFacts } from "./facts.ts";
import { type Meaning, type Meanings, meaningsOf, says, type Word, without } from "./meaning.ts";
import { named, said } from "./text.ts";

/** Where a word was found, and so how far it is to be believed. */
export type Source = "name" | "label" | "own" | "near";

const sources = ["label", "own", "name", "near"] as const;

const trust: Record<Source, number> = { label: 1, own: 1, name: 0.75, near: 0.75 };

/** "E-mail address" is no address, and "your name or e-mail" no person's name. */
const outspoken: Partial<Record<Meaning, readonly Meaning[]>> = {
  address: ["email", "username"],
  person: ["email", "username"],
  // "you@company.com" is an example of an address, and asks for no company.
  tenant: ["email"],
  phone: ["code"],
  // "One-time password" is none to be saved.
  password: ["oneTime"],
};

/** What a label says so plainly that a name's short words, as hashes have them, say nothing against it. */
const plainly: readonly Meaning[] = ["email", "username", "password"];
const hashed: readonly Meaning[] = ["otherCode", "oneTime", "address"];

/** How "at least" is said, as text.ts folds it. */
const rule =
  / (?:min|minst|mindst|minim\w*|at least|mindest\w*|au moins|al menos|almeno|pelo menos|ten minste|vahintaan|co najmniej|alespon|aspon|legalabb|cel putin|en az|ne menee|ne mense|sonaimense|pone|nai malko|najmanje|barem|vsaj|vahemalt|vismaz|maziausiai|bent|toulahiston|it nhat) |לפחות|على الاقل|حداقل|कम से कम|อย่างน้อย|至少|以上|이상/;

/** The country's part of a telephone's number, which stands before the field for the rest. */
const dialCode = /^[^\p{L}]*\+\d{1,3}\s*$/u;

export class Field<F extends ControlFacts = ControlFacts> {
  readonly facts: F;
  readonly type: string;
  /** Its place among the fields of its form. */
  readonly at: number;
  /** The autofill field name that the page declares, "" for none, or where it is not to be believed. */
  declared: string;
  /** What says something, each with how far it is to be believed. */
  readonly #sources: [Meanings, number, Source][] = [];
  #isLabelled = false;
  readonly #said = new Map<Meaning, number>();

  constructor(facts: F, at = 0) {
    this.facts = facts;
    this.at = at;
    this.type = facts.type;
    this.declared = declaredName(facts.autocomplete);
    const texts: Record<Source, string> = {
      label: said(facts.label),
      own: said(facts.own),
      name: facts.names.map(named).join(""),
      near: said(dialCode.test(facts.near) ? "phone" : facts.near),
    };
    for (const source of sources) {
      const meanings = meaningsOf(texts[source]);
      if (meanings === 0) continue;
      this.#sources.push([meanings, trust[source], source]);
      this.#isLabelled ||= source !== "name" && plainly.some((one) => says(meanings, one));
    }
  }

  /** How strongly the field's words say `meaning`: 0 where none does. */
  says(meaning: Meaning): number {
    let points = this.#said.get(meaning);
    if (points === undefined) {
      points = 0;
      const isNamedElse = hashed.includes(meaning) && this.#isLabelled;
      for (const [meanings, trusted, source] of this.#sources) {
        if (!says(meanings, meaning) || (isNamedElse && source === "name")) continue;
        if (!outspoken[meaning]?.some((other) => says(meanings, other))) points += trusted;
      }
      this.#said.set(meaning, points);
    }
    return points;
  }

  get isPassword(): boolean {
    return this.type === "password";
  }

  /** Whether it says how long what is chosen has to be. */
  get hasRule(): boolean {
    const { label, own, near } = this.facts;
    return [label, own, near].some((text) => /\d/.test(text) && rule.test(said(text)));
  }

  /** Whether the markup calls it so, whatever a person reads. */
  isNamed(meaning: Meaning): boolean {
    return this.#sources.some(
      ([meanings, , source]) => source === "name" && says(meanings, meaning),
    );
  }

  /** Take back that its names say `meaning`. */
  overlookName(meaning: Word): void {
    for (const said of this.#sources) if (said[2] === "name") said[0] = without(said[0], meaning);
    this.#said.clear();
  }
}

/** Autofill field names of neither a code nor an account's name. */
export const isOfElse = /name$|^(?:current|new|org|street|address|postal|country|cc|bday)/;

/**
 * The field name of an `autocomplete` attribute.
 *
 * Detail tokens come before it ("section-a work email") and `webauthn` may come after it, so it is
 * the last token that is not `webauthn`; who writes "username email" means a name that is an address.
 * "on" and "off" say nothing of the field.
 */
export function declaredName(autocomplete: string): string {
  // Most have none: a pattern costs when it is first used.
  if (autocomplete === "") return "";
  const tokens = autocomplete.toLowerCase().split(/\s+/);
  const name = tokens.includes("username")
    ? "username"
    : (tokens.findLast((token) => token !== "webauthn" && token !== "") ?? "");
  return name === "on" || name === "off" ? "" : name;
}

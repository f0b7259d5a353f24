/** What a person is offered after a password did its work: the one table of save, update, link and nothing. */
import type { SentPurpose } from "./outcome.ts";

/** What was sent, without the password. */
export type Sent = {
  readonly purpose: SentPurpose;
  /** Undefined where neither this page nor the one before asked for it or showed it. */
  readonly username: string | undefined;
  /** Whether what is typed here can be read on the way. */
  readonly isEncrypted: boolean;
};

/** A record that may be meant. */
export type KnownRecord = {
  readonly recordId: string;
  readonly username: string;
  /**
   * `exact`: a linked URL has the very origin of the page. `covered`: a wider rule covers it. `elsewhere`:
   * it is linked to other pages only.
   */
  readonly place: "exact" | "covered" | "elsewhere";
  /** Whether its password is the one that was sent to be kept, or the old one that was sent along. */
  readonly password: "sent" | "replaced" | "other";
  /** Whether this login was begun with it. */
  readonly isChosen: boolean;
};

export type Offer =
  | { readonly kind: "nothing" }
  | { readonly kind: "save" }
  /** The person chooses where there are several. */
  | { readonly kind: "update"; readonly recordIds: readonly string[] }
  | { readonly kind: "link"; readonly recordIds: readonly string[] };

type Rule = {
  readonly kind: Offer["kind"];
  readonly applies: (record: KnownRecord, sent: Sent) => boolean;
};

const isHere = ({ place }: KnownRecord) => place !== "elsewhere";

const named = (text: string) => text.trim().normalize("NFKC").toLowerCase();

const sameAccount = (record: KnownRecord, { username }: Sent): boolean =>
  username !== undefined && named(record.username) === named(username);

const mayBeAccount = (record: KnownRecord, sent: Sent): boolean =>
  sent.username === undefined || record.username === "" || sameAccount(record, sent);

/**
 * In this order: the first rule that some record fits decides.
 *
 * Only a record that is linked to exactly this origin is ever changed: a login on `www.` says nothing of the
 * one on `accounts.`, nor one over http of that over https (SEC-23).
 */
const rules: readonly Rule[] = [
  // Known, or filled by Latchkey itself.
  {
    kind: "nothing",
    applies: (one, sent) => isHere(one) && one.password === "sent" && mayBeAccount(one, sent),
  },
  { kind: "update", applies: (one, sent) => one.place === "exact" && sameAccount(one, sent) },
  {
    kind: "update",
    applies: (one, { username }) =>
      one.place === "exact" && username === undefined && one.password === "replaced",
  },
  {
    kind: "update",
    applies: (one, { username }) => one.place === "exact" && username === undefined && one.isChosen,
  },
  {
    kind: "update",
    applies: (one, { username, purpose }) =>
      one.place === "exact" && username === undefined && purpose !== "sign-up",
  },
  {
    kind: "link",
    applies: (one, sent) =>
      sent.isEncrypted && !isHere(one) && one.password === "sent" && sameAccount(one, sent),
  },
];

/** What to offer for `sent`, given the records that may be meant, best first. */
export function offerFor(sent: Sent, records: readonly KnownRecord[]): Offer {
  for (const { kind, applies } of rules) {
    const recordIds = records.filter((one) => applies(one, sent)).map(({ recordId }) => recordId);
    if (recordIds.length === 0) continue;
    return kind === "update" || kind === "link" ? { kind, recordIds } : { kind };
  }
  return { kind: "save" };
}

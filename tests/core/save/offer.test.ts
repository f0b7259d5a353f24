import { describe, expect, test } from "vitest";
import { type KnownRecord, type Offer, offerFor, type Sent } from "#core/save/offer.ts";

const sent: Sent = { purpose: "sign-in", username: "ada", isEncrypted: true };
const nameless: Sent = { ...sent, username: undefined };
const change: Sent = { ...nameless, purpose: "change-password" };

const record = (changes: Partial<KnownRecord> = {}): KnownRecord => ({
  recordId: "r1",
  username: "ada",
  place: "exact",
  password: "other",
  isChosen: false,
  ...changes,
});

const nothing: Offer = { kind: "nothing" };
const save: Offer = { kind: "save" };
const update = (...recordIds: string[]): Offer => ({ kind: "update", recordIds });
const link = (...recordIds: string[]): Offer => ({ kind: "link", recordIds });

type Row = readonly [what: string, Sent, readonly KnownRecord[], Offer];

const rows: readonly Row[] = [
  ["no record is known", sent, [], save],
  ["it is saved as it is", sent, [record({ password: "sent" })], nothing],
  [
    "it is saved under a wider rule",
    sent,
    [record({ place: "covered", password: "sent" })],
    nothing,
  ],
  ["it is saved without a username", sent, [record({ username: "", password: "sent" })], nothing],
  [
    "it was filled and no username is on the page",
    nameless,
    [record({ password: "sent" })],
    nothing,
  ],
  ["the record has another password", sent, [record()], update("r1")],
  ["the username is written otherwise", { ...sent, username: " ADA " }, [record()], update("r1")],
  ["the record is of another account", sent, [record({ username: "eve" })], save],
  [
    "another account has the same password",
    sent,
    [record({ username: "eve", password: "sent" })],
    save,
  ],
  ["only a wider rule covers the page", sent, [record({ place: "covered" })], save],
  ["the record is of another page", sent, [record({ place: "elsewhere" })], save],
  [
    "a record of another page has all of it",
    sent,
    [record({ place: "elsewhere", password: "sent" })],
    link("r1"),
  ],
  [
    "a record of another page has all of it, and this page is not encrypted",
    { ...sent, isEncrypted: false },
    [record({ place: "elsewhere", password: "sent" })],
    save,
  ],
  [
    "another account of another page has the password",
    sent,
    [record({ place: "elsewhere", password: "sent", username: "eve" })],
    save,
  ],
  [
    "a record of this page comes before one elsewhere",
    sent,
    [record({ recordId: "r2", place: "elsewhere", password: "sent" }), record()],
    update("r1"),
  ],
  ["no username, one record", nameless, [record()], update("r1")],
  [
    "no username, several records",
    nameless,
    [record(), record({ recordId: "r2", username: "eve" })],
    update("r1", "r2"),
  ],
  [
    "no username, the login was begun with one of them",
    nameless,
    [record(), record({ recordId: "r2", username: "eve", isChosen: true })],
    update("r2"),
  ],
  [
    "no username, the old password tells the record",
    change,
    [record({ isChosen: true }), record({ recordId: "r2", password: "replaced" })],
    update("r2"),
  ],
  ["no username, a sign-up", { ...nameless, purpose: "sign-up" }, [record()], save],
  ["no username, only a wider rule", change, [record({ place: "covered" })], save],
];

describe("after a password did its work, the offer", () => {
  test.each(rows)("where %s", (_, given, records, offer) => {
    expect(offerFor(given, records)).toEqual(offer);
  });
});

import { describe, expect, test } from "vitest";
import {
  type Aftermath,
  isLost,
  isRefusal,
  type Outcome,
  outcomeOf,
  type SentPurpose,
} from "#core/save/outcome.ts";

const asks = (purpose: Aftermath["forms"][number]["purpose"]) => ({ purpose, asksPassword: true });
const code = { purpose: "one-time-code", asksPassword: false } as const;
const search = { purpose: "other", asksPassword: false } as const;
const usernameOnly = { purpose: "sign-in", asksPassword: false } as const;

type Row = readonly [
  sent: SentPurpose,
  document: Aftermath["document"],
  forms: Aftermath["forms"],
  Outcome,
];

const rows: readonly Row[] = [
  ["sign-in", "next", [], "succeeded"],
  ["sign-in", "next", [search], "succeeded"],
  ["sign-in", "next", [usernameOnly], "open"],
  ["sign-in", "next", [asks("sign-in")], "failed"],
  ["sign-in", "next", [search, asks("sign-in")], "failed"],
  ["sign-in", "next", [asks("change-password")], "succeeded"],
  ["sign-in", "next", [code], "open"],
  ["sign-in", "next", [asks("change-password"), asks("sign-in")], "failed"],
  ["sign-in", "same", [], "succeeded"],
  ["sign-in", "same", [search], "succeeded"],
  ["sign-in", "same", [asks("sign-in")], "open"],
  ["sign-in", "same", [code], "open"],
  ["sign-up", "next", [], "succeeded"],
  ["sign-up", "next", [asks("sign-up")], "failed"],
  ["sign-up", "next", [asks("sign-in")], "succeeded"],
  ["sign-up", "next", [usernameOnly], "succeeded"],
  ["sign-up", "next", [code], "succeeded"],
  ["sign-up", "same", [asks("sign-up")], "open"],
  ["sign-up", "same", [asks("sign-in")], "succeeded"],
  ["change-password", "next", [], "succeeded"],
  ["change-password", "next", [asks("change-password")], "failed"],
  ["change-password", "next", [asks("sign-in")], "succeeded"],
  ["change-password", "same", [asks("change-password")], "open"],
  ["change-password", "same", [], "succeeded"],
];

describe("a form that was sent", () => {
  test.each(rows)("%s, then in the %s document %j: %s", (sent, document, forms, outcome) => {
    expect(outcomeOf(sent, { document, forms })).toBe(outcome);
  });
});

test.each([
  [200, false],
  [404, false],
  [500, true],
  [503, true],
])("a server that answers %i has lost it: %s", (status, expected) => {
  expect(isLost(status)).toBe(expected);
});

describe("a server's answer to it", () => {
  test.each([
    [200, false],
    [303, false],
    [400, true],
    [401, true],
    [403, true],
    [404, false],
    [422, true],
    [429, true],
    [503, false],
  ])("%i refuses it: %s", (status, refuses) => {
    expect(isRefusal(status)).toBe(refuses);
  });
});

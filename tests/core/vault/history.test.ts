import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { keptPasswords, withHistory } from "#core/vault/history.ts";
import { type RecordSecret, recordSecret } from "#core/vault/record.ts";

const past = (...passwords: string[]) =>
  passwords.map((password, index) => ({ password, replacedAt: 9 - index }));

describe("the history of a record's passwords", () => {
  test("begins with the password that was replaced, and when", () => {
    expect(withHistory({ password: "old" }, { password: "new" }, 5)).toEqual({
      password: "new",
      history: [{ password: "old", replacedAt: 5 }],
    });
  });

  test("is none while the password was never replaced", () => {
    expect(withHistory({ password: "same" }, { password: "same", notes: "n" }, 5)).toEqual({
      password: "same",
      notes: "n",
    });
    expect(withHistory({ password: "" }, { password: "first" }, 5)).toEqual({ password: "first" });
  });

  test("stays when something else of the record is changed, whatever the editor sends of it", () => {
    const before = { password: "a", history: past("b") };
    expect(withHistory(before, { password: "a", notes: "n" }, 5)).toEqual({
      password: "a",
      notes: "n",
      history: past("b"),
    });
    expect(withHistory(before, { password: "a", history: [] }, 5)).toEqual(before);
  });

  test("exchanges the two when a replaced password is taken back", () => {
    const changed = withHistory({ password: "old" }, { password: "new" }, 1);
    expect(withHistory(changed, { ...changed, password: "old" }, 2)).toEqual({
      password: "old",
      history: [{ password: "new", replacedAt: 2 }],
    });
  });

  test("holds the last ten, each once, and never the present one", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 2 }), { maxLength: 40 }), (passwords) => {
        let last: RecordSecret = { password: "" };
        for (const [at, password] of passwords.entries()) {
          last = withHistory(last, { ...last, password }, at);
        }
        const kept = (last.history ?? []).map(({ password }) => password);
        expect(kept.length).toBeLessThanOrEqual(keptPasswords);
        expect(new Set(kept).size).toBe(kept.length);
        expect(kept).not.toContain(last.password);
      }),
    );
  });

  test("keeps what a newer version has written into it", () => {
    const newer = {
      password: "a",
      history: [{ password: "b", replacedAt: 1, by: "someone" }],
      x: 1,
    };
    expect(v.parse(recordSecret, newer)).toEqual(newer);
    expect(
      withHistory(v.parse(recordSecret, newer), { password: "c", x: 1 }, 2).history?.[1],
    ).toEqual(newer.history[0]);
  });

  test("is missing from older records, which open all the same", () => {
    expect(v.parse(recordSecret, { password: "a" })).toEqual({ password: "a" });
  });
});

import { describe, expect, test } from "vitest";
import { reasonCodes } from "#core/match/reason.ts";
import { errorCodes, WireError } from "#core/wire/error.ts";
import { causeData, type UnreachableCause, unreachableCauses } from "#core/wire/unreachable.ts";
import { mainReason, wordsOf } from "../../../extension/design/reason-words.ts";
import { errorWords, problemWords } from "../../../extension/design/words.ts";

describe("words for people", () => {
  test.each(errorCodes)("say of the failure %s what it is and what to do next", (code) => {
    const { what, next } = errorWords(code);
    for (const sentence of [what, next]) {
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(sentence).not.toContain("_");
    }
  });

  test.each(unreachableCauses)(
    "say of a server that is not reached (%s) what it is and what to do",
    (cause) => {
      const error = new WireError("server_unreachable", "No", { data: causeData(cause) });
      const { what, next } = problemWords(error, true);
      for (const sentence of [what, next]) expect(sentence).toMatch(/^[A-Z].*\.$/);
      const others = unreachableCauses.filter((other) => other !== cause);
      const alike = others.map((other) => {
        const data = causeData(other);
        return problemWords(new WireError("server_unreachable", "No", { data }), true);
      });
      for (const other of [errorWords("server_unreachable"), ...alike]) {
        expect(other.what).not.toBe(what);
        expect(other.next).not.toBe(next);
      }
    },
  );

  test("say nothing of an address to whoever has typed none", () => {
    const said = (cause: UnreachableCause) =>
      problemWords(new WireError("server_unreachable", "No", { data: causeData(cause) }));
    expect(said("refused")).toEqual(errorWords("server_unreachable"));
    expect(said("expired")).not.toEqual(errorWords("server_unreachable"));
  });

  test.each([{}, { cause: 99 }, { cause: -1 }, { cause: 0.5 }])(
    "fall back where why a server is not reached is not known: %j",
    (data) => {
      const error = new WireError("server_unreachable", "No", { data });
      expect(problemWords(error)).toEqual(errorWords("server_unreachable"));
    },
  );

  test.each(reasonCodes)("complete “Not filled: …” for the reason %s", (reason) => {
    const { what, next } = wordsOf(reason);
    expect(`Not filled: ${what}`).toMatch(/^Not filled: [a-zL].*\.$/);
    expect(next).toMatch(/^[A-Z].*\.$/);
  });

  test("own up to a reason that this version does not know", () => {
    expect(wordsOf("reason_of_tomorrow").what).toContain("does not know");
    expect(wordsOf("constructor").what).toContain("does not know");
  });

  test("name what decided, not what was only remarked", () => {
    expect(mainReason(["chosen_account", "not_encrypted", "ask_first"])).toBe("ask_first");
    expect(mainReason(["not_encrypted"])).toBe("not_encrypted");
    expect(mainReason([])).toBeUndefined();
  });
});

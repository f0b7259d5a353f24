import { describe, expect, test } from "vitest";
import { decide } from "#core/match/decide.ts";
import { reasonCodes } from "#core/match/reason.ts";
import { plain } from "./plain-rows.ts";
import { refused } from "./refused-rows.ts";
import { anna, ben, evil, linked, login, record, situation } from "./situations.ts";
import { unusual } from "./unusual-rows.ts";

const rows = [...plain, ...unusual];

describe("without an act of the person", () => {
  test.each(rows)("%s", (_, change, verdict, reasons, confirm = []) => {
    const decision = decide(situation(change));
    expect(decision).toMatchObject({ verdict, reasons, confirm, formKey: "form-1" });
    expect(decision.offers.length > 0).toBe(verdict !== "nothing");
  });
});

describe("in spite of the person's act, with everything confirmed", () => {
  const confirmedOrigins = ["https://evil.test", "https://login.example.com", "null", "data:"];

  test.each(refused)("%s", (_, change, verdict, reasons) => {
    for (const personActed of [false, true]) {
      const decision = decide(situation({ ...change, personActed, confirmedOrigins }));
      expect(decision).toMatchObject({ verdict, reasons, offers: [], confirm: [] });
      expect(decision.recordId).toBeUndefined();
    }
  });

  test.each(refused.slice(1))("%s: nor for the chosen record", (_, change) => {
    const decision = decide(
      situation({ ...change, chosen: "anna", personActed: true, confirmedOrigins }),
    );
    expect(decision.verdict).toBe("nothing");
  });
});

describe("a person's act", () => {
  const offered = rows.filter(([, , verdict]) => verdict === "offer");
  const single = offered.filter(([, , , reasons]) => !reasons.includes("several_records"));

  test.each(single.filter(([, , , , confirm]) => confirm === undefined))(
    "fills: %s",
    (_, change, __, reasons) => {
      const decision = decide(situation({ ...change, personActed: true }));
      expect(decision).toMatchObject({ verdict: "fill", reasons });
    },
  );

  test.each(single.filter(([, , , , confirm]) => confirm !== undefined))(
    "fills only with the unusual origin confirmed: %s",
    (_, change, __, reasons, confirm = []) => {
      const acted = situation({ ...change, personActed: true });
      expect(decide(acted)).toMatchObject({ verdict: "offer", reasons, confirm });
      const other = { ...acted, confirmedOrigins: ["https://other.test"] };
      expect(decide(other)).toMatchObject({ verdict: "offer", confirm });
      expect(decide({ ...acted, confirmedOrigins: confirm })).toMatchObject({ verdict: "fill" });
    },
  );

  test("a confirmation without the act fills nothing", () => {
    const confirmedOrigins = ["https://evil.test"];
    expect(decide(situation({ within: [evil], confirmedOrigins })).verdict).toBe("offer");
  });

  test("needs every unusual origin confirmed, each named once", () => {
    const unusual = situation({
      within: ["https://one.test/", "https://two.test/", "https://one.test/"],
      form: { action: "https://three.test/", method: "post" },
      personActed: true,
    });
    const around = ["https://login.example.com", "https://one.test", "https://two.test"];
    const confirm = [...around, "https://three.test"];
    expect(decide(unusual)).toMatchObject({ verdict: "offer", confirm });
    expect(decide({ ...unusual, confirmedOrigins: confirm.slice(1) }).verdict).toBe("offer");
    expect(decide({ ...unusual, confirmedOrigins: confirm }).verdict).toBe("fill");
  });

  test("with several records needs one of them picked", () => {
    const several = situation({ candidates: [anna, ben], personActed: true });
    expect(decide(several)).toMatchObject({ verdict: "offer", reasons: ["several_records"] });
    expect(decide({ ...several, chosen: "ben" })).toMatchObject({
      verdict: "fill",
      recordId: "ben",
    });
  });

  test("may pick a less specific record than the best", () => {
    const exact = record("exact", [linked(login, "exact")]);
    const picked = situation({ candidates: [anna, exact], personActed: true, chosen: "anna" });
    expect(decide(picked)).toMatchObject({ verdict: "fill", recordId: "anna" });
  });

  test.each(["sign-up", "change-password", "other"] as const)(
    "fills a form taken for %s, which the person may know better",
    (purpose) => {
      const decision = decide(situation({ form: { purpose }, personActed: true }));
      expect(decision).toMatchObject({ verdict: "fill", recordId: "anna" });
      expect(decision.reasons).toHaveLength(1);
    },
  );
});

describe("the records that are offered", () => {
  test("come most specific first, then last used, then by title; those that do not fit are left out", () => {
    const candidates = [
      record("domain", [linked("https://example.com/", "domain")], { lastUsedAt: 99 }),
      record("b", [linked(login)], { title: "b" }),
      record("a", [linked(login)], { title: "a" }),
      record("recent", [linked(login)], { title: "z", lastUsedAt: 7 }),
      record("elsewhere", [linked(evil)], { lastUsedAt: 100 }),
      record("unaccepted", [linked(login, "exact", false)], { lastUsedAt: 100 }),
    ];
    const { offers, recordId } = decide(situation({ candidates }));
    expect(offers).toEqual(["recent", "a", "b", "domain", "unaccepted"]);
    expect(recordId).toBeUndefined();
  });
});

describe("the reason codes", () => {
  test("are each produced by some situation above", () => {
    const produced = [...rows, ...refused].flatMap(([, , , reasons]) => reasons);
    expect(new Set(produced)).toEqual(new Set(reasonCodes));
  });

  test("are named once", () => {
    expect(new Set(reasonCodes).size).toBe(reasonCodes.length);
  });
});

import { describe, expect } from "vitest";
import { decide } from "#core/match/decide.ts";
import type { AcceptableUrl, Candidate, Situation } from "#core/match/situation.ts";
import { matchStrategies } from "#core/match/strategy.ts";
import { fc, test } from "../property.ts";

/** Few places, so that what is drawn meets. */
const url = fc.constantFrom(
  "https://login.example.com/app/sign-in",
  "https://login.example.com/app/sign-in",
  "https://login.example.com/app/sign-in",
  "https://login.example.com/",
  "http://login.example.com/",
  "https://shop.example.com/",
  "https://login.example.com:8443/",
  "https://evil.test/",
  "http://localhost:3000/",
  "about:blank",
);

const linked: fc.Arbitrary<AcceptableUrl> = fc.record({
  url,
  strategy: fc.constantFrom("origin", "origin", ...matchStrategies),
  acceptedByPerson: fc.constantFrom(true, true, true, false),
});

const candidate = (recordId: string): fc.Arbitrary<Candidate> =>
  fc.record({
    recordId: fc.constant(recordId),
    linked: fc.array(linked, { minLength: 1, maxLength: 4 }),
    askFirst: fc.constantFrom(false, false, false, true),
    makesCodes: fc.boolean(),
    lastUsedAt: fc.nat(3),
  });

const candidates = fc
  .tuple(candidate("a"), candidate("b"), fc.boolean())
  .map(([a, b, both]) => (both ? [a, b] : [a]));

const mostly = <Value>(usual: Value, ...other: Value[]) =>
  fc.constantFrom(usual, usual, usual, usual, ...other);

const situation: fc.Arbitrary<Situation> = fc
  .record({
    frameUrl: url,
    opaque: mostly<string | undefined>("real", "null", undefined),
    ancestors: fc.oneof(fc.constant([]), fc.array(fc.record({ url }), { maxLength: 2 })),
    form: fc.record({
      purpose: mostly(
        "sign-in" as const,
        "one-time-code" as const,
        "sign-up" as const,
        "other" as const,
      ),
      hasVisibleUsername: fc.boolean(),
      hasVisiblePassword: fc.boolean(),
      hasOneTimeCode: fc.boolean(),
      action: fc.option(url, { nil: undefined, freq: 1 }),
      method: mostly<"post" | "get" | undefined>("post", undefined, "get"),
      targetsOtherFrame: mostly(false, true),
      formKey: fc.constant("f"),
    }),
    candidates,
    chosen: fc.constantFrom(undefined, undefined, "a", "b", "gone"),
    policy: fc.record({
      automatic: mostly(true, false),
      locked: mostly(false, true),
      blocked: mostly(false, true),
    }),
    personActed: fc.boolean(),
    confirmedOrigins: fc.subarray(["https://evil.test", "https://login.example.com", "about:"]),
  })
  .map(({ opaque, ...rest }) => ({
    ...rest,
    senderOrigin: opaque === "real" ? new URL(rest.frameUrl).origin : opaque,
  }));

/** The origins that accepted narrow rules of a record name, with the upgrade of http to TLS. */
function originsOf({ linked }: Candidate): Set<string> {
  const narrow = linked.filter(
    ({ strategy, acceptedByPerson }) =>
      acceptedByPerson && (strategy === "origin" || strategy === "prefix" || strategy === "exact"),
  );
  const origins = narrow.map((one) => new URL(one.url).origin);
  const upgraded = origins.filter((origin) => !/:\d+$/.test(origin));
  return new Set([...origins, ...upgraded.map((origin) => origin.replace(/^http:/, "https:"))]);
}

const runs = { numRuns: 4_000 };

describe("in whatever situation", () => {
  test("automatic filling stays within the origins that the person has linked (SEC-04, SEC-11, SEC-12, SEC-24)", () => {
    let fills = 0;
    fc.assert(
      fc.property(situation, (drawn) => {
        const { verdict, recordId } = decide({ ...drawn, personActed: false });
        if (verdict !== "fill") return;
        fills += 1;
        const record = drawn.candidates.find((one) => one.recordId === recordId);
        const own = record === undefined ? new Set<string>() : originsOf(record);
        const touched = [
          drawn.frameUrl,
          drawn.form.action,
          ...drawn.ancestors.map((one) => one.url),
        ];
        for (const place of touched)
          if (place !== undefined) expect(own).toContain(new URL(place).origin);
        expect(record?.askFirst).toBe(false);
        expect(drawn.policy).toEqual({ automatic: true, locked: false, blocked: false });
        expect(["sign-in", "one-time-code"]).toContain(drawn.form.purpose);
      }),
      runs,
    );
    // Else the claims above were about nothing.
    expect(fills).toBeGreaterThan(20);
  });

  test("nothing is filled into a document without its own web origin (SEC-03, SEC-15)", () => {
    fc.assert(
      fc.property(situation, (drawn) => {
        const { verdict } = decide(drawn);
        const { protocol, origin } = new URL(drawn.frameUrl);
        const proper = /^https?:$/.test(protocol) && drawn.senderOrigin === origin;
        if (!proper || drawn.policy.locked || drawn.policy.blocked) expect(verdict).toBe("nothing");
      }),
      runs,
    );
  });

  test("a page without TLS gets only a record that names http (SEC-05)", () => {
    fc.assert(
      fc.property(situation, (drawn) => {
        const { offers } = decide(drawn);
        if (!drawn.frameUrl.startsWith("http:")) return;
        for (const one of drawn.candidates.filter(({ recordId }) => offers.includes(recordId))) {
          expect(one.linked.some((rule) => rule.url.startsWith("http:"))).toBe(true);
        }
      }),
      runs,
    );
  });

  test("a hostile frame around, or a hostile target, never makes a fill of what was none", () => {
    fc.assert(
      fc.property(situation, (drawn) => {
        const hostile = "https://hostile.test/";
        const framed = { ...drawn, ancestors: [...drawn.ancestors, { url: hostile }] };
        const posted = { ...drawn, form: { ...drawn.form, action: hostile } };
        // The drawn origins do not include it: it is never linked and never confirmed.
        expect(decide(framed).verdict).not.toBe("fill");
        expect(decide(posted).verdict).not.toBe("fill");
      }),
      runs,
    );
  });

  test("a person's act fills whatever would be filled without it", () => {
    fc.assert(
      fc.property(situation, (drawn) => {
        const unasked = decide({ ...drawn, personActed: false });
        if (unasked.verdict !== "fill") return;
        expect(decide({ ...drawn, personActed: true })).toEqual(unasked);
      }),
      runs,
    );
  });

  test("the offers are empty exactly where there is nothing, and hold the record that is filled", () => {
    fc.assert(
      fc.property(situation, (drawn) => {
        const { verdict, offers, recordId } = decide(drawn);
        expect(offers.length === 0).toBe(verdict === "nothing");
        if (verdict === "fill") expect(offers).toContain(recordId);
      }),
      runs,
    );
  });
});

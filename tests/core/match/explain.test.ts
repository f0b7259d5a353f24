import { describe, expect, test } from "vitest";
import {
  type FrameTrace,
  frameCauses,
  type PageTrace,
  pageCauses,
  type UrlTrace,
  type WayTrace,
  wayCauses,
} from "#core/match/explain.ts";
import { match } from "#core/match/match.ts";
import type { MatchStrategy } from "#core/match/strategy.ts";
import { whyReport } from "#core/match/why-report.ts";

const page = "https://shop.example.com:8443/account?step=1";

const form: FrameTrace["forms"][number] = {
  purpose: "sign-in",
  verdict: "nothing",
  reasons: ["no_record"],
  evidence: [{ code: "passwords:one", points: 4 }],
  fields: [{ role: "username", visible: true, evidence: [{ code: "label:username", points: 6 }] }],
};

const frame: FrameTrace = {
  origin: "https://shop.example.com:8443",
  isTop: true,
  filled: 0,
  refused: 0,
  forms: [form],
  records: [],
};

/** What the matcher itself says of this linked URL on the page. */
function traced(url: string, strategy: MatchStrategy, at = page): UrlTrace {
  const [reason] = match([{ url, strategy }], at).reasons;
  if (reason === undefined) throw new Error("The matcher said nothing");
  return { url, strategy, outcome: reason.outcome, part: reason.part ?? null };
}

const withUrl = (trace: UrlTrace): FrameTrace => ({
  ...frame,
  records: [{ id: "r", title: "CANARY-t", urls: [trace] }],
});

const codes = (causes: readonly { readonly code: string }[]) => causes.map(({ code }) => code);

const well: WayTrace = { addon: "ok", server: "ok", syncProblem: null, lastSyncAt: 1 };

describe("why a linked URL missed", () => {
  test.each<[string, UrlTrace, string]>([
    ["host", traced("https://www.example.com:8443/", "origin"), "other_host"],
    ["port", traced("https://shop.example.com/", "origin"), "other_port"],
    ["path", traced("https://shop.example.com:8443/admin", "prefix"), "other_path"],
    ["query", traced("https://shop.example.com:8443/account?step=2", "exact"), "other_query"],
    ["domain", traced("https://example.net/", "domain"), "other_domain"],
    ["scheme", traced("http://shop.example.com:8443/", "origin"), "other_scheme"],
    ["address that cannot be read", traced("https://co.uk/", "domain"), "unusable_url"],
  ])("is told by its %s", (_, trace, code) => {
    expect(frameCauses(withUrl(trace))).toContainEqual({ code, recordId: "r" });
  });

  test("is told by the dot that its page's host ends with, though no record comes near it", () => {
    const dotted = { ...frame, origin: "https://shop.example.com." };
    expect(codes(frameCauses(dotted))).toEqual(["no_record", "trailing_dot"]);
    expect(codes(frameCauses(frame))).toEqual(["no_record"]);
  });

  test("is not told where a record fits", () => {
    const fits = { ...withUrl(traced("https://www.example.com/", "origin")) };
    const forms = [{ ...form, verdict: "offer" as const, reasons: ["several_records"] }];
    expect(codes(frameCauses({ ...fits, forms }))).toEqual(["several_records"]);
  });
});

describe("a page", () => {
  const look: PageTrace = { origin: "https://a.example", isReached: true, frames: [] };
  test.each<[string, PageTrace, string[]]>([
    ["of the browser", { ...look, origin: null }, ["not_web_page"]],
    ["that Latchkey is not in", { ...look, isReached: false }, ["not_reached"]],
    ["without a form", look, ["no_form"]],
    ["with one", { ...look, frames: [frame] }, []],
  ])("%s says so", (_, trace, expected) => {
    expect(codes(pageCauses(trace))).toEqual(expected);
  });

  test("whose form is out of sight says that one is there", () => {
    const unseen = form.fields.map((field) => ({ ...field, visible: false }));
    const hidden = { ...frame, forms: [{ ...form, reasons: [], fields: unseen }] };
    expect(pageCauses({ ...look, frames: [hidden] })).toEqual([]);
    expect(codes(frameCauses(hidden))).toEqual(["form_unseen"]);
  });

  test("whose fields held something says so, and not where others took their value", () => {
    expect(codes(frameCauses({ ...frame, refused: 1 }))).toContain("fields_taken");
    expect(codes(frameCauses({ ...frame, refused: 1, filled: 1 }))).not.toContain("fields_taken");
  });
});

describe("the way to the server", () => {
  test.each<[Partial<WayTrace>, string[]]>([
    [{}, []],
    [{ addon: "missing" }, ["addon_missing"]],
    [{ addon: "unreachable" }, ["addon_unreachable"]],
    [{ addon: "mismatched" }, ["addon_mismatched"]],
    [{ server: "unreachable" }, ["server_unreachable"]],
    [{ server: "read_only" }, ["server_read_only"]],
    [{ syncProblem: "timeout" }, ["sync_failed"]],
    [{ server: "unreachable", syncProblem: "timeout" }, ["server_unreachable"]],
    [{ addon: "unreachable", syncProblem: "addon_unreachable" }, ["addon_unreachable"]],
    [{ lastSyncAt: 0 }, ["never_synced"]],
  ])("%j: %j", (change, expected) => {
    expect(codes(wayCauses({ ...well, ...change }))).toEqual(expected);
  });
});

describe("the report", () => {
  const secret = "CANARY";
  const hostile: FrameTrace = {
    ...withUrl(traced(`https://${secret}.example.com/${secret}?${secret}`, "prefix")),
    origin: `https://${secret}.example.com:8443`,
    forms: [
      {
        ...form,
        purpose: `${secret} text`,
        fields: [
          { role: "username", visible: false, evidence: [{ code: `<${secret}>`, points: 1 }] },
        ],
      },
    ],
  };
  const report = whyReport(
    { origin: hostile.origin, isReached: true, frames: [hostile, frame] },
    well,
    "1.0",
  );

  test("holds no title, address or page content", () => {
    expect(report.toUpperCase()).not.toContain(secret);
    expect(report).not.toContain("example.com");
  });

  test("tells the same host by the same number, and what was found", () => {
    expect(report).toContain("top https://host-1:port filled=0");
    expect(report).toContain("top https://host-2:port filled=0");
    expect(report).toContain("record-1 https://host-1 prefix miss on host");
    expect(report).toContain("field username seen label:username=6");
  });
});

import { describe, expect, test } from "vitest";
import { type Decision, decide } from "#core/match/decide.ts";
import { type Reason, reasonCodes } from "#core/match/reason.ts";
import type { AcceptableUrl, Candidate, FormSituation, Situation } from "#core/match/situation.ts";
import type { MatchStrategy } from "#core/match/strategy.ts";

const login = "https://login.example.com/sign-in";
const evil = "https://evil.test/";

const linked = (
  url: string,
  strategy: MatchStrategy = "origin",
  acceptedByPerson = true,
): AcceptableUrl => ({ url, strategy, acceptedByPerson });

const record = (recordId: string, urls: AcceptableUrl[], more: Partial<Candidate> = {}) => ({
  recordId,
  linked: urls,
  askFirst: false,
  lastUsedAt: 0,
  ...more,
});

const anna = record("anna", [linked("https://login.example.com/")]);
const ben = record("ben", [linked("https://login.example.com/")], { lastUsedAt: 5 });

const signIn: FormSituation = {
  purpose: "sign-in",
  hasVisibleUsername: true,
  hasVisiblePassword: true,
  hasOneTimeCode: false,
  action: undefined,
  method: undefined,
  targetsOtherFrame: false,
  formKey: "form-1",
};

type Change = Partial<Omit<Situation, "form" | "ancestors">> & {
  form?: Partial<FormSituation>;
  within?: string[];
};

/** A plain sign-in form in the top frame, one record, and what is different about it. */
function situation({ form, within = [], ...change }: Change): Situation {
  const frameUrl = change.frameUrl ?? login;
  return {
    senderOrigin: URL.parse(frameUrl)?.origin,
    frameUrl,
    ancestors: within.map((url) => ({ url })),
    candidates: [anna],
    policy: { automatic: true, locked: false },
    personActed: false,
    ...change,
    form: { ...signIn, ...form },
  };
}

type Row = [
  name: string,
  change: Change,
  verdict: Decision["verdict"],
  reasons: Reason[],
  confirm?: string[],
];

/** Without an act of the person. */
const rows: Row[] = [
  // Top frame, one record, narrow rule.
  ["SEC-12 one record, origin rule, sign-in form in the top frame", {}, "fill", []],
  [
    "SEC-12 prefix rule",
    { candidates: [record("p", [linked("https://login.example.com/sign-in", "prefix")])] },
    "fill",
    [],
  ],
  ["SEC-12 exact rule", { candidates: [record("e", [linked(login, "exact")])] }, "fill", []],
  [
    "a username alone, as in the first step of a login",
    { form: { hasVisiblePassword: false } },
    "fill",
    [],
  ],
  [
    "a one-time code alone, as in its last step",
    {
      form: {
        purpose: "one-time-code",
        hasVisibleUsername: false,
        hasVisiblePassword: false,
        hasOneTimeCode: true,
      },
    },
    "fill",
    [],
  ],
  [
    "a form that posts to its own origin",
    { form: { action: "https://login.example.com/x", method: "post" } },
    "fill",
    [],
  ],
  [
    "a form whose action is a script of the page",
    { form: { action: "javascript:void(0)" } },
    "fill",
    [],
  ],
  ["a form that only closes a dialog", { form: { method: "dialog" } }, "fill", []],
  [
    "a form that posts to another linked origin",
    {
      candidates: [record("two", [linked(login), linked("https://sso.example.net/")])],
      form: { action: "https://sso.example.net/post", method: "post" },
    },
    "fill",
    [],
  ],
  // http.
  [
    "SEC-05 an http page, the record linked to http",
    { frameUrl: "http://intranet/", candidates: [record("i", [linked("http://intranet/")])] },
    "fill",
    ["not_encrypted"],
  ],
  [
    "SEC-05 an http page on this computer",
    {
      frameUrl: "http://localhost:3000/",
      candidates: [record("l", [linked("http://localhost:3000/")])],
    },
    "fill",
    [],
  ],
  [
    "SEC-05 an https page, the record linked to http: moved to TLS",
    { candidates: [record("h", [linked("http://login.example.com/")])] },
    "fill",
    [],
  ],
  [
    "SEC-05 an http page, the record linked to https",
    { frameUrl: "http://login.example.com/" },
    "nothing",
    ["no_record", "downgrade", "not_encrypted"],
  ],
  [
    "SEC-05 a page with TLS whose form posts without, to the same host",
    { form: { action: "http://login.example.com/x", method: "post" } },
    "offer",
    ["form_target_unlinked", "form_target_downgrade"],
    ["http://login.example.com"],
  ],
  [
    "SEC-05 the same, the record linked to both schemes",
    {
      candidates: [record("b", [linked(login), linked("http://login.example.com/")])],
      form: { action: "http://login.example.com/x" },
    },
    "offer",
    ["form_target_downgrade"],
    ["http://login.example.com"],
  ],
  // Frames.
  [
    "SEC-04 a frame in a page of its own origin",
    { within: ["https://login.example.com/home"] },
    "fill",
    [],
  ],
  [
    "SEC-04 a frame whose top is linked too",
    {
      candidates: [record("t", [linked(login), linked("https://www.example.com/")])],
      within: ["https://www.example.com/"],
    },
    "fill",
    [],
  ],
  [
    "SEC-04 a linked frame in an unlinked page",
    { within: [evil] },
    "offer",
    ["cross_origin_frame", "top_not_linked"],
    ["https://evil.test"],
  ],
  [
    "SEC-04 a linked frame in an unlinked frame in a linked page",
    { within: [evil, "https://login.example.com/"] },
    "offer",
    ["cross_origin_frame"],
    ["https://evil.test"],
  ],
  [
    "SEC-04 a linked frame in a linked frame in an unlinked page",
    { within: ["https://login.example.com/", evil] },
    "offer",
    ["cross_origin_frame", "top_not_linked"],
    ["https://evil.test"],
  ],
  [
    "SEC-04 an unlinked frame in a linked page",
    { frameUrl: evil, within: [login] },
    "nothing",
    ["no_record"],
  ],
  [
    "SEC-04 an unlinked frame between linked ones",
    { frameUrl: evil, within: [login, evil] },
    "nothing",
    ["no_record"],
  ],
  [
    "SEC-04 a sibling host around the frame",
    { within: ["https://www.example.com/"] },
    "offer",
    ["cross_origin_frame", "top_not_linked"],
    ["https://www.example.com"],
  ],
  [
    "SEC-04 a top frame that only a registrable domain covers",
    {
      candidates: [record("d", [linked(login), linked("https://example.com/", "domain")])],
      within: ["https://www.example.com/"],
    },
    "offer",
    ["domain_strategy"],
  ],
  [
    "SEC-04 a top frame that a never rule keeps out",
    {
      candidates: [
        record("n", [
          linked(login),
          linked("https://example.com/", "domain"),
          linked("https://www.example.com/", "never"),
        ]),
      ],
      within: ["https://www.example.com/"],
    },
    "offer",
    ["cross_origin_frame", "top_not_linked"],
    ["https://www.example.com"],
  ],
  [
    "SEC-05 a linked frame in the same host without TLS",
    { within: ["http://login.example.com/"] },
    "offer",
    ["cross_origin_frame", "top_not_linked"],
    ["http://login.example.com"],
  ],
  // Several records.
  ["several records", { candidates: [anna, ben] }, "offer", ["several_records"]],
  [
    "several records, one chosen in this login",
    { candidates: [anna, ben], chosen: "anna" },
    "fill",
    ["chosen_account"],
  ],
  [
    "several records, one of them more specific",
    { candidates: [ben, record("p", [linked("https://login.example.com/sign-in", "prefix")])] },
    "fill",
    [],
  ],
  [
    "SEC-24 a more specific record that only a colleague vouches for",
    { candidates: [anna, record("x", [linked(login, "exact", false)])] },
    "fill",
    [],
  ],
  [
    "the chosen record is not linked here, another is",
    { chosen: "gone" },
    "fill",
    ["chosen_not_linked"],
  ],
  [
    "a login continued on an unlinked origin",
    { frameUrl: "https://step2.example.net/", chosen: "anna", candidates: [] },
    "nothing",
    ["no_record", "chosen_not_linked"],
  ],
  // Left to the person.
  [
    "SEC-12 automatic filling turned off",
    { policy: { automatic: false, locked: false } },
    "offer",
    ["automatic_off"],
  ],
  [
    "SEC-12 a record that asks first",
    { candidates: [{ ...anna, askFirst: true }] },
    "offer",
    ["ask_first"],
  ],
  [
    "SEC-06 a domain rule",
    { candidates: [record("d", [linked("https://www.example.com/", "domain")])] },
    "offer",
    ["domain_strategy"],
  ],
  [
    "SEC-06 a domain rule, even of the chosen record",
    { candidates: [record("d", [linked("https://www.example.com/", "domain")])], chosen: "d" },
    "offer",
    ["domain_strategy", "chosen_account"],
  ],
  [
    "SEC-12 a path outside the prefix",
    {
      frameUrl: "https://login.example.com/blog",
      candidates: [record("p", [linked(login, "prefix")])],
    },
    "nothing",
    ["no_record"],
  ],
  // Form target.
  [
    "SEC-11 a form that posts elsewhere",
    { form: { action: "https://evil.test/collect", method: "post" } },
    "offer",
    ["form_target_unlinked"],
    ["https://evil.test"],
  ],
  [
    "SEC-11 a form that posts to another port",
    { form: { action: "https://login.example.com:8443/", method: "post" } },
    "offer",
    ["form_target_unlinked"],
    ["https://login.example.com:8443"],
  ],
  [
    "SEC-11 a form that mails",
    { form: { action: "mailto:a@evil.test" } },
    "offer",
    ["form_target_unlinked"],
    ["mailto:"],
  ],
  [
    "SEC-11 a form whose target is no URL",
    { form: { action: "https://[" } },
    "offer",
    ["form_target_unlinked"],
    ["invalid:"],
  ],
  [
    "SEC-11 a form that posts to a blob of the same origin",
    { form: { action: "blob:https://login.example.com/1" } },
    "offer",
    ["form_target_unlinked"],
    ["blob:"],
  ],
  [
    "SEC-11 a form that posts where only a registrable domain reaches",
    {
      candidates: [record("d", [linked(login), linked("https://example.com/", "domain")])],
      form: { action: "https://api.example.com/" },
    },
    "offer",
    ["domain_strategy"],
  ],
  [
    "SEC-11 a form that puts its values into the URL",
    { form: { method: "get" } },
    "offer",
    ["method_get"],
  ],
  [
    "SEC-11 a form whose answer opens in another frame",
    { form: { targetsOtherFrame: true } },
    "offer",
    ["form_target_other_frame"],
  ],
  // Linked by others.
  [
    "SEC-24 a linked URL that this person has not accepted",
    { candidates: [record("s", [linked(login, "origin", false)])] },
    "offer",
    ["unaccepted_url"],
    ["https://login.example.com"],
  ],
  [
    "SEC-24 an accepted domain rule beside an unaccepted exact one",
    {
      candidates: [
        record("s", [linked("https://example.com/", "domain"), linked(login, "exact", false)]),
      ],
    },
    "offer",
    ["domain_strategy"],
  ],
  [
    "SEC-24 a frame around that only a colleague has linked",
    { candidates: [record("s", [linked(login), linked(evil, "origin", false)])], within: [evil] },
    "offer",
    ["unaccepted_url"],
    ["https://evil.test"],
  ],
  [
    "SEC-24 a form target that only a colleague has linked",
    {
      candidates: [record("s", [linked(login), linked(evil, "origin", false)])],
      form: { action: evil },
    },
    "offer",
    ["unaccepted_url"],
    ["https://evil.test"],
  ],
  [
    "SEC-24 a never rule counts before it is accepted",
    {
      candidates: [
        record("s", [linked(login), linked("https://login.example.com/", "never", false)]),
      ],
    },
    "nothing",
    ["no_record", "vetoed"],
  ],
  // Nothing.
  ["a sign-up form", { form: { purpose: "sign-up" } }, "nothing", ["purpose_sign_up"]],
  [
    "a form that changes a password",
    { form: { purpose: "change-password" } },
    "nothing",
    ["purpose_change_password"],
  ],
  [
    "a newsletter, search or checkout form",
    { form: { purpose: "other" } },
    "nothing",
    ["purpose_other"],
  ],
  [
    "SEC-13 hidden fields",
    { form: { hasVisibleUsername: false, hasVisiblePassword: false } },
    "nothing",
    ["no_visible_field"],
  ],
  ["no record at all", { candidates: [] }, "nothing", ["no_record"]],
];

describe("without an act of the person", () => {
  test.each(rows)("%s", (_, change, verdict, reasons, confirm = []) => {
    const decision = decide(situation(change));
    expect(decision).toMatchObject({ verdict, reasons, confirm, formKey: "form-1" });
    expect(decision.offers.length > 0).toBe(verdict !== "nothing");
  });
});

/** What no act of the person can outweigh. */
const never: Row[] = [
  ["locked", { policy: { automatic: true, locked: true } }, "nothing", ["locked"]],
  [
    "SEC-03 a sandbox, whose URL still shows the real site",
    { senderOrigin: "null" },
    "nothing",
    ["opaque_origin"],
  ],
  ["SEC-03 a frame without an origin", { senderOrigin: undefined }, "nothing", ["opaque_origin"]],
  [
    "SEC-02 an origin that is not the URL's",
    { senderOrigin: "https://evil.test" },
    "nothing",
    ["origin_mismatch"],
  ],
  ...[
    "about:blank",
    "about:srcdoc",
    "data:text/html,x",
    "blob:https://login.example.com/1",
    "filesystem:https://login.example.com/temporary/x",
    "view-source:https://login.example.com/",
    "file:///home/me/login.html",
    "chrome-extension://abcdefghijklmnopabcdefghijklmnop/x.html",
    "javascript:void(0)",
    "",
  ].map((frameUrl): Row => {
    const change = { frameUrl, senderOrigin: "https://login.example.com" };
    return [
      `SEC-15 a document at ${JSON.stringify(frameUrl)}`,
      change,
      "nothing",
      ["special_document"],
    ];
  }),
  [
    "SEC-15 a frame in a document at data:",
    { within: ["data:text/html,x"] },
    "nothing",
    ["special_document"],
  ],
  [
    "SEC-15 a frame in a page of an extension",
    { within: [login, "chrome-extension://abc/x.html"] },
    "nothing",
    ["special_document"],
  ],
  [
    "SEC-05 http page, https record",
    { frameUrl: "http://login.example.com/" },
    "nothing",
    ["no_record", "downgrade", "not_encrypted"],
  ],
  ["SEC-12 an unlinked origin", { frameUrl: evil }, "nothing", ["no_record"]],
  [
    "SEC-04 an unlinked frame in a linked page",
    { frameUrl: evil, within: [login] },
    "nothing",
    ["no_record"],
  ],
  [
    "SEC-07 the linked host as userinfo",
    { frameUrl: "https://login.example.com@evil.test/" },
    "nothing",
    ["no_record"],
  ],
  [
    "SEC-08 a look-alike host",
    { frameUrl: "https://login.exаmple.com/" },
    "nothing",
    ["no_record"],
  ],
  [
    "SEC-10 another port",
    { frameUrl: "https://login.example.com:8443/" },
    "nothing",
    ["no_record"],
  ],
  ["SEC-10 a trailing dot", { frameUrl: "https://login.example.com./" }, "nothing", ["no_record"]],
  [
    "SEC-13 hidden fields",
    { form: { hasVisibleUsername: false, hasVisiblePassword: false } },
    "nothing",
    ["no_visible_field"],
  ],
];

describe("in spite of the person's act, with everything confirmed", () => {
  const confirmedOrigins = ["https://evil.test", "https://login.example.com", "null", "data:"];

  test.each(never)("%s", (_, change, verdict, reasons) => {
    for (const personActed of [false, true]) {
      const decision = decide(situation({ ...change, personActed, confirmedOrigins }));
      expect(decision).toMatchObject({ verdict, reasons, offers: [], confirm: [] });
      expect(decision.recordId).toBeUndefined();
    }
  });

  test.each(never.slice(1))("%s: nor for the chosen record", (_, change) => {
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
    const confirm = ["https://one.test", "https://two.test", "https://three.test"];
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
    const produced = [...rows, ...never].flatMap(([, , , reasons]) => reasons);
    expect(new Set(produced)).toEqual(new Set(reasonCodes));
  });

  test("are named once", () => {
    expect(new Set(reasonCodes).size).toBe(reasonCodes.length);
  });
});

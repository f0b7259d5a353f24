import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { PageForm } from "#core/wire/page-contract.ts";
import { cache, dropCache, findByTokens } from "../../../../extension/background/cache/cache.ts";
import { findCandidates } from "../../../../extension/background/cache/candidates.ts";
import { takeIn } from "../../../../extension/background/cache/take-in.ts";
import {
  choose,
  endAllLogins,
  loginIn,
} from "../../../../extension/background/login/login-session.ts";
import type { Frame } from "../../../../extension/background/page/frame.ts";
import { markOfForms } from "../../../../extension/background/page/page-forms.ts";
import { Pages } from "../../../../extension/background/page/pages.ts";
import {
  grantFor,
  releaseSecret,
} from "../../../../extension/background/records/release-secret.ts";
import {
  type Household,
  household,
  login,
  metaOf,
  type Saying,
  upsert,
} from "../records/household.ts";

const here: Frame = {
  tabId: 1,
  frameId: 0,
  documentId: "D1",
  origin: "https://login.example.com",
  url: "https://login.example.com/",
  ancestors: [],
};

const signIn: PageForm = {
  key: "f1",
  purpose: "sign-in",
  confidence: 1,
  fields: [
    { key: "u", role: "username" },
    { key: "p", role: "current-password" },
  ],
  action: null,
  method: "post",
  targetsOtherFrame: false,
  account: null,
  isAccountInField: false,
  near: [],
  isCodeSent: false,
  setsUpCodes: false,
  undone: false,
};

/** The server is asked for nothing here: every secret is in the cache. */
const noServer = () => Promise.reject(new Error("The server was asked"));
const noted: string[] = [];

/** What has been noted by the time that values are on their way. */
async function notedBy(): Promise<readonly string[]> {
  await new Promise((resolve) => setTimeout(resolve));
  return noted;
}

const audit = { note: async (kind: string) => void noted.push(kind), send: async () => undefined };

// What one sentence has released is noted before the next begins.
afterEach(notedBy);

let home: Household;

async function pagesWith(...records: Saying[]): Promise<Pages> {
  await dropCache();
  await endAllLogins();
  noted.length = 0;
  home = await household();
  const changes = await Promise.all(records.map(async (one) => upsert(await login(home, one))));
  await takeIn(home.keyring, { changes }, metaOf(home));
  return new Pages(home.keyring, noServer as never, audit as never);
}

/** A record whose secret the server has, which is asked for it but answers only when told to. */
async function pagesFetching() {
  await pagesWith();
  const { secret, ...summaryOnly } = await login(home, { username: "ada", password: "secret" });
  await takeIn(
    home.keyring,
    { changes: [{ kind: "upsert", revision: 2, record: summaryOnly }] },
    metaOf(home, 2),
  );
  const asked = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<void>();
  const server = async () => {
    asked.resolve();
    await answer.promise;
    return { secret };
  };
  vi.spyOn(fakeBrowser.webNavigation, "getFrame").mockResolvedValue({ ...here } as never);
  const pages = new Pages(home.keyring, server as never, audit as never);
  return { pages, asked: asked.promise, letGo: () => answer.resolve() };
}

const verdictsIn = (pages: Pages) =>
  pages.frames.of(here.tabId).flatMap(({ decisions }) => decisions.map(({ verdict }) => verdict));

describe("a page with a login form", () => {
  beforeEach(endAllLogins);

  test("is given the one record that is linked to it, and the use is noted", async () => {
    const pages = await pagesWith({ username: "ada", password: "secret" });
    const { releases } = await pages.report(here, [signIn]);
    expect(releases[0]?.values).toEqual({ username: "ada", "current-password": "secret" });
    expect(await notedBy()).toEqual(["record.filled"]);
  });

  test("is given it once, however often it reports the same fields", async () => {
    const pages = await pagesWith({});
    await pages.report(here, [signIn]);
    expect((await pages.report(here, [signIn])).releases).toEqual([]);
  });

  test("is given nothing by itself once the person has taken a fill back", async () => {
    const pages = await pagesWith({});
    const reported = await pages.report(here, [{ ...signIn, undone: true }]);
    expect(reported).toMatchObject({ releases: [], reasons: ["undone"] });
  });

  test("is given the password of a field that appears later", async () => {
    const pages = await pagesWith({ password: "secret" });
    const [username, password] = signIn.fields;
    const first = await pages.report(here, [{ ...signIn, fields: [username as never] }]);
    expect(first.releases[0]?.values).toEqual({ username: "ada" });
    const second = await pages.report(here, [{ ...signIn, fields: [password as never] }]);
    expect(second.releases[0]?.values).toEqual({ "current-password": "secret" });
  });

  test("is given the password of the field that has asked for the username before", async () => {
    const pages = await pagesWith({ password: "secret" });
    await pages.report(here, [{ ...signIn, fields: [{ key: "u", role: "username" }] }]);
    const turned = { ...signIn, fields: [{ key: "u", role: "current-password" } as const] };
    const { releases } = await pages.report(here, [turned]);
    expect(releases[0]?.values).toEqual({ "current-password": "secret" });
  });

  test("is given nothing while several records fit, and says so", async () => {
    const pages = await pagesWith({ username: "ada" }, { username: "bob" });
    expect(await pages.report(here, [signIn])).toEqual({
      releases: [],
      reasons: ["several_records"],
      hints: null,
    });
  });

  test("is given the account that the login was begun with", async () => {
    const pages = await pagesWith({ username: "ada" }, { username: "bob" });
    const found = await findCandidates(home.keyring, here.url);
    const bob = found.find(({ summary }) => summary.username === "bob");
    await choose(here.tabId, bob?.cached.id ?? "", "https://login.example.com");
    expect((await pages.report(here, [signIn])).releases[0]?.values.username).toBe("bob");
  });

  test("is given the account that its second step names", async () => {
    const pages = await pagesWith({ username: "ada" }, { username: "bob", password: "of bob" });
    const step = { ...signIn, fields: [signIn.fields[1] as never], account: "Bob " };
    expect((await pages.report(here, [step])).releases[0]?.values).toEqual({
      "current-password": "of bob",
    });
  });

  test.each([
    [["Welcome", "BOB"], "bob"],
    [["Welcome", "guest"], undefined],
    [["ada", "bob"], undefined],
  ])("is given the account of the only name that stands near: of %j %s", async (near, username) => {
    const pages = await pagesWith({ username: "ada" }, { username: "bob", password: "of bob" });
    const step = { ...signIn, fields: [signIn.fields[1] as never], near };
    expect((await pages.report(here, [step])).releases.map(({ values }) => values)).toEqual(
      username === undefined ? [] : [{ "current-password": `of ${username}` }],
    );
  });

  test.each<[string, Partial<Frame>, string]>([
    ["whose origin is opaque (SEC-03)", { origin: "null" }, "opaque_origin"],
    [
      "whose origin is not what its address says (SEC-02)",
      { origin: "https://evil.example" },
      "origin_mismatch",
    ],
    [
      "inside a page of somebody else (SEC-04)",
      { frameId: 7, ancestors: [{ url: "https://evil.example/" }] },
      "top_not_linked",
    ],
    [
      "without TLS for a record that has it (SEC-05)",
      { origin: "http://login.example.com", url: "http://login.example.com/" },
      "downgrade",
    ],
  ])("is given nothing in a frame %s", async (_, change, reason) => {
    const pages = await pagesWith({});
    const { releases, reasons } = await pages.report({ ...here, ...change }, [signIn]);
    expect(releases).toEqual([]);
    expect(reasons).toContain(reason);
    expect(await notedBy()).toEqual([]);
  });

  test("is given the account that it shows, whatever the login was begun with", async () => {
    const pages = await pagesWith({ username: "ada@example.com" }, { username: "bob@example.com" });
    const [ada] = await findCandidates(home.keyring, here.url);
    const isAda = ada?.summary.username === "ada@example.com";
    await choose(here.tabId, ada?.cached.id ?? "", here.origin ?? "");
    const account = isAda ? "Bob@example.com" : "Ada@example.com";
    const { releases } = await pages.report(here, [{ ...signIn, account }]);
    expect(releases[0]?.values.username).toBe(account.toLowerCase());
  });

  test("is given nothing by itself where it shows the address of another account, and says so", async () => {
    const pages = await pagesWith({ username: "ada@example.com" });
    const reported = await pages.report(here, [{ ...signIn, account: "bob@example.com" }]);
    expect(reported).toMatchObject({ releases: [], reasons: ["another_account"] });
  });

  test("is given nothing by itself where a field in it names another account, and says so", async () => {
    const pages = await pagesWith({ username: "ada.byrne" });
    const form = { ...signIn, account: "c.babbage", isAccountInField: true };
    const reported = await pages.report(here, [form]);
    expect(reported).toMatchObject({ releases: [], reasons: ["another_account"] });
  });

  test.each(["Ada Lovelace", "a••@example.com", "ADA@example.com", "+44 20 7946 0000"])(
    "is given the record where %s, as it shows, may be its account",
    async (account) => {
      const pages = await pagesWith({ username: "ada@example.com" });
      expect((await pages.report(here, [{ ...signIn, account }])).releases).toHaveLength(1);
    },
  );

  test("is given nothing while locked", async () => {
    const pages = await pagesWith({});
    await home.keyring.forget();
    pages.forgetLookUps();
    expect(await pages.report(here, [signIn])).toMatchObject({
      releases: [],
      reasons: ["locked"],
    });
  });

  test("is given nothing that was decided before a lock (SEC-34)", async () => {
    const pages = await pagesWith({});
    const reporting = pages.report(here, [signIn]);
    await home.keyring.forget();
    expect((await reporting.catch(() => ({ releases: [] }))).releases).toEqual([]);
    expect(verdictsIn(pages)).not.toContain("fill");
    expect(await notedBy()).toEqual([]);
  });

  test("that was decided on has no verdict any more once all is locked (SEC-34)", async () => {
    const pages = await pagesWith({});
    await pages.report(here, [signIn]);
    expect(verdictsIn(pages)).toEqual(["fill"]);
    await home.keyring.forget();
    pages.frames.forgetDecisions();
    expect(verdictsIn(pages)).toEqual([]);
  });

  test("that waits for its secret gets nothing when all is locked, and it after unlocking (SEC-34)", async () => {
    const { pages, asked, letGo } = await pagesFetching();
    const reporting = pages.report(here, [signIn]);
    await asked;
    await home.keyring.forget();
    pages.forgetLookUps();
    letGo();
    await expect(reporting).rejects.toMatchObject({ code: "locked" });
    expect(await notedBy()).toEqual([]);

    await home.keyring.take(home.keys);
    await home.keyring.addVaultKey(home.vault, 1, home.rawVaultKey);
    const { releases } = await pages.report(here, [signIn]);
    expect(releases[0]?.values).toEqual({ username: "ada", "current-password": "secret" });
  });

  test("has no records that were looked up under keys that are gone (SEC-34)", async () => {
    const pages = await pagesWith({});
    const lookingUp = pages.lookUp(here.url);
    await home.keyring.forget();
    await expect(lookingUp).rejects.toMatchObject({ code: "locked" });
  });

  test("is looked up once for all pages of its host, and for those of no other", async () => {
    const pages = await pagesWith({});
    const found = pages.lookUp(here.url);
    expect(pages.lookUp("https://login.example.com:8443/next?step=2")).toBe(found);
    expect(await found).toHaveLength(1);
    const others = ["https://example.com/", "blob:https://login.example.com/1", "about:blank"];
    for (const url of others) expect(await pages.lookUp(url)).toEqual([]);
  });

  test("has what was used on it among the last used from then on, and is not looked up for that", async () => {
    const pages = await pagesWith({}, { url: "https://example.com/" });
    const [unused] = await pages.lookUp(here.url);
    expect(unused?.candidate.lastUsedAt).toBe(0);
    const [other] = await pages.lookUp("https://example.com/");
    const reading = vi.spyOn(IDBIndex.prototype, "getAll");
    await pages.report(here, [signIn]);
    await vi.waitFor(async () => {
      const [used] = await pages.lookUp(`${here.url}next`);
      expect(used).toEqual({
        ...unused,
        candidate: { ...unused?.candidate, lastUsedAt: expect.any(Number) },
      });
      expect(used?.candidate.lastUsedAt).toBeGreaterThan(0);
    });
    expect(reading).not.toHaveBeenCalled();
    reading.mockRestore();
    // The worker that comes next reads what this one has noted.
    const later = new Pages(home.keyring, noServer as never, audit as never);
    expect(await later.lookUp(here.url)).toEqual(await pages.lookUp(here.url));
    expect((await pages.lookUp("https://example.com/"))[0]).toBe(other);
  });

  test("that all is locked after is kept as no login that goes on (SEC-34)", async () => {
    const pages = await pagesWith({});
    await pages.report(here, [signIn]);
    await home.keyring.forget();
    await endAllLogins();
    expect(await notedBy()).toEqual([]);
    expect(await loginIn(here.tabId)).toBeUndefined();
  });

  test("whose use is noted after a lock has nothing of before the lock (SEC-34)", async () => {
    const pages = await pagesWith({});
    await pages.report(here, [signIn]);
    await notedBy();
    await home.keyring.forget();
    pages.forgetLookUps();
    await vi.waitFor(async () => expect(await (await cache()).count("uses")).toBe(2));
    await expect(pages.lookUp(here.url)).rejects.toMatchObject({ code: "locked" });
  });

  test("that has two login forms is given the record for both", async () => {
    const pages = await pagesWith({});
    const { releases } = await pages.report(here, [signIn, { ...signIn, key: "other" }]);
    expect(releases.map(({ formKey }) => formKey)).toEqual([signIn.key, "other"]);
    expect((await pages.report(here, [signIn])).releases).toEqual([]);
  });

  test("that makes forms without end is given no more after a while", async () => {
    const pages = await pagesWith({});
    const given = [];
    for (let n = 0; n < 40; n += 1) {
      const { releases } = await pages.report(here, [{ ...signIn, key: `f${n}` }]);
      given.push(...releases);
    }
    expect(given.length).toBeLessThan(20);
  });
});

describe("what a document tells", () => {
  test("is news once, also to a background that has been stopped since", async () => {
    const pages = await pagesWith({});
    expect(pages.told(here, [], [signIn], "")).toBe(true);
    await pages.report(here, [signIn]);
    expect(pages.told(here, [], [signIn], "")).toBe(false);
    const later = await pagesWith({});
    expect(later.told(here, [], [signIn], markOfForms([signIn]))).toBe(false);
    expect(later.told(here, [], [{ ...signIn, undone: true }], markOfForms([signIn]))).toBe(true);
  });
});

describe("a person's choice", () => {
  test("waits for the forms of a tab that a new service worker knows nothing of", async () => {
    const pages = await pagesWith({ username: "ada", password: "secret" });
    vi.spyOn(fakeBrowser.webNavigation, "getFrame").mockResolvedValue({ ...here } as never);
    vi.spyOn(fakeBrowser.webNavigation, "getAllFrames").mockResolvedValue([here] as never);
    const given: unknown[] = [];
    vi.spyOn(fakeBrowser.tabs, "sendMessage").mockImplementation(async (_, message) => {
      const { method, params } = message as { method: string; params: unknown };
      if (method === "page.lookAgain") setTimeout(() => pages.report(here, [signIn]), 20);
      else given.push(params);
      return { result: { filled: 2 } };
    });
    const [one] = await findCandidates(home.keyring, here.url);
    if (one === undefined) throw new Error("Nothing was found");
    expect(await pages.fillRecord(here.tabId, one, [])).toMatchObject({ filled: 2 });
    const values = { username: "ada", "current-password": "secret" };
    expect(given).toEqual([{ formKey: "f1", values, submit: false }]);
  });
});

describe("a secret", () => {
  test("is not released on a grant for another record or version (SEC-01)", async () => {
    await pagesWith({});
    const [one] = await findCandidates(home.keyring, here.url);
    if (one === undefined) throw new Error("Nothing was found");
    const grant = grantFor(here, one.cached);
    for (const wrong of [{ recordId: "AAAAAAAAAAAAAAAAAAAAAA" }, { version: 2 }]) {
      const releasing = releaseSecret(
        home.keyring,
        noServer as never,
        { ...grant, ...wrong },
        one.cached,
        "ada",
        signIn,
      );
      await expect(releasing).rejects.toMatchObject({ code: "refused_here" });
    }
    expect(await findByTokens([])).toEqual([]);
  });
});

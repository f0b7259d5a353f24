import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { browserUnderTest } from "../lab/browser-name.ts";
import { signInBrowser } from "../lab/sign-in-browser.ts";
import { untilState } from "../lab/ui-caller.ts";
import { type Stage, setStage } from "./stage.ts";
import { loginForm, page } from "./web.ts";

const url = "https://login.example.com/";

const record = (password: string, title = "Mail") => ({
  title,
  username: `CANARY-u-${title}`,
  password,
  urls: [{ url: `https://${title === "Mail" ? "login" : "other"}.example.com/` }],
});

/** The same as another client of the person writes it. */
const written = (password: string, title?: string) => {
  const { urls, ...rest } = record(password, title);
  const linked = urls.map((one) => ({ ...one, strategy: "origin" as const }));
  return { ...rest, urls: linked, vault: "Logins", askFirst: false };
};

let stage: Stage;
/** What the record's password is at the time. */
let password = "CANARY-p-first";

beforeAll(async () => {
  stage = await setStage([record(password)]);
  stage.web.serve(url, page(loginForm()));
});

beforeEach(() => stage.clear());

afterAll(() => stage?.close());

async function expectFilled(within = 10_000): Promise<void> {
  const tab = await stage.open(url);
  await tab.untilHolds(["CANARY-u-Mail", password], undefined, within);
  await tab.page.close();
}

async function change(to: string): Promise<void> {
  password = to;
  await stage.lab.client.put(written(to));
}

const revisionHere = async () => (await stage.ui("ui.state", {})).sync.revision;

const untilRevisionAfter = async (revision: number, within = 10_000) =>
  void (await untilState(stage.ui, ({ sync }) => sync.revision > revision, within));

const signIn = () =>
  signInBrowser(stage.lab.browser, stage.lab.credentials, ({ records }) => records === 1);

describe("a change by another client", () => {
  test("reaches the pages that are opened after it", async () => {
    const before = await revisionHere();
    await change("CANARY-p-second");
    await untilRevisionAfter(before);
    await expectFilled();
  });

  test("takes the place of what an open page was filled with, unless the person has typed there", async () => {
    const [untouched, touched] = [await stage.open(url), await stage.open(url)];
    for (const tab of [untouched, touched]) {
      await tab.page.bringToFront();
      await tab.untilHolds(["CANARY-u-Mail", password]);
    }
    await touched.page.type("[name=password]", "!");
    const typed = (await touched.values())[1];
    const before = await revisionHere();
    await change("CANARY-p-while-open");
    await untilRevisionAfter(before);
    await untouched.page.bringToFront();
    await untouched.untilHolds(["CANARY-u-Mail", password]);
    expect((await touched.values())[1]).toBe(typed);
  });

  test("is caught up with once a minute where events are blocked", async () => {
    stage.front.blockEvents();
    try {
      const before = await revisionHere();
      await change("CANARY-p-polled");
      // The clock that would do it is the browser's: it is asked to strike now.
      await stage.inExtension(async () => {
        await chrome.alarms.create("every-minute", { when: Date.now(), periodInMinutes: 1 });
      });
      await untilRevisionAfter(before);
      await expectFilled();
    } finally {
      stage.front.letEventsThrough();
    }
  });

  test("is pulled at once when the person refreshes", async () => {
    stage.front.blockEvents();
    try {
      await change("CANARY-p-refreshed");
      await stage.ui("sync.refresh", {});
      await expectFilled();
    } finally {
      stage.front.letEventsThrough();
    }
  });

  test("is there after the cache has been built anew", async () => {
    await expectFilled();
    const lastUse = async () => {
      const { records } = await stage.ui("records.search", { query: "Mail", limit: 1 });
      return (await stage.ui("records.get", { id: records[0]?.id ?? "" })).lastUsedAt;
    };
    const before = await lastUse();
    expect(before).toBeGreaterThan(0);
    await change("CANARY-p-rebuilt");
    await stage.ui("sync.rebuild", {});
    // Events that are let through again make one more pull follow.
    const { sync } = await untilState(stage.ui, ({ sync: { state } }) => state !== "running");
    expect(sync).toMatchObject({ records: 1, state: "idle", problem: null });
    // What only this device knows is still there too.
    expect(await lastUse()).toBe(before);
    await expectFilled();
  });

  test("is there, and opens after a lock, where the cache was built anew while it was pulled", async () => {
    const letThrough = stage.front.hold("records.since");
    const before = stage.front.asked.length;
    try {
      await change("CANARY-p-pulled");
      const asked = () => stage.front.asked.slice(before);
      await expect.poll(asked).toContain("records.since");
      const rebuilt = stage.ui("sync.rebuild", {});
      // The background answers in order: what it was asked before this has begun.
      await stage.ui("ui.state", {});
      letThrough();
      await rebuilt;
    } finally {
      letThrough();
    }
    await stage.ui("account.lock", {});
    await unlock();
    await expectFilled();
  });
});

describe("without its server", () => {
  test("filling goes on from the cache, and what changed meanwhile follows by itself", async () => {
    stage.front.goDown();
    try {
      await expectFilled();
      await expect(stage.ui("sync.refresh", {})).rejects.toMatchObject({
        code: "server_unreachable",
      });
      await untilState(stage.ui, ({ connection }) => connection.server === "unreachable");
      await expectFilled();
    } finally {
      stage.front.comeBack();
    }
    const before = await revisionHere();
    await change("CANARY-p-after-the-outage");
    await untilRevisionAfter(before, 20_000);
    await expectFilled();
    expect(await stage.uses()).toHaveLength(3);
  });
});

describe("a service worker that the browser stops", () => {
  test("is started by the next page, which is filled", async () => {
    await stage.killWorker();
    await expectFilled();
  });

  test("answers for a tab that was open before", async () => {
    const tab = await stage.open(url);
    await tab.untilHolds(["CANARY-u-Mail", password]);
    await stage.killWorker();
    expect((await tab.look()).records).toMatchObject([{ title: "Mail" }]);
    expect(await tab.fill(await stage.recordId("Mail"))).toMatchObject({ filled: 2 });
  });

  test("answers for a tab of which it has heard no more than that a fill is done", async () => {
    const letGo = Promise.withResolvers<void>();
    stage.web.serve(`${url}holds`, async () => {
      await letGo.promise;
      return {};
    });
    stage.web.serve(`${url}busy`, page(`${loginForm()}<script>${holdAtFirstInput}</script>`));
    const fills = async () => (await stage.ui("ui.figures", {})).fills;
    const before = await fills();
    const tab = await stage.open();
    // What is filled before the page has loaded holds its loading up, too.
    const loaded = tab.page.goto(`${url}busy`);
    try {
      const isHeld = () => stage.web.asked.some((one) => one.url === `${url}holds`);
      await expect.poll(isHeld).toBe(true);
      await stage.killWorker();
    } finally {
      letGo.resolve();
    }
    await loaded;
    await expect.poll(fills).toBe(before + 1);
    expect(await tab.fill(await stage.recordId("Mail"))).toMatchObject({ filled: 2 });
  });

  test("answers for a tab whose login is in a frame, and not in the form of the page around it", async () => {
    const around =
      page(`<form><input type="email" name="email" autocomplete="email"><button>Subscribe</button></form>
      <iframe src="${url}framed-login"></iframe>`);
    stage.web.serve(`${url}framed-login`, page(loginForm()));
    stage.web.serve(`${url}around`, around);
    const tab = await stage.open(`${url}around`);
    const frame = await tab.frame(`${url}framed-login`);
    await tab.untilHolds(["CANARY-u-Mail", password], frame);
    await stage.killWorker();
    expect(await tab.fill(await stage.recordId("Mail"))).toMatchObject({ filled: 2 });
  });

  test("answers again while a page waits for its form", async () => {
    stage.web.serve(`${url}late`, page('<div id="app"></div>'));
    const tab = await stage.open(`${url}late`);
    await stage.killWorker();
    await tab.page.evaluate((form) => {
      document.querySelector("#app")?.insertAdjacentHTML("beforeend", form);
    }, loginForm());
    await tab.untilHolds(["CANARY-u-Mail", password]);
  });

  test("has not unlocked anything by that where it was locked before", async () => {
    await stage.ui("account.lock", {});
    await stage.killWorker();
    const tab = await stage.open(url);
    expect(await tab.verdict()).toMatchObject({ verdict: "nothing", reasons: ["locked"] });
    expect(await tab.leaks()).toEqual([]);
    await unlock();
    await tab.untilHolds(["CANARY-u-Mail", password]);
    expect(await stage.uses()).toHaveLength(1);
  });
});

/** A page that lets nobody on, its own frame least, until its server has answered. */
const holdAtFirstInput = `addEventListener("input", () => {
  const request = new XMLHttpRequest();
  request.open("GET", "/holds", false);
  request.send();
}, { once: true })`;

const unlock = () =>
  stage.ui("account.unlock", { masterPassword: stage.lab.credentials.masterPassword });

describe("an add-on that dies (SEC-43)", () => {
  test("is started again within 5 s by the extension alone", async () => {
    const before = await stage.lab.addon.status();
    expect(before).not.toBeNull();
    process.kill(before?.pid ?? 0, "SIGKILL");
    await untilState(stage.ui, ({ connection }) => connection.addon !== "ok", 5_000);
    await untilState(stage.ui, ({ connection }) => connection.addon === "ok", 5_000);
    expect((await stage.lab.addon.status())?.pid).not.toBe(before?.pid);
    await expectFilled();
    const revision = await revisionHere();
    await change("CANARY-p-after-the-kill");
    await untilRevisionAfter(revision);
    await expectFilled();
  });
});

test("an add-on that has stopped keeps no page waiting, is told of, and is used again when it goes on", async () => {
  const pid = (await stage.lab.addon.status())?.pid ?? 0;
  process.kill(pid, "SIGSTOP");
  try {
    expect((await stage.ui("ui.state", {})).phase).toBe("unlocked");
    await untilState(stage.ui, ({ connection }) => connection.addon === "unreachable", 15_000);
    await expectFilled();
  } finally {
    process.kill(pid, "SIGCONT");
  }
  await untilState(stage.ui, ({ connection }) => connection.addon === "ok", 20_000);
  expect((await stage.lab.addon.status())?.pid).toBe(pid);
});

describe("locking (SEC-34)", () => {
  test("leaves at once neither offer nor number nor any word of the records", async () => {
    const tab = await stage.open(url);
    await tab.untilHolds(["CANARY-u-Mail", password]);
    expect(await stage.badge(tab)).toBe("1");
    await stage.ui("account.lock", {});
    expect(await stage.badge(tab)).toBe("");
    expect(JSON.stringify(await tab.look())).not.toContain("Mail");

    const other = await stage.open(url);
    expect(await other.verdict()).toMatchObject({ verdict: "nothing", reasons: ["locked"] });
    expect(await stage.badge(other)).toBe("");
    expect(await other.leaks()).toEqual([]);
    await expect(stage.ui("records.search", { query: "", limit: 10 })).rejects.toMatchObject({
      code: "locked",
    });
    expect(await stage.inExtension(async () => Object.keys(await chrome.storage.session.get())))
      .not //
      .toContain("keys");

    await unlock();
    await other.untilHolds(["CANARY-u-Mail", password]);
    await expect.poll(() => stage.badge(other)).toBe("1");
  });
});

// Firefox shows nobody its background, and collects by itself.
describe.skipIf(browserUnderTest !== "chromium")("the memory that a derivation works in", () => {
  test("is given back soon after it", async () => {
    const worker = await stage.worker();
    // Each memory that WebAssembly is given is counted, and again when it is gone.
    await worker?.evaluate(() => {
      const counts = { taken: 0, gone: 0 };
      const gone = new FinalizationRegistry(() => {
        counts.gone += 1;
      });
      const { instantiate } = WebAssembly;
      WebAssembly.instantiate = (async (...given: Parameters<typeof instantiate>) => {
        const made = await instantiate(...given);
        const { memory } = made.exports;
        if (memory !== undefined) gone.register(memory, undefined);
        if (memory !== undefined) counts.taken += 1;
        return made;
      }) as unknown as typeof instantiate;
      Object.assign(globalThis, { memories: counts });
    });
    const memories = () =>
      worker?.evaluate(() => (globalThis as unknown as { memories: object }).memories);
    await stage.ui("account.lock", {});
    await unlock();
    const { taken } = (await memories()) as { taken: number };
    expect(taken).toBeGreaterThan(0);
    await expect.poll(memories, { timeout: 20_000 }).toEqual({ taken, gone: taken });
  });
});

describe("signing out", () => {
  test("takes the cache, the keys and the session away, and fills nothing until the next sign-in", async () => {
    const tab = await stage.open(url);
    await tab.untilHolds(["CANARY-u-Mail", password]);
    await stage.ui("account.signOut", {});
    expect(await stage.badge(tab)).toBe("");
    expect(await stage.ui("ui.state", {})).toMatchObject({ phase: "none", sentAway: false });
    const session = await stage.inExtension(async () =>
      Object.keys(await chrome.storage.session.get()),
    );
    expect(session).not.toContain("keys");
    const local = await stage.keptLocally();
    expect(local).not.toContain('"account"');
    // The next sign-in here needs no emergency kit.
    expect(local).toContain('"remembered"');
    expect(await stage.inExtension(entriesInCache)).toBe(0);

    const other = await stage.open(url);
    expect(await other.verdict()).toMatchObject({ verdict: "nothing", reasons: ["locked"] });
    expect(await other.values()).toEqual(["", ""]);
    await signIn();
    await other.untilHolds(["CANARY-u-Mail", password]);
    const { entries } = await stage.ui("audit.list", {});
    const kinds = entries.map(({ kind }) => kind);
    expect(kinds).toContain("session.closed");
    // Newest first: the session that was closed is the one before this one.
    expect(kinds.indexOf("session.closed")).toBeGreaterThan(kinds.indexOf("session.opened"));
  });
});

test("a session that is ended from elsewhere takes all of it away, and the person reads why they are out", async () => {
  const { devices } = await stage.ui("devices.list", {});
  const own = devices.find(({ current }) => current);
  await stage.ui("devices.revoke", { device: own?.id ?? "" });
  const { sentAway } = await untilState(stage.ui, ({ phase }) => phase === "none", 10_000);
  expect(sentAway).toBe(true);
  expect(await stage.keptLocally()).not.toContain('"account"');
  await expect.poll(() => stage.inExtension(entriesInCache)).toBe(0);
  await signIn();
  expect(await stage.ui("ui.state", {})).toMatchObject({ phase: "unlocked", sentAway: false });
});

/** Runs in an extension page: how much of anything is left in the cache's stores, if there are any. */
async function entriesInCache(): Promise<number> {
  const opened = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const request = indexedDB.open("latchkey-cache");
  // It is not there, and is not to be made by looking for it.
  request.onupgradeneeded = () => request.transaction?.abort();
  const database = await opened(request).catch(() => undefined);
  if (database === undefined) return 0;
  const stores = [...database.objectStoreNames];
  const transaction = database.transaction(stores);
  const counts = stores.map((store) => opened(transaction.objectStore(store).count()));
  const total = (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  database.close();
  return total;
}

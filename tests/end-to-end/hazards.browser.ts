import { beforeAll, beforeEach, describe, expect } from "vitest";
import { untilState } from "../lab/ui-caller.ts";
import { shareStage, test } from "./shared-stage.ts";
import type { Stage } from "./stage.ts";
import type { Tab } from "./tab.ts";
import { loginForm, page } from "./web.ts";

/** Moments and documents in which a release would go astray. */

const real = "https://login.example.com/";
const slow = "https://slow.example.com/";
const evil = "https://evil.example/";

const filled = ["CANARY-u-real", "CANARY-p-real"];

let stage: Stage;

beforeAll(async () => {
  stage = await shareStage([
    { title: "real", username: "CANARY-u-real", password: "CANARY-p-real", urls: [{ url: real }] },
  ]);
  await stage.lab.client.add(
    [
      {
        title: "slow",
        username: "CANARY-u-slow",
        password: "CANARY-p-slow",
        urls: [{ url: slow, strategy: "origin" }],
        vault: "On use",
        askFirst: false,
      },
    ],
    true,
  );
  await untilState(stage.ui, ({ sync }) => sync.records === 2);
  stage.web.serve(real, page(loginForm()));
  stage.web.serve(slow, page(loginForm()));
  stage.web.serve(evil, page(loginForm()));
});

beforeEach(() => stage.clear());

/** Open the page whose secret has to be fetched, with the answer held back. @returns how to let it go */
async function openSlowly(act?: (tab: Tab) => Promise<unknown>) {
  const letGo = stage.front.hold("records.secret");
  const asked = stage.front.asked.length;
  const tab = await stage.open(slow);
  const acting = act?.(tab);
  await expect
    .poll(() => stage.front.asked.slice(asked), { interval: 10 })
    .toContain("records.secret");
  return { tab, letGo, acting };
}

const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Wait until everything that was under way is done: another page has been filled since. */
async function untilQuiet(): Promise<void> {
  const control = await stage.open(real);
  await control.untilHolds(filled);
  await control.page.close();
}

/** Lock, let the late answer come, and unlock again. */
async function expectNothingOnceLocked(tab: Tab, letGo: () => void): Promise<void> {
  await stage.ui("account.lock", {});
  try {
    letGo();
    expect(await tab.verdict()).toMatchObject({ verdict: "nothing", reasons: ["locked"] });
    expect(await tab.values()).toEqual(["", ""]);
    expect(await tab.leaks()).toEqual([]);
  } finally {
    await stage.ui("account.unlock", { masterPassword: stage.lab.credentials.masterPassword });
  }
}

describe("a secret that arrives late (SEC-20)", () => {
  test.for([0, 50, 300, 900])("does not follow a page that goes away %i ms before", async (ms) => {
    const { tab, letGo } = await openSlowly();
    await Promise.all([
      tab.page.waitForNavigation(),
      tab.page.evaluate((url) => location.assign(url), evil),
    ]);
    await after(ms);
    letGo();
    await untilQuiet();
    expect(tab.page.url()).toBe(evil);
    expect(await tab.values()).toEqual(["", ""]);
    expect(await tab.leaks()).toEqual([]);
  });

  test("does not follow a page that goes away while the answer is on its way", async () => {
    const { tab, letGo } = await openSlowly();
    const going = tab.page.waitForNavigation();
    await Promise.all([tab.page.evaluate((url) => location.assign(url), evil), letGo()]);
    await going;
    await untilQuiet();
    expect(await tab.values()).toEqual(["", ""]);
    expect(await tab.leaks()).toEqual([]);
  });

  test("does not reach another document of the same site that the person did not see asking", async () => {
    stage.web.serve(`${slow}other`, page('<input name="q" type="search">'));
    const { tab, letGo } = await openSlowly();
    await tab.page.goto(`${slow}other`);
    letGo();
    await untilQuiet();
    expect(await tab.leaks()).toEqual([]);
  });

  test("stays out of what a page writes over itself meanwhile", async () => {
    const { tab, letGo } = await openSlowly();
    await tab.page.evaluate((url) => {
      document.open();
      document.write(`<iframe src="${url}" width="600" height="300"></iframe>`);
      document.close();
    }, evil);
    letGo();
    await untilQuiet();
    expect(await tab.verdict("https://evil.example")).toMatchObject({ verdict: "nothing" });
    expect(await tab.values(tab.frame(evil))).toEqual(["", ""]);
    expect(await tab.leaks()).toEqual([]);
  });

  test("is for no document but its own when the person comes back", async () => {
    const { tab, letGo } = await openSlowly();
    await Promise.all([
      tab.page.waitForNavigation(),
      tab.page.evaluate((url) => location.assign(url), evil),
    ]);
    letGo();
    await untilQuiet();
    expect(await tab.leaks()).toEqual([]);
    await tab.go(-1);
    expect(await tab.url()).toBe(slow);
    await tab.go(1);
    expect(await tab.url()).toBe(evil);
    expect(await tab.leaks()).toEqual([]);
  });

  test("is not filled by the popup into a page that came after", async () => {
    const settings = (await stage.ui("ui.state", {})).settings;
    await stage.ui("settings.set", { settings: { ...settings, automaticFill: false } });
    try {
      const id = await stage.recordId("slow");
      const { tab, letGo, acting } = await openSlowly(async (opened) => {
        await opened.verdict();
        return opened.fill(id).catch(({ code }) => ({ code }));
      });
      await tab.page.goto(evil);
      letGo();
      expect(await acting).toEqual({ code: "refused_here" });
      expect(await tab.leaks()).toEqual([]);
      expect((await stage.uses()).map(({ kind }) => kind)).toEqual(["record.fetched"]);
    } finally {
      await stage.ui("settings.set", { settings });
    }
  });

  test("fills nothing that has been locked meanwhile (SEC-34)", async () => {
    const { tab, letGo } = await openSlowly();
    await expectNothingOnceLocked(tab, letGo);
    await tab.untilHolds(["CANARY-u-slow", "CANARY-p-slow"]);
  });

  test("is decided on anew where the service worker was stopped meanwhile (SEC-34)", async () => {
    const { tab, letGo } = await openSlowly();
    await stage.killWorker();
    letGo();
    await tab.untilHolds(["CANARY-u-slow", "CANARY-p-slow"]);
    const slowUses = async () =>
      (await stage.uses()).filter(({ title }) => title === "slow").map(({ kind }) => kind);
    await expect.poll(slowUses).toEqual(["record.fetched", "record.fetched", "record.filled"]);
  });

  test("is not released by one that was stopped before the person locked (SEC-34)", async () => {
    const { tab, letGo } = await openSlowly();
    await stage.killWorker();
    await expectNothingOnceLocked(tab, letGo);
  });
});

describe("a record's page that leads elsewhere (SEC-21)", () => {
  test.for([
    ["by a redirect", { status: 302, headers: { location: evil } }],
    ["by a header", { headers: { refresh: `0;url=${evil}` } }],
    ["by a script", page(`<script>location.replace("${evil}")</script>`)],
  ] as const)("%s is not filled at its end", async ([, answer]) => {
    stage.web.serve(`${real}go`, answer);
    const tab = await stage.open();
    await tab.page.goto(`${real}go`).catch(() => undefined);
    await expect.poll(() => tab.page.url()).toBe(evil);
    expect(await tab.verdict()).toMatchObject({ verdict: "nothing", reasons: ["no_record"] });
    await stage.expectNothingReleased(tab);
  });
});

describe("documents that are no page of a site (SEC-15)", () => {
  const html = page(loginForm());

  test.for([
    ["data:", `data:text/html,${encodeURIComponent(html)}`],
    ["about:blank", "about:blank"],
    ["view-source:", `view-source:${real}`],
    ["file:", "file:///tmp/"],
  ] as const)("%s gets nothing", async ([, url]) => {
    const tab = await stage.open();
    await tab.page.goto(url);
    if (!url.startsWith("view-source")) {
      await tab.page.evaluate((form) => {
        document.body.insertAdjacentHTML("beforeend", form);
      }, loginForm());
    }
    await untilQuiet();
    expect(await tab.look()).toMatchObject({ origin: null, records: [], frames: [] });
    expect((await tab.fill(await stage.recordId("real"))).filled).toBe(0);
    expect(await stage.badge(tab)).toBe("");
    expect(await tab.leaks()).toEqual([]);
    // The page that was filled while we waited is all that was.
    expect(await stage.uses()).toMatchObject([{ title: "real" }]);
  });

  test("a blob: of the linked site gets nothing", async () => {
    const tab = await stage.open(evil);
    await tab.page.goto(`${real}nowhere`);
    await Promise.all([
      tab.page.waitForNavigation(),
      tab.page.evaluate((body) => {
        const blob = new Blob([body], { type: "text/html" });
        // A page may not lead its own tab to a blob: in every browser; a link by the person may.
        const link = document.body.appendChild(document.createElement("a"));
        link.href = URL.createObjectURL(blob);
        link.click();
      }, html),
    ]);
    expect(tab.page.url()).toMatch(/^blob:https:\/\/login\.example\.com\//);
    await untilQuiet();
    expect((await tab.fill(await stage.recordId("real"))).filled).toBe(0);
    expect(await tab.leaks()).toEqual([]);
    expect(await stage.uses()).toMatchObject([{ title: "real" }]);
  });
});

describe("what a fill leaves behind (SEC-22)", () => {
  test("is the values of the two fields and nothing else", async () => {
    const tab = await stage.open();
    const said: string[] = [];
    tab.page.on("console", (message) => said.push(message.text()));
    const worker = await stage.worker();
    worker?.on("console", (message) => said.push(message.text()));
    await tab.page.goto(real);
    await tab.untilHolds(filled);
    await stage.uses();
    const left = await tab.page.evaluate(() =>
      JSON.stringify([
        document.documentElement.outerHTML,
        document.title,
        location.href,
        document.cookie,
        { ...localStorage },
        { ...sessionStorage },
        history.state,
        performance.getEntries().map(({ name }) => name),
      ]),
    );
    expect(left).not.toContain("CANARY");
    expect(said.join("\n")).not.toContain("CANARY");
    expect(JSON.stringify(stage.web.asked)).not.toContain("CANARY");
  });
});

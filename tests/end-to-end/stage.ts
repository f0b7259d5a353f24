/** What every test of the whole chain stands on: the made-up web, the product, and eyes for what got out. */
import type { Page, Target, WebWorker } from "puppeteer";
import { expect, vi } from "vitest";
import type { Caller } from "#core/wire/caller.ts";
import type { UiContract } from "#core/wire/ui-contract.ts";
import { browserUnderTest } from "../lab/browser-name.ts";
import { stopBackground } from "../lab/firefox-background.ts";
import type { LabRecordInput } from "../lab/records-file.ts";
import { openExtensionPage } from "../lab/start-browser.ts";
import { type Lab, type LabOptions, startLab } from "../lab/start-lab.ts";
import { uiCaller, untilState } from "../lab/ui-caller.ts";
import { Front } from "./front.ts";
import { canary, listenToEverything, Tab } from "./tab.ts";
import { startWeb, type Web } from "./web.ts";

/** A use of a record, as the server's log has it. */
export type Use = {
  readonly kind: string;
  readonly title: string | null;
  readonly where: string | null;
};

export type Stage = {
  readonly web: Web;
  readonly lab: Lab;
  readonly front: Front;
  /** Asks what the popup would ask. */
  readonly ui: Caller<UiContract>;
  /** A new tab, at `url` where one is given. */
  readonly open: (url?: string) => Promise<Tab>;
  /** The tab that this one is about to open by itself. */
  readonly nextTab: (act: () => Promise<unknown>) => Promise<Tab>;
  readonly recordId: (title: string) => Promise<string>;
  readonly badge: (tab: Tab) => Promise<string>;
  /** Run something in an extension page, with `chrome` as the extension has it. */
  readonly inExtension: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Bring that page to the front: only what is in front may read the clipboard. */
  readonly showExtension: () => Promise<void>;
  /** What the extension keeps on disk beside its cache, as text; Firefox has it in a database. */
  readonly keptLocally: () => Promise<string>;
  /** Firefox shows nobody its background. */
  readonly worker: () => Promise<WebWorker | undefined>;
  readonly killWorker: () => Promise<void>;
  /** Forget what has happened so far and close the tabs: each test begins with this. */
  readonly clear: () => Promise<void>;
  /** Every use of a record since {@link clear}, oldest first, once all of them have reached the server. */
  readonly uses: () => Promise<Use[]>;
  /** The universal oracle of refusals: nothing was released, fetched or sent. */
  readonly expectNothingReleased: (...tabs: readonly Tab[]) => Promise<void>;
  readonly close: () => Promise<void>;
};

const used = new Set(["record.filled", "record.fetched"]);

/** What the tests speak from: a popup would draw itself anew at each change. In Firefox only a page is given the API. */
const quietPage = browserUnderTest === "firefox" ? "popup.html" : "icon-16.png";

export async function setStage(
  records: readonly LabRecordInput[],
  options: Pick<LabOptions, "proxied" | "policy"> = {},
): Promise<Stage> {
  const web = await startWeb();
  const front = new Front();
  const lab = await startLab({
    browser: browserUnderTest,
    hosts: web.hosts,
    records,
    front: (url) => front.open(url),
    args: [
      // Chromium would try https first where a test means http.
      "--disable-features=HttpsUpgrades",
      // Tabs that slide open and shut are a tenth of what a test costs.
      "--animation-duration-scale=0",
    ],
    ...options,
  });
  const { browser } = lab;
  const own = await openExtensionPage(browser, quietPage);
  const ui = uiCaller(own);
  let marks = { entry: 0, web: 0, front: 0 };

  const tabIds = () =>
    own.evaluate(async () => (await chrome.tabs.query({})).map(({ id }) => id ?? -1));

  const newTab = async (act: () => Promise<unknown>): Promise<Tab> => {
    const before = new Set(await tabIds());
    const opened = new Promise<Page>((resolve) => {
      const find = async (target: Target) => {
        const page = target.type() === "page" ? await target.page() : null;
        if (page === null) return;
        browser.off("targetcreated", find);
        resolve(page);
      };
      browser.on("targetcreated", find);
    });
    await act();
    const page = await opened;
    const ids = (await tabIds()).filter((id) => !before.has(id));
    return new Tab(page, ids[0] ?? -1, ui, own);
  };

  /** Every use that was written down has reached the server. */
  const untilReported = async (): Promise<void> => {
    const until = Date.now() + 10_000;
    while ((await own.evaluate(waitingAudits)) > 0) {
      if (Date.now() > until) throw new Error("The add-on does not take the audit events");
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    await untilState(ui, ({ connection }) => connection.outbox === 0, 10_000);
  };

  const uses = async (): Promise<Use[]> => {
    await untilReported();
    const { entries } = await ui("audit.list", {});
    return entries
      .filter(({ number, kind }) => number > marks.entry && used.has(kind))
      .map(({ kind, title, detail }) => ({ kind, title, where: detail }))
      .toReversed();
  };

  return {
    web,
    lab,
    front,
    ui,
    async open(url) {
      const tab = await newTab(() => browser.newPage());
      await tab.page.evaluateOnNewDocument(listenToEverything);
      if (url !== undefined) await tab.page.goto(url);
      return tab;
    },
    nextTab: newTab,
    async recordId(title) {
      const { records } = await ui("records.search", { query: title, limit: 100 });
      const id = records.find((record) => record.title === title)?.id;
      if (id === undefined) throw new Error(`No record is called ${title}`);
      return id;
    },
    badge: ({ id }) => own.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), id),
    inExtension: (work) => own.evaluate(work),
    showExtension: async () => {
      await own.bringToFront();
      // The focus comes after the page, and without it Chromium refuses the clipboard.
      if (browserUnderTest === "chromium") await own.waitForFunction(() => document.hasFocus());
    },
    keptLocally: async () =>
      JSON.stringify([
        await own.evaluate(() => chrome.storage.local.get()),
        browserUnderTest === "firefox" ? await own.evaluate(valuesInDatabase) : [],
      ]),
    worker: async () => (browserUnderTest === "firefox" ? undefined : workerOf(lab)),
    killWorker: async () => {
      if (browserUnderTest === "firefox") return stopBackground(browser);
      const target = await workerTargetOf(lab);
      const worker = await target.worker();
      // One that is being started does not hear the first word; one that is gone refuses, which is as well.
      const isStill = async () => {
        if (browser.targets().includes(target)) await worker?.close().catch(() => undefined);
        return browser.targets().includes(target);
      };
      await vi.waitUntil(async () => !(await isStill()), { timeout: 15_000 });
    },
    async clear() {
      for (const page of await browser.pages()) if (page !== own) await page.close();
      await untilReported();
      const { entries } = await ui("audit.list", {});
      marks = {
        entry: entries[0]?.number ?? 0,
        web: web.asked.length,
        front: front.asked.length,
      };
    },
    uses,
    async expectNothingReleased(...tabs) {
      for (const tab of tabs) expect(await tab.leaks()).toEqual([]);
      expect(await uses()).toEqual([]);
      expect(front.asked.slice(marks.front)).not.toContain("records.secret");
      expect(JSON.stringify(web.asked.slice(marks.web))).not.toContain(canary);
    },
    async close() {
      await lab.close();
      await front.close();
      await web.close();
    },
  };
}

const workerTargetOf = ({ browser, extensionId }: Lab): Promise<Target> =>
  browser.waitForTarget(
    (one) => one.type() === "service_worker" && one.url().includes(extensionId),
  );

async function workerOf(lab: Lab): Promise<WebWorker> {
  const worker = await (await workerTargetOf(lab)).worker();
  if (worker === null) throw new Error("The service worker has no target");
  return worker;
}

/** Runs in an extension page: what its database for single values holds, by name. */
function valuesInDatabase(): Promise<object> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("latchkey-local");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const values = opening.result.transaction("values").objectStore("values");
      const names = values.getAllKeys();
      const reading = values.getAll();
      reading.onsuccess = () => {
        const entries = names.result.map((name, at) => [name, reading.result[at]]);
        opening.result.close();
        resolve(Object.fromEntries(entries));
      };
    };
  });
}

/** Runs in an extension page: how many audit events the add-on has not taken yet. */
function waitingAudits(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("latchkey-cache");
    opening.onerror = () => reject(opening.error);
    // It is not there: looking must not make it.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onsuccess = () => {
      const database = opening.result;
      const counting = database.transaction("audit").objectStore("audit").count();
      counting.onsuccess = () => {
        resolve(counting.result);
        database.close();
      };
    };
  });
}

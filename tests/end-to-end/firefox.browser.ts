import type { Page } from "puppeteer";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { extensionIds } from "#core/wire/identity.ts";
import { seeText } from "../extension/built-pages.ts";
import { endPatience, inFirefox, stopBackground } from "../lab/firefox-background.ts";
import { showExtensionPage } from "../lab/start-browser.ts";
import { untilState } from "../lab/ui-caller.ts";
import { comeTo, hosts, menuFrame } from "./menu-at-field.ts";
import { type Stage, setStage } from "./stage.ts";
import type { Tab } from "./tab.ts";
import { loginForm, page } from "./web.ts";

/** What Firefox does otherwise than Chromium, and the extension therefore too. */

const url = "https://login.example.com/";
const several = "https://several.example.net/";
const filled = ["CANARY-u-mail", "CANARY-p-mail"];
const looking = { interval: 25 };

let stage: Stage;

beforeAll(async () => {
  stage = await setStage([
    { title: "Mail", username: "CANARY-u-mail", password: "CANARY-p-mail", urls: [{ url }] },
    ...["first", "second"].map((title) => ({
      title,
      username: `CANARY-u-${title}`,
      password: `CANARY-p-${title}`,
      urls: [{ url: several }],
    })),
  ]);
  stage.web.serve(url, page(loginForm()));
  stage.web.serve(several, page(`<style>input { width: 320px }</style>${loginForm()}`));
});

beforeEach(() => stage.clear());

afterAll(() => stage?.close());

const extension = `WebExtensionPolicy.getByID("${extensionIds.firefox}").extension`;
const firefox = (expression: string) => inFirefox(stage.lab.browser, expression);

/** The toolbar's own popup is there; it is closed again. */
async function untilPopup(): Promise<void> {
  const shown = `[...document.querySelectorAll("browser.webextension-popup-browser")]
    .map((one) => one.currentURI.spec + " " + one.getBoundingClientRect().height).join()`;
  await expect.poll(() => firefox(shown), looking).toMatch(/popup\.html [1-9]/);
  const panel = `document.querySelector("panel[viewId], #customizationui-widget-panel")?.hidePopup()`;
  await firefox(panel);
  await expect.poll(() => firefox(shown), looking).toBe("");
}

describe("the background, an event page", () => {
  test("is kept running by the native port, also once it was stopped and started again", async () => {
    expect(await endPatience(stage.lab.browser)).toBe(false);
    await stopBackground(stage.lab.browser);
    await untilState(stage.ui, ({ connection }) => connection.addon === "ok");
    expect(await endPatience(stage.lab.browser)).toBe(false);
  });

  test("may be stopped while there is nothing to do, and answers all the same", async () => {
    await stage.ui("account.lock", {});
    try {
      // What is still under way gives it one more spell.
      await expect.poll(() => endPatience(stage.lab.browser), looking).toBe(true);
    } finally {
      const { masterPassword } = stage.lab.credentials;
      await stage.ui("account.unlock", { masterPassword });
    }
    const tab = await stage.open(url);
    await tab.untilHolds(filled);
  });
});

describe("a person who keeps Latchkey from web pages", () => {
  const permissions = `ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs").ExtensionPermissions`;
  const all = `{ permissions: [], origins: ["<all_urls>", "http://*/*", "https://*/*"] }`;

  test("is told in the popup, and led to where they allow it", async () => {
    await firefox(`${permissions}.remove("${extensionIds.firefox}", ${all}, ${extension})`);
    const tab = await stage.open(url);
    const popup = await stage.lab.browser.newPage();
    await showExtensionPage(popup, `popup.html?tab=${tab.id}`);
    await seeText(popup, "Your browser keeps Latchkey from web pages");
    expect(await tab.values()).toEqual(["", ""]);

    await popup.click("button ::-p-text(Allow on all pages)");
    await seeText(popup, "Latchkey may see pages");
    await tab.page.bringToFront();
    await tab.page.reload();
    await tab.untilHolds(filled);
  });
});

describe("the popup that the toolbar opens", () => {
  test("opens over the tab that it is about", async () => {
    const tab = await stage.open(url);
    await tab.untilHolds(filled);
    await tab.page.bringToFront();
    await stage.inExtension(() => chrome.action.openPopup());
    await untilPopup();
  });
});

/** Firefox cannot tell a frame whether it is truly seen: no menu stands in the page, and the popup takes its place. */
describe("the icon in a field where there is something to choose (SEC-16)", () => {
  test.for([
    [
      "a click on it",
      async ({ page }: Tab) => {
        const field = await (await page.$("[name=username]"))?.boundingBox();
        if (field == null) throw new Error("There is no field");
        await page.mouse.click(field.x + field.width - 16, field.y + field.height / 2);
      },
    ],
    ["the arrow key", ({ page }: Tab) => page.keyboard.press("ArrowDown")],
  ] as const)("leads to the popup by %s, and no frame of ours is in the page", async ([, act]) => {
    const tab = await stage.open(several);
    await tab.verdict();
    await comeTo(tab, "[name=username]");
    expect(menuFrame(tab)).toBeUndefined();
    expect(tab.page.frames()).toHaveLength(1);
    await act(tab);
    await untilPopup();
    expect(tab.page.frames()).toHaveLength(1);
    expect(await tab.values()).toEqual(["", ""]);
    await stage.expectNothingReleased(tab);
  });

  test("is not there where nobody comes to a field, or there is nothing to choose", async () => {
    const tab = await stage.open(several);
    await tab.verdict();
    expect(await hosts(tab)).toBe(0);
    const other = await stage.open(url);
    await other.untilHolds(filled);
    await other.page.click("[name=username]");
    await tab.page.bringToFront();
    await comeTo(tab, "[name=password]");
    expect(await hosts(other)).toBe(0);
  });
});

describe("a copied password (SEC-22)", () => {
  let popup: Page;

  beforeEach(async () => {
    popup = await stage.lab.browser.newPage();
    await showExtensionPage(popup, "popup.html");
    const { settings } = await stage.ui("ui.state", {});
    await stage.ui("settings.set", { settings: { ...settings, clearClipboardSeconds: 1 } });
  });

  const write = (text: string) =>
    popup.evaluate((value) => navigator.clipboard.writeText(value), text);
  const read = () => popup.evaluate(() => navigator.clipboard.readText());

  async function copyPassword(): Promise<void> {
    const { value } = await stage.ui("records.copy", {
      id: await stage.recordId("Mail"),
      field: "password",
    });
    await write(value);
  }

  test("is cleared from the clipboard by the background itself", async () => {
    await copyPassword();
    expect(await read()).toBe("CANARY-p-mail");
    await expect.poll(read, looking).toBe("");
  });

  test("is left alone when something else has been copied since", async () => {
    await copyPassword();
    await write("a shopping list");
    const alarm = () =>
      stage.inExtension(async () => (await chrome.alarms.get("clear-clipboard")) ?? null);
    await expect.poll(alarm, looking).toBeNull();
    expect(await read()).toBe("a shopping list");
  });
});

import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Frame, SerializedAXNode } from "puppeteer";
import { beforeAll, beforeEach, describe, expect } from "vitest";
import { projectFolder } from "../lab/child-process.ts";
import {
  actAgain,
  clickIn,
  comeTo,
  dwell,
  hosts,
  isOpen,
  menuFrame,
  notePopups,
  openMenu,
  pointAt,
  popupsShown,
  rowsOf,
  saidIn,
  untilOpen,
} from "./menu-at-field.ts";
import { shareStage, test } from "./shared-stage.ts";
import type { Stage } from "./stage.ts";
import type { Tab } from "./tab.ts";
import { loginForm, page } from "./web.ts";

const several = "https://several.example.net/";
const evil = "https://evil.example/";
const single = "https://login.example.com/";
const pictures = join(projectFolder, ".latchkey/pictures");

const style = `<style>body { font: 16px system-ui; padding: 40px } label { display: block; margin: 16px 0 }
  input { display: block; width: 320px; padding: 10px; border: 1px solid #999; border-radius: 6px }</style>`;

let stage: Stage;
let axe: string;

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const login = (title: string, ...urls: string[]) => ({
    title,
    username: `CANARY-u-${title}`,
    password: `CANARY-p-${title}`,
    urls: urls.map((url) => ({ url })),
  });
  stage = await shareStage([
    { ...login("first", several), totp: "JBSWY3DPEHPK3PXP" },
    login("second", several),
    login("single", single),
  ]);
  await notePopups(stage);
  stage.web.serve(several, page(style + loginForm()));
  stage.web.serve(single, page(style + loginForm()));
  stage.web.serve(evil, page(style + loginForm()));
});

beforeEach(() => stage.clear());

async function arrive(url = several): Promise<Tab> {
  const tab = await stage.open(url);
  await tab.verdict();
  return tab;
}

/** What axe finds wrong, as "rule: element". */
async function faults(menu: Frame): Promise<string[]> {
  await menu.evaluate(axe);
  const { violations } = (await menu.evaluate("axe.run()")) as AxeResults;
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
}

describe("the menu at a field", () => {
  test("is chosen from by the keyboard, fills that form, and gives the focus back", async () => {
    const tab = await arrive();
    const menu = await openMenu(tab);
    expect(await rowsOf(menu)).toEqual([
      expect.stringContaining("CANARY-u-first"),
      expect.stringContaining("CANARY-u-second"),
    ]);
    await tab.page.keyboard.press("ArrowDown");
    await actAgain(menu, () => tab.page.keyboard.press("Enter"));
    await tab.untilHolds(["CANARY-u-second", "CANARY-p-second"]);
    expect(await tab.page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe(
      "username",
    );
    expect(await stage.uses()).toEqual([
      { kind: "record.filled", title: "second", where: "https://several.example.net" },
    ]);
  });

  test("is come upon by nobody before it is open: not by the Tab key, not by a screen reader", async () => {
    const last = "https://several.example.net/last";
    stage.web.serve(
      last,
      page(`${style}<button>Menu</button>${loginForm().replace(/<button.*/, "</form>")}`),
    );
    const tab = await arrive(last);
    await comeTo(tab, "[name=password]");
    await expect.poll(() => menuFrame(tab)?.url()).toContain("/menu.html");
    const roles = async () => {
      const found: string[] = [];
      const walk = (node: SerializedAXNode | null) => {
        if (node !== null) found.push(node.role);
        for (const child of node?.children ?? []) walk(child);
      };
      walk(await tab.page.accessibility.snapshot({ includeIframes: true }));
      return found;
    };
    expect(await roles()).not.toContain("Iframe");
    await tab.page.keyboard.press("Tab");
    expect(await isOpen(tab)).toBe(false);
    await comeTo(tab, "[name=password]");
    await tab.page.keyboard.press("ArrowDown");
    await untilOpen(tab);
    expect(await roles()).toEqual(expect.arrayContaining(["Iframe", "combobox", "listbox"]));
  });

  test("is left for the popup where a finger presses the icon, whose word it does not take", async () => {
    const tab = await arrive();
    const before = (await popupsShown(stage)).length;
    await tab.page.bringToFront();
    const field = await (await tab.page.$("[name=username]"))?.boundingBox();
    if (field == null) throw new Error("There is no field");
    await tab.page.touchscreen.tap(field.x + 40, field.y + 10);
    await expect.poll(() => hosts(tab)).toBe(1);
    await tab.page.touchscreen.tap(field.x + field.width - 16, field.y + field.height / 2);
    await expect.poll(async () => (await popupsShown(stage)).length).toBe(before + 1);
    expect(await hosts(tab)).toBe(0);
    expect(await tab.page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe(
      "username",
    );
  });

  test("is opened by its icon and chosen from by the pointer", async () => {
    const tab = await arrive();
    await comeTo(tab, "[name=password]");
    const field = await (await tab.page.$("[name=password]"))?.boundingBox();
    if (field == null) throw new Error("There is no field");
    await tab.page.mouse.click(field.x + field.width - 16, field.y + field.height / 2);
    const menu = await untilOpen(tab);
    // What was chosen last comes first.
    expect(await rowsOf(menu)).toEqual([
      expect.stringContaining("CANARY-u-second"),
      expect.stringContaining("CANARY-u-first"),
    ]);
    await pointAt(tab, menu, "#row-1");
    await actAgain(menu, () => clickIn(tab, menu, "#row-1"));
    await tab.untilHolds(["CANARY-u-first", "CANARY-p-first"]);
  });

  test("finds every record, and fills none that is not linked to the page", async () => {
    const tab = await arrive();
    const menu = await openMenu(tab);
    await tab.page.keyboard.type("single");
    await expect.poll(() => rowsOf(menu)).toEqual([expect.stringContaining("Not linked here")]);
    await actAgain(menu, () => tab.page.keyboard.press("Enter"));
    expect(await saidIn(menu)).toContain("Open Latchkey to link it");
    expect(await menu.$eval(".menu-act", ({ textContent }) => textContent)).toBe("Open Latchkey");
    await stage.expectNothingReleased(tab);
  });

  test("goes on Escape, when the person goes on elsewhere, and with the lock", async () => {
    const tab = await arrive();
    await openMenu(tab);
    await tab.page.keyboard.press("Escape");
    await expect.poll(() => isOpen(tab)).toBe(false);
    await openMenu(tab);
    await tab.page.mouse.click(5, 5);
    await expect.poll(() => hosts(tab)).toBe(0);
    await openMenu(tab);
    await stage.ui("account.lock", {});
    await expect.poll(() => hosts(tab)).toBe(0);
    await stage.ui("account.unlock", { masterPassword: stage.lab.credentials.masterPassword });
  });

  test("has the keyboard stop at its buttons only, and gives it back to the field behind them", async () => {
    const tab = await arrive();
    const menu = await openMenu(tab);
    const buttons = await menu.$$eval("button", (all) => all.length);
    const at = () =>
      menu.evaluate(() =>
        [...document.querySelectorAll("button")].findIndex((one) => one.matches(":focus")),
      );
    for (let button = 0; button < buttons; button += 1) {
      await tab.page.keyboard.press("Tab");
      await expect.poll(at).toBe(button);
    }
    await tab.page.keyboard.press("Tab");
    await expect.poll(() => isOpen(tab)).toBe(false);
    const inPage = () => tab.page.evaluate(() => (document.activeElement as HTMLInputElement).name);
    await expect.poll(inPage).toBe("username");
  });

  test("leaves the page as it was where nobody comes to a field, or nothing is to choose", async () => {
    const tab = await arrive();
    await tab.page.evaluate(() => document.querySelector("input")?.focus());
    const other = await stage.open(single);
    await other.untilHolds(["CANARY-u-single", "CANARY-p-single"]);
    await other.page.click("[name=username]");
    const third = await arrive(evil);
    await third.page.click("[name=username]");
    await comeTo(tab, "[name=password]");
    expect([await hosts(other), await hosts(third)]).toEqual([0, 0]);
  });

  test("is there on a page that the person has come back to, and after the worker was stopped", async () => {
    const tab = await arrive();
    await tab.page.goto(evil);
    await tab.go(-1);
    await comeTo(tab, "[name=password]");
    const other = await arrive();
    await stage.killWorker();
    await comeTo(other, "[name=password]");
    await notePopups(stage);
  });

  test("takes no key and no focus from the field before it is opened", async () => {
    const tab = await arrive();
    await comeTo(tab, "[name=username]");
    await expect.poll(() => menuFrame(tab)?.$$("[role=option]")).toHaveLength(2);
    await tab.page.keyboard.type("ada");
    expect(await tab.values()).toEqual(["ada", ""]);
    expect(await isOpen(tab)).toBe(false);
  });

  test("has the size that it needs itself, whatever a menu before it still says", async () => {
    const tab = await arrive();
    await (await stage.worker())?.evaluate(async () => {
      const [{ id = 0 } = {}] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const params = { ticket: "of a menu that has gone", height: 399 };
      const message = { to: "frame", id: 1, method: "page.menuSize", params };
      const telling = setInterval(() => {
        chrome.tabs.sendMessage(id, message, { frameId: 0 }).catch(() => clearInterval(telling));
      }, 2);
      Object.assign(globalThis, { stopTelling: () => clearInterval(telling) });
    });
    try {
      const menu = await openMenu(tab);
      const { has, needs } = await menu.evaluate(() => {
        const parts = [...(document.querySelector("main")?.children ?? [])];
        return {
          has: innerHeight,
          needs: parts.reduce((sum, { scrollHeight }) => sum + scrollHeight, 0),
        };
      });
      expect(has).toBe(needs);
      expect(needs).toBeLessThan(399);
    } finally {
      await (await stage.worker())?.evaluate("stopTelling()");
    }
  });

  test("gives way to the page's own buttons and lists", async () => {
    const eye = `<div style="position:relative;width:320px"><input name="username" autocomplete="username" list="own">
      <button type="button" style="position:absolute;inset:4px 4px 4px auto;width:32px">o</button></div>
      <datalist id="own"><option>x</option></datalist>`;
    const form = `<form method="post" action="/in">${eye}<input type="password" name="password"></form>`;
    stage.web.serve(`${several}own`, page(style + form));
    const tab = await arrive(`${several}own`);
    await comeTo(tab, "[name=username]");
    await tab.page.keyboard.press("ArrowDown");
    await tab.page.evaluate(() => {
      document.querySelector("button")?.addEventListener("click", ({ isTrusted }) => {
        document.title = `own ${isTrusted}`;
      });
    });
    await tab.page.click("button[type=button]");
    expect(await tab.page.title()).toBe("own true");
    expect(await isOpen(tab)).toBe(false);
  });

  test("can be turned off for a site, and for good", async () => {
    const tab = await arrive();
    const menu = await openMenu(tab);
    await clickIn(tab, menu, "[aria-label='Hide this menu…']");
    await clickIn(tab, menu, "::-p-text(On this site)");
    await expect.poll(() => hosts(tab)).toBe(0);
    expect(await stage.ui("menu.sites", {})).toEqual({ count: 1 });
    await tab.page.click("[name=password]");
    await stage.ui("menu.forgetSites", {});
    await tab.verdict();
    const again = await openMenu(tab);
    await clickIn(tab, again, "[aria-label='Hide this menu…']");
    await clickIn(tab, again, "::-p-text(Everywhere)");
    await expect.poll(() => hosts(tab)).toBe(0);
    const { settings } = await stage.ui("ui.state", {});
    expect(settings.menuAtField).toBe(false);
    await stage.ui("settings.set", { settings: { ...settings, menuAtField: true } });
  });
});

describe("the menu at a field for a new password", () => {
  const signUp = "https://join.example.org/";
  const form = `<form><label>Email <input name="email" type="email"></label>
    <label>Password <input type="password" name="new" autocomplete="new-password" minlength="30"></label>
    <label>Again <input type="password" name="again" autocomplete="new-password"></label>
    <button>Create account</button></form>`;

  test("makes one that the field takes, keeps it, and fills it in wherever the form asks for it", async () => {
    stage.web.serve(signUp, page(`${style}<h1>Create your account</h1>${form}`));
    const tab = await arrive(signUp);
    const menu = await openMenu(tab, "[name=new]");
    expect(await rowsOf(menu)).toEqual([expect.stringContaining("Fill in a new password")]);
    await tab.page.screenshot({ path: join(pictures, "menu-new-password.png") });
    expect(await faults(menu)).toEqual([]);
    await actAgain(menu, () => tab.page.keyboard.press("Enter"));
    await expect.poll(async () => (await tab.values())[1]?.length).toBe(30);
    const [email, password, again] = await tab.values();
    expect(email).toBe("");
    expect(again).toBe(password);
    const { passwords } = await stage.ui("generate.recent", {});
    expect(passwords[0]?.password).toBe(password);
    expect(await tab.page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe(
      "new",
    );
    expect(await stage.uses()).toEqual([]);
  });

  test("leads to where passwords are made, and the toolbar's button to the records as ever", async () => {
    stage.web.serve(signUp, page(`${style}<h1>Create your account</h1>${form}`));
    const tab = await arrive(signUp);
    const shownBefore = (await popupsShown(stage)).length;
    const menu = await openMenu(tab, "[name=new]");
    await clickIn(tab, menu, ".menu-act");
    const shown = async () => (await popupsShown(stage)).slice(shownBefore);
    await expect.poll(shown).toEqual([expect.stringMatching(/popup\.html#generator$/)]);
    const worker = await stage.worker();
    const next = () => worker?.evaluate((tabId) => chrome.action.getPopup({ tabId }), tab.id);
    await expect.poll(next).toMatch(/popup\.html$/);
  });

  test("is not at the other fields of a sign-up, and not in what others have put into a page", async () => {
    stage.web.serve(signUp, page(`${style}<h1>Create your account</h1>${form}`));
    const tab = await arrive(signUp);
    await comeTo(tab, "[name=new]");
    await tab.page.click("[name=email]");
    await expect.poll(() => hosts(tab)).toBe(0);

    stage.web.serve(evil, page(`<iframe width="500" height="500" src="${signUp}"></iframe>`));
    const around = await stage.open(evil);
    const forms = async () => (await around.look()).frames.flatMap((frame) => frame.forms);
    await expect.poll(forms).toHaveLength(1);
    const inner = around.frame(signUp);
    await inner.click("[name=new]");
    await dwell();
    expect(await inner.$$eval("[popover]", (all) => all.length)).toBe(0);
  });
});

describe("how the menu looks", () => {
  test.each([
    ["light", "browser", "ltr", "Search your logins"],
    ["dark", "browser", "ltr", "Search your logins"],
    ["light", "ar", "rtl", "البحث في بيانات الدخول"],
  ] as const)(
    "is accessible in %s, in the language %s, by axe",
    async (scheme, language, direction, words) => {
      stage.web.serve(
        `${several}${direction}`,
        page(`<div dir="${direction}">${style}${loginForm()}</div>`),
      );
      const { settings } = await stage.ui("ui.state", {});
      await stage.ui("settings.set", { settings: { ...settings, language } });
      const tab = await arrive(`${several}${direction}`);
      await tab.page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      const menu = await openMenu(tab);
      expect(await menu.$eval("html", ({ dir }) => dir)).toBe(direction);
      expect(await menu.$eval("input", ({ placeholder }) => placeholder)).toBe(words);
      await stage.ui("settings.set", { settings: { ...settings, language: "browser" } });
      await dwell(100);
      await tab.page.screenshot({ path: join(pictures, `menu-${scheme}-${direction}.png`) });
      expect(await faults(menu)).toEqual([]);
    },
  );
});

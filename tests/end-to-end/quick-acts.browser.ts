import { beforeAll, beforeEach, describe, expect } from "vitest";
import { browserUnderTest } from "../lab/browser-name.ts";
import { choose as chooseItem, type PointedAt, press as pressKey } from "./keys-and-menu.ts";
import { shareStage, test } from "./shared-stage.ts";
import type { Stage } from "./stage.ts";
import type { Tab } from "./tab.ts";
import { loginForm, page } from "./web.ts";

/** Keys and context menu. Which key it is, or where the menu is drawn, is the browser's; what follows is ours. */

const several = "https://several.example.net/";
const evil = "https://evil.example/";
const codes = "https://code.example.com/";
const joining = "https://join.example.com/";

const account = (name: string) => [`CANARY-u-${name}`, `CANARY-p-${name}`];

const signUpForm = (more = "") => `<form method="post" action="/joined">
  <label>User name <input name="username" autocomplete="username"></label>
  <label>New password <input type="password" autocomplete="new-password" maxlength="12" ${more}></label>
  <label>Again <input type="password" autocomplete="new-password"></label><button>Join</button></form>`;

let stage: Stage;

beforeAll(async () => {
  const login = (title: string, ...urls: string[]) => ({
    title,
    username: `CANARY-u-${title}`,
    password: `CANARY-p-${title}`,
    urls: urls.map((url) => ({ url })),
  });
  stage = await shareStage([
    login("a", several),
    login("b", several),
    login("c", several),
    { ...login("code", codes), totp: "JBSWY3DPEHPK3PXP" },
  ]);
  stage.web.serve(several, page(loginForm()));
  stage.web.serve(evil, page(loginForm()));
  const frames = `<iframe src="${several}" width="400" height="200"></iframe><iframe src="${evil}" width="400" height="200"></iframe>`;
  stage.web.serve(`${evil}around`, page(frames));
  stage.web.serve(`${several}framed`, page(loginForm() + frames));
  stage.web.serve(codes, page("<p>Nothing to fill</p>"));
  stage.web.serve(joining, page(signUpForm()));
  stage.web.serve(`${joining}patient`, page(signUpForm('pattern="(a+)+"')));
  if (browserUnderTest === "firefox") {
    // Firefox makes a key for each of them that a person has given one.
    await stage.inExtension(() => {
      type Updating = { update(command: { name: string; shortcut: string }): Promise<void> };
      const commands = chrome.commands as unknown as Updating;
      return commands.update({ name: "generate", shortcut: "Alt+Shift+G" });
    });
  } else {
    const context = stage.lab.browser.defaultBrowserContext();
    const origin = stage.lab.extensionOrigin;
    await context.overridePermissions(origin, ["clipboard-read", "clipboard-write"]);
  }
});

beforeEach(() => stage.clear());

const press = (tab: Tab, command: string) => pressKey(stage, tab, command);
const choose = (tab: Tab, item: string, at: PointedAt) => chooseItem(stage, tab, item, at);

/** What was pressed before has been answered when the same key is, in the tab where it fills. */
async function expectOnlyFillOf(tab: Tab, ...others: readonly Tab[]): Promise<void> {
  await press(tab, "fill");
  await expect.poll(async () => (await stage.uses()).length).toBe(1);
  expect((await tab.values()).join()).toContain("CANARY-p");
  for (const other of others) expect(await other.leaks()).toEqual([]);
}

describe("the key for filling", () => {
  test("fills the best of several accounts, and the next one each time it is pressed", async () => {
    const tab = await stage.open(several);
    await tab.verdict();
    await press(tab, "fill");
    await expect.poll(() => tab.values()).toContain("CANARY-u-a");
    for (const name of ["b", "c", "a"]) {
      await press(tab, "fill-next");
      await tab.untilHolds(account(name));
    }
    await press(tab, "fill");
    await expect.poll(async () => (await stage.uses()).length).toBe(5);
    expect(await tab.values()).toEqual(account("a"));
  });

  test("gives nothing where no record belongs, or while locked (SEC-01)", async () => {
    const tab = await stage.open(evil);
    await tab.verdict();
    for (const command of ["fill", "fill-next", "copy-code"]) await press(tab, command);
    await stage.ui("account.lock", {});
    const other = await stage.open(several);
    for (const command of ["fill", "fill-next", "copy-code"]) await press(other, command);
    const { masterPassword } = stage.lab.credentials;
    await stage.ui("account.unlock", { masterPassword });
    expect(await other.verdict()).toMatchObject({ verdict: "offer" });
    await expectOnlyFillOf(other, tab);
  });

  test("gives nothing into a frame whose page around it is somebody else's (SEC-04)", async () => {
    const tab = await stage.open(`${evil}around`);
    await tab.verdict("https://several.example.net");
    await press(tab, "fill");
    await press(tab, "fill-next");
    const other = await stage.open(several);
    await other.verdict();
    await expectOnlyFillOf(other, tab);
  });
});

describe("the context menu", () => {
  test("has our items, and no record's name in any (SEC-32)", async () => {
    const missing = await stage.inExtension(async () => {
      const known = ["fill", "fill-next", "copy-code", "open"].map((id) =>
        chrome.contextMenus.update(id, {}),
      );
      return (await Promise.allSettled(known)).filter(({ status }) => status === "rejected").length;
    });
    expect(missing).toBe(0);
  });

  test("fills the frame that was pointed at and no other", async () => {
    const tab = await stage.open(`${several}framed`);
    await tab.verdict();
    await choose(tab, "fill", { url: `${several}framed`, id: 0 });
    await expect.poll(async () => (await stage.uses()).length).toBe(1);
    const filled = await tab.values();
    expect(filled.join()).toContain("CANARY-p");
    expect(await tab.values(tab.frame(`${evil}`))).toEqual(["", ""]);
    const inner = tab.page.frames().find((frame) => frame.url() === several);
    expect(await tab.values(inner)).toEqual(["", ""]);
  });

  test("gives nothing into a frame of another site, whatever the page around it is", async () => {
    const tab = await stage.open(`${several}framed`);
    await tab.verdict();
    await choose(tab, "fill", { url: evil });
    await choose(tab, "fill-next", { url: evil });
    // Nobody can choose what there is not; what says so all the same gets nothing.
    if (browserUnderTest === "chromium") await choose(tab, "constructor", { url: several });
    const other = await stage.open(several);
    await other.verdict();
    await expectOnlyFillOf(other, tab);
  });
});

/** What is on it, read where the browser lets it be read. */
async function clipboard(): Promise<string> {
  await stage.showExtension();
  return stage.inExtension(() => navigator.clipboard.readText());
}

describe("the key for a new password", () => {
  const kept = async () => (await stage.ui("generate.recent", {})).passwords[0]?.password;

  test("fills one that the page takes into both its fields, and keeps it", async () => {
    const tab = await stage.open(joining);
    await expect.poll(async () => (await tab.look()).frames[0]?.forms.length).toBe(1);
    await press(tab, "generate");
    await expect.poll(async () => (await tab.values())[1]).toHaveLength(12);
    const [, first, second] = await tab.values();
    expect(second).toBe(first);
    expect(await kept()).toBe(first);
  });

  test("copies one where the page asks for none, and says so at the icon", async () => {
    const tab = await stage.open(codes);
    const before = await kept();
    await press(tab, "generate");
    await expect.poll(() => stage.badge(tab)).toBe("✓");
    expect(await kept()).not.toBe(before);
    expect(await clipboard()).toBe(await kept());
  });

  test("fills none while locked, nor one for a pattern that would run for ever", async () => {
    const tab = await stage.open(`${joining}patient`);
    await expect.poll(async () => (await tab.look()).frames[0]?.forms.length).toBe(1);
    const before = await kept();
    await press(tab, "generate");
    // The background answers in order: by then it has heard of the key.
    expect(await kept()).toBe(before);
    await stage.ui("account.lock", {});
    await press(tab, "generate");
    const { masterPassword } = stage.lab.credentials;
    await stage.ui("account.unlock", { masterPassword });
    expect(await kept()).toBeUndefined();
    expect(await tab.values()).toEqual(["", "", ""]);
  });
});

describe("the key for copying a code", () => {
  test("puts the page's one-time code on the clipboard and says so at the icon", async () => {
    const tab = await stage.open(codes);
    const id = await stage.recordId("code");
    const codeNow = async () => (await stage.ui("records.code", { id })).code;
    const before = await codeNow();
    await press(tab, "copy-code");
    await expect.poll(() => stage.badge(tab)).toBe("✓");
    // A period may end meanwhile.
    expect([before, await codeNow()]).toContain(await clipboard());
    await expect.poll(() => stage.badge(tab)).toBe("1");
  });
});

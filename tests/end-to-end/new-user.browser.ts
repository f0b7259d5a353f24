import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { TOTP } from "otpauth";
import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shell } from "../demo/page-shell.ts";
import { brands } from "../demo/pages.ts";
import { openPopup } from "../demo/popup.ts";
import { press, seeText } from "../extension/built-pages.ts";
import { browserUnderTest } from "../lab/browser-name.ts";
import { projectFolder } from "../lab/child-process.ts";
import { openExtensionPage } from "../lab/start-browser.ts";
import { withPopup } from "../store/compose.ts";
import { pictureSize } from "../store/scenes.ts";
import { besidePopup, identity, mail, otherPort, portal, serveStoreSites } from "../store/web.ts";
import { FreshBrowser, looking } from "./fresh-browser.ts";

/**
 * The way of somebody new, from the page of the first run on: everything by what a person sees and presses.
 * `npm run make:walk` runs it in both browsers, and keeps its pictures in docs/walk.
 */

const seed = "JBSWY3DPEHPK3PXP";
const mailPassword = "twelve-quiet-herons";
const portalPassword = "low-tide-at-seven";

const exported = `folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp
,,login,Fernmail,,,0,${mail},ana@fernmail.example,${mailPassword},${seed}
,,login,Harbour portal,,,0,${portal},ana.costa,${portalPassword},
,,login,Chart shop,,,0,https://charts.example/login,ana.costa,pilot-book-7,
,,login,Ferry times,,,0,https://ferries.example/,office,every-half-hour,
`;

const form = (title: string, action: string, fields: string, button: string) =>
  besidePopup(
    shell(
      brands.mail,
      title,
      `<form method="post" action="${action}"><h1>${title}</h1>${fields}<button>${button}</button></form>`,
    ),
  );

const passwordField = (label: string, autocomplete: string) =>
  `<label>${label} <input type="password" name="${autocomplete}" autocomplete="${autocomplete}"></label>`;

const changePage = form(
  "Change your password",
  "/changed",
  passwordField("Current password", "current-password") +
    passwordField("New password", "new-password") +
    passwordField("New password again", "new-password"),
  "Change password",
);

const codePage = form(
  "Two-step verification",
  "/signed-in",
  "<p>Enter the code that your authenticator app shows.</p>" +
    `<label>Code <input name="code" inputmode="numeric" autocomplete="one-time-code"></label>`,
  "Verify",
);

let fresh: FreshBrowser;
let control: Page;
let page: Page;

beforeAll(async () => {
  fresh = await FreshBrowser.start();
  serveStoreSites(fresh.web);
  fresh.web.serve(`${mail}sign-in`, { status: 303, headers: { location: `${mail}code` } });
  fresh.web.serve(`${mail}code`, codePage);
  fresh.web.serve(`${mail}password`, changePage);
  fresh.web.serve(
    `${mail}changed`,
    besidePopup(shell(brands.mail, "Done", "<h1>Your password was changed</h1>")),
  );
});

afterAll(() => fresh.end());

let pictures = 0;

/** Kept where the pictures are asked for: what a person sees by now. */
async function takePicture(name: string, png: () => Promise<Uint8Array>): Promise<void> {
  pictures += 1;
  const folder = process.env.LATCHKEY_WALK;
  if (folder === undefined) return;
  const path = join(projectFolder, folder, browserUnderTest);
  await mkdir(path, { recursive: true });
  await writeFile(join(path, `${pictures}-${name}.png`), await png());
}

const pictureOf = async (shown: Page): Promise<Uint8Array> => {
  await shown.bringToFront();
  return shown.screenshot();
};

async function open(url: string): Promise<void> {
  page = await fresh.browser.newPage();
  await page.setViewport(pictureSize);
  await page.goto(url);
}

const nothing = async () => undefined;

/** What the popup says over the page, and what a person does there; the picture is of the two before that. */
async function inPopup(
  name: string,
  says: string,
  act: (popup: Page) => Promise<void> = nothing,
  before: (popup: Page) => Promise<void> = nothing,
): Promise<void> {
  await page.bringToFront();
  const below = await page.screenshot();
  const popup = await openPopup(control, page);
  await before(popup);
  await seeText(popup, says);
  const over = await popup.screenshot();
  await act(popup);
  // What fills the page closes the popup by itself.
  await popup.close().catch(nothing);
  await takePicture(name, () => withPopup(fresh.browser, below, over));
  await page.bringToFront();
}

const values = () =>
  page.$$eval("form input:not([type=hidden])", (inputs) => inputs.map(({ value }) => value));

const untilHolds = (...wanted: readonly string[]) => expect.poll(values, looking).toEqual(wanted);

const goOn = () => Promise.all([page.waitForNavigation(), page.click("form button")]);

describe("somebody new", () => {
  test("sets Latchkey up on the page that opens by itself", async () => {
    const welcome = await fresh.welcome();
    await welcome.setViewport(pictureSize);
    await seeText(welcome, "The browser has not found it.");
    await takePicture("first-run", () => pictureOf(welcome));
    await fresh.installAddon(welcome);
    await fresh.findServer(welcome);
    await fresh.setUp(welcome);
    await takePicture("set-up", () => pictureOf(welcome));
    await welcome.close();
  });

  test("brings along the logins of another program", async () => {
    control = await openExtensionPage(fresh.browser, "console.html#/import");
    await control.setViewport(pictureSize);
    await control.waitForSelector("textarea");
    await control.$eval("textarea", (area, text) => area.replaceChildren(text), exported);
    await press(control, "Read what I pasted");
    await press(control, "Continue");
    await seeText(control, "Row by row");
    await takePicture("import", () => pictureOf(control));
    await press(control, "Import 4 records");
    await seeText(control, "4 records imported.");
    await takePicture("imported", () => pictureOf(control));
  });

  test("is signed in where a login and then a code are asked for", async () => {
    await open(mail);
    await untilHolds("ana@fernmail.example", mailPassword);
    await inPopup("filled", "Filled 2 fields");
    await goOn();
    await expect.poll(async () => (await values())[0], looking).toMatch(/^\d{6}$/);
    const [token = ""] = await values();
    expect(new TOTP({ secret: seed }).validate({ token, window: 1 })).not.toBeNull();
    await inPopup("code", "Filled 1 field");
  });

  test("links the second site of a login by one click", async () => {
    await open(portal);
    await untilHolds("ana.costa");
    await goOn();
    expect(page.url()).toContain(identity);
    await inPopup("goes-on", "Continue signing in", async (popup) => {
      expect(await values()).toEqual([""]);
      await press(popup, "Link this page and fill");
    });
    await untilHolds(portalPassword);
    await inPopup("linked", "Filled 1 field");
    await open(portal);
    await untilHolds("ana.costa");
    await goOn();
    await untilHolds(portalPassword);
  });

  test("changes a password, and has the record updated", async () => {
    await open(`${mail}password`);
    await page.waitForSelector("[name=new-password]");
    await inPopup("change", "Generate a password", async (popup) => {
      await press(popup, "Generate a password");
      await press(popup, "Fernmail, ana@fernmail.example");
      await seeText(popup, "It is kept below");
    });
    const [current, changed = "", again] = await values();
    expect({ current, again }).toEqual({ current: mailPassword, again: changed });
    expect(changed.length).toBeGreaterThan(11);
    await goOn();
    await inPopup("update", "Update the password of “Fernmail”?", async (popup) => {
      await press(popup, "Update");
      await seeText(popup, "Updated. The password before is kept with the record.");
    });
    await open(mail);
    await untilHolds("ana@fernmail.example", changed);
  });

  test("is told why a page was not filled, and what to do", async () => {
    await open(otherPort);
    await inPopup("why", "differs in the port", nothing, (popup) => press(popup, "Why?"));
    expect(await values()).toEqual(["", ""]);
  });
});

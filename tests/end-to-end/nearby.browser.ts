import { beforeAll, beforeEach, describe, expect } from "vitest";
import { openPopup } from "../demo/popup.ts";
import { press, seeText } from "../extension/built-pages.ts";
import { openExtensionPage } from "../lab/start-browser.ts";
import { shareStage, test } from "./shared-stage.ts";
import type { Stage } from "./stage.ts";
import { loginForm, page } from "./web.ts";

/** Sign-ins at a host that no record is linked to, where another one of the same site is. */

const first = { username: "CANARY-u-shop", password: "CANARY-p-shop" };
const second = { username: "CANARY-u-work", password: "CANARY-p-work" };

let stage: Stage;

beforeAll(async () => {
  stage = await shareStage([
    { title: "shop", ...first, urls: [{ url: "https://www.shop.example.com/" }] },
    {
      title: "work",
      ...second,
      urls: [
        { url: "https://www.work.example.net/" },
        { url: "https://old.work.example.net/", strategy: "never" },
      ],
    },
    { title: "pages", ...first, urls: [{ url: "https://alice.github.io/" }] },
  ]);
});

beforeEach(() => stage.clear());

const signUp = page(`<form method="post" action="/in"><h1>Create your account</h1>
  <label>Email <input type="email" name="mail" autocomplete="email"></label>
  <label>Password <input type="password" name="fresh" autocomplete="new-password"></label><button>Create account</button></form>`);

async function nearbyAt(url: string, html = page(loginForm())) {
  stage.web.serve(url, html);
  const tab = await stage.open(url);
  await tab.verdict();
  const { records } = await stage.ui("page.nearby", { tabId: tab.id });
  return { tab, names: records.map(({ record, host }) => `${record.title} at ${host}`) };
}

describe("a sign-in at another host of a linked site", () => {
  test("is left alone, and its record is linked to it and filled by one click in the popup", async () => {
    const { tab, names } = await nearbyAt("https://login.shop.example.com/");
    expect(names).toEqual(["shop at www.shop.example.com"]);
    expect(await tab.values()).toEqual(["", ""]);
    const control = await openExtensionPage(stage.lab.browser);
    await tab.page.bringToFront();
    const popup = await openPopup(control, tab.page);
    await seeText(popup, `Sign in as ${first.username} on login.shop.example.com?`);
    await seeText(popup, "is linked to www.shop.example.com");
    // What fills the page closes the popup, maybe before it can say that the button was pressed.
    await press(popup, "Link this page and fill").catch(() => undefined);
    await tab.untilHolds([first.username, first.password]);
    const again = await stage.open("https://login.shop.example.com/");
    await again.untilHolds([first.username, first.password]);
  });

  test.each([
    ["where a record is linked to it", "https://www.work.example.net/"],
    ["where the record is never to be used", "https://old.work.example.net/"],
    ["where an account is made", "https://new.work.example.net/", signUp],
    ["with a dot after its name", "https://new.work.example.net./"],
    ["without TLS", "http://plain.work.example.net/"],
    ["where hosts belong to one person each", "https://bob.github.io/"],
  ])("has nothing to choose %s", async (_, url, html?: string) => {
    expect((await nearbyAt(url, html)).names).toEqual([]);
  });
});

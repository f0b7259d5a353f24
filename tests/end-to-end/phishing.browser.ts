import { beforeAll, beforeEach, describe, expect } from "vitest";
import { browserUnderTest } from "../lab/browser-name.ts";
import { comeTo, notePopups, popupsShown } from "./menu-at-field.ts";
import { shareStage, test } from "./shared-stage.ts";
import type { Stage } from "./stage.ts";
import type { Tab } from "./tab.ts";
import { loginForm, page } from "./web.ts";

/** Pages that look like one of the person's own and are not. */

let stage: Stage;

beforeAll(async () => {
  stage = await shareStage([
    {
      title: "pay",
      username: "CANARY-u-pay",
      password: "CANARY-p-pay",
      urls: [{ url: "https://www.paypal.com/" }],
    },
  ]);
});

beforeEach(() => stage.clear());

const polling = { interval: 25 };

const noticesShown = (): Promise<string[]> =>
  stage.inExtension(async () => Object.keys(await chrome.notifications.getAll()));

async function open(url: string, html = page(loginForm())): Promise<Tab> {
  stage.web.serve(url, html);
  return stage.open(url);
}

describe("a page that looks like one of the person's own", () => {
  test.for([
    ["https://www.paypa1.com/", "letters"],
    ["https://www.p\u0430ypal.com/", "letters"],
    ["https://paypall.com/", "slip"],
    ["https://www.paypal.com.sign-in.example/", "subdomain"],
    ["https://sign-in.example/www.paypal.com/", "path"],
  ])("is warned of and not filled: %s", async ([url = "", kind]) => {
    const tab = await open(new URL(url).href);
    await expect.poll(() => stage.badge(tab), polling).toBe("!");
    expect((await tab.look()).warning).toMatchObject({
      own: "www.paypal.com",
      kind,
      isPasswordKnown: false,
    });
    await stage.expectNothingReleased(tab);
  });

  test("says it before the known password that is typed there can be sent", async () => {
    const tab = await open("https://www.paypa1.com/");
    await expect.poll(() => stage.badge(tab), polling).toBe("!");
    await tab.page.type("input[type=password]", "something else");
    expect((await tab.look()).warning?.isPasswordKnown).toBe(false);
    await tab.page.$eval("input[type=password]", (field) => (field as HTMLInputElement).select());
    await tab.page.type("input[type=password]", "CANARY-p-pay");
    await expect.poll(async () => (await tab.look()).warning?.isPasswordKnown, polling).toBe(true);
    // Firefox takes a notice away at once where there is no desktop that would show it.
    if (browserUnderTest === "chromium")
      await expect.poll(noticesShown, polling).toEqual([`phishing:${tab.id}`]);
    expect(tab.page.url()).toBe("https://www.paypa1.com/");
  });
});

describe("the field of a page that looks like one of the person's own", () => {
  test("says so where the person comes to it, and leads to the popup", async () => {
    const tab = await open("https://www.paypa1.com/");
    await expect.poll(() => stage.badge(tab), polling).toBe("!");
    await comeTo(tab, "input[type=password]");
    // Firefox shows nobody what is in its accessibility tree, nor its background.
    if (browserUnderTest === "chromium") {
      const said = async () =>
        JSON.stringify(await tab.page.accessibility.snapshot({ interestingOnly: false }));
      await expect.poll(said).toContain("Stop: this is not www.paypal.com");
      await notePopups(stage);
      const field = await (await tab.page.$("input[type=password]"))?.boundingBox();
      if (field == null) throw new Error("There is no field");
      await tab.page.mouse.click(field.x + field.width - 16, field.y + field.height / 2);
      await expect.poll(async () => (await popupsShown(stage)).length).toBe(1);
    }
    await stage.expectNothingReleased(tab);
  });
});

describe("nobody is asked to link a page that looks like one of the person's own", () => {
  test("after the known login was sent there", async () => {
    const there = "https://www.paypa1.com/";
    stage.web.serve(`${there}in`, page("Welcome"));
    const tab = await open(there);
    await expect.poll(() => stage.badge(tab), polling).toBe("!");
    await tab.page.type("input:not([type=password])", "CANARY-u-pay");
    await tab.page.type("input[type=password]", "CANARY-p-pay");
    await Promise.all([tab.page.waitForNavigation(), tab.page.click("button")]);
    // A login that is nobody's is offered where this one would have been: it is sent after it.
    const other = await open("https://shop.example.net/sign-in");
    stage.web.serve("https://shop.example.net/in", page("Welcome"));
    await other.page.bringToFront();
    await other.page.type("input:not([type=password])", "ada");
    await other.page.type("input[type=password]", "new to everybody");
    await Promise.all([other.page.waitForNavigation(), other.page.click("button")]);
    const offerIn = ({ id }: Tab) => stage.ui("save.offer", { tabId: id });
    await expect.poll(async () => (await offerIn(other)).offer?.kind, polling).toBe("save");
    expect((await offerIn(tab)).offer).toBeNull();
  });
});

describe("no warning", () => {
  test.for([
    ["on a page that asks for no password", "https://www.paypa1.com/", page("Welcome")],
    ["on an ordinary other site", "https://shop.example.net/", page(loginForm())],
    ["on the site itself", "https://login.paypal.com/", page(loginForm())],
  ])("%s", async ([_, url = "", html]) => {
    const tab = await open(url, html);
    if (html?.includes("password")) await tab.verdict();
    expect((await tab.look()).warning).toBeNull();
    expect(await stage.badge(tab)).not.toBe("!");
  });
});

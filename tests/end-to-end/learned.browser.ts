import { beforeAll, beforeEach, describe, expect } from "vitest";
import { app, next, passwordStep, type Shape, shapes, userStep } from "./login-shapes.ts";
import { shareStage, test } from "./shared-stage.ts";
import type { Stage } from "./stage.ts";
import type { Tab } from "./tab.ts";
import { loginForm, page } from "./web.ts";

/** Logins that begin on a linked page and go on at one that is not. */

const other = "https://other.example.net";
const user = "CANARY-u-app";
const password = "CANARY-p-app";

let stage: Stage;

beforeAll(async () => {
  const login = (title: string, url: string) => ({
    title,
    username: `CANARY-u-${title}`,
    password: `CANARY-p-${title}`,
    urls: [{ url }],
  });
  stage = await shareStage([login("app", `${app}/`), login("other", `${other}/`)]);
  stage.web.serve(`${app}/`, userStep);
  stage.web.serve(`${other}/`, userStep);
});

beforeEach(() => stage.clear());

/** Names that nobody takes for each other, as the linked one's look-alikes are never offered. */
const names =
  "amber birch cedar delta ember fjord grove haven inlet jumper kelp lagoon meadow nectar orchid pebble quartz ridge summit tundra umbra violet willow xenon acorn bronze cobalt dune falcon".split(
    " ",
  );

/** A host that no test before has linked. */
function nextHost(): string {
  const host = `https://login.${names.shift() ?? "no-more"}-keys.org`;
  stage.web.serve(`${host}/`, passwordStep);
  stage.web.serve(`${host}/in`, page("Signed in"));
  return host;
}

/** The first step, filled by itself. */
async function begin(at = app): Promise<Tab> {
  const tab = await stage.open(`${at}/`);
  await tab.untilHolds([at === app ? user : "CANARY-u-other"]);
  return tab;
}

async function goThrough(shape: Pick<Shape, "serve" | "go">, to: string, tab: Tab): Promise<Tab> {
  shape.serve(stage, to);
  return shape.go(tab, stage, to);
}

const redirect = shapes.find(({ name }) => name === "a 302") as Shape;

const polling = { interval: 25 };

const untilBadge = (tab: Tab, text: string) =>
  expect.poll(() => stage.badge(tab), polling).toBe(text);

async function linkAndFill(tab: Tab, url: string): Promise<void> {
  const id = await stage.recordId("app");
  await stage.ui("records.link", { id, url, strategy: "origin" });
  await tab.fill(id);
}

/** Wait until the page was reported and found wanting, then: no offer, whoever looks. */
async function expectNoOffer(tab: Tab): Promise<void> {
  await tab.verdict();
  expect((await tab.look()).continuing).toBeNull();
  expect(await stage.badge(tab)).not.toBe("?");
}

describe("a login that goes on at an unlinked page by", () => {
  test.for(shapes)("$name is offered, linked in one click and filled", async (shape) => {
    const to = nextHost();
    const tab = await goThrough(shape, to, await begin());
    await untilBadge(tab, "?");
    const frame = shape.isFrame === true ? tab.frame(to) : undefined;
    expect(await tab.values(frame)).toEqual([""]);
    const { continuing, signingInAs } = await tab.look();
    expect(continuing).toMatchObject({
      record: { username: user },
      chain: [app, ...(shape.between ?? []), to],
      isProven: false,
    });
    expect(signingInAs?.username).toBe(user);
    await linkAndFill(tab, to);
    await tab.untilHolds([password], frame);
    expect((await tab.look()).continuing).toBeNull();
    await expect.poll(() => stage.badge(tab), polling).not.toBe("?");
  });

  test("a script that has sent the password and asks for it once more is offered, and filled", async () => {
    const to = nextHost();
    const sends = `event.preventDefault(); fetch("/step", { method: "POST" }).then(() =>
      setTimeout(() => location.assign("${to}/"), 500))`;
    stage.web.serve(`${app}/step`, "{}");
    stage.web.serve(`${app}/both`, page(loginForm(`onsubmit='${sends}'`)));
    const tab = await stage.open(`${app}/both`);
    await tab.untilHolds([user, password]);
    await tab.page.click("button");
    await tab.page.waitForFunction((url) => location.href.startsWith(url), {}, to);
    await untilBadge(tab, "?");
    await linkAndFill(tab, to);
    await tab.untilHolds([password]);
  });

  test("single sign-on with a third party is offered there, and over when it is back", async () => {
    const to = nextHost();
    stage.web.serve(`${app}/step`, page('<a href="/sso">Sign in with Identity</a>'));
    stage.web.serve(`${app}/sso`, { status: 302, headers: { location: `${to}/` } });
    stage.web.serve(`${to}/in`, { status: 303, headers: { location: `${app}/home` } });
    stage.web.serve(`${app}/home`, page('Welcome <a href="/settings">Settings</a>'));
    const tab = await begin();
    await next(tab);
    await Promise.all([tab.page.waitForNavigation(), tab.page.click("a")]);
    await untilBadge(tab, "?");
    expect((await tab.look()).continuing?.chain).toEqual([app, to]);
    await linkAndFill(tab, to);
    await tab.untilHolds([password]);
    await next(tab);
    expect(tab.page.url()).toBe(`${app}/home`);
    await expect.poll(async () => (await tab.look()).signingInAs, polling).toBeNull();
    expect((await tab.look()).continuing).toBeNull();
  });

  test("a page that is linked to somebody else's record is left alone, and offered to its own", async () => {
    const to = nextHost();
    const id = await stage.recordId("other");
    await stage.ui("records.link", { id, url: to, strategy: "origin" });
    const tab = await goThrough(redirect, to, await begin());
    await untilBadge(tab, "?");
    expect((await tab.verdict()).reasons).toContain("begun_as_another");
    expect(await tab.values()).toEqual([""]);
    expect((await tab.look()).continuing).toMatchObject({ record: { username: user } });
    await linkAndFill(tab, to);
    await tab.untilHolds([password]);
    const again = await goThrough(redirect, to, await begin());
    await again.untilHolds([password]);
  });

  test("a page that is linked to another record of the same person is filled with that", async () => {
    const to = nextHost();
    await stage.lab.client.put({
      title: "identity",
      username: `${user}@example.com`,
      password: "CANARY-p-identity",
      urls: [{ url: `${to}/`, strategy: "origin" }],
      vault: "Logins",
      askFirst: false,
    });
    const find = async () =>
      (await stage.ui("records.search", { query: "identity", limit: 1 })).total;
    await expect.poll(find, polling).toBe(1);
    const tab = await goThrough(redirect, to, await begin());
    await tab.untilHolds(["CANARY-p-identity"]);
  });

  test("another login that a link opens before anything was sent is filled with its own", async () => {
    const link = `</form><a target="_blank" href="${other}/">Business</a>`;
    stage.web.serve(`${app}/start`, userStep.replace("</form>", link));
    const tab = await stage.open(`${app}/start`);
    await tab.untilHolds([user]);
    const opened = await stage.nextTab(() => tab.page.click("a"));
    await opened.untilHolds(["CANARY-u-other"]);
  });

  test("two logins at once in two tabs is offered to each its own", async () => {
    const to = nextHost();
    stage.web.serve(`${other}/step`, { status: 302, headers: { location: `${to}/` } });
    const [first, second] = [await begin(), await begin(other)];
    await first.page.bringToFront();
    await goThrough(redirect, to, first);
    await second.page.bringToFront();
    await goThrough({ ...redirect, serve: () => undefined }, to, second);
    await untilBadge(first, "?");
    await untilBadge(second, "?");
    expect((await first.look()).continuing?.chain).toEqual([app, to]);
    expect((await second.look()).continuing).toMatchObject({
      record: { title: "other" },
      chain: [other, to],
    });
  });
});

describe("an unlinked page is not offered", () => {
  test("when it was reached without the login", async () => {
    const to = nextHost();
    await begin();
    const tab = await stage.open(`${to}/`);
    await expectNoOffer(tab);
    expect((await tab.look()).signingInAs).toBeNull();
  });

  test("when it only passes the login on and has no field", async () => {
    const to = nextHost();
    stage.web.serve(`${to}/`, page("<button>Allow</button>"));
    const tab = await goThrough(redirect, to, await begin());
    expect((await tab.look()).continuing).toBeNull();
    expect(await stage.badge(tab)).not.toBe("?");
  });

  test("when its host can be taken for one of the record's", async () => {
    const to = "https://app.examp1e.com";
    stage.web.serve(`${to}/`, passwordStep);
    const tab = await goThrough(redirect, to, await begin());
    await expectNoOffer(tab);
    await stage.clear();
  });

  test("when the person clicked on a link to another site in the middle of the login", async () => {
    const to = nextHost();
    stage.web.serve(`${app}/step`, page(`<a href="${to}/">Our partner</a>`));
    const tab = await begin();
    await next(tab);
    await Promise.all([tab.page.waitForNavigation(), tab.page.click("a")]);
    await expectNoOffer(tab);
    expect((await tab.look()).signingInAs).toBeNull();
  });

  test("when a script leads there once the person has pressed something", async () => {
    const to = nextHost();
    const leads = `setTimeout(() => { location.href = '${to}/'; }, 700)`;
    stage.web.serve(`${app}/step`, page(`<button onclick="${leads}">Our partner</button>`));
    const tab = await begin();
    await next(tab);
    await next(tab);
    await expectNoOffer(tab);
  });

  test("when the login was begun too long ago", async () => {
    const to = nextHost();
    const tab = await goThrough(redirect, to, await begin());
    await untilBadge(tab, "?");
    await stage.inExtension(async () => {
      const { logins } = (await chrome.storage.session.get("logins")) as {
        logins: Record<string, { login: { at: number } }>;
      };
      for (const { login } of Object.values(logins)) login.at -= 6 * 60_000;
      await chrome.storage.session.set({ logins });
    });
    await stage.killWorker();
    await tab.page.reload();
    await expectNoOffer(tab);
  });

  test("when it was left by the address bar and another was typed", async () => {
    const to = nextHost();
    const tab = await begin();
    await tab.page.goto(`${to}/`);
    await expectNoOffer(tab);
  });
});

describe("a password that the person enters themselves where a login has led", () => {
  async function enter(typed: string): Promise<{ tab: Tab; to: string }> {
    const to = nextHost();
    const tab = await goThrough(redirect, to, await begin());
    await untilBadge(tab, "?");
    await tab.page.type("input[type=password]", typed);
    await next(tab);
    expect(tab.page.url()).toBe(`${to}/in`);
    return { tab, to };
  }

  test("is offered to be linked afterwards when it is the record's", async () => {
    const { tab, to } = await enter(password);
    await untilBadge(tab, "?");
    expect((await tab.look()).continuing).toMatchObject({
      record: { title: "app" },
      chain: [app, to],
      isProven: true,
    });
    const id = await stage.recordId("app");
    await stage.ui("records.link", { id, url: to, strategy: "origin" });
    await expect.poll(async () => (await tab.look()).continuing, polling).toBeNull();
    const again = await stage.open(`${to}/`);
    await again.untilHolds([password]);
  });

  test("is not when it is another", async () => {
    const { tab } = await enter("another password");
    // It may be saved, as any login that worked; that is another matter.
    await expect.poll(() => stage.badge(tab), polling).toBe("+");
    expect((await tab.look()).continuing).toBeNull();
  });

  test("is kept nowhere, and the page learns nothing of it", async () => {
    const to = nextHost();
    const tab = await goThrough(redirect, to, await begin());
    await untilBadge(tab, "?");
    const tell = (typed: string) =>
      tab.fromContentScript({
        to: "background",
        id: 1,
        method: "page.typed",
        params: { password: typed },
      });
    const replies = [await tell("a guess"), await tell(password)];
    expect(replies[0]).toEqual({ id: 1, result: {} });
    expect(replies[1]).toEqual(replies[0]);
    const logins = await stage.inExtension(async () =>
      JSON.stringify(await chrome.storage.session.get("logins")),
    );
    expect(logins + (await stage.keptLocally())).not.toContain(password);
  });
});

describe("the account of a login", () => {
  test("goes on no further once the person has undone it, wherever it has led", async () => {
    const to = nextHost();
    const popUp = shapes.find(({ name }) => name === "a pop-up") as Shape;
    const tab = await begin();
    const opened = await goThrough(popUp, to, tab);
    await untilBadge(opened, "?");
    await stage.ui("page.endLogin", { tabId: opened.id });
    expect(await opened.look()).toMatchObject({ continuing: null, signingInAs: null });
    expect((await tab.look()).signingInAs).toBeNull();
    expect(await stage.badge(opened)).toBe("");
  });
});

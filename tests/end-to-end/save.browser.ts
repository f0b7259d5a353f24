import { beforeAll, beforeEach, describe, expect } from "vitest";
import { browserUnderTest } from "../lab/browser-name.ts";
import { expectNoOffer, looking, offerIn, signIn, untilHeeded, untilOffer } from "./sent-forms.ts";
import { shareStage, test } from "./shared-stage.ts";
import type { Stage } from "./stage.ts";
import { loginForm, page } from "./web.ts";

let stage: Stage;

const login = (title: string, ...urls: string[]) => ({
  title,
  username: `u-${title}`,
  password: `p-${title}`,
  urls: urls.map((url) => ({ url })),
});

beforeAll(async () => {
  stage = await shareStage([
    login("known", "https://known.example.com/"),
    login("secure", "https://secure.example.com/"),
    login("accounts", "https://accounts.example.org/"),
    login("shared", "https://first.example.net/"),
    login("started", "https://start.example.org/"),
  ]);
});

beforeEach(() => stage.clear());

const welcome = page("<h1>Welcome</h1>");

/** A site with a sign-in page at `/` whose form leads to what `after` says of the request. */
function serveLogin(origin: string, after = welcome, form = loginForm()): void {
  stage.web.serve(`${origin}/`, page(form));
  stage.web.serve(`${origin}/in`, after);
}

const secretOf = async (title: string) =>
  stage.ui("records.reveal", { id: await stage.recordId(title) });

describe("a login that succeeded", () => {
  test("is offered to be saved, and filled the next time", async () => {
    serveLogin("https://new.example.com");
    const tab = await stage.open("https://new.example.com/");
    await signIn(tab, { username: "grace", password: "s3cret" });
    const offer = await untilOffer(stage, tab);
    expect(offer).toMatchObject({
      kind: "save",
      origin: "https://new.example.com",
      username: "grace",
      records: [],
    });
    expect(await stage.badge(tab)).toBe("+");
    await untilNotices([`save-${tab.id}`]);
    await stage.ui("save.accept", { tabId: tab.id, id: offer.id });
    expect(await offerIn(stage, tab)).toBeNull();
    await untilNotices([]);
    await tab.page.goto("https://new.example.com/");
    await tab.untilHolds(["grace", "s3cret"]);
    await expect.poll(() => stage.badge(tab), looking).toBe("1");
  });

  test("is offered after Enter, where the form goes away in place", async () => {
    const form = loginForm('onsubmit="event.preventDefault(); this.remove()"');
    serveLogin("https://app.example.com", welcome, form);
    const tab = await stage.open("https://app.example.com/");
    await signIn(tab, { username: "ada", password: "s3cret" }, "Enter");
    expect(await untilOffer(stage, tab)).toMatchObject({ kind: "save", username: "ada" });
  });

  test("is offered where fields of no form are sent by what is no button", async () => {
    const sends = "document.body.textContent = 'Welcome'";
    const bare = `<h1>Sign in</h1><input name="user" placeholder="User name">
      <input type="password" name="password" placeholder="Password"><div id="go" onclick="${sends}">Log in</div>`;
    serveLogin("https://bare.example.com", welcome, bare);
    const tab = await stage.open("https://bare.example.com/");
    await signIn(tab, { user: "ada", password: "s3cret" }, "#go");
    expect(await untilOffer(stage, tab)).toMatchObject({ kind: "save", username: "ada" });
  });

  test("is offered with the username of the page before", async () => {
    const step =
      '<form action="/two"><label>User name <input name="username" autocomplete="username"></label><button>Next</button></form>';
    const two =
      '<form method="post" action="/in"><label>Password <input type="password" name="password" autocomplete="current-password"></label><button>Sign in</button></form>';
    serveLogin("https://steps.example.com", welcome, step);
    stage.web.serve("https://steps.example.com/two", page(two));
    const tab = await stage.open("https://steps.example.com/");
    await signIn(tab, { username: "ada" });
    await tab.page.waitForSelector("[name=password]");
    await signIn(tab, { password: "s3cret" });
    expect(await untilOffer(stage, tab)).toMatchObject({ kind: "save", username: "ada" });
  });

  test("is offered to update the record of its username", async () => {
    serveLogin("https://known.example.com");
    const tab = await stage.open("https://known.example.com/");
    await tab.untilHolds(["u-known", "p-known"]);
    await signIn(tab, { password: "changed" });
    const offer = await untilOffer(stage, tab);
    expect(offer).toMatchObject({ kind: "update", records: [{ title: "known" }] });
    await stage.ui("save.accept", { tabId: tab.id, id: offer.id });
    expect(await secretOf("known")).toMatchObject({
      password: "changed",
      history: [{ password: "p-known" }],
    });
  });

  test("is offered to link this page to a record of another one", async () => {
    serveLogin("https://second.example.net");
    const tab = await stage.open("https://second.example.net/");
    await signIn(tab, { username: "u-shared", password: "p-shared" });
    const offer = await untilOffer(stage, tab);
    expect(offer).toMatchObject({ kind: "link", records: [{ title: "shared" }] });
    await stage.ui("save.accept", { tabId: tab.id, id: offer.id });
    await tab.page.goto("https://second.example.net/");
    await tab.untilHolds(["u-shared", "p-shared"]);
  });

  test("is still offered when the service worker was stopped", async () => {
    serveLogin("https://restart.example.com");
    const tab = await stage.open("https://restart.example.com/");
    await signIn(tab, { username: "ada", password: "s3cret" });
    const { id } = await untilOffer(stage, tab);
    await stage.killWorker();
    expect(await untilOffer(stage, tab)).toMatchObject({ id, kind: "save" });
  });

  test("is not offered where Latchkey filled it", async () => {
    serveLogin("https://secure.example.com");
    const tab = await stage.open("https://secure.example.com/");
    await tab.untilHolds(["u-secure", "p-secure"]);
    await tab.page.click("button");
    await tab.page.waitForSelector("h1");
    await expectNoOffer(stage, tab);
  });
});

describe("a login that failed", () => {
  test("is not offered where the next page asks again", async () => {
    serveLogin("https://wrong.example.com", page(`<p>Wrong.</p>${loginForm()}`));
    const tab = await stage.open("https://wrong.example.com/");
    await signIn(tab, { username: "ada", password: "typo" });
    await tab.page.waitForSelector("p");
    await expectNoOffer(stage, tab);
  });

  test("is not offered where the server says no on a page without a form; the right one is", async () => {
    const answer = ({ body }: { readonly body: string }) =>
      body.includes("right")
        ? { body: welcome }
        : { status: 401, body: page('<a href="/">Again</a>') };
    stage.web.serve("https://says-no.example.com/", page(loginForm()));
    stage.web.serve("https://says-no.example.com/in", answer);
    const tab = await stage.open("https://says-no.example.com/");
    await signIn(tab, { username: "ada", password: "typo" });
    await tab.page.waitForSelector("a");
    await expectNoOffer(stage, tab);
    await tab.page.click("a");
    await tab.page.waitForSelector("[name=password]");
    await signIn(tab, { username: "ada", password: "right" });
    const { id } = await untilOffer(stage, tab);
    await stage.ui("save.accept", { tabId: tab.id, id });
    expect(await secretOf("says-no.example.com")).toMatchObject({ password: "right" });
  });

  test("is not offered where a page that asks for no password comes before the one that says it was wrong", async () => {
    const again = page(`<p role="alert">Wrong password. Try again.</p>${loginForm()}`);
    const between = `<h1>One moment</h1><form action="/checked"><button id="human">I am human</button></form>`;
    serveLogin("https://human.example.com", page(between));
    stage.web.serve("https://human.example.com/checked", again);
    const tab = await stage.open("https://human.example.com/");
    await signIn(tab, { username: "ada", password: "mistyped" });
    await untilOffer(stage, tab);
    await tab.page.click("#human");
    await expect.poll(() => offerIn(stage, tab), looking).toBeNull();
    await expectNoOffer(stage, tab);
  });

  test("is not offered where a form drawn late says so", async () => {
    const again = `<p role="alert">Wrong password. Try again.</p>${loginForm()}`;
    const late = `<main></main><script>addEventListener("load", () => setTimeout(() => {
      document.querySelector("main").innerHTML = ${JSON.stringify(again)};
    }, 300))</script>`;
    serveLogin(
      "https://late.example.com",
      page(`<h1>One moment</h1><a id="on" href="/on">Go on</a>`),
    );
    stage.web.serve("https://late.example.com/on", page(late));
    const tab = await stage.open("https://late.example.com/");
    await signIn(tab, { username: "ada", password: "mistyped" });
    await untilOffer(stage, tab);
    await tab.page.click("#on");
    await expect.poll(() => offerIn(stage, tab), looking).toBeNull();
  });

  test("is offered still on a page that asks for a password and says nothing of it", async () => {
    serveLogin(
      "https://leave.example.com",
      page(`<h1>Welcome</h1><a id="out" href="/out">Sign out</a>`),
    );
    stage.web.serve(
      "https://leave.example.com/out",
      page(`<p>You have been signed out.</p>${loginForm()}`),
    );
    const tab = await stage.open("https://leave.example.com/");
    await signIn(tab, { username: "ada", password: "s3cret" });
    const { id } = await untilOffer(stage, tab);
    await tab.page.click("#out");
    await tab.page.waitForFunction(() => location.pathname === "/out");
    await untilHeeded(tab);
    expect((await untilOffer(stage, tab)).id).toBe(id);
  });

  test("is not offered in a frame that leads the page around it to one with the form again", async () => {
    const site = "https://framed.example.com";
    const framed = page('<h1>Our site</h1><iframe src="/login"></iframe>');
    stage.web.serve(`${site}/`, framed);
    stage.web.serve(`${site}/in`, framed);
    stage.web.serve(`${site}/login`, page(loginForm('method="post" action="/in" target="_top"')));
    const tab = await stage.open(`${site}/`);
    const inFrame = async () =>
      (await tab.look()).frames.find(({ isTop }) => !isTop)?.forms.map(({ purpose }) => purpose);
    await expect.poll(inFrame, looking).toEqual(["sign-in"]);
    await untilHeeded(tab);
    const frame = tab.frame(`${site}/login`);
    await frame.type("[name=username]", "ada");
    await frame.type("[name=password]", "typo");
    await frame.click("button");
    await expect.poll(() => tab.url().catch(() => ""), looking).toBe(`${site}/in`);
    await expect.poll(inFrame, looking).toEqual(["sign-in"]);
    await expectNoOffer(stage, tab);
  });

  test.each([
    ["its status", { status: 503, body: page('<h1>Busy</h1><a href="/home">Go on</a>') }],
    ["words", page('<p>Something went wrong on our side.</p><a href="/home">Go on</a>')],
  ])(
    "is not known to have where the server is down, by %s; the page after that tells",
    async (by, down) => {
      const site = `https://down-by-${by.replace(" ", "-")}.example.com`;
      stage.web.serve(`${site}/`, page(loginForm()));
      stage.web.serve(`${site}/in`, down);
      stage.web.serve(`${site}/home`, welcome);
      const tab = await stage.open(`${site}/`);
      await signIn(tab, { username: "ada", password: "s3cret" });
      await tab.page.waitForSelector("a");
      await expectNoOffer(stage, tab);
      await tab.page.click("a");
      expect(await untilOffer(stage, tab)).toMatchObject({ kind: "save", username: "ada" });
    },
  );

  test("is not offered where the form stays in place", async () => {
    const form = loginForm('onsubmit="event.preventDefault(); this.append(`Wrong.`)"');
    serveLogin("https://stays.example.com", welcome, form);
    const tab = await stage.open("https://stays.example.com/");
    await signIn(tab, { username: "ada", password: "typo" });
    await expectNoOffer(stage, tab);
  });

  // WebDriver leads Firefox as a link would, and not as the address bar.
  const typesAddresses = browserUnderTest === "chromium";
  test.runIf(typesAddresses)("is not offered where the person goes elsewhere", async () => {
    const form = loginForm('onsubmit="event.preventDefault()"');
    serveLogin("https://away.example.com", welcome, form);
    stage.web.serve("https://elsewhere.example.com/", welcome);
    const tab = await stage.open("https://away.example.com/");
    await signIn(tab, { username: "ada", password: "typo" });
    await tab.page.goto("https://elsewhere.example.com/");
    await expectNoOffer(stage, tab);
  });
});

describe("what is offered (SEC-23)", () => {
  test("never changes a record of a sibling host", async () => {
    serveLogin("https://www.example.org");
    const tab = await stage.open("https://www.example.org/");
    await signIn(tab, { username: "u-accounts", password: "other" });
    expect(await untilOffer(stage, tab)).toMatchObject({ kind: "save", records: [] });
  });

  test("never changes an https record from an http page", async () => {
    serveLogin("http://secure.example.com");
    const tab = await stage.open("http://secure.example.com/");
    await signIn(tab, { username: "u-secure", password: "other" });
    expect(await untilOffer(stage, tab)).toMatchObject({
      kind: "save",
      origin: "http://secure.example.com",
      records: [],
    });
  });

  test("stays as it is whatever a second tab of the site does", async () => {
    serveLogin("https://tabs.example.com");
    const first = await stage.open("https://tabs.example.com/");
    await signIn(first, { username: "ada", password: "s3cret" });
    const offer = await untilOffer(stage, first);
    const second = await stage.open("https://tabs.example.com/");
    await signIn(second, { username: "eve", password: "evil" });
    const other = await untilOffer(stage, second);
    expect(other.id).not.toBe(offer.id);
    expect(await offerIn(stage, first)).toEqual(offer);
    await expect(stage.ui("save.accept", { tabId: second.id, id: offer.id })).rejects.toMatchObject(
      { code: "not_found" },
    );
  });

  test("comes of no form that a page sends by itself", async () => {
    const script = `<script>addEventListener("load", () => {
      document.querySelector("[name=username]").value = "ada";
      document.querySelector("[name=password]").value = "planted";
      setTimeout(() => document.forms[0].requestSubmit(), 200);
    })</script>`;
    serveLogin("https://planted.example.com", welcome, loginForm() + script);
    const tab = await stage.open("https://planted.example.com/");
    await tab.page.waitForSelector("h1");
    await expectNoOffer(stage, tab);
  });
});

describe("nothing is told of what is sent", () => {
  test("on a site of which the person said never", async () => {
    serveLogin("https://never.example.com");
    const tab = await stage.open("https://never.example.com/");
    await signIn(tab, { username: "ada", password: "s3cret" });
    const { id } = await untilOffer(stage, tab);
    await stage.ui("save.dismiss", { tabId: tab.id, id, forSite: true });
    expect(await stage.ui("save.sites", {})).toEqual({ count: 1 });
    await tab.page.goto("https://never.example.com/");
    await signIn(tab, { username: "ada", password: "s3cret" });
    await tab.page.waitForSelector("h1");
    await expectNoOffer(stage, tab);
    await stage.ui("save.forgetSites", {});
    await tab.page.goto("https://never.example.com/");
    await signIn(tab, { username: "ada", password: "s3cret" });
    await untilOffer(stage, tab);
  });

  test("where saving is switched off", async () => {
    const { settings } = await stage.ui("ui.state", {});
    await stage.ui("settings.set", { settings: { ...settings, offerToSave: false } });
    serveLogin("https://off.example.com");
    const tab = await stage.open("https://off.example.com/");
    await signIn(tab, { username: "ada", password: "s3cret" });
    await tab.page.waitForSelector("h1");
    await expectNoOffer(stage, tab);
    await stage.ui("settings.set", { settings: { ...settings, offerToSave: true } });
  });

  test("to a page that speaks for our content script on another site's behalf", async () => {
    stage.web.serve("https://evil.example.com/", welcome);
    const tab = await stage.open("https://evil.example.com/");
    const said = {
      purpose: "sign-in",
      account: "u-known",
      password: "evil",
      newPassword: null,
      at: Date.now(),
    };
    const answer = await tab.fromContentScript({
      to: "background",
      id: 1,
      method: "page.sent",
      params: said,
    });
    expect(answer).toEqual({ id: 1, result: {} });
    await expectNoOffer(stage, tab);
  });

  test("and what was offered is gone with the lock, and was never readable in the browser's storage", async () => {
    serveLogin("https://locked.example.com");
    const tab = await stage.open("https://locked.example.com/");
    await signIn(tab, { username: "ada", password: "CANARY-typed" });
    await untilOffer(stage, tab);
    const session = () =>
      stage.inExtension(async () => JSON.stringify(await chrome.storage.session.get()));
    expect(await session()).toContain('"saves"');
    expect(await session()).not.toContain("CANARY");
    await stage.ui("account.lock", {});
    expect(await session()).not.toContain('"saves"');
    await untilNotices([]);
    await stage.ui("account.unlock", { masterPassword: stage.lab.credentials.masterPassword });
    expect(await offerIn(stage, tab)).toBeNull();
  });
});

/** Firefox takes a notice away at once where there is no desktop that would show it. */
async function untilNotices(wanted: readonly string[]): Promise<void> {
  if (browserUnderTest === "firefox") return;
  const notices = () =>
    stage.inExtension(async () =>
      Object.keys(await new Promise<object>((resolve) => chrome.notifications.getAll(resolve))),
    );
  await expect.poll(notices, looking).toEqual(wanted);
}

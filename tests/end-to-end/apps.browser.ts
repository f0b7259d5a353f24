import { beforeAll, beforeEach, describe, expect } from "vitest";
import {
  busyApp,
  changeApp,
  codeForm,
  dialogApp,
  fadingApp,
  graphApp,
  jsonApp,
  noButtonApp,
  resetForm,
  signUpForm,
  silentApp,
  stepsApp,
  tidyApp,
} from "./app-pages.ts";
import { expectNoOffer, loginsTo, looking, signIn, untilOffer } from "./sent-forms.ts";
import { shareStage, test } from "./shared-stage.ts";
import type { Stage } from "./stage.ts";
import type { Tab } from "./tab.ts";
import { type Answer, loginForm, page } from "./web.ts";

/** Logins as apps of one page have them, sign-ups, new passwords and steps between: what is offered after each. */

let stage: Stage;

beforeAll(async () => {
  stage = await shareStage(loginsTo("changed", "faded", "unchanged", "reset"));
});

beforeEach(() => stage.clear());

const typed = { username: "ada", password: "right" };

let hosts = 0;

/** A host that no test before has had, with this at /login. */
function serveSite(html: string, named?: string): string {
  hosts += 1;
  const site = `https://${named ?? `app-${hosts}`}.example.com`;
  stage.web.serve(`${site}/login`, html);
  stage.web.serve(`${site}/`, page("<h1>Home</h1>"));
  return site;
}

/** Servers are farther away than these. */
const far = () => new Promise((resolve) => setTimeout(resolve, 150));

/** Answers calls of an app: only the right password is taken. */
async function judged({ body }: { readonly body: string }): Promise<Answer> {
  await far();
  return body.includes("right")
    ? { body: '{"data":{}}' }
    : { status: 401, body: '{"errors":[{"message":"no"}]}' };
}

async function openApp(html: string, answer: typeof judged = judged): Promise<Tab> {
  const site = serveSite(html);
  stage.web.serve(`${site}/api`, answer);
  return stage.open(`${site}/login`);
}

const untilText = (tab: Tab, text: string) =>
  expect.poll(() => tab.page.evaluate(() => document.body.innerText), looking).toContain(text);

async function leave(tab: Tab): Promise<void> {
  await Promise.all([tab.page.waitForNavigation(), tab.page.click("#home")]);
  await untilText(tab, "Home");
}

describe("an app of one page", () => {
  test.each([
    ["that answers with a status", jsonApp, "button"],
    ["that shows a sign of work meanwhile", busyApp, "button"],
    ["whose dialog closes", dialogApp, "button"],
    ["whose form Enter alone sends", noButtonApp, "Enter"],
    ["that takes the field away before it sends", tidyApp, "button"],
  ])("%s is a success that is offered", async (_, html, by) => {
    const tab = await openApp(html);
    await signIn(tab, typed, by);
    expect(await untilOffer(stage, tab)).toMatchObject({ username: "ada" });
  });

  test("that asks step by step is offered with the name of its first", async () => {
    const tab = await openApp(stepsApp);
    await signIn(tab, { username: "ada" });
    await tab.page.waitForSelector("[name=password]");
    await signIn(tab, { password: "right" });
    expect(await untilOffer(stage, tab)).toMatchObject({ username: "ada" });
  });

  test.each([
    ["that answers with a status", jsonApp, "Wrong user name"],
    ["that shows a sign of work meanwhile", busyApp, "We do not know you"],
    ["whose dialog stays", dialogApp, "Incorrect password"],
  ])("%s is none where it says no, wherever the person goes then", async (_, html, text) => {
    const tab = await openApp(html);
    await signIn(tab, { ...typed, password: "slip" });
    await untilText(tab, text);
    await expectNoOffer(stage, tab);
    if (html === dialogApp) return;
    await leave(tab);
    await expectNoOffer(stage, tab);
  });

  test("that is well by status and says no in words is none either", async () => {
    const tab = await openApp(graphApp, async (asked) => ({
      ...(await judged(asked)),
      status: 200,
    }));
    await signIn(tab, { ...typed, password: "slip" });
    await untilText(tab, "bad credentials");
    await leave(tab);
    await expectNoOffer(stage, tab);
  });

  test("that only empties the field is none, by what its server says", async () => {
    const tab = await openApp(silentApp);
    await signIn(tab, { ...typed, password: "slip" });
    await tab.page.waitForFunction(
      () => document.querySelector<HTMLInputElement>("[name=password]")?.value === "",
    );
    await leave(tab);
    await expectNoOffer(stage, tab);
  });

  test("whose form is away while it waits is offered when it is answered, and not before", async () => {
    const answering = Promise.withResolvers<Answer>();
    const site = serveSite(busyApp);
    stage.web.serve(`${site}/api`, () => answering.promise);
    const tab = await stage.open(`${site}/login`);
    await signIn(tab, typed);
    await untilText(tab, "One moment");
    await expect.poll(async () => (await tab.look()).frames[0]?.forms, looking).toEqual([]);
    await expectNoOffer(stage, tab);
    answering.resolve({ body: "{}" });
    await untilOffer(stage, tab);
  });

  test("is offered with what was right after what was wrong", async () => {
    const tab = await openApp(jsonApp);
    await signIn(tab, { ...typed, password: "slip" });
    await untilText(tab, "Wrong user name");
    await signIn(tab, typed);
    await untilOffer(stage, tab);
  });
});

/** Sign in with the form of the frame in a site's page. */
async function signInWithin(site: string, password: string): Promise<Tab> {
  const tab = await stage.open(`${site}/login`);
  await expect.poll(() => tab.page.frames().length, looking).toBe(2);
  const frame = tab.frame(`${site}/frame`);
  await frame.waitForSelector("[name=password]");
  await expect.poll(async () => (await tab.look()).frames.at(-1)?.heedsSent, looking).toBe(true);
  await frame.type("[name=username]", "ada");
  await frame.type("[name=password]", password);
  await frame.click("button");
  return tab;
}

describe("a frame of the same site", () => {
  test("is a success when the page around it goes on", async () => {
    const site = serveSite(page('<iframe src="/frame" width="600" height="300"></iframe>'));
    stage.web.serve(`${site}/frame`, page(loginForm('method="post" action="/in" target="_top"')));
    stage.web.serve(`${site}/in`, page("<h1>Welcome</h1>"));
    const tab = await signInWithin(site, "right-in-frame");
    expect(await untilOffer(stage, tab)).toMatchObject({ username: "ada" });
  });

  test("is none when it says no within", async () => {
    const site = serveSite(page('<iframe src="/frame" width="600" height="300"></iframe>'));
    stage.web.serve(`${site}/frame`, page(loginForm()));
    stage.web.serve(`${site}/in`, page("Wrong password. <a href='/frame'>Again</a>"));
    const tab = await signInWithin(site, "slip");
    await tab.frame(`${site}/`).waitForSelector("iframe");
    await expect
      .poll(() => tab.page.frames().some((one) => one.url() === `${site}/in`), looking)
      .toBe(true);
    await expectNoOffer(stage, tab);
  });
});

describe("a sign-up", () => {
  test.each([
    [
      "that is to be confirmed by mail",
      page("<h1>Check your mail</h1><p>We have sent you a link.</p>"),
    ],
    ["that leads right in", page("<h1>Welcome</h1>")],
    ["that asks to sign in at once", page(loginForm())],
    ["that asks for a code from the mail", page(codeForm)],
  ])("%s is offered to be saved", async (_, html) => {
    const site = serveSite(page(signUpForm));
    stage.web.serve(`${site}/in`, html);
    const tab = await stage.open(`${site}/login`);
    await signIn(tab, { username: `ada-${hosts}@example.com`, fresh: "Made-up-1" });
    expect(await untilOffer(stage, tab)).toMatchObject({ kind: "save" });
  });

  test("that asks for more is not", async () => {
    const site = serveSite(page(signUpForm));
    stage.web.serve(`${site}/in`, page(`<p>This address is taken.</p>${signUpForm}`));
    const tab = await stage.open(`${site}/login`);
    await signIn(tab, { username: "taken@example.com", fresh: "Made-up-1" });
    await untilText(tab, "taken");
    await expectNoOffer(stage, tab);
  });
});

describe("a new password", () => {
  test.each([
    ["says", changeApp, "changed"],
    ["says in a word that fades in", fadingApp, "faded"],
  ])(
    "is offered where the app %s that it was taken, though its form stays",
    async (_, html, name) => {
      const site = serveSite(html, name);
      stage.web.serve(`${site}/api`, () => far().then(() => ({ body: "{}" })));
      const tab = await stage.open(`${site}/login`);
      await signIn(tab, { password: `p-${name}`, fresh: `n-${name}`, again: `n-${name}` });
      expect(await untilOffer(stage, tab)).toMatchObject({ kind: "update" });
    },
  );

  test("is not where the app says that it was not", async () => {
    const site = serveSite(changeApp, "unchanged");
    stage.web.serve(`${site}/api`, { status: 400, body: "{}" });
    const tab = await stage.open(`${site}/login`);
    await signIn(tab, { password: "slip", fresh: "n-unchanged", again: "n-unchanged" });
    await untilText(tab, "is wrong");
    await leave(tab);
    await expectNoOffer(stage, tab);
  });

  test("that was set by a link of a mail is offered", async () => {
    const site = serveSite(page(resetForm), "reset");
    stage.web.serve(
      `${site}/in`,
      page(
        '<p>Your password has been reset. The old one is invalid.</p><a href="/login">Sign in</a>',
      ),
    );
    const tab = await stage.open(`${site}/login`);
    await signIn(tab, { fresh: "n-reset", again: "n-reset" });
    expect(await untilOffer(stage, tab)).toMatchObject({
      kind: "update",
      records: [{ title: "reset" }],
    });
  });
});

describe("a login with a code after it", () => {
  test("is offered when the code was right, and not before", async () => {
    const site = serveSite(page(loginForm()));
    stage.web.serve(`${site}/in`, page(codeForm));
    stage.web.serve(`${site}/code`, page("<h1>Welcome</h1>"));
    const tab = await stage.open(`${site}/login`);
    await signIn(tab, typed);
    await tab.page.waitForSelector("[name=code]");
    await expectNoOffer(stage, tab);
    await signIn(tab, { code: "123456" });
    await untilOffer(stage, tab);
  });

  test("is offered when the code was wrong first", async () => {
    const site = serveSite(page(loginForm()));
    stage.web.serve(`${site}/in`, page(codeForm));
    stage.web.serve(`${site}/code`, ({ body }) =>
      body.includes("123456")
        ? { body: page("<h1>Welcome</h1>") }
        : { status: 422, body: page(`Wrong code. ${codeForm}`) },
    );
    const tab = await stage.open(`${site}/login`);
    await signIn(tab, { ...typed, password: "right with code" });
    await tab.page.waitForSelector("[name=code]");
    await signIn(tab, { code: "000000" });
    await untilText(tab, "Wrong code");
    await signIn(tab, { code: "123456" });
    expect(await untilOffer(stage, tab)).toMatchObject({ username: "ada" });
  });
});

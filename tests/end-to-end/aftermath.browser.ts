import { beforeAll, beforeEach, describe, expect } from "vitest";
import {
  expectNoOffer,
  loginsTo,
  looking,
  offerIn,
  signIn,
  untilHeeded,
  untilOffer,
  untilWhole,
} from "./sent-forms.ts";
import { shareStage, test } from "./shared-stage.ts";
import type { Stage } from "./stage.ts";
import type { Tab } from "./tab.ts";
import { loginForm, page } from "./web.ts";

/** What sites do with what was sent: whether it did its work is judged by that alone. */

let stage: Stage;

beforeAll(async () => {
  stage = await shareStage(loginsTo("changed", "toast", "mail", "flash", "flash-no"));
});

beforeEach(() => stage.clear());

const much = "<p>There is much to see here, and this is a part of it.</p>".repeat(20);
const typed = { username: "ada", password: "s3cret" };

/** Names of hosts that no test before has had. */
let hosts = 0;
const nextSite = () => {
  hosts += 1;
  return `https://site-${hosts}.example.com`;
};

/** A site with a sign-in page at /login that answers with `html`. */
async function signedIn(html: string, form = loginForm(), paths: Record<string, string> = {}) {
  const site = nextSite();
  stage.web.serve(`${site}/login`, page(form));
  stage.web.serve(`${site}/in`, html);
  for (const [path, body] of Object.entries(paths)) stage.web.serve(site + path, body);
  const tab = await stage.open(`${site}/login`);
  await signIn(tab, typed);
  return tab;
}

const untilUrl = (tab: Tab, path: string) =>
  expect.poll(async () => new URL(await tab.url()).pathname, looking).toBe(path);

describe("a page without a form that says no", () => {
  test.each([
    ["in a few words", page('<p>Invalid user name or password.</p><a href="/login">Try again</a>')],
    [
      "in an alert among much else",
      page(
        `<nav><a href="/">Home</a><a href="/login">Sign in</a></nav>${much}<div role="alert">Incorrect password.</div>`,
      ),
    ],
    ["in its title", page(much).replace("<title>Page", "<title>Login failed")],
    ["in German", page('<p>Benutzername oder Passwort ist falsch.</p><a href="/login">Zurück</a>')],
    ["in Japanese", page("<p>ユーザー名またはパスワードが正しくありません。</p>")],
  ])("%s is no success", async (_, html) => {
    const tab = await signedIn(html);
    await untilUrl(tab, "/in");
    await expectNoOffer(stage, tab);
  });

  test("in the address of the sign-in page is no success", async () => {
    const site = nextSite();
    stage.web.serve(`${site}/login`, ({ url }) => ({
      body: page(url.includes("?") ? "Please call us." : loginForm()),
    }));
    stage.web.serve(`${site}/in`, { status: 303, headers: { location: "/login?error=1" } });
    const tab = await stage.open(`${site}/login`);
    await signIn(tab, typed);
    await expect.poll(() => tab.url(), looking).toContain("?error");
    await expectNoOffer(stage, tab);
  });

  test("does not keep the right password from being offered after it", async () => {
    const site = nextSite();
    stage.web.serve(`${site}/login`, page(loginForm()));
    stage.web.serve(`${site}/in`, ({ body }) => ({
      body: page(body.includes("right") ? "Welcome" : 'Wrong password. <a href="/login">Back</a>'),
    }));
    const tab = await stage.open(`${site}/login`);
    await signIn(tab, { ...typed, password: "slip" });
    await tab.page.waitForSelector("a");
    await tab.page.click("a");
    await tab.page.waitForSelector("[name=password]");
    await signIn(tab, { ...typed, password: "right" });
    const { id } = await untilOffer(stage, tab);
    await stage.ui("save.accept", { tabId: tab.id, id });
    const record = await stage.recordId(new URL(site).hostname);
    expect(await stage.ui("records.reveal", { id: record })).toMatchObject({ password: "right" });
  });
});

describe("a page that was wanted is a success though", () => {
  test.each([
    ["it has errors of its own", page("<h1>Welcome</h1><p>1 error in your last import</p>")],
    [
      "an alert of it tells of something else",
      page(`<a href="/login">Switch</a><div role="alert">Payment failed. Try again</div>${much}`),
    ],
    [
      "it tells of earlier attempts",
      page("<h1>Welcome</h1><p>Last failed login: yesterday. 2 failed sign-ins this week</p>"),
    ],
    [
      "another sign-in of its person failed",
      page(
        '<div role="alert">Sign-in to Some Bank failed</div><a href="/login">Bank</a><a href="/logout">Sign out</a>',
      ),
    ],
    ["it speaks of passwords", page(`<p>A wrong password is asked for anew.</p>${much}`)],
    ["it asks to keep this device", page("<h1>Remember this device?</h1><button>Yes</button>")],
  ])("%s", async (_, html) => {
    const tab = await signedIn(html);
    expect(await untilOffer(stage, tab)).toMatchObject({ kind: "save", username: "ada" });
  });
});

describe("a form for a new password that the next page shows again", () => {
  const form = `<form method="post" action="/in"><h1>Change password</h1>
    <label>Current password <input type="password" name="old" autocomplete="current-password"></label>
    <label>New password <input type="password" name="fresh" autocomplete="new-password"></label>
    <label>Repeat it <input type="password" name="again" autocomplete="new-password"></label>
    <button>Change password</button></form>`;

  async function change(name: string, said: string): Promise<Tab> {
    const site = `https://${name}.example.com`;
    stage.web.serve(`${site}/`, page(form));
    stage.web.serve(`${site}/in`, page(`<p>${said}</p>${form}`));
    const tab = await stage.open(`${site}/`);
    await signIn(tab, { old: `p-${name}`, fresh: `n-${name}`, again: `n-${name}` });
    await untilUrl(tab, "/in");
    return tab;
  }

  test("did its work where that page says so", async () => {
    const tab = await change("flash", "Your password has been changed.");
    expect(await untilOffer(stage, tab)).toMatchObject({ kind: "update" });
  });

  test("did not where it says nothing of the kind", async () => {
    const tab = await change("flash-no", "Your password must be changed every 90 days.");
    await expectNoOffer(stage, tab);
  });
});

test("a sign-up that led to a code is still offered when that page changes", async () => {
  const form = `<h1>Create your account</h1><form method="post" action="/in">
    <label>User name <input name="username" autocomplete="username"></label>
    <label>Password <input type="password" name="password" autocomplete="new-password"></label>
    <button>Create account</button></form>`;
  const code = `<h1>Confirm your e-mail address</h1><form method="post" action="/code">
    <label>Verification code <input name="code" autocomplete="one-time-code"></label><button>Go on</button></form>
    <template><form method="post" action="/sms"><label>Code of the SMS <input name="sms" autocomplete="one-time-code"></label>
      <button>Go on</button></form></template><button type="button" id="other"
      onclick="document.body.append(document.querySelector('template').content)">Another way</button>`;
  const tab = await signedIn(page(code), form);
  const { id } = await untilOffer(stage, tab);
  await tab.page.click("#other");
  const told = async () => (await tab.look()).frames.flatMap(({ forms }) => forms);
  await expect.poll(async () => (await told()).length, looking).toBe(2);
  expect((await untilOffer(stage, tab)).id).toBe(id);
});

describe("a sign-in that a page without a form seems to have taken", () => {
  const posts = (label: string, action = "/checked") =>
    `<form method="post" action="${action}"><button>${label}</button></form>`;
  const human = page(`<h1>Are you human?</h1>${posts("I am")}`);
  const goesOn = page(`<h1>Welcome</h1>${posts("Go on")}`);
  const moment = (script: string, rest = "") =>
    page(`<h1>One moment</h1>${rest}<script>
      addEventListener("load", () => setTimeout(() => { ${script} }, 50));</script>`);
  const leads = moment('location.assign("/again")');

  /** Signed in on a site whose page after that is `between`, and whose last one, at `to`, shows `then`. */
  async function signedInto(between: string, then: string, to: string) {
    const site = nextSite();
    const last = new URL(to, site).href;
    const goOn = { status: 303, headers: { location: to } };
    stage.web.serve(`${site}/login`, page(loginForm()));
    stage.web.serve(`${site}/in`, between);
    stage.web.serve(`${site}/checked`, goOn);
    stage.web.serve(`${site}/logout`, goOn);
    stage.web.serve(`${site}/moment`, leads);
    stage.web.serve(last, page(then));
    const tab = await stage.open(`${site}/login`);
    await signIn(tab, typed);
    const untilThere = async () => {
      await expect.poll(() => tab.url().catch(() => ""), looking).toBe(last);
      await tab.page.waitForSelector("[name=password]");
      await untilWhole(stage);
      await untilHeeded(tab);
    };
    return { tab, untilThere };
  }

  /** The person has gone on from what was offered on the page between. */
  async function goneOn(between: string, then = loginForm(), to = "/again"): Promise<Tab> {
    const { tab, untilThere } = await signedInto(between, then, to);
    await untilOffer(stage, tab);
    await tab.page.click("a,button,input");
    await untilThere();
    return tab;
  }

  const untilTakenBack = (tab: Tab) => expect.poll(() => offerIn(stage, tab), looking).toBeNull();
  const expectOffered = async (tab: Tab) =>
    expect(await offerIn(stage, tab)).toMatchObject({ kind: "save", username: "ada" });

  const late = `<main></main><script>addEventListener("load", () => setTimeout(() => {
    document.querySelector("main").innerHTML = ${JSON.stringify(loginForm())};
  }, 300))</script>`;
  test.each([
    ["a form leads", human, loginForm()],
    ["a form leads, to a page that is drawn late,", human, late],
    ["two pages lead", page(`<h1>Are you human?</h1>${posts("I am", "/moment")}`), loginForm()],
  ])("is taken back where %s on to its form", async (_, between, then) => {
    await untilTakenBack(await goneOn(between, then));
  });

  const sends = '<form method="post" action="/checked"></form>';
  const refreshes = '<meta http-equiv="refresh" content="0; url=/again">';
  test.each([
    ["a script leads", leads],
    ["a script sends a form that leads", moment("document.forms[0].submit()", sends)],
    ["the page leads by itself", page("<h1>One moment</h1>", refreshes)],
  ])("is not offered where %s on to its form", async (_, between) => {
    const { tab, untilThere } = await signedInto(between, loginForm(), "/again");
    await untilThere();
    await expectNoOffer(stage, tab);
  });

  const signsOut = `${loginForm()}<a href="/logout">Sign out</a>`;
  const picture = '<form method="post" action="/checked"><input type="image" alt="Log out"></form>';
  test.each([
    ["the person signs out", page(`<h1>Welcome</h1>${posts("Sign out")}`), loginForm()],
    ["they do so by a picture", page(`<h1>Welcome</h1>${picture}`), loginForm()],
    ["they do so as its address says", page(`<h1>Hi</h1>${posts("⏻", "/logout")}`), loginForm()],
    ["they leave a page that has more to say", page(much + posts("Leave")), loginForm()],
    ["a link leads to the form", page('<h1>Welcome</h1><a href="/again">On</a>'), loginForm()],
    ["the form is one of somebody who is signed in", goesOn, signsOut],
    ["a page says that they have signed out", goesOn, `<p>You are logged out.</p>${loginForm()}`],
  ])("is offered still where %s", async (_, between, then) => {
    await expectOffered(await goneOn(between, then));
  });

  test("is offered still where the form's address says that the person has signed out", async () => {
    await expectOffered(await goneOn(goesOn, loginForm(), "/again?loggedout=true"));
  });

  test("is offered still where the form is another site's", async () => {
    const elsewhere = "https://elsewhere.example.org/again";
    await expectOffered(await goneOn(goesOn, loginForm(), elsewhere));
  });

  test("is offered still where the person goes back to the form", async () => {
    const { tab } = await signedInto(goesOn, loginForm(), "/again");
    await untilOffer(stage, tab);
    await tab.go(-1);
    await tab.page.waitForSelector("[name=password]");
    await untilWhole(stage);
    await untilHeeded(tab);
    await expectOffered(tab);
  });

  test("is taken back though the service worker was stopped meanwhile", async () => {
    const { tab, untilThere } = await signedInto(human, loginForm(), "/again");
    await untilOffer(stage, tab);
    await stage.killWorker();
    await tab.page.click("button");
    await untilThere();
    await untilTakenBack(tab);
  });
});

import { beforeAll, beforeEach, describe, expect } from "vitest";
import { expectNoOffer, loginsTo, looking, signIn, untilOffer } from "./sent-forms.ts";
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

import { beforeAll, beforeEach, describe, expect } from "vitest";
import { expectNoOffer, looking, signIn } from "./sent-forms.ts";
import { shareStage, test } from "./shared-stage.ts";
import type { Stage } from "./stage.ts";
import type { Tab } from "./tab.ts";
import { type Answer, type Asked, loginForm, page } from "./web.ts";

/** A password that Latchkey has filled, a person has sent and the site has not taken. */

let stage: Stage;

const sites = [
  "form",
  "status",
  "words",
  "app",
  "fixed",
  "right",
  "onward",
  "quiet",
  "typed",
  "loop",
  "many",
];

const urlOf = (site: string) => `https://${site}-site.example.com`;

const login = (title: string, site: string) => ({
  title,
  username: `u-${title}`,
  password: `p-${title}`,
  urls: [{ url: `${urlOf(site)}/`, strategy: "origin" as const }],
});

beforeAll(async () => {
  stage = await shareStage([...sites.map((site) => login(site, site)), login("second", "many")]);
});

beforeEach(() => stage.clear());

const welcome = page("<h1>Welcome</h1>");

type Answering = Answer | string | ((asked: Asked) => Answer);

/** The tab of a site whose form is filled, and which answers so when it is sent. */
async function filled(site: string, answer: Answering, form = loginForm()): Promise<Tab> {
  stage.web.serve(`${urlOf(site)}/`, page(form));
  stage.web.serve(`${urlOf(site)}/in`, answer);
  const tab = await stage.open(`${urlOf(site)}/`);
  await tab.untilHolds([`u-${site}`, `p-${site}`]);
  return tab;
}

const reasonsIn = async (tab: Tab) => (await tab.look()).frames.flatMap(({ reasons }) => reasons);

const untilRefused = (tab: Tab) =>
  expect.poll(() => reasonsIn(tab), looking).toContain("password_refused");

const again = page(`<p>Wrong.</p>${loginForm()}`);

describe("a filled password that was not taken is told, and not filled again by itself,", () => {
  test("where the site answers with its form", async () => {
    const tab = await filled("form", again);
    await signIn(tab, {});
    await tab.page.waitForSelector("p");
    await untilRefused(tab);
    expect(await tab.values()).toEqual(["", ""]);
    expect((await tab.fill(await stage.recordId("form"))).filled).toBe(2);
  });

  test("where the server says so, and the person goes back to the form", async () => {
    const tab = await filled("status", { status: 401, body: page('<a href="/">Back</a>') });
    await signIn(tab, {});
    await tab.page.waitForSelector("a");
    await tab.page.click("a");
    await tab.page.waitForSelector("input");
    await untilRefused(tab);
    expect(await tab.values()).toEqual(["", ""]);
  });

  test("where the page says so in words", async () => {
    const tab = await filled("words", page('Incorrect password. <a href="/">Try again</a>'));
    await signIn(tab, {});
    await tab.page.waitForSelector("a");
    await tab.page.click("a");
    await tab.page.waitForSelector("input");
    await untilRefused(tab);
  });

  test("where the page says so in the form's place", async () => {
    const sends = `event.preventDefault(); fetch("/in", { method: "POST" }).then(({ ok }) => {
      if (!ok) document.querySelector("#said").textContent = "Wrong user name or password"; })`;
    const form = loginForm(`onsubmit='${sends}'`);
    const answered = Promise.withResolvers<void>();
    const tab = await filled("app", "", `${form}<p id="said"></p>`);
    stage.web.serve(`${urlOf("app")}/in`, async () => {
      await answered.promise;
      return { status: 401, body: "{}" };
    });
    await signIn(tab, {});
    setTimeout(answered.resolve, 300);
    await untilRefused(tab);
    expect(await tab.values()).toEqual(["u-app", "p-app"]);
  });

  test("till the record is changed, which fills the open page", async () => {
    const tab = await filled("fixed", again);
    await signIn(tab, {});
    await tab.page.waitForSelector("p");
    await untilRefused(tab);
    await stage.lab.client.put({
      ...login("fixed", "fixed"),
      password: "p-corrected",
      vault: "Logins",
      askFirst: false,
    });
    await tab.untilHolds(["u-fixed", "p-corrected"]);
  });

  test("where nothing is offered to be saved", async () => {
    const { settings } = await stage.ui("ui.state", {});
    await stage.ui("settings.set", { settings: { ...settings, offerToSave: false } });
    const tab = await filled("quiet", again);
    await signIn(tab, {});
    await tab.page.waitForSelector("p");
    await untilRefused(tab);
    await expectNoOffer(stage, tab);
    await stage.ui("settings.set", { settings: { ...settings, offerToSave: true } });
  });

  test("while another account of the site is filled when it is asked for", async () => {
    stage.web.serve(`${urlOf("many")}/`, page(loginForm()));
    stage.web.serve(`${urlOf("many")}/in`, again);
    const tab = await stage.open(`${urlOf("many")}/`);
    await tab.verdict();
    await tab.fill(await stage.recordId("many"));
    await signIn(tab, {});
    await tab.page.waitForSelector("p");
    await untilRefused(tab);
    await tab.fill(await stage.recordId("second"));
    await tab.untilHolds(["u-second", "p-second"]);
    expect(await reasonsIn(tab)).not.toContain("password_refused");
  });
});

describe("nothing is said to be refused", () => {
  test("where the filled password served", async () => {
    const tab = await filled("right", welcome);
    await signIn(tab, {});
    await tab.page.waitForSelector("h1");
    await tab.page.goto(`${urlOf("right")}/`);
    await tab.untilHolds(["u-right", "p-right"]);
    expect(await reasonsIn(tab)).not.toContain("password_refused");
  });

  test("where the site leads on to the sign-in of another one, and the person begins anew", async () => {
    const other = "https://id.other-site.example.net/in";
    stage.web.serve(other, page(`<h1>One moment</h1>${loginForm()}`));
    const tab = await filled("onward", { status: 303, headers: { location: other }, body: "" });
    await signIn(tab, {});
    await tab.page.waitForSelector("h1");
    await tab.verdict();
    await tab.page.goto(`${urlOf("onward")}/`);
    await tab.untilHolds(["u-onward", "p-onward"]);
    expect(await reasonsIn(tab)).not.toContain("password_refused");
  });

  test("where the person had typed another one over it", async () => {
    const tab = await filled("typed", again);
    await signIn(tab, { password: "a slip" });
    await tab.page.waitForSelector("p");
    await tab.untilHolds(["u-typed", "p-typed"]);
    expect(await reasonsIn(tab)).not.toContain("password_refused");
  });
});

test("a page that sends what it is filled with by itself is filled twice and no more", async () => {
  const sends = `<script>addEventListener("input", () => {
    if (document.querySelector("[type=password]").value !== "") document.forms[0].submit();
  })</script>`;
  stage.web.serve(`${urlOf("loop")}/`, page(loginForm() + sends));
  stage.web.serve(`${urlOf("loop")}/in`, page(loginForm() + sends));
  const tab = await stage.open(`${urlOf("loop")}/`);
  await untilRefused(tab);
  expect(await tab.values()).toEqual(["", ""]);
  const sent = stage.web.asked.filter(({ body }) => body.includes("p-loop"));
  expect(sent).toHaveLength(2);
});

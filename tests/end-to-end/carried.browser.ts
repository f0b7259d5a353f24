import { beforeAll, beforeEach, describe, expect } from "vitest";
import { shareStage, test } from "./shared-stage.ts";
import type { Stage } from "./stage.ts";
import type { Tab } from "./tab.ts";
import { page } from "./web.ts";

/** The account that a person has chosen goes on into the tabs that the pages of its login open. */

const app = "https://app.example.com";
const id = "https://id.example.org";
const stranger = "https://partner.example.net";

let stage: Stage;

type Way = {
  readonly name: string;
  readonly path: string;
  /** What on a page opens `to`. */
  readonly html: (to: string) => string;
  readonly act: (tab: Tab) => Promise<unknown>;
};

const click = ({ page }: Tab) => page.click("#go");

const newTab: Way = {
  name: "a link to a new tab",
  path: "link",
  html: (to) => `<a id="go" href="${to}" target="_blank">Sign in</a>`,
  act: click,
};

const ways: readonly Way[] = [
  newTab,
  {
    name: "a link to a new tab that knows its opener",
    path: "opener",
    html: (to) => `<a id="go" href="${to}" target="_blank" rel="opener">Sign in</a>`,
    act: click,
  },
  {
    name: "a form to a new tab",
    path: "form",
    html: (to) =>
      `<form method="post" action="${to}" target="_blank"><button id="go">Sign in</button></form>`,
    act: click,
  },
  {
    name: "a script that opens a tab without opener",
    path: "script",
    html: (to) => `<button id="go" onclick="open('${to}', '_blank', 'noopener')">Sign in</button>`,
    act: click,
  },
  {
    name: "a link that is clicked with the control key",
    path: "control",
    html: (to) => `<a id="go" href="${to}">Sign in</a>`,
    act: async (tab) => {
      await tab.page.keyboard.down("Control");
      await click(tab);
      await tab.page.keyboard.up("Control");
    },
  },
];

const targets = [
  ["its own site", "", `${app}/password`],
  ["another site of the record", "-away", `${id}/`],
] as const;

const userStep = (further: string) =>
  page(
    `<form method="post" action="/step"><label>User name <input name="username" autocomplete="username"></label>
    <button type="button">Next</button></form>${further}`,
  );

const passwordStep = page(
  `<form method="post" action="/in"><label>Password
  <input type="password" name="password" autocomplete="current-password"></label><button>Sign in</button></form>`,
);

beforeAll(async () => {
  const login = (title: string) => ({
    title,
    username: `CANARY-u-${title}`,
    password: `CANARY-p-${title}`,
    urls: [{ url: `${app}/` }, { url: `${id}/` }],
  });
  stage = await shareStage([login("one"), login("two")]);
  for (const { path, html } of ways) {
    for (const [, suffix, to] of targets) {
      stage.web.serve(`${app}/${path}${suffix}`, userStep(html(to)));
      stage.web.serve(to, passwordStep);
    }
  }
  stage.web.serve(`${app}/partner`, userStep(newTab.html(`${stranger}/`)));
  stage.web.serve(`${stranger}/`, passwordStep);
});

beforeEach(() => stage.clear());

/** A first step, on which the person chooses an account. */
async function begin(path: string, title: string): Promise<Tab> {
  const tab = await stage.open(`${app}/${path}`);
  expect((await tab.verdict()).reasons).toContain("several_records");
  await tab.fill(await stage.recordId(title));
  await tab.untilHolds([`CANARY-u-${title}`]);
  return tab;
}

async function open(tab: Tab, { act }: Way): Promise<Tab> {
  await tab.page.bringToFront();
  const opened = await stage.nextTab(() => act(tab));
  await opened.page.bringToFront();
  return opened;
}

async function expectChosen(tab: Tab, title: string): Promise<void> {
  await tab.untilHolds([`CANARY-p-${title}`]);
  expect((await tab.look()).signingInAs?.title).toBe(title);
}

describe.each(ways)("by $name the chosen account goes on", (way) => {
  test.each(targets)("to %s", async (_, suffix) => {
    const tab = await begin(way.path + suffix, "two");
    await expectChosen(await open(tab, way), "two");
  });
});

test("two logins at once go on each with its own account", async () => {
  const [first, second] = [await begin("link-away", "one"), await begin("link-away", "two")];
  const [one, two] = [await open(first, newTab), await open(second, newTab)];
  await expectChosen(two, "two");
  await one.page.bringToFront();
  await expectChosen(one, "one");
});

describe("no account goes on", () => {
  test("from a page on which nobody has chosen one", async () => {
    const tab = await stage.open(`${app}/link-away`);
    await tab.verdict();
    const opened = await open(tab, newTab);
    expect((await opened.verdict()).reasons).toEqual(["several_records"]);
    expect((await opened.look()).signingInAs).toBeNull();
  });

  test("to a site that is none of the record's", async () => {
    const opened = await open(await begin("partner", "two"), newTab);
    expect((await opened.verdict()).reasons).toEqual(["no_record"]);
    expect(await opened.look()).toMatchObject({ signingInAs: null, continuing: null });
  });

  test("from a login that is done", async () => {
    stage.web.serve(`${app}/in`, page(`Welcome ${newTab.html(`${id}/`)}`));
    const tab = await open(await begin("link", "two"), newTab);
    await expectChosen(tab, "two");
    await Promise.all([tab.page.waitForNavigation(), tab.page.click("button")]);
    await expect.poll(async () => (await tab.look()).signingInAs).toBeNull();
    const opened = await open(tab, newTab);
    expect((await opened.verdict()).reasons).toEqual(["several_records"]);
  });
});

describe("a page that shows, outside its form, whose password it asks for", () => {
  /** Nothing was begun: the site knows the person from another day. */
  async function remembered(shown: string, more = ""): Promise<Tab> {
    const form = `<form method="post" action="/in"><label>Password
      <input type="password" name="password"></label><button>Verify</button></form>`;
    const card = `<main><h1>Verify with your password</h1><p>Welcome <b>${shown}</b></p>${form}${more}</main>`;
    stage.web.serve(`${app}/remembered`, page(card));
    return await stage.open(`${app}/remembered`);
  }

  test("is given that of the account that it shows", async () => {
    for (const name of ["two", "one"]) {
      const tab = await remembered(`CANARY-u-${name}`);
      await tab.untilHolds([`CANARY-p-${name}`]);
    }
  });

  test("is given none by itself where it shows two, or only somebody else", async () => {
    for (const tab of [
      await remembered("CANARY-u-one", "<p>Or go on as <span>CANARY-u-two</span></p>"),
      await remembered("somebody"),
    ]) {
      expect((await tab.verdict()).reasons).toEqual(["several_records"]);
      expect(await tab.values()).toEqual([""]);
    }
  });
});

describe("a person who sends another name than the one that was filled in", () => {
  const sent = `${app}/who`;

  /** The first step of a login, sent with this name; its second step follows on its own page. */
  async function sendName(name: string, filled?: string): Promise<Tab> {
    const step = `<form method="post" action="/whose"><label>User name
      <input name="username" autocomplete="username"></label><button>Next</button></form>`;
    stage.web.serve(sent, page(step));
    stage.web.serve(`${app}/whose`, passwordStep);
    const tab = await stage.open(sent);
    expect((await tab.verdict()).reasons).toContain("several_records");
    await tab.page.bringToFront();
    if (filled !== undefined) {
      await tab.fill(await stage.recordId(filled));
      await tab.untilHolds([`CANARY-u-${filled}`]);
    }
    await tab.page.click("[name=username]", { count: 3 });
    await tab.page.keyboard.type(name);
    await Promise.all([tab.page.waitForNavigation(), tab.page.click("button")]);
    return tab;
  }

  test("goes on with the record of that name", async () => {
    await expectChosen(await sendName("canary-U-two", "one"), "two");
  });

  test("goes on with it where none was filled in", async () => {
    await expectChosen(await sendName("CANARY-u-two"), "two");
  });

  test("goes on with none where the name is nobody's", async () => {
    const tab = await sendName("somebody", "one");
    expect((await tab.verdict()).reasons).toEqual(["several_records"]);
    expect((await tab.look()).signingInAs).toBeNull();
    expect(await tab.values()).toEqual([""]);
    expect(await stage.uses()).toHaveLength(1);
  });

  test("goes on as before where the site may take both for one", async () => {
    await expectChosen(await sendName("CANARY-u-one@example.com", "one"), "one");
  });
});

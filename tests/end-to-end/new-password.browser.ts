import { beforeAll, beforeEach, describe, expect } from "vitest";
import { shareStage, test } from "./shared-stage.ts";
import type { Stage } from "./stage.ts";
import type { Tab } from "./tab.ts";
import { page } from "./web.ts";

const shop = "https://shop.example.com/";
const made = "Made-by-Latchkey-1";

let stage: Stage;

beforeAll(async () => {
  const record = { username: "ada", password: "CANARY-p-shop", urls: [{ url: shop }] };
  stage = await shareStage([{ ...record, title: "shop" }]);
  stage.web.serve(`${shop}change`, changePage());
  stage.web.serve(`${shop}changed`, page("<h1>Your password was changed</h1>"));
});

beforeEach(() => stage.clear());

const field = (label: string, autocomplete: string, more = "") =>
  `<label>${label} <input type="password" name="${autocomplete}" autocomplete="${autocomplete}" ${more}></label>`;

const changePage = () =>
  page(`<form method="post" action="/changed">
    ${field("Current password", "current-password")}
    ${field("New password", "new-password", 'minlength="10" maxlength="32" passwordrules="required: digit" pattern="[^ ]+"')}
    ${field("New password again", "new-password")}
    <button>Change password</button></form>`);

const signUpPage = page(`<form method="post" action="/joined">
  <label>User name <input name="username" autocomplete="username"></label>
  ${field("New password", "new-password")}<button>Join</button></form>`);

const fillNew = (tab: Tab) => stage.ui("page.fillNew", { tabId: tab.id, password: made });

const hasNewPassword = (tab: Tab) =>
  expect
    .poll(async () => (await tab.look()).frames.flatMap(({ forms }) => forms))
    .toContainEqual(expect.objectContaining({ newPassword: expect.anything() }));

describe("a password that a person has made", () => {
  test("is known to fit what the page says of its field", async () => {
    const tab = await stage.open(`${shop}change`);
    await hasNewPassword(tab);
    const [form] = (await tab.look()).frames.flatMap(({ forms }) => forms);
    expect(form).toMatchObject({
      purpose: "change-password",
      newPassword: { minLength: 10, maxLength: 32, rules: "required: digit", pattern: "[^ ]+" },
    });
  });

  test("is filled where it is asked for, twice, and is never lost", async () => {
    const tab = await stage.open(`${shop}change`);
    await hasNewPassword(tab);
    expect(await fillNew(tab)).toEqual({ filled: 2 });
    expect(await tab.values()).toEqual(["", made, made]);
    const { passwords } = await stage.ui("generate.recent", {});
    expect(passwords.map(({ password }) => password)).toContain(made);
    expect(await stage.uses()).toEqual([]);
  });

  test("changes a record's once the page has taken it, and the one before is kept", async () => {
    const id = await stage.recordId("shop");
    const tab = await stage.open(`${shop}change`);
    await hasNewPassword(tab);
    expect(await tab.fill(id)).toMatchObject({ filled: 1 });
    expect(await fillNew(tab)).toEqual({ filled: 2 });
    expect(await tab.values()).toEqual(["CANARY-p-shop", made, made]);
    expect(await stage.ui("save.offer", { tabId: tab.id })).toEqual({ offer: null });

    await Promise.all([tab.page.waitForNavigation(), tab.page.click("button")]);
    const offer = async () => (await stage.ui("save.offer", { tabId: tab.id })).offer;
    await expect.poll(offer).toMatchObject({
      kind: "update",
      records: [{ id }],
    });
    const offered = await offer();
    await stage.ui("save.accept", { tabId: tab.id, id: offered?.id ?? "" });
    const { password, history = [] } = await stage.ui("records.reveal", { id });
    expect(password).toBe(made);
    expect(history.map((one) => one.password)).toEqual(["CANARY-p-shop"]);
  });

  test("is offered to be saved after a sign-up with it", async () => {
    stage.web.serve("https://new.example.org/", signUpPage);
    stage.web.serve("https://new.example.org/joined", page("<h1>Welcome</h1>"));
    const tab = await stage.open("https://new.example.org/");
    await hasNewPassword(tab);
    expect(await fillNew(tab)).toEqual({ filled: 1 });
    await tab.page.type("[name=username]", "grace");
    await Promise.all([tab.page.waitForNavigation(), tab.page.click("button")]);
    await expect
      .poll(async () => (await stage.ui("save.offer", { tabId: tab.id })).offer)
      .toMatchObject({ kind: "save", username: "grace" });
  });

  test.for([
    ["a frame of another origin", `<iframe src="https://new.example.org/"></iframe>`],
    ["a sandbox", `<iframe sandbox="allow-scripts" src="${shop}change"></iframe>`],
  ])("is kept from %s", async ([, frame = ""]) => {
    stage.web.serve("https://new.example.org/", signUpPage);
    stage.web.serve(`${shop}around`, page(frame));
    const tab = await stage.open(`${shop}around`);
    await hasNewPassword(tab);
    expect(await fillNew(tab)).toEqual({ filled: 0 });
    const inner = tab.page.frames()[1];
    expect(await tab.values(inner)).not.toContain(made);
  });
});

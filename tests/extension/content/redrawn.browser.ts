import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Lab, openLab } from "./extension.ts";
import { filledIn, filledPage, form, password, user, valuesOf } from "./lab-form.ts";

let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());

/** Draws its form anew with what has been typed so far, whenever `when` fires in it. */
const redrawing = (
  when: string,
  draw: string,
) => `<!doctype html><title>Sign in</title><div id="app"></div><script>
  const state = { user: "", pass: "" };
  globalThis.drawn = 0;
  const app = document.getElementById("app");
  function draw() {
    globalThis.drawn += 1;
    app.innerHTML = '<form action="in" method="post"><label>User name <input name="user"></label>' +
      '<label>Password <input name="pass" type="password"></label><button>Sign in</button></form>';
    for (const input of app.querySelectorAll("input")) input.value = state[input.name];
  }
  draw();
  app.addEventListener("${when}", ({ target }) => { state[target.name] = target.value; ${draw} });
</script>`;

describe("a form that the page draws anew while it is filled", () => {
  test.each([
    ["at once, on every change", redrawing("input", "draw();")],
    ["in a microtask, on every change", redrawing("input", "queueMicrotask(draw);")],
    ["when a field is left", redrawing("focusout", "draw();")],
    [
      "once the user name is there, for good",
      redrawing("input", "if (state.user !== '' && globalThis.drawn === 1) draw();"),
    ],
  ])("holds both values in the end, drawn %s", async (_, html) => {
    const { page, told } = await filledPage(lab, html);
    expect(told).toMatchObject({ filled: 2, refused: 0 });
    expect(await valuesOf(page)).toEqual(filledIn);
    expect(
      await page.evaluate(() => (globalThis as unknown as { drawn: number }).drawn),
    ).toBeGreaterThan(1);
    await page.close();
  });

  test("is one form to the background: its values are asked for once", async () => {
    const { page } = await filledPage(lab, redrawing("input", "draw();"));
    await page.evaluate(() => document.body.append("a change that is looked at"));
    const filledOnes = (await lab.told()).filter(({ method }) => method === "page.filled");
    expect(filledOnes).toHaveLength(1);
    await page.close();
  });

  test("gets no password where the new one is sent elsewhere (SEC-11)", async () => {
    const elsewhere = "app.querySelector('form').action = 'https://evil.example/';";
    const { page, told } = await filledPage(lab, redrawing("input", `draw(); ${elsewhere}`));
    expect(told).toMatchObject({ filled: 0 });
    expect(await valuesOf(page)).toEqual({ user: "CANARY-u-1", pass: "" });
    await page.close();
  });

  test("that never keeps anything is given up", async () => {
    const { page, told } = await filledPage(
      lab,
      redrawing("input", "state[target.name] = ''; draw();"),
    );
    expect(told.filled).toBe(0);
    expect(
      await page.evaluate(() => (globalThis as unknown as { drawn: number }).drawn),
    ).toBeLessThan(20);
    await page.close();
  });
});

const emptied = (script: string) =>
  form(user + password) +
  `<script>
  globalThis.emptied = 0;
  function empty() {
    globalThis.emptied += 1;
    for (const input of document.querySelectorAll("input")) input.value = "";
  }
  ${script}
</script>`;
const isFull = `[...document.querySelectorAll("input")].every(({ value }) => value !== "")`;
const emptyOnceFull = `const timer = setInterval(() => { if (${isFull}) { clearInterval(timer); empty(); } }, 5);`;

describe("a page that empties its fields after they were filled", () => {
  test.each([
    ["as its scripts start", emptied(emptyOnceFull)],
    [
      "by a reset",
      emptied(emptyOnceFull.replace("empty();", "empty(); document.forms[0].reset();")),
    ],
    [
      "when it has loaded",
      emptied(`addEventListener("load", () => setTimeout(() => { ${emptyOnceFull} }, 20));`),
    ],
  ])("is filled once more: %s", async (_, html) => {
    const { page } = await filledPage(lab, html);
    await page.waitForFunction("globalThis.emptied === 1");
    await expect.poll(() => valuesOf(page)).toEqual(filledIn);
    await page.close();
  });

  test("is not filled for ever", async () => {
    const again = emptyOnceFull.replace("clearInterval(timer);", "");
    const { page } = await filledPage(lab, emptied(again));
    await page.waitForFunction("globalThis.emptied >= 2");
    // All looks are over by then. Each of the two fillings may have tried its two ways.
    await page.waitForFunction("performance.now() > 5000");
    expect(await page.evaluate("globalThis.emptied")).toBeLessThanOrEqual(4);
    expect(await valuesOf(page)).toEqual({ user: "", pass: "" });
    await page.close();
  });

  test("is left to the person who has begun to type", async () => {
    const { page } = await filledPage(lab, form(user + password));
    await page.bringToFront();
    await page.focus("[name=user]");
    await page.keyboard.press("End");
    await page.evaluate(() => {
      for (const input of document.querySelectorAll("input")) input.value = "";
    });
    await page.waitForFunction("performance.now() > 5000");
    expect(await valuesOf(page)).toEqual({ user: "", pass: "" });
    await page.close();
  });
});

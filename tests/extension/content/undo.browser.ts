import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appPage, reactApp } from "./apps.ts";
import { type Lab, openLab } from "./extension.ts";
import {
  filledIn,
  filledPage,
  form,
  password,
  signIn,
  user,
  values,
  valuesOf,
} from "./lab-form.ts";

let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());

const heardKeys = `<script>
  globalThis.heard = [];
  for (const type of ["keydown", "keyup"]) document.addEventListener(type, ({ key }) => heard.push(type + " " + key), true);
</script>`;

const heard = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);

/** What a person presses, in a page that is in front. */
async function press(page: Page, key: "Escape" | "a"): Promise<void> {
  await page.bringToFront();
  await page.keyboard.press(key);
}

const formsTold = async () =>
  (await lab.told()).filter(({ method }) => method === "page.forms").flatMap(({ forms }) => forms);

describe("Escape after a fill", () => {
  test("takes it back, and the page hears nothing of that Escape's press", async () => {
    const { page } = await filledPage(lab, heardKeys + form(user + password));
    await page.evaluate(() => {
      (globalThis as unknown as { heard: string[] }).heard.length = 0;
    });
    await press(page, "Escape");
    await expect.poll(() => valuesOf(page)).toEqual({ user: "", pass: "" });
    expect(await heard(page)).not.toContain("keydown Escape");
    await press(page, "Escape");
    expect(await heard(page)).toContain("keydown Escape");
    await page.close();
  });

  test("is as if typed: a framework's own copy of the fields is empty too", async () => {
    const { page } = await filledPage(lab, await appPage(reactApp));
    await press(page, "Escape");
    await expect
      .poll(() => page.evaluate(() => (globalThis as unknown as { state: object }).state))
      .toEqual({ user: "", password: "" });
    await page.close();
  });

  test("brings back what a chosen record had replaced", async () => {
    const named = form(`<label>User name <input name="user" value="somebody"></label>${password}`);
    const { page } = await filledPage(lab, named);
    await page.bringToFront();
    const [seen] = await formsTold();
    await lab.push("page.fill", { formKey: seen?.key, values, submit: false });
    expect(await valuesOf(page)).toEqual(filledIn);
    await press(page, "Escape");
    await expect.poll(() => valuesOf(page)).toEqual({ user: "somebody", pass: "" });
    await page.close();
  });

  test("tells the background, and the form is not filled by itself again", async () => {
    const { page } = await filledPage(lab, form(user + password));
    await press(page, "Escape");
    await expect.poll(async () => (await formsTold()).at(-1)?.undone).toBe(true);
    // Even to a background that would release again, and to the form drawn anew.
    await page.evaluate(() => {
      const [form] = document.forms;
      form?.replaceWith(form.cloneNode(true));
    });
    await page.evaluate(() => document.body.append("seen"));
    await expect.poll(async () => (await formsTold()).length).toBeGreaterThan(2);
    expect(await valuesOf(page)).toEqual({ user: "", pass: "" });
    await page.close();
  });

  test("is undone itself when the person chooses the record again", async () => {
    const { page } = await filledPage(lab, form(user + password));
    await press(page, "Escape");
    await expect.poll(async () => (await formsTold()).at(-1)?.undone).toBe(true);
    const key = (await formsTold()).at(-1)?.key;
    await lab.push("page.fill", { formKey: key, values, submit: false });
    expect(await valuesOf(page)).toEqual(filledIn);
    await expect.poll(async () => (await formsTold()).at(-1)?.undone).toBe(false);
    await page.close();
  });

  test("is the page's where a person has changed a field since", async () => {
    const { page } = await filledPage(lab, heardKeys + form(user + password));
    await page.bringToFront();
    await page.focus("[name=user]");
    await page.keyboard.type("x");
    await press(page, "Escape");
    expect(await heard(page)).toContain("keydown Escape");
    expect((await valuesOf(page)).pass).toBe("CANARY-p-1");
    await page.close();
  });

  test("does nothing where a script only says that it was pressed (SEC-19)", async () => {
    const { page } = await filledPage(lab, heardKeys + form(user + password));
    await page.evaluate(() => {
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    });
    expect(await heard(page)).toContain("keydown Escape");
    expect(await valuesOf(page)).toEqual(filledIn);
    await page.close();
  });

  test("is the page's where nothing was filled", async () => {
    await lab.prepare(null);
    const page = await lab.browser.newPage();
    await page.goto(lab.serve(heardKeys + form(user + password)));
    await press(page, "Escape");
    expect(await heard(page)).toContain("keydown Escape");
    await page.close();
  });
});

/** The names of the fields that are outlined. */
const animated = (page: Page) =>
  page.evaluate(() => [
    ...new Set(
      document
        .getAnimations()
        .map(({ effect }) => ((effect as KeyframeEffect).target as HTMLInputElement).name),
    ),
  ]);

describe("the outline of a fill", () => {
  test("is on the filled fields, writes nothing into the page, and goes", async () => {
    const watching = `<script>
      globalThis.changes = [];
      new MutationObserver((records) => changes.push(...records.map(({ type, attributeName }) => type + " " + attributeName)))
        .observe(document, { subtree: true, childList: true, attributes: true });
    </script>`;
    const html = form(`${user}${password}<input name="other" aria-label="Notes">`) + watching;
    const { page } = await filledPage(lab, html);
    expect((await animated(page)).toSorted()).toEqual(["pass", "user"]);
    await page.evaluate(() =>
      Promise.all(document.getAnimations().map(({ finished }) => finished)),
    );
    expect(await animated(page)).toEqual([]);
    const left = await page.evaluate(() => {
      const { outlineStyle, boxShadow } = getComputedStyle(
        document.querySelector("input") as Element,
      );
      const { changes } = globalThis as unknown as { changes: string[] };
      return {
        outlineStyle,
        boxShadow,
        attributes: changes.filter((one) => one.startsWith("attr")),
      };
    });
    expect(left).toEqual({ outlineStyle: "none", boxShadow: "none", attributes: [] });
    await page.close();
  });

  test("is never there before a fill", async () => {
    await lab.prepare(null);
    const page = await lab.browser.newPage();
    await page.goto(lab.serve(form(user + password)));
    await expect.poll(async () => (await formsTold()).length).toBeGreaterThan(0);
    expect(await animated(page)).toEqual([]);
    await page.close();
  });

  test("stands still, and does not fade", async () => {
    await lab.prepare(signIn);
    const page = await lab.browser.newPage();
    await page.goto(lab.serve(form(user + password)));
    // A page that comes in parts may be reported twice, and this background releases each time.
    const moves = () =>
      page.evaluate(() => [
        ...new Set(document.getAnimations().map(({ effect }) => effect?.getTiming().duration)),
      ]);
    await expect.poll(moves, { interval: 20 }).toEqual([1]);
    await page.close();
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessorApp, appPage, keyboardApp, reactApp, stubbornApp, vueApp } from "./apps.ts";
import { type Lab, openLab } from "./extension.ts";
import { angularApp, litApp, svelteApp } from "./framework-apps.ts";

let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());

const values = { username: "CANARY-u-1", "current-password": "CANARY-p-1" };

describe("a page whose scripts keep their own copy of a field", () => {
  test.each([
    ["React's controlled inputs", reactApp],
    ["Vue's v-model, lazy too", vueApp],
    ["Angular's reactive forms, one that hears of a field only when it is left", angularApp],
    ["a value accessor that writes its model back on each turn", accessorApp],
    ["Svelte's bindings", svelteApp()],
    ["Lit's live properties, in a shadow tree", litApp],
    ["listeners to keys only", keyboardApp],
    ["a script that undoes what was not typed", stubbornApp],
  ])("takes the values as typed: %s", async (_, app) => {
    await lab.prepare({ purpose: "sign-in", values, submit: false });
    const page = await lab.browser.newPage();
    await page.goto(lab.serve(await appPage(app)));
    await page.waitForFunction(
      () =>
        (globalThis as unknown as { state?: { password: string } }).state?.password ===
        "CANARY-p-1",
      { timeout: 10_000 },
    );
    expect(
      await page.evaluate(() => ({ ...(globalThis as unknown as { state: object }).state })),
    ).toEqual({
      user: "CANARY-u-1",
      password: "CANARY-p-1",
    });
    await expect
      .poll(async () => (await lab.told()).findLast(({ method }) => method === "page.filled"))
      .toMatchObject({ method: "page.filled", filled: 2, refused: 0 });
    await page.close();
  });

  test("is sent by its own button once the button is enabled", async () => {
    await lab.prepare({ purpose: "sign-in", values, submit: true });
    const page = await lab.browser.newPage();
    await page.goto(lab.serve(await appPage(reactApp)));
    await page.waitForFunction(() => "sent" in globalThis, { timeout: 10_000 });
    expect(await page.evaluate(() => (globalThis as unknown as { sent: unknown }).sent)).toEqual({
      user: "CANARY-u-1",
      password: "CANARY-p-1",
    });
    await page.close();
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Lab, openLab } from "./extension.ts";

let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());

const values = { username: "CANARY-u-1", "current-password": "CANARY-p-1" };

const login = `<!doctype html><title>Sign in</title><form action="/in" method="post">
  <label>User name <input name="user"></label><label>Password <input name="pass" type="password"></label>
  <button>Sign in</button></form>`;

describe("a plain sign-in form", () => {
  test("gets username and password by itself", async () => {
    await lab.prepare({ purpose: "sign-in", values, submit: false });
    const page = await lab.browser.newPage();
    await page.goto(lab.serve(login));
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>("[name=pass]")?.value !== "",
    );
    expect(await page.$eval("[name=user]", (input) => (input as HTMLInputElement).value)).toBe(
      "CANARY-u-1",
    );
    expect(await page.$eval("[name=pass]", (input) => (input as HTMLInputElement).value)).toBe(
      "CANARY-p-1",
    );
    await page.close();
  });
});

/** The plain form that the tests of filling vary, and the wait until it has been filled. */
import type { Page } from "puppeteer";
import { expect } from "vitest";
import type { Answer, Lab, Told } from "./extension.ts";

export const values = { username: "CANARY-u-1", "current-password": "CANARY-p-1" };
export const signIn: Answer = { purpose: "sign-in", values, submit: false };
export const filledIn = { user: values.username, pass: values["current-password"] };

export const form = (inner: string, attributes = 'action="in" method="post"') =>
  `<!doctype html><title>Sign in</title><form ${attributes}>${inner}<button>Sign in</button></form>`;
export const user = '<label>User name <input name="user"></label>';
export const password = '<label>Password <input name="pass" type="password"></label>';

export const valuesOf = (page: Page): Promise<Record<string, string>> =>
  page.$$eval("input", (inputs) =>
    Object.fromEntries(inputs.map((input) => [input.name, input.value])),
  );

/** Opens `html` with `answer` prepared, and waits until the content script says how the fill went. */
export async function filledPage(
  lab: Lab,
  html: string,
  answer: Answer = signIn,
): Promise<{ page: Page; told: Told }> {
  await lab.prepare(answer);
  const page = await lab.browser.newPage();
  await page.goto(lab.serve(html));
  const last = async () => (await lab.told()).findLast((one) => one.method === "page.filled");
  await expect.poll(last).toBeDefined();
  const told = await last();
  if (told === undefined) throw new Error("nothing was said of the fill");
  return { page, told };
}

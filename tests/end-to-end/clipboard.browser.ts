import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Lab, startLab } from "../lab/start-lab.ts";
import { uiCaller } from "../lab/ui-caller.ts";

let lab: Lab;
let popup: Page;
let ask: ReturnType<typeof uiCaller>;

beforeAll(async () => {
  lab = await startLab({
    records: [{ title: "Mail", username: "ada", password: "CANARY-p-copied", urls: [] }],
  });
  const origin = `chrome-extension://${lab.extensionId}`;
  const context = lab.browser.defaultBrowserContext();
  await context.overridePermissions(origin, ["clipboard-read", "clipboard-write"]);
  popup = await lab.browser.newPage();
  await popup.goto(`${origin}/popup.html`);
  ask = uiCaller(popup);
  const { settings } = await ask("ui.state", {});
  await ask("settings.set", { settings: { ...settings, clearClipboardSeconds: 1 } });
});

afterAll(() => lab?.close());

const write = (text: string) =>
  popup.evaluate((value) => navigator.clipboard.writeText(value), text);
const read = () => popup.evaluate(() => navigator.clipboard.readText());

async function copyPassword(): Promise<void> {
  const { records } = await ask("records.search", { query: "Mail", limit: 1 });
  const { value } = await ask("records.copy", { id: records[0]?.id ?? "", field: "password" });
  await write(value);
}

/** The service worker has no more alarm for the clipboard: it has looked, whatever it found there. */
const clearingDone = () =>
  popup.waitForFunction(async () => (await chrome.alarms.get("clear-clipboard")) === undefined);

describe("a copied password (SEC-22)", () => {
  test("is cleared from the clipboard after the time that the settings say", async () => {
    await popup.bringToFront();
    await copyPassword();
    expect(await read()).toBe("CANARY-p-copied");
    await popup.waitForFunction(async () => (await navigator.clipboard.readText()).trim() === "");
  });

  test("is left alone when something else has been copied since", async () => {
    await copyPassword();
    await write("a shopping list");
    await clearingDone();
    expect(await read()).toBe("a shopping list");
  });
});

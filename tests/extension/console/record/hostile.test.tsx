import { afterEach, describe, expect, test } from "vitest";
import { hostileRecords, hostileTexts } from "../../hostile-records.ts";
import { mountConsole, unmountAll } from "../../mount.tsx";

afterEach(unmountAll);

const records = new Map(hostileRecords.map((one) => [one.view.id, one]));
const vaults = new Map([["vault-it", { name: hostileTexts.markup, fetchOnUse: false }]]);

const foreign = "img, script, iframe, object, a[href^='javascript'], a[href^='data']";

describe("hostile records in the console (SEC-25)", () => {
  test.each(hostileRecords.map(({ view }) => view.id))("%s is read as text only", async (id) => {
    const page = mountConsole(`#/records/${id}`, { records, vaults });
    await page.click("Show password and notes");
    await page.seeText("Notes");
    expect(page.root.querySelectorAll(foreign)).toHaveLength(0);
    expect(page.root.textContent?.length).toBeLessThan(100_000);
  });

  test.each(hostileRecords.map(({ view }) => view.id))("%s can be edited", async (id) => {
    const page = mountConsole(`#/records/${id}`, { records, vaults });
    await page.click("Edit");
    await page.see(".record-editor");
    expect(page.root.querySelectorAll(foreign)).toHaveLength(0);
  });

  test("offers to open only URLs of the web, by names of bearable length", async () => {
    const page = mountConsole(`#/records/${hostileRecords[0]?.view.id}`, { records, vaults });
    await page.seeText("Linked URLs");
    const opens = [...page.root.querySelectorAll("[aria-label^='Open ']")];
    const names = opens.map((one) => one.getAttribute("aria-label") ?? "");
    expect(names).toEqual(["Open evil.example", expect.stringMatching(/^Open x{400}…$/)]);
    for (const name of names) await page.click(name);
    expect(page.opened.map((url) => new URL(url).protocol)).toEqual(["https:", "https:"]);
  });

  test("are text in the activity, the devices and an import", async () => {
    const entry = { number: 1, time: 1, kind: hostileTexts.markup, device: null };
    const audit = [{ ...entry, title: hostileTexts.markup, detail: hostileTexts.markup }];
    const activity = mountConsole("#/activity", { audit });
    await activity.seeText("<img src=x");
    expect(activity.root.querySelectorAll(foreign)).toHaveLength(0);

    const importing = mountConsole("#/import");
    const csv = `name,url,username,password\n"<img src=x>",javascript:alert(1),"<b>",pw\n`;
    await importing.type("Or paste it", csv);
    await importing.click("Read what I pasted");
    await importing.seeText("<img src=x>");
    expect(importing.root.querySelectorAll(`${foreign}, td b`)).toHaveLength(0);
  });
});

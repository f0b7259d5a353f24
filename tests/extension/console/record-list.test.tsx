import { act } from "preact/test-utils";
import { afterEach, describe, expect, test, vi } from "vitest";
import { mountConsole, unmountAll } from "../mount.tsx";
import { manySamples } from "../sample-records.ts";

afterEach(unmountAll);

const titles = (root: HTMLElement) =>
  [...root.querySelectorAll(".row .record-title")].map(({ textContent }) => textContent);

describe("the list of records", () => {
  test("draws a few rows of ten thousand", async () => {
    const records = new Map(manySamples(10_000).map((one) => [one.view.id, one]));
    const page = mountConsole("#/records", { records });
    await page.seeText("10,000 records");
    await page.see(".row");
    expect(page.root.querySelectorAll(".row").length).toBeLessThan(40);
  });

  test("finds one of ten thousand with one question", async () => {
    const records = new Map(manySamples(10_000).map((one) => [one.view.id, one]));
    const page = mountConsole("#/records", { records });
    await page.seeText("10,000 records");
    await page.type("Search records", "router berlin 6400");
    await vi.waitFor(() => expect(titles(page.root)).toEqual(["Router Berlin 6400"]));
    expect(page.asked("records.search")).toHaveLength(2);
  });

  test("asks for more only when the person comes near the end of what is there", async () => {
    const records = new Map(manySamples(2000).map((one) => [one.view.id, one]));
    const page = mountConsole("#/records", { records });
    const rows = await page.see(".rows");
    await page.see(".row");
    const limits = () =>
      page.asked("records.search").map((one) => (one as { limit: number }).limit);
    expect(limits()).toEqual([300]);
    await act(async () => {
      rows.scrollTop = 58 * 295;
      rows.dispatchEvent(new Event("scroll"));
    });
    await vi.waitFor(() => expect(limits()).toEqual([300, 1200]));
  });

  test("shows only the records of the chosen vault", async () => {
    const page = mountConsole("#/records");
    await page.click(/^Finance/);
    await page.seeText("4 records");
    expect(titles(page.root)).toContain("Payroll");
    expect(titles(page.root)).not.toContain("GitLab");
  });

  test("opens the record that the arrow keys have reached", async () => {
    const page = mountConsole("#/records");
    await page.see(".row");
    page.root.querySelector<HTMLElement>("[data-row='0']")?.focus();
    await page.press("ArrowDown");
    await page.press("ArrowDown");
    await page.press("Enter");
    await vi.waitFor(() => expect(location.hash).toBe("#/records/record-00002"));
  });

  test("teaches what to do while there is nothing", async () => {
    const page = mountConsole("#/records", { records: new Map() });
    await page.seeText("Nothing here yet");
    await page.type("Search records", "x");
    await page.seeText("Nothing found");
  });
});

describe("a vault", () => {
  test("is made, and then shown", async () => {
    const page = mountConsole("#/records");
    await page.click("New vault");
    await page.type("Name", "Legal");
    await page.click("Save");
    await page.seeText("Legal");
    expect(page.asked("vaults.save")).toEqual([{ name: "Legal", fetchOnUse: false }]);
    await vi.waitFor(() => expect(location.hash).toContain("vault="));
  });

  test("is renamed and set to fetch on use", async () => {
    const page = mountConsole("#/records");
    await page.click("Change vault");
    await page.seeText("Fetch passwords at the moment of use");
    await page.type("Name", "IT operations");
    await act(async () =>
      page.root.querySelector<HTMLInputElement>("dialog .switch input")?.click(),
    );
    await page.click("Save");
    await page.seeText("IT operations");
    expect(page.asked("vaults.save")).toEqual([
      { id: "vault-it", name: "IT operations", fetchOnUse: true },
    ]);
  });
});

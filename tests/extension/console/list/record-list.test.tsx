import { act } from "preact/test-utils";
import { afterEach, describe, expect, test, vi } from "vitest";
import { type Mounted, mountConsole, unmountAll } from "../../mount.tsx";
import { manySamples } from "../../sample-records.ts";

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
  const closed = ({ root }: Mounted) =>
    vi.waitFor(() => expect(root.querySelector("dialog")).toBeNull());

  test("is made, and then shown", async () => {
    const page = mountConsole("#/records");
    await page.click("New vault");
    await page.type("Name", "Legal");
    await page.click("Save");
    await page.seeText("Legal");
    expect(page.asked("vaults.save")).toEqual([{ name: "Legal", fetchOnUse: false }]);
    await vi.waitFor(() => expect(location.hash).toContain("vault="));
  });

  test("is not given the name of another, however that is written", async () => {
    const page = mountConsole("#/records");
    await page.click("New vault");
    await page.type("Name", " finance ");
    await page.click("Save");
    await page.seeText("There is a vault called “\u2068Finance\u2069” already.");
    await page.type("Name", "Finance 2");
    expect(page.root.textContent).not.toContain("already");
    await page.click("Save");
    await closed(page);
    await page.click("Change vault");
    await page.type("Name", "FINANCE");
    await page.click("Save");
    await page.seeText("There is a vault called “\u2068Finance\u2069” already.");
    expect(page.asked("vaults.save")).toHaveLength(1);
  });

  test("is not given a name of spaces, which would read as none", async () => {
    const page = mountConsole("#/records");
    await page.click("New vault");
    for (const name of ["   ", "\u00a0", "\u200b"]) {
      await page.type("Name", name);
      await page.click("Save");
      await page.seeText("A vault needs a name.");
      await page.type("Name", "L");
      expect(page.root.textContent).not.toContain("A vault needs a name.");
    }
    expect(page.asked("vaults.save")).toEqual([]);
  });

  test("that has the name of another can be changed otherwise, and its own name be written otherwise", async () => {
    const vaults = new Map(
      ["vault-1", "vault-2"].map((id) => [id, { name: "IT", fetchOnUse: false }]),
    );
    const page = mountConsole("#/records", { vaults });
    await page.click("Change vault");
    await page.click("Save");
    await closed(page);
    vaults.delete("vault-2");
    page.announce("records");
    await page.click("Change vault");
    await page.type("Name", "it");
    await page.click("Save");
    await closed(page);
    expect(page.asked("vaults.save")).toHaveLength(2);
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

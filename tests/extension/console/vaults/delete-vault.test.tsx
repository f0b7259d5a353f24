import { afterEach, describe, expect, test, vi } from "vitest";
import { WireError } from "#core/wire/error.ts";
import { type Mounted, mountConsole, unmountAll } from "../../mount.tsx";
import { samples } from "../../sample-records.ts";
import { lying } from "../../trash-background.ts";
import type { UiBackground } from "../../ui-background.ts";

afterEach(unmountAll);

/** The dialog that deletes the vault "IT". */
async function deleteVault(changes: Partial<UiBackground> = {}, place = "#/records") {
  const page = mountConsole(place, changes);
  await page.click("Change vault");
  await page.click("Delete vault…");
  return page;
}

const inVault = (vault: string) => samples.filter(({ view }) => view.vault === vault);
const without = (vault: string) =>
  new Map(samples.filter(({ view }) => view.vault !== vault).map((one) => [one.view.id, one]));

const closed = ({ root }: Mounted) =>
  vi.waitFor(() => expect(root.querySelector("dialog")).toBeNull());

const hasDeleteButton = ({ root }: Mounted) =>
  [...root.querySelectorAll("dialog button")].some((one) => one.textContent === "Delete for good");

describe("a vault that is to be deleted", () => {
  test("says how many records it still holds, and is not deleted with them", async () => {
    const page = await deleteVault();
    await page.seeText(`${inVault("vault-it").length} records are still in it.`);
    expect(hasDeleteButton(page)).toBe(false);
  });

  test("goes once its records have been moved to the vault that was chosen", async () => {
    const page = await deleteVault();
    const expected = inVault("vault-it").map(({ view }) => view.id);
    await page.see("dialog select");
    await page.click("Move");
    await page.click("Delete for good");
    await closed(page);
    expect([...page.background.vaults.keys()]).toEqual(["vault-finance"]);
    const moved = expected.map((id) => page.background.records.get(id)?.view.vault);
    expect(new Set(moved)).toEqual(new Set(["vault-finance"]));
  });

  test("goes with its records where they were put in the trash, and says so before", async () => {
    const page = await deleteVault();
    const { length } = inVault("vault-it");
    await page.see("dialog select");
    await page.click("Move to the trash");
    await page.seeText(`Its trash goes with it for good: ${length} records.`);
    await page.click("Delete for good");
    await closed(page);
    expect(page.background.trash.size).toBe(0);
    expect(page.background.records.size).toBe(inVault("vault-finance").length);
    expect(page.root.querySelector(".undo-notice")).toBeNull();
  });

  test("stays where the person thinks better of it", async () => {
    const page = await deleteVault({ records: without("vault-it") });
    await page.seeText("It is removed for everyone who uses it.");
    await page.click("Cancel");
    await closed(page);
    expect(page.asked("vaults.delete")).toEqual([]);
  });

  test("takes only what the person was told of from its trash", async () => {
    const trash = lying(inVault("vault-it").slice(0, 2));
    const page = await deleteVault({ records: without("vault-it"), trash });
    await page.seeText("Its trash goes with it for good: 2 records.");
    await page.click("Delete for good");
    await closed(page);
    expect(page.asked("vaults.delete")).toEqual([{ id: "vault-it", upTo: 501 }]);
  });

  test("leaves the person in the list of all records, with the focus in the sidebar", async () => {
    const page = await deleteVault({ records: without("vault-it") }, "#/records?vault=vault-it");
    await page.click("Delete for good");
    await closed(page);
    await vi.waitFor(() => expect(location.hash).toBe("#/records"));
    expect(document.activeElement?.textContent).toContain("All records");
  });

  test("says why where somebody has put a record into it meanwhile", async () => {
    const failures = new Map([["vaults.delete", new WireError("vault_not_empty", "Records")]]);
    const page = await deleteVault({ records: without("vault-it"), failures });
    await page.click("Delete for good");
    await page.seeText("This vault still holds records.");
    expect(page.background.vaults.has("vault-it")).toBe(true);
  });

  test("says of how many records it was not emptied, and why", async () => {
    const page = await deleteVault();
    await page.see("dialog select");
    page.background.failures.set("bulk.change", new WireError("server_unreachable", "Away"));
    await page.click("Move");
    await page.seeText(`${inVault("vault-it").length} records could not be changed.`);
    expect(hasDeleteButton(page)).toBe(false);
  });

  test("is kept where it is the only one", async () => {
    const vaults = new Map([["vault-it", { name: "IT", fetchOnUse: false }]]);
    const page = await deleteVault({ vaults });
    await page.seeText("This is your only vault.");
    expect(hasDeleteButton(page)).toBe(false);
  });
});

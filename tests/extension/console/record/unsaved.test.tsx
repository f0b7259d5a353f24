import { afterEach, describe, expect, test } from "vitest";
import { editRecord, unmountAll } from "../../mount.tsx";
import { masterPassword } from "../../sample-states.ts";

afterEach(unmountAll);

describe("unsaved changes", () => {
  test("are asked about before another place is opened, and kept when the person stays", async () => {
    const page = await editRecord();
    await page.type("Title", "Changed");
    await page.click("Settings");
    await page.seeText("Discard your changes?");
    await page.click("Keep editing");
    expect(page.field("Title").value).toBe("Changed");
    await page.click("Settings");
    await page.click("Discard");
    await page.seeText("Fill by itself");
    expect(page.asked("records.save")).toEqual([]);
  });

  test("are asked about on Cancel, and nothing is asked without any", async () => {
    const page = await editRecord();
    await page.click("Cancel");
    await page.see(".record-view");
    await page.click("Edit");
    await page.type("Title", "Changed");
    await page.click("Cancel");
    await page.seeText("Discard your changes?");
  });

  test("are asked about on Lock, and nothing is asked without any", async () => {
    const page = await editRecord();
    await page.type("Title", "Changed");
    await page.click("Lock");
    await page.seeText("Discard your changes?");
    await page.click("Keep editing");
    expect(page.field("Title").value).toBe("Changed");
    expect(page.asked("account.lock")).toEqual([]);
    await page.click("Lock");
    await page.click("Discard");
    await page.seeText("Unlock Latchkey");
    await page.type("Master password", masterPassword);
    await page.submit();
    await page.see(".record-view");
    await page.click("Lock");
    await page.seeText("Unlock Latchkey");
  });

  test("are not asked about any more when a lock by time has taken them", async () => {
    const page = await editRecord();
    await page.type("Title", "Changed");
    await page.click("Settings");
    await page.seeText("Discard your changes?");
    const { state } = page.background;
    page.background.state = { ...state, phase: "locked" };
    page.announce("state");
    await page.seeText("Unlock Latchkey");
    page.background.state = state;
    page.announce("state");
    await page.see(".record-view");
    expect(page.root.textContent).not.toContain("imported");
    expect(page.root.querySelector("dialog")).toBeNull();
  });
});

import { afterEach, describe, expect, test, vi } from "vitest";
import { WireError } from "#core/wire/error.ts";
import { mountPopup, unmountAll } from "../mount.tsx";
import { samples } from "../sample-records.ts";
import { lookAt } from "../sample-states.ts";

afterEach(unmountAll);

describe("the popup on a page with linked records", () => {
  test("lets the person pick the fields of the record they are on, and closes", async () => {
    const popup = mountPopup();
    await popup.see(".pick-fields button");
    await popup.press("ArrowDown");
    popup.root.querySelector<HTMLElement>(".pick-fields button")?.click();
    await vi.waitFor(() =>
      expect(popup.asked("page.pickFields")).toEqual([{ tabId: 7, id: "record-00001" }]),
    );
    await vi.waitFor(() => expect(popup.dismissals()).toBe(1));
  });

  test("says it where the page takes no picker", async () => {
    const refused = new WireError("refused_here", "Not linked to this page");
    const popup = mountPopup({ failures: new Map([["page.pickFields", refused]]) });
    (await popup.see(".pick-fields button")).click();
    await popup.see(".pick-fields .notice");
    expect(popup.dismissals()).toBe(0);
  });

  test("says that a fill was undone, though it was one", async () => {
    const undone = { filled: 2, reasons: ["undone"] };
    const popup = mountPopup({
      look: lookAt("https://git.northwind.example", samples.slice(0, 1), undone),
    });
    await popup.seeText("Fill undone");
    expect(popup.root.textContent).not.toContain("Filled 2 fields");
  });
});

test("the popup on a page without linked records offers nothing to pick fields for", async () => {
  const popup = mountPopup({ look: lookAt("https://new.example", []) });
  await popup.seeText("No record is linked to this page.");
  expect(popup.root.querySelector(".pick-fields")).toBeNull();
});

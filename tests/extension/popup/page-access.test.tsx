import { afterEach, describe, expect, test } from "vitest";
import { mountPopup, unmountAll } from "../mount.tsx";

afterEach(unmountAll);

describe("the popup of a browser that keeps Latchkey from web pages", () => {
  test("says so, and leads to the browser's own question", async () => {
    const popup = mountPopup({ seesPages: false });
    await popup.seeText("Your browser keeps Latchkey from web pages");
    await popup.click("Allow on all pages");
    await popup.seeText("Latchkey may see pages");
    expect(popup.background.seesPages).toBe(true);
    expect(popup.root.textContent).not.toContain("keeps Latchkey from");
  });
});

test("the popup of a browser that lets Latchkey see pages says nothing of it", async () => {
  const popup = mountPopup();
  await popup.see(".record-row");
  expect(popup.root.textContent).not.toContain("keeps Latchkey from");
});

import { afterEach, describe, expect, test } from "vitest";
import type { SaveOffer } from "#core/wire/save-contract.ts";
import { mountPopup, unmountAll } from "../mount.tsx";

afterEach(unmountAll);

const save: SaveOffer = {
  id: "offer-1",
  kind: "save",
  origin: "https://shop.example",
  username: "ada",
  records: [],
};

const two = [
  { id: "record-00000", title: "GitLab", username: "ada" },
  { id: "record-00001", title: "GitLab (bot)", username: "bot" },
];

describe("the popup after a login", () => {
  test("says nothing where there is nothing to save", async () => {
    const popup = mountPopup();
    await popup.see(".record-row");
    expect(popup.root.querySelector(".save-offer")).toBeNull();
  });

  test("saves a new record with the username that the person has corrected", async () => {
    const popup = mountPopup({ offer: save });
    await popup.seeText("Save this login for shop.example?");
    await popup.type("Username", "ada.l");
    await popup.see(".save-offer select");
    await popup.submit();
    await popup.seeText("Saved.");
    expect(popup.asked("save.accept")).toEqual([
      { tabId: 7, id: "offer-1", username: "ada.l", vault: "vault-it" },
    ]);
  });

  test("updates the one record without asking which", async () => {
    const popup = mountPopup({ offer: { ...save, kind: "update", records: two.slice(0, 1) } });
    await popup.seeText("Update the password of “GitLab”?");
    expect(popup.root.querySelector(".save-offer select")).toBeNull();
    await popup.submit();
    await popup.seeText("Updated.");
    expect(popup.asked("save.accept")).toEqual([{ tabId: 7, id: "offer-1" }]);
  });

  test("asks which of several records to update", async () => {
    const popup = mountPopup({ offer: { ...save, kind: "update", records: two } });
    const choice = (await popup.see(".save-offer select")) as HTMLSelectElement;
    choice.value = "record-00001";
    await popup.submit();
    await popup.seeText("Updated.");
    expect(popup.asked("save.accept")).toEqual([
      { tabId: 7, id: "offer-1", recordId: "record-00001" },
    ]);
  });

  test.each([
    ["Not now", false],
    ["Never on this site", true],
  ])("lets it be: %s", async (words, forSite) => {
    const popup = mountPopup({ offer: { ...save, kind: "link", records: two.slice(0, 1) } });
    await popup.seeText("Use “GitLab” on shop.example too?");
    await popup.click(words);
    expect(popup.asked("save.dismiss")).toEqual([{ tabId: 7, id: "offer-1", forSite }]);
    await expect.poll(() => popup.root.querySelector(".save-offer")).toBeNull();
  });
});

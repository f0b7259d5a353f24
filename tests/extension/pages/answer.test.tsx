import { afterEach, expect, test, vi } from "vitest";
import { mountPopup, unmountAll } from "../mount.tsx";
import { lookAt } from "../ui-background.ts";

afterEach(unmountAll);

test("a page that is told several times while it asks, asks once more and shows the last answer", async () => {
  const popup = mountPopup();
  await popup.seeText("GitLab");
  const before = popup.asked("page.look").length;
  popup.announce("page");
  popup.background.look = lookAt("https://other.example", []);
  for (let times = 0; times < 5; times += 1) popup.announce("page");
  await popup.seeText("On other.example");
  await vi.waitFor(() => expect(popup.asked("page.look")).toHaveLength(before + 2));
});

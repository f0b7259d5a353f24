import { expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { tellPages } from "../../../extension/background/notices.ts";

test("what happens at once is told to our pages once, and told again when it happens again", async () => {
  fakeBrowser.reset();
  const heard: unknown[] = [];
  fakeBrowser.runtime.onMessage.addListener((message: { event: unknown }) => {
    heard.push(message.event);
  });
  for (const event of ["state", "records", "state", "state"] as const) tellPages(event);
  await vi.waitFor(() => expect(heard).toEqual(["state", "records"]));
  tellPages("state");
  await vi.waitFor(() => expect(heard).toEqual(["state", "records", "state"]));
});

import { describe, expect, test } from "vitest";
import type { Runtime } from "webextension-polyfill";
import { frameOf } from "../../../extension/background/frame.ts";

const sender = {
  id: "latchkey",
  tab: { id: 7, url: "https://login.example.com/" },
  frameId: 0,
  url: "https://login.example.com/",
  origin: "https://login.example.com",
  documentId: "D1",
} as unknown as Runtime.MessageSender;

const refused = { code: "refused_here" };

describe("the document that a message comes from", () => {
  test("is what the browser names", async () => {
    expect(await frameOf(sender)).toEqual({
      tabId: 7,
      frameId: 0,
      documentId: "D1",
      origin: "https://login.example.com",
      url: "https://login.example.com/",
      ancestors: [],
    });
  });

  test("is refused where nothing tells it from the next one in its frame (SEC-20)", async () => {
    const { documentId: _, ...nameless } = sender as Runtime.MessageSender & { documentId: string };
    await expect(frameOf(nameless)).rejects.toMatchObject(refused);
  });

  test.for([
    ["that is no tab's", { tab: undefined }],
    ["without a frame", { frameId: undefined }],
    ["without a URL", { url: undefined }],
    ["that nobody sees", { documentLifecycle: "prerender" }],
  ] as const)("%s is refused", async ([, change]) => {
    const changed = { ...sender, ...change } as unknown as Runtime.MessageSender;
    await expect(frameOf(changed)).rejects.toMatchObject(refused);
  });
});

import { afterEach, describe, expect, test, vi } from "vitest";
import type { Runtime } from "webextension-polyfill";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { refusal } from "#core/match/refusal.ts";
import { documentOf, frameOf } from "../../../../extension/background/page/frame.ts";

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

const top = { frameId: 0, parentFrameId: -1, documentId: "D1", url: "https://shop.example.com/" };
const middle = { frameId: 4, parentFrameId: 0, documentId: "D2", url: "https://ad.example.net/" };
const inner = { frameId: 9, parentFrameId: 4, documentId: "D3", url: "https://login.example.com/" };

const inFrame = { ...sender, frameId: 9, documentId: "D3" } as unknown as Runtime.MessageSender;

/** What the browser says of the tab's frames from now on. */
function shows(...frames: readonly (typeof top)[]): void {
  const at = ({ frameId }: { frameId: number }) => frames.find((one) => one.frameId === frameId);
  const { webNavigation } = fakeBrowser;
  vi.spyOn(webNavigation, "getAllFrames").mockImplementation(async () => [...frames] as never);
  vi.spyOn(webNavigation, "getFrame").mockImplementation(
    async (one) => (at(one as never) ?? null) as never,
  );
}

describe("a document within others", () => {
  afterEach(() => void vi.restoreAllMocks());

  test("has around it what the browser says, the top last (SEC-04)", async () => {
    shows(top, middle, inner);
    expect(await frameOf(inFrame)).toEqual({
      tabId: 7,
      frameId: 9,
      documentId: "D3",
      origin: "https://login.example.com",
      url: "https://login.example.com/",
      ancestors: [{ url: "https://ad.example.net/" }, { url: "https://shop.example.com/" }],
    });
  });

  test("is where its script has led it, as the browser says of this very document", async () => {
    const moved = { ...inner, url: "https://login.example.com/next" };
    shows(top, middle, moved);
    expect((await frameOf(inFrame)).url).toBe(moved.url);
    shows(top, middle, { ...moved, documentId: "D4" });
    expect((await frameOf(inFrame)).url).toBe("https://login.example.com/");
  });

  test.for([
    ["it has gone itself", [top, middle]],
    ["one around it has gone", [top, inner]],
    ["the top has gone", [middle, inner]],
    ["the tab has gone", []],
  ] as const)(
    "is refused where %s: what is around it cannot be told (SEC-20)",
    async ([, frames]) => {
      shows(...frames);
      await expect(frameOf(inFrame)).rejects.toMatchObject(refused);
    },
  );

  test("is told of by its URL alone where that is none of the web's, and browsers do not list it (SEC-15)", async () => {
    shows(top);
    const url = "blob:https://login.example.com/1";
    const blob = await frameOf({ ...inFrame, url } as Runtime.MessageSender);
    expect(blob).toMatchObject({ url, ancestors: [] });
    const place = { senderOrigin: blob.origin, frameUrl: blob.url, ancestors: blob.ancestors };
    expect(refusal({ ...place, policy: { automatic: true, locked: false } })).toBeDefined();
  });

  test("is refused where the browser knows no such tab", async () => {
    vi.spyOn(fakeBrowser.webNavigation, "getAllFrames").mockResolvedValue(null as never);
    await expect(frameOf(inFrame)).rejects.toMatchObject(refused);
  });

  test("is still known by itself when it has gone, as it goes when it is sent", async () => {
    shows(top);
    const gone = await documentOf(inFrame);
    expect(gone).toMatchObject({ documentId: "D3", url: "https://login.example.com/" });
    expect(gone).not.toHaveProperty("ancestors");
    shows(top, middle, { ...inner, url: "https://login.example.com/next" });
    expect((await documentOf(inFrame)).url).toBe("https://login.example.com/next");
  });
});

import { expect, test, vi } from "vitest";
import { askEarly, askedEarly, tabOf } from "../../../extension/pages/asked-early.ts";

/** A window at this address, and a background that answers each question with a new number and can announce. */
function opened(search: string) {
  const listeners: ((message: unknown) => void)[] = [];
  const page = { location: { search } } as unknown as Window;
  let asked = 0;
  const sendMessage = vi.fn(async (message: { readonly method: string }) => {
    asked += 1;
    if (message.method === "refused") throw new Error("Nobody is there");
    return { id: 0, result: asked };
  });
  const api = {
    runtime: {
      sendMessage,
      onMessage: { addListener: (heard: (message: unknown) => void) => listeners.push(heard) },
    },
    tabs: { query: async () => [{ id: 7 }], getCurrent: async () => undefined },
  } as unknown as typeof chrome;
  const announce = (message: unknown) => {
    for (const heard of listeners) heard(message);
  };
  return { page, api, sendMessage, announce };
}

const ofTab = (tabId: number) => ["page.look", { tabId }] as const;

test("what was asked early answers the first who asks the same, and nobody else", async () => {
  const { page, api, sendMessage } = opened("");
  askEarly(page, api, [["ui.state", {}]], ofTab);
  const early = askedEarly(page);
  expect(sendMessage).toHaveBeenCalledWith({
    to: "background",
    id: 0,
    method: "ui.state",
    params: {},
  });
  expect(early?.take("ui.state", { other: true })).toBeUndefined();
  expect(await early?.take("ui.state", {})?.reply).toEqual({ id: 0, result: 1 });
  expect(early?.take("ui.state", {})).toBeUndefined();
});

test("what concerns the tab is asked about the one the person looks at, or the one that is named", async () => {
  const before = opened("");
  askEarly(before.page, before.api, [], ofTab);
  expect(await askedEarly(before.page)?.tab).toBe(7);
  expect(await askedEarly(before.page)?.take("page.look", { tabId: 7 })?.reply).toBeDefined();

  const named = opened("?tab=12");
  expect(await tabOf(named.page, named.api.tabs)).toBe(12);
  askEarly(named.page, named.api, [], ofTab);
  expect(await askedEarly(named.page)?.tab).toBe(12);
  expect(await askedEarly(named.page)?.take("page.look", { tabId: 12 })?.reply).toBeDefined();
});

test("who takes a reply hears what was announced since it was asked, and nothing else", () => {
  const { page, api, announce } = opened("");
  const state = { to: "ui", event: "state" };
  const records = { to: "ui", event: "records" };
  askEarly(page, api, [["ui.state", {}] as const, ["vaults.list", {}] as const], ofTab);
  const early = askedEarly(page);
  announce(state);
  announce({ to: "background", method: "page.typed", params: { password: "typed" } });
  expect(early?.take("ui.state", {})?.missed).toEqual([state]);
  announce(records);
  expect(early?.take("vaults.list", {})?.missed).toEqual([state, records]);
});

test("a reply that has come is there at once, until somebody has taken it", async () => {
  const { page, api } = opened("");
  askEarly(page, api, [["ui.state", {}] as const, ["refused", {}] as const], ofTab);
  const early = askedEarly(page);
  expect(early?.replied("ui.state", {})).toBeUndefined();
  await vi.waitFor(() => expect(early?.replied("ui.state", {})).toEqual({ id: 0, result: 1 }));
  expect(early?.replied("refused", {})).toBeUndefined();
  early?.take("ui.state", {});
  expect(early?.replied("ui.state", {})).toBeUndefined();
});

test("a failure is told to who takes it, and to nobody else", async () => {
  const { page, api } = opened("");
  askEarly(page, api, [["refused", 1] as const, ["refused", 2] as const], ofTab);
  await expect(askedEarly(page)?.take("refused", 2)?.reply).rejects.toThrow("Nobody is there");
});

test("a page without that script has asked nothing", () => {
  expect(askedEarly(opened("").page)).toBeUndefined();
});

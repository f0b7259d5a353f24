import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { navigation } from "../../../extension/console/navigation.ts";
import { hashOf, parseRoute, type Route } from "../../../extension/console/route.ts";
import { windowUntil } from "../window-until.ts";

const routes: Route[] = [
  { place: "records", vault: undefined },
  { place: "records", vault: "v 1/ä" },
  { place: "records", vault: "v1", record: "a/b?c#d" },
  { place: "records", vault: "v1", tag: "a b&c", record: "r" },
  { place: "records", only: "imported", record: "r" },
  { place: "new", vault: undefined },
  { place: "new", vault: "v1", url: "https://x.example/?a=1&b=2#c" },
  { place: "settings" },
  { place: "set-up" },
];

describe("an address of the console", () => {
  test.each(routes)("%o reads as it was written", (route) => {
    expect(parseRoute(hashOf(route))).toEqual(route);
  });

  test.each(["", "#", "#/", "#/nonsense", "#/records/", "#/%E0%A4%A", "#/constructor"])(
    "%s is the list of records",
    (hash) => {
      expect(parseRoute(hash)).toEqual({ place: "records", vault: undefined });
    },
  );
});

test("an address that was of a page of its own leads to the first run's", () => {
  expect(parseRoute("#/start")).toEqual({ place: "welcome" });
  expect(parseRoute("#/welcome")).toEqual({ place: "welcome" });
});

describe("leaving the editor", () => {
  let ended: AbortController;
  beforeEach(() => {
    location.hash = "#/records/one";
    ended = new AbortController();
  });
  afterEach(() => ended.abort());

  test("goes at once while nothing is unsaved", () => {
    const console = navigation(windowUntil(ended.signal));
    console.goTo({ place: "settings" });
    expect(console.route.value).toEqual({ place: "settings" });
    expect(location.hash).toBe("#/settings");
  });

  test("asks while something is, and stays or goes as the person says", () => {
    const console = navigation(windowUntil(ended.signal));
    console.unsaved.value = "edit";
    console.goTo({ place: "settings" });
    expect(console.wanted.value).toEqual({ place: "settings" });
    expect(console.route.value).toMatchObject({ record: "one" });
    console.stay();
    expect(console.wanted.value).toBeUndefined();
    console.goTo({ place: "settings" });
    console.leave();
    expect(console.route.value).toEqual({ place: "settings" });
    expect(console.unsaved.value).toBeUndefined();
  });

  test("asks before what ends the edit in its place, and does it when the person says so", () => {
    const console = navigation(windowUntil(ended.signal));
    const lock = vi.fn();
    console.unsaved.value = "edit";
    console.end(lock);
    console.stay();
    expect(lock).not.toHaveBeenCalled();
    console.end(lock);
    expect(console.wanted.value).toBe(lock);
    console.leave();
    expect(lock).toHaveBeenCalledTimes(1);
    expect(console.wanted.value).toBeUndefined();
    expect(console.route.value).toMatchObject({ record: "one" });
    // It may have failed.
    expect(console.unsaved.value).toBe("edit");
  });

  test.each(["import", undefined] as const)("ends at once where no edit is (%s)", (unsaved) => {
    const console = navigation(windowUntil(ended.signal));
    const lock = vi.fn();
    console.unsaved.value = unsaved;
    console.end(lock);
    expect(lock).toHaveBeenCalledTimes(1);
  });

  test("asks on the back button too, and puts the address back meanwhile", async () => {
    const console = navigation(windowUntil(ended.signal));
    console.unsaved.value = "edit";
    location.hash = "#/devices";
    await vi.waitFor(() => expect(console.wanted.value).toEqual({ place: "devices" }));
    await vi.waitFor(() => expect(location.hash).toBe("#/records/one"));
    expect(console.route.value).toMatchObject({ record: "one" });
  });

  test.each([
    ["edit", true],
    ["import", true],
    [undefined, false],
  ] as const)("closing the tab asks exactly when something is unsaved (%s)", (unsaved, asks) => {
    const listeners = new Map<string, (event: Event) => void>();
    const page = {
      location: { hash: "" } as Location,
      addEventListener: (name: string, listener: (event: Event) => void) =>
        listeners.set(name, listener),
    };
    const console = navigation(page as unknown as Window);
    console.unsaved.value = unsaved;
    const event = new Event("beforeunload", { cancelable: true });
    listeners.get("beforeunload")?.(event);
    expect(event.defaultPrevented).toBe(asks);
  });
});

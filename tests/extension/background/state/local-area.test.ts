import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";
import {
  databaseArea,
  type LocalArea,
  storageArea,
} from "../../../../extension/background/state/local-area.ts";

const areas: readonly (readonly [string, LocalArea])[] = [
  ["the browser's storage", storageArea],
  ["a database of our own", databaseArea],
];

describe.each(areas)("what is kept in %s", (_, area) => {
  test("is there, as it was, until it is overwritten or removed", async () => {
    expect(await area.get("account")).toBeUndefined();
    await area.set("account", { user: { id: "u" }, session: null });
    await area.set("settings", { theme: "dark" });
    expect(await area.get("account")).toEqual({ user: { id: "u" }, session: null });
    await area.set("account", { user: { id: "v" } });
    expect(await area.get("account")).toEqual({ user: { id: "v" } });
    await area.remove(["account", "absent"]);
    expect(await area.get("account")).toBeUndefined();
    expect(await area.get("settings")).toEqual({ theme: "dark" });
  });
});

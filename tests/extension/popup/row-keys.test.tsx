import { afterEach, describe, expect, test, vi } from "vitest";
import { type RowKeys, rowKeys } from "../../../extension/popup/row-keys.ts";
import { type Mounted, mountPopup, unmountAll } from "../mount.tsx";
import { sample } from "../sample-records.ts";
import { uiBackground } from "../ui-background.ts";

const keysOf = (...ids: string[]): RowKeys => rowKeys(new Map(), ids, true);
const entries = (keys: RowKeys) => Object.fromEntries(keys);

describe("the rows of a list that changes", () => {
  test("stay their records', in whatever order those come", () => {
    const before = keysOf("a", "b", "c");
    expect(entries(rowKeys(before, ["c", "a", "b"], true))).toEqual({ a: 0, b: 1, c: 2 });
    expect(entries(rowKeys(before, ["c", "a", "b"], false))).toEqual({ a: 0, b: 1, c: 2 });
  });

  test("are written over for others, the first ones first", () => {
    const after = rowKeys(keysOf("a", "b", "c"), ["x", "b", "y"], true);
    expect(entries(after)).toEqual({ x: 0, b: 1, y: 2 });
  });

  test("are made where there are not enough, and never twice under one key", () => {
    const after = rowKeys(keysOf("a", "b"), ["x", "b", "y", "z"], true);
    expect(entries(after)).toEqual({ x: 0, b: 1, y: 2, z: 3 });
    expect(new Set(after.values()).size).toBe(4);
  });

  test("are no other record's where none may be written over", () => {
    const after = rowKeys(keysOf("a", "b"), ["x", "b"], false);
    expect(entries(after)).toEqual({ x: 2, b: 1 });
  });
});

describe("a search", () => {
  afterEach(unmountAll);

  const search = async (popup: Mounted, words: string, ...titles: string[]) => {
    await popup.type("Search all records", words);
    await seeTitles(popup, titles);
    return popup.see(".record-row");
  };
  const seeTitles = ({ root }: Mounted, titles: readonly string[]) =>
    vi.waitFor(() => {
      const seen = [...root.querySelectorAll(".record-title")];
      expect(seen.map(({ textContent }) => textContent)).toEqual(titles);
    });

  test("writes over the rows of what was found before", async () => {
    const popup = mountPopup();
    const row = await search(popup, "travel", "Travel booking");
    expect(await search(popup, "payroll", "Payroll")).toBe(row);
  });

  test("writes none over in which the person is: Enter there is for what they saw", async () => {
    const popup = mountPopup();
    const row = await search(popup, "travel", "Travel booking");
    await popup.press("ArrowDown");
    expect(row.contains(document.activeElement)).toBe(true);
    const { view, secret } = sample(3, ["Travel of others", "x", "https://travel.example/"]);
    popup.background.records = new Map([["other", { view: { ...view, id: "other" }, secret }]]);
    popup.announce("records");
    await seeTitles(popup, ["Travel of others"]);
    expect(row.isConnected).toBe(false);
  });

  test("shows no code of the record whose row it was", async () => {
    const background = uiBackground();
    let isAnswering = true;
    const send: typeof background.send = async (request) => {
      const { method } = request as { readonly method: string };
      if (method === "records.code" && !isAnswering) return new Promise(() => undefined);
      return background.send(request);
    };
    const popup = mountPopup({ ...background, send });
    await search(popup, "gitlab platform", "GitLab");
    await popup.seeText("482 913");
    isAnswering = false;
    await search(popup, "cloud", "Cloud console");
    expect(popup.root.textContent).not.toContain("482 913");
  });
});

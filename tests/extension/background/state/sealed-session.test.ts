import { beforeEach, describe, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";

import { SealedSession } from "../../../../extension/background/state/sealed-session.ts";
import { type Household, household, otherHousehold } from "../records/household.ts";

type Value = { readonly words: readonly string[] };

let home: Household;
let kept: SealedSession<Value>;

const another = () => new SealedSession<Value>(home.keyring, "words", { words: [] });
const add = (word: string) => (value: Value) => ({ words: [...value.words, word] });
const stored = async () => JSON.stringify(await fakeBrowser.storage.session.get());

beforeEach(async () => {
  home = await household();
  kept = another();
});

describe("a value for the session", () => {
  test("is there after the service worker was started anew, and readable nowhere", async () => {
    await kept.change(add("CANARY"));
    expect(await another().read()).toEqual({ words: ["CANARY"] });
    expect(await stored()).toContain('"words"');
    expect(await stored()).not.toContain("CANARY");
  });

  test("takes every one of many changes at once", async () => {
    await Promise.all(["a", "b", "c"].map((word) => kept.change(add(word))));
    expect(await kept.read()).toEqual({ words: ["a", "b", "c"] });
    expect(await another().read()).toEqual({ words: ["a", "b", "c"] });
  });

  test("is gone with the lock, and not to be changed till the keys are back", async () => {
    await kept.change(add("a"));
    await home.keyring.forget();
    await kept.forget();
    expect(await kept.read()).toEqual({ words: [] });
    await expect(kept.change(add("b"))).rejects.toMatchObject({ code: "locked" });
    await home.keyring.take(home.keys);
    expect(await kept.read()).toEqual({ words: [] });
    await kept.change(add("c"));
    expect(await kept.read()).toEqual({ words: ["c"] });
  });

  test("is not kept where the keys go while it is written", async () => {
    const change = kept.change((value) => {
      void home.keyring.forget();
      return add("late")(value);
    });
    await change;
    expect(await stored()).not.toContain('"words"');
  });

  test("of another account does not open", async () => {
    await kept.change(add("a"));
    const sealed = await fakeBrowser.storage.session.get("words");
    home = await otherHousehold();
    await fakeBrowser.storage.session.set(sealed);
    expect(await another().read()).toEqual({ words: [] });
  });
});

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { showFirstRun } from "../../../../extension/background/account/first-run.ts";
import { removeLocal, writeLocal } from "../../../../extension/background/state/stored-state.ts";

const remembered = {
  serverUrl: "https://latchkey.example",
  username: "ada",
  deviceSecret: "LK1",
  rootPublicKey: "A".repeat(43),
};

const opened = async () => (await fakeBrowser.tabs.query({})).map(({ url }) => url);

beforeEach(async () => {
  fakeBrowser.reset();
  await removeLocal("account", "remembered");
});

afterEach(() => removeLocal("account", "remembered"));

describe("the page of the first run", () => {
  test("opens once Latchkey is installed in a browser that knows nobody", async () => {
    await showFirstRun("install");
    expect((await opened()).filter((url) => url?.endsWith("/console.html#/welcome"))).toHaveLength(
      1,
    );
  });

  test.each(["update", "browser_update"] as const)("does not open at an %s", async (reason) => {
    const before = await opened();
    await showFirstRun(reason);
    expect(await opened()).toEqual(before);
  });

  test("does not open where somebody has signed in before", async () => {
    await writeLocal("remembered", remembered);
    const before = await opened();
    await showFirstRun("install");
    expect(await opened()).toEqual(before);
  });
});

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { AddonLink } from "../../../../extension/background/addon/addon-link.ts";
import { AddonStatus } from "../../../../extension/background/addon/addon-status.ts";

/** An add-on that has not sent so many events yet, and can be away. */
function addon() {
  const said = {
    state: "ok" as AddonLink["state"],
    outbox: 0,
    asked: 0,
    answers: Promise.resolve(),
  };
  const link = {
    get state() {
      return said.state;
    },
    call: async () => {
      said.asked += 1;
      await said.answers;
      return { outbox: said.outbox };
    },
  } as unknown as AddonLink;
  const changed = vi.fn();
  return { said, changed, status: new AddonStatus(link, changed) };
}

test("the add-on's first word is waited for", async () => {
  const { said, status, changed } = addon();
  said.outbox = 2;
  expect(await status.atOnce()).toMatchObject({ outbox: 2 });
  expect(changed).not.toHaveBeenCalled();
});

test("its last word is there at once, and what has changed since is told", async () => {
  const { said, status, changed } = addon();
  await status.now();
  expect(await status.atOnce()).toMatchObject({ outbox: 0 });
  await vi.waitFor(() => expect(said.asked).toBe(2));
  expect(changed).not.toHaveBeenCalled();
  said.outbox = 1;
  expect(await status.atOnce()).toMatchObject({ outbox: 0 });
  await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
  expect(await status.atOnce()).toMatchObject({ outbox: 1 });
});

test("its last word does not outlive it", async () => {
  const { said, status } = addon();
  await status.now();
  said.state = "unreachable";
  expect(await status.atOnce()).toBeUndefined();
  said.state = "ok";
  said.outbox = 3;
  expect(await status.atOnce()).toMatchObject({ outbox: 3 });
});

describe("an add-on that has stopped", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
  afterEach(() => void vi.useRealTimers());

  test.each(["now", "atOnce"] as const)("keeps nobody waiting who asks %s", async (asked) => {
    const { said, status, changed } = addon();
    const { promise, resolve } = Promise.withResolvers<void>();
    said.answers = promise;
    said.outbox = 4;
    const answer = status[asked]();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await answer).toBeUndefined();
    expect(changed).not.toHaveBeenCalled();
    resolve();
    await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
    expect(await status.now()).toMatchObject({ outbox: 4 });
  });
});

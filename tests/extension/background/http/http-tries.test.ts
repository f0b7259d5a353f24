import { beforeEach, describe, expect, test } from "vitest";
import { forgetTries, mayTry } from "../../../../extension/background/http/http-tries.ts";

beforeEach(forgetTries);

describe("what a server is given to sign in", () => {
  test("is given once to a request, and never again after it was refused", async () => {
    expect(await mayTry({ requestId: "1", mark: "a" })).toBe(true);
    expect(await mayTry({ requestId: "1", mark: "a" })).toBe(false);
    expect(await mayTry({ requestId: "2", mark: "a" })).toBe(false);
  });

  test("is given to another request as long as nothing was refused", async () => {
    expect(await mayTry({ requestId: "1", mark: "a" })).toBe(true);
    expect(await mayTry({ requestId: "2", mark: "a" })).toBe(true);
  });

  test("is given once more when it has changed", async () => {
    await mayTry({ requestId: "1", mark: "version 1" });
    await mayTry({ requestId: "1", mark: "version 1" });
    expect(await mayTry({ requestId: "2", mark: "version 2" })).toBe(true);
  });

  test("is given to two that ask at once, once each", async () => {
    const asked = ["1", "2", "1"].map((requestId) => mayTry({ requestId, mark: "a" }));
    expect(await Promise.all(asked)).toEqual([true, true, false]);
  });

  test("comes to an end where each answer is another", async () => {
    const given: boolean[] = [];
    for (let realm = 0; realm < 20; realm += 1) {
      given.push(await mayTry({ requestId: "1", mark: `realm ${realm}` }));
    }
    expect(given.filter(Boolean).length).toBe(4);
  });

  test("may be given again after a lock", async () => {
    await mayTry({ requestId: "1", mark: "a" });
    await mayTry({ requestId: "1", mark: "a" });
    await forgetTries();
    expect(await mayTry({ requestId: "2", mark: "a" })).toBe(true);
  });
});

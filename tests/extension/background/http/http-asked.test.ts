import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  askedIn,
  forgetAsked,
  noteAsked,
  takeChosen,
} from "../../../../extension/background/http/http-asked.ts";

const origin = "https://gate.example.com";
const now = Date.UTC(2026, 10, 25, 12);
const chosen = { recordId: "a", confirmed: [], at: now };

beforeEach(async () => {
  vi.useFakeTimers({ now });
  await forgetAsked();
  await noteAsked(1, { origin, state: "asked", at: now, chosen });
});

afterEach(() => vi.useRealTimers());

describe("what a person has chosen for a server that asked", () => {
  test("serves once", async () => {
    expect(await takeChosen(1, origin)).toEqual(chosen);
    expect(await takeChosen(1, origin)).toBeUndefined();
    expect(await askedIn(1, origin)).toMatchObject({ state: "asked" });
  });

  test.each([
    ["in another tab", 2, origin],
    ["for another origin", 1, "https://evil.example"],
    ["for the same host without TLS", 1, "http://gate.example.com"],
  ])("does not serve %s", async (_, tabId, elsewhere) => {
    expect(await takeChosen(tabId, elsewhere)).toBeUndefined();
  });

  test("does not serve a page that comes much later", async () => {
    vi.setSystemTime(now + 31_000);
    expect(await takeChosen(1, origin)).toBeUndefined();
  });

  test("is gone with the lock", async () => {
    await forgetAsked();
    expect(await takeChosen(1, origin)).toBeUndefined();
  });
});

describe("a server that asked", () => {
  test("is forgotten after a while", async () => {
    vi.setSystemTime(now + 11 * 60_000);
    expect(await askedIn(1, origin)).toBeUndefined();
  });

  test("is remembered for the tabs that it was in last", async () => {
    for (let tab = 2; tab <= 60; tab += 1) {
      await noteAsked(tab, { origin, state: "asked", at: now + tab });
    }
    expect(await askedIn(1, origin)).toBeUndefined();
    expect(await askedIn(60, origin)).toBeDefined();
  });
});

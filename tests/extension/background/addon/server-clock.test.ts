import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  clockOffset,
  forgetServerTime,
  noteServerTime,
  serverNow,
} from "../../../../extension/background/addon/server-clock.ts";
import { clockWords } from "../../../../extension/pages/clock-offset.ts";

const noon = Date.UTC(2026, 10, 25, 12);

beforeEach(async () => {
  vi.useFakeTimers({ now: noon });
  await forgetServerTime();
});

afterEach(() => vi.useRealTimers());

describe("the server's clock", () => {
  test("is taken for this computer's until it is known", async () => {
    expect(await clockOffset()).toBe(0);
    expect(await serverNow()).toBe(noon);
  });

  test("is what the server said when its answer was half way", async () => {
    await noteServerTime(noon + 60_000, noon - 1_000);
    expect(await clockOffset()).toBe(60_500);
    expect(await serverNow()).toBe(noon + 60_500);
  });

  test("is not learned from an answer that took long, or came before it was asked for", async () => {
    await noteServerTime(noon + 60_000, noon - 6_000);
    await noteServerTime(noon + 60_000, noon + 1_000);
    expect(await clockOffset()).toBe(0);
  });

  test.each([
    [0, undefined],
    [4_000, undefined],
    [45_000, "This computer’s clock is 45 s slow. Codes go by the server’s."],
    [-300_000, "This computer’s clock is 5 min fast. Codes go by the server’s."],
  ])("that is %d ms ahead is told of so: %s", (offset, words) => {
    expect(clockWords(offset)).toBe(words);
  });
});

import { describe, expect, test } from "vitest";
import {
  perAccount,
  perAccountAndNetwork,
  perAddress,
  type Rule,
} from "../../server-bridge/sign-in/limits.ts";
import { addressOf, networkOf } from "../../server-bridge/sign-in/network.ts";
import { type Attempts, noAttempts } from "../../server-bridge/store/attempts.ts";

const minute = 60_000;
const hour = 60 * minute;

/** Try at each of these times; how long each has to wait, 0 where it is admitted. */
function waits(rule: Rule, times: readonly number[]): number[] {
  let held: Attempts = noAttempts;
  return times.map((now) => {
    const outcome = rule(held, now);
    if ("waitMs" in outcome) return outcome.waitMs;
    held = outcome;
    return 0;
  });
}

describe("guesses at one account from one network (SEC-83)", () => {
  test("are five, then none for 15 minutes to the millisecond", () => {
    const times = [0, 0, 0, 0, 0, 0, 15 * minute - 1, 15 * minute];
    expect(waits(perAccountAndNetwork, times)).toEqual([0, 0, 0, 0, 0, 15 * minute, 1, 0]);
  });

  test("double the wait with each five more, up to 4 hours", () => {
    const blocks: number[] = [];
    let now = 0;
    let held: Attempts = noAttempts;
    for (let round = 0; round < 7; round += 1) {
      for (let n = 0; n < 5; n += 1) {
        const outcome = perAccountAndNetwork(held, now);
        if ("waitMs" in outcome) throw new Error("Blocked too early");
        held = outcome;
      }
      blocks.push((held.until - now) / minute);
      now = held.until;
    }
    expect(blocks).toEqual([15, 30, 60, 120, 240, 240, 240]);
  });
});

describe("guesses from one address (SEC-83)", () => {
  test("are ten at once, then one a minute", () => {
    const burst = Array.from({ length: 10 }, () => 0);
    const after = [0, minute - 1, minute, minute, 2 * minute];
    const expected = [...burst, minute, 1, 0, minute, 0];
    expect(waits(perAddress, [...burst, ...after])).toEqual(expected);
  });

  test("are ten at once again after ten quiet minutes, and not more after an hour", () => {
    const burst = (at: number) => Array.from({ length: 11 }, () => at);
    const admitted = waits(perAddress, [...burst(0), ...burst(hour)]).filter((wait) => wait === 0);
    expect(admitted).toHaveLength(20);
  });
});

describe("guesses at one account from everywhere (SEC-83)", () => {
  test("are fifty a day", () => {
    const fifty = Array.from({ length: 50 }, (_, n) => n);
    const day = 24 * hour;
    const outcome = waits(perAccount, [...fifty, 60, day - 1, day]);
    expect(outcome.slice(0, 50).every((wait) => wait === 0)).toBe(true);
    expect(outcome.slice(50)).toEqual([day - 60, 1, 0]);
  });
});

describe("whose guesses are counted together", () => {
  test.each([
    ["192.0.2.1", "192.0.2.254", false, true],
    ["192.0.2.1", "192.0.3.1", false, false],
    ["192.0.2.1", "::ffff:192.0.2.1", true, true],
    ["2001:db8:0:1::1", "2001:db8:0:1:ffff::2", true, true],
    ["2001:db8:0:1::1", "2001:db8:0:2::1", false, true],
    ["2001:db8:0:100::1", "2001:db8:0:200::1", false, false],
    ["fe80::1%eth0", "fe80::1", true, true],
  ])("%s and %s: as one address %s, as one network %s", (a, b, sameAddress, sameNetwork) => {
    expect(addressOf(a) === addressOf(b)).toBe(sameAddress);
    expect(networkOf(a) === networkOf(b)).toBe(sameNetwork);
  });
});

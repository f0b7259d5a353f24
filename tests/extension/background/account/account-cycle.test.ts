import { describe, expect, test } from "vitest";
import { nextAccount } from "../../../../extension/background/account/account-cycle.ts";

describe("going through the accounts of a page", () => {
  test("begins with the best, where nothing has been filled", () => {
    expect(nextAccount([], ["a", "b", "c"], undefined).next).toBe("a");
  });

  test("visits each once, though each fill makes its account the best", () => {
    let fitting: readonly string[] = ["a", "b", "c"];
    let order: readonly string[] = [];
    let current: string | undefined = "a";
    const visited: string[] = [];
    for (let press = 0; press < 4; press += 1) {
      const step = nextAccount(order, fitting, current);
      const next: string = step.next ?? "";
      order = step.order;
      visited.push(next);
      current = next;
      fitting = [next, ...fitting.filter((id) => id !== next)];
    }
    expect(visited).toEqual(["b", "c", "a", "b"]);
  });

  test("takes in what is new and leaves out what fits no more", () => {
    expect(nextAccount(["a", "b"], ["b", "c"], "b")).toEqual({ order: ["b", "c"], next: "c" });
  });

  test("ends with nothing where nothing fits", () => {
    expect(nextAccount(["a"], [], "a").next).toBeUndefined();
  });
});

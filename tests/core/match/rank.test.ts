import { describe, expect, test, vi } from "vitest";
import { ranked } from "#core/match/rank.ts";

const order = (candidates: { rank: number; lastUsedAt: number; title?: string }[]) =>
  ranked(candidates).map((candidate) => candidates.indexOf(candidate));

describe("records of one page", () => {
  test("come in order of specificity, however recent the others", () => {
    expect(
      order([
        { rank: 2, lastUsedAt: 9 },
        { rank: 0, lastUsedAt: 0 },
      ]),
    ).toEqual([1, 0]);
  });

  test("equally specific: the last used comes first", () => {
    expect(
      order([
        { rank: 2, lastUsedAt: 1 },
        { rank: 2, lastUsedAt: 5 },
      ]),
    ).toEqual([1, 0]);
  });

  test("never used: by title, numbers by value, without title first", () => {
    const titles = ["Mail 10", "mail 9", "Äpfel", undefined];
    const candidates = titles.map((title) => ({
      rank: 2,
      lastUsedAt: 0,
      ...(title === undefined ? {} : { title }),
    }));
    expect(order(candidates)).toEqual([3, 2, 1, 0]);
  });

  test("alike in everything: stay as they came, and the list given is left alone", () => {
    const same = Array.from({ length: 50 }, () => ({ rank: 1, lastUsedAt: 0, title: "x" }));
    const before = [...same];
    expect(order(same)).toEqual(same.map((_, index) => index));
    expect(same).toEqual(before);
  });

  test("have their titles compared where nothing else decides, by what is made only then", async () => {
    vi.resetModules();
    const making = vi.spyOn(Intl, "Collator");
    const fresh = await import("#core/match/rank.ts");
    const [used, unused, other] = [9, 0, 0].map((lastUsedAt) => ({ rank: 2, lastUsedAt }));
    fresh.ranked([unused, used] as never);
    expect(making).not.toHaveBeenCalled();
    fresh.ranked([unused, other] as never);
    fresh.ranked([unused, other] as never);
    expect(making).toHaveBeenCalledOnce();
  });
});

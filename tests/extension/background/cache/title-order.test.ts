import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { firstByTitle, inTitleOrder } from "../../../../extension/background/cache/title-order.ts";

const titled = (titles: readonly string[]) =>
  titles.map((title, at) => ({ at, entry: { summary: { title } } }));

const titlesOf = (all: ReturnType<typeof titled>) => all.map(({ entry }) => entry.summary.title);

describe("the order of titles", () => {
  test("is a person's: capitals and accents aside, numbers by what they say", () => {
    const all = titled(["server 10", "Zebra", "Server 9", "Écran", "email"]);
    expect(titlesOf(inTitleOrder(all))).toEqual([
      "Écran",
      "email",
      "Server 9",
      "server 10",
      "Zebra",
    ]);
  });

  test("is the same for the first few, which are found without ordering the others", () => {
    const title = fc.stringMatching(/^[aAbéE19]{0,3}$/);
    fc.assert(
      fc.property(fc.array(title, { maxLength: 200 }), fc.nat({ max: 30 }), (titles, limit) => {
        const all = titled(titles);
        expect(firstByTitle(all, limit)).toEqual(inTitleOrder(all).slice(0, limit));
      }),
    );
  });

  test("costs nothing where no list is ordered", async () => {
    vi.resetModules();
    const making = vi.spyOn(Intl, "Collator");
    const fresh = await import("../../../../extension/background/cache/title-order.ts");
    expect(making).not.toHaveBeenCalled();
    fresh.inTitleOrder(titled(["b", "a"]));
    fresh.inTitleOrder(titled(["b", "a"]));
    expect(making).toHaveBeenCalledOnce();
  });
});

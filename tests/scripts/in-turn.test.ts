import { expect, test } from "vitest";
import { inTurn } from "../../scripts/in-turn.mjs";

/** Works that end when they are told to, and what has begun. */
function heldWorks(count: number) {
  const begun: number[] = [];
  const ends = Array.from({ length: count }, () => Promise.withResolvers<string>());
  const works = ends.map(({ promise }, at) => () => {
    begun.push(at);
    return promise;
  });
  const end = async (at: number) => {
    ends[at]?.resolve(`result ${at}`);
    // Whatever follows from it has begun by then.
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { begun, works, ends, end };
}

test("works begin in their order, as many at once as there may be, and each ends in its place", async () => {
  const { begun, works, end } = heldWorks(4);
  const done = inTurn(works, 2);
  expect(begun).toEqual([0, 1]);
  await end(1);
  expect(begun).toEqual([0, 1, 2]);
  await end(0);
  expect(begun).toEqual([0, 1, 2, 3]);
  await end(3);
  await end(2);
  expect(await done).toEqual(["result 0", "result 1", "result 2", "result 3"]);
});

test("a work that fails is told", async () => {
  const { works, ends } = heldWorks(3);
  const done = inTurn(works, 8);
  ends[1]?.reject(new Error("broken"));
  await expect(done).rejects.toThrow("broken");
});

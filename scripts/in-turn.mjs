/**
 * Do `works`, no more than `atOnce` at a time, begun in their order: the longest belongs first, so that none is left
 * to run alone while cores stand idle.
 *
 * @template Result
 * @param {readonly (() => Promise<Result>)[]} works
 * @param {number} atOnce
 * @returns {Promise<Result[]>} in the order of the works
 */
export async function inTurn(works, atOnce) {
  const results = [];
  const waiting = works.entries();
  const lane = async () => {
    for (const [at, work] of waiting) results[at] = await work();
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return results;
}

/**
 * Going through the accounts of a page one after the other.
 *
 * Records are offered last used first, so that each fill changes their order: who pressed the key three
 * times would see two accounts in turns. The order of the first press holds.
 */
export function nextAccount(
  /** The order of the press before, as far as there was one. */
  before: readonly string[],
  /** The records that fit by now, best first. */
  fitting: readonly string[],
  /** What was filled last. */
  current: string | undefined,
): { readonly order: readonly string[]; readonly next: string | undefined } {
  const kept = before.filter((id) => fitting.includes(id));
  const order = [...kept, ...fitting.filter((id) => !kept.includes(id))];
  const at = current === undefined ? -1 : order.indexOf(current);
  return { order, next: order[(at + 1) % Math.max(1, order.length)] };
}

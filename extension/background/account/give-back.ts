/**
 * So soon after a derivation nothing else is going on that would be held up. A collection may take several, and on a
 * busy machine its marking is still going on when the first ones come.
 */
const nudgesAtMs = [1_000, 2_000, 3_000, 6_000, 12_000];

const nudgeBytes = 32 * 1024 ** 2;

/**
 * Argon2id works in 64 MiB of WebAssembly memory, which the engine gives back at its next collection: in a
 * background at rest, never. There is no asking for one; memory taken outside of the heap brings one about
 * where much is held there already. Only one page of it is touched.
 */
export function giveBackMemory(): void {
  for (const ms of nudgesAtMs) setTimeout(nudge, ms);
}

const nudge = () => void new Uint8Array(nudgeBytes).subarray(0, 1).fill(1);

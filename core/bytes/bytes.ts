/** Bytes by themselves: joining, comparing, cutting. */

/** Bytes over their own (never shared) memory, as WebCrypto asks for them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** The parts one after the other. */
export function concat(...parts: readonly Uint8Array[]): Bytes {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** Whether both hold the same bytes, in a time that does not depend on where they differ. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let at = 0; at < a.length; at += 1) difference |= (a[at] ?? 0) ^ (b[at] ?? 0);
  return difference === 0;
}

/** The same bytes over memory of their own: what came out of a socket's pool is copied. */
export const ownBytes = (bytes: Uint8Array): Bytes => new Uint8Array(bytes);

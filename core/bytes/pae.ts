/**
 * Pre-authentication encoding: the one way in which several parts become the bytes that are signed,
 * authenticated or used as key-derivation context. Lengths come first, so no two lists of parts
 * encode alike. Shape: u64be(count), then u64be(length) and the bytes of each part.
 */
export function pae(...parts: readonly (string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const encoded = parts.map((part) => (typeof part === "string" ? utf8(part) : part));
  const size = encoded.reduce((sum, part) => sum + 8 + part.length, 8);
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  view.setBigUint64(0, BigInt(encoded.length));
  let at = 8;
  for (const part of encoded) {
    view.setBigUint64(at, BigInt(part.length));
    out.set(part, at + 8);
    at += 8 + part.length;
  }
  return out;
}

/** UTF-8 bytes of `text`. */
export const utf8 = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);

/** A counter (version, epoch, sequence number) as u64be. */
export function u64(value: number): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(8);
  new DataView(out.buffer).setBigUint64(0, BigInt(value));
  return out;
}

const encoder = new TextEncoder();

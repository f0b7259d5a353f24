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

/**
 * The parts that {@link pae} made `encoded` of.
 *
 * @throws RangeError unless some list of parts is encoded as exactly these bytes.
 */
export function unpae(encoded: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  const view = new DataView(encoded.buffer, encoded.byteOffset, encoded.byteLength);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let at = 8;
  while (at + 8 <= encoded.length) {
    const end = at + 8 + Number(view.getBigUint64(at));
    if (end > encoded.length) break;
    parts.push(encoded.subarray(at + 8, end));
    at = end;
  }
  if (at !== encoded.length || view.getBigUint64(0) !== BigInt(parts.length))
    throw new RangeError("Not a list of parts");
  return parts;
}

/** UTF-8 bytes of `text`. */
export const utf8 = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);

/** A counter (version, epoch, sequence number) as u64be. @throws RangeError when it is none. */
export function u64(value: number): Uint8Array<ArrayBuffer> {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError("Not a counter");
  const out = new Uint8Array(8);
  new DataView(out.buffer).setBigUint64(0, BigInt(value));
  return out;
}

const encoder = new TextEncoder();

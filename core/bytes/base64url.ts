/**
 * Binary as text on the wire and at rest: base64url without padding (RFC 4648 §5). By tables, since each record that
 * comes or goes is some ten of these: `atob` and `btoa` take several copies of each, for an alphabet that is not this one.
 */

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const codes = Uint8Array.from(alphabet, (letter) => letter.charCodeAt(0));
const ascii = new TextDecoder();

/** What no letter stands for: with it among them, the or of all values is beyond {@link lastValue}. */
const none = 64;
const lastValue = 63;
const values = new Uint8Array(128).fill(none);
for (const [value, code] of codes.entries()) values[code] = value;

/** The bytes as unpadded base64url. */
export function toBase64Url(bytes: Uint8Array): string {
  const out = new Uint8Array(Math.ceil((bytes.length * 4) / 3));
  let from = 0;
  let to = 0;
  for (; from + 2 < bytes.length; from += 3) {
    const bits = (byte(bytes, from) << 16) | (byte(bytes, from + 1) << 8) | byte(bytes, from + 2);
    out[to++] = byte(codes, bits >> 18);
    out[to++] = byte(codes, (bits >> 12) & lastValue);
    out[to++] = byte(codes, (bits >> 6) & lastValue);
    out[to++] = byte(codes, bits & lastValue);
  }
  // One or two that are left make two or three letters.
  const bits = (byte(bytes, from) << 16) | (byte(bytes, from + 1) << 8);
  for (let shift = 18; to < out.length; shift -= 6)
    out[to++] = byte(codes, (bits >> shift) & lastValue);
  return ascii.decode(out);
}

/**
 * The bytes that `text` stands for.
 *
 * @throws RangeError when `text` is not canonical unpadded base64url, so that one value has one text.
 */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const left = text.length % 4;
  if (left === 1) throw new RangeError("Not base64url");
  const out = new Uint8Array(Math.floor((text.length * 3) / 4));
  let seen = 0;
  let to = 0;
  for (let from = 0; from < text.length; from += 4) {
    const a = valueAt(text, from);
    const b = valueAt(text, from + 1);
    const c = valueAt(text, from + 2);
    const d = valueAt(text, from + 3);
    seen |= a | b | c | d;
    const bits = (a << 18) | (b << 12) | (c << 6) | d;
    // What is beyond its end a typed array does not take.
    out[to++] = bits >> 16;
    out[to++] = bits >> 8;
    out[to++] = bits;
  }
  if (seen > lastValue) throw new RangeError("Not base64url");
  // Bits of the last letter that belong to no byte are zero.
  const spare = left === 0 ? 0 : valueAt(text, text.length - 1) & (left === 2 ? 0b1111 : 0b11);
  if (spare !== 0) throw new RangeError("Not canonical base64url");
  return out;
}

/** 0 beyond the end, as padding says it. */
const byte = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;

/** 0 beyond the end. */
const valueAt = (text: string, at: number): number =>
  at < text.length ? (values[text.charCodeAt(at)] ?? none) : 0;

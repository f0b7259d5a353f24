/** Binary as text on the wire and at rest: base64url without padding (RFC 4648 §5). */

const form = { alphabet: "base64url" } as const;

/** The bytes as unpadded base64url. */
export const toBase64Url = (bytes: Uint8Array): string =>
  bytes.toBase64({ ...form, omitPadding: true });

/**
 * The bytes that `text` encodes.
 *
 * @throws RangeError when `text` is not canonical unpadded base64url, so that one value has one text.
 */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  // The platform skips white space, takes padding, and overlooks bits that belong to no byte.
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) throw new RangeError("Not base64url");
  const bytes = Uint8Array.fromBase64(text, form);
  if (toBase64Url(bytes) !== text) throw new RangeError("Not canonical base64url");
  return bytes;
}

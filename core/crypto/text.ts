/** Binary fields of JSON objects, read as this folder's errors. */
import { fromBase64Url } from "#core/bytes/base64url.ts";
import type { Bytes } from "#core/bytes/bytes.ts";
import { CryptoError } from "./error.ts";

/**
 * The bytes of a base64url field, `length` of them where that is known.
 *
 * @throws CryptoError `malformed`
 */
export function bytesOf(text: string, length?: number): Bytes {
  let bytes: Bytes;
  try {
    bytes = fromBase64Url(text);
  } catch (cause) {
    throw new CryptoError("malformed", "Not canonical base64url", { cause });
  }
  if (length !== undefined && bytes.length !== length)
    throw new CryptoError("malformed", `Not ${length} bytes`);
  return bytes;
}

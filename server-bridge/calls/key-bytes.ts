/** Public keys as they come over the wire. */
import { fromBase64Url } from "#core/bytes/base64url.ts";
import { WireError } from "#core/wire/error.ts";

/** The bytes of a public key. @throws WireError `bad_request` when the text is not canonical base64url. */
export function keyBytes(publicKey: string): Uint8Array {
  try {
    return fromBase64Url(publicKey);
  } catch {
    throw new WireError("bad_request", "A public key is not base64url");
  }
}

/** The blind index: a cache finds the records of a host without anything on disk naming the host. */
import { toBase64Url } from "#core/bytes/base64url.ts";
import { utf8 } from "#core/bytes/pae.ts";

/** HMAC-SHA-256 of `token` (a registrable domain or host), cut to 16 bytes, base64url. */
export async function blindToken(indexKey: CryptoKey, token: string): Promise<string> {
  const mac = await crypto.subtle.sign("HMAC", indexKey, utf8(token));
  return toBase64Url(new Uint8Array(mac, 0, 16));
}

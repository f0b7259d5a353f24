/** Compares a text with a secret by keyed hashes alone. */
import { utf8 } from "#core/bytes/pae.ts";

/**
 * Whether both are the same, told by HMACs under a key that is made for this comparison and forgotten with
 * it: neither text nor anything that could be compared again is left, and the time says nothing.
 */
export async function sameText(a: string, b: string): Promise<boolean> {
  const key = await crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
    "verify",
  ]);
  const mac = await crypto.subtle.sign("HMAC", key, utf8(a));
  return crypto.subtle.verify("HMAC", key, mac, utf8(b));
}

/**
 * The installation's own secret and what is derived from it. It opens no record: it makes challenges
 * that need no memory, and answers about people who do not exist that look like the others.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { fromBase64Url, toBase64Url } from "#core/bytes/base64url.ts";
import { pae } from "#core/bytes/pae.ts";

/** HMAC-SHA256 under the server's secret, for one named purpose. */
export type KeyedHash = (purpose: string, ...parts: readonly (string | Uint8Array)[]) => Buffer;

/** A value for a fresh installation. */
export const newServerSecret = (): string => randomToken();

/** 32 random bytes, base64url. */
export const randomToken = (): string => toBase64Url(randomBytes(32));

export function keyedHash(serverSecret: string): KeyedHash {
  const key = fromBase64Url(serverSecret);
  return (purpose, ...parts) =>
    createHmac("sha256", key)
      .update(pae(`latchkey/v1/server/${purpose}`, ...parts))
      .digest();
}

/** How what a client holds is kept: whoever reads the database cannot present it. */
export const tokenHash = (token: string): string =>
  createHash("sha256").update(token).digest("base64url");

/** Whether both are the same bytes, in a time that tells nothing of where they differ. */
export const sameSecret = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && timingSafeEqual(a, b);

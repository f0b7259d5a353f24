/** The one source of randomness: the platform's. */
import { toBase64Url } from "#core/bytes/base64url.ts";
import type { Bytes } from "#core/bytes/bytes.ts";

/** `length` fresh random bytes. */
export const randomBytes = (length: number): Bytes =>
  crypto.getRandomValues(new Uint8Array(length));

/** A fresh id: 16 random bytes, 22 letters of base64url. */
export const randomId = (): string => toBase64Url(randomBytes(16));

/** Ids and sealed bytes as clients make them. */
import { randomBytes } from "node:crypto";

/** `length` random bytes, base64url. */
export const randomText = (length: number): string => randomBytes(length).toString("base64url");

/** 16 random bytes: an id or an idempotency key. */
export const newId = (): string => randomText(16);

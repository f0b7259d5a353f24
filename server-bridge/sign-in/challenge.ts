/**
 * Challenges that need no memory: the server recognises its own by their MAC. One is bound to the name
 * it was asked for and ends after two minutes; what it admits is bound to one device's key, so that
 * presenting it twice gains nobody anything.
 */
import { randomBytes } from "node:crypto";
import { toBase64Url } from "#core/bytes/base64url.ts";
import { u64 } from "#core/bytes/pae.ts";
import { type KeyedHash, sameSecret } from "../server-secret.ts";
import { usernameKey } from "../store/accounts.ts";

export const challengeLifeMs = 2 * 60_000;

/** time (8 bytes), random (16), MAC (32). */
const randomFrom = 8;
const macFrom = 24;
const length = 56;

/** A fresh challenge for whoever signs in under this name, base64url. */
export function newChallenge(hash: KeyedHash, username: string, now: number): string {
  const head = Buffer.concat([u64(now), randomBytes(macFrom - randomFrom)]);
  return toBase64Url(Buffer.concat([head, mac(hash, username, head)]));
}

/** Whether this server made `challenge` for this name, less than two minutes ago. */
export function challengeHolds(
  hash: KeyedHash,
  username: string,
  challenge: string,
  now: number,
): boolean {
  const bytes = Buffer.from(challenge, "base64url");
  if (bytes.length !== length) return false;
  const head = bytes.subarray(0, macFrom);
  if (!sameSecret(bytes.subarray(macFrom), mac(hash, username, head))) return false;
  const age = now - Number(head.readBigUInt64BE(0));
  return age >= 0 && age <= challengeLifeMs;
}

const mac = (hash: KeyedHash, username: string, head: Uint8Array) =>
  hash("challenge", usernameKey(username), head);

/**
 * Proofs over calls: a session is of use only to the device that holds its Ed25519 key, and only for
 * the very call that was signed. Sign-in proves two keys at once: the one derived from the master
 * password and the device's.
 */
import { fromBase64Url, toBase64Url } from "#core/bytes/base64url.ts";
import type { Bytes } from "#core/bytes/bytes.ts";
import { isEd25519Point } from "#core/bytes/curve-point.ts";
import { pae, u64, utf8 } from "#core/bytes/pae.ts";

/** What a call's proof covers. */
export type CallProof = {
  readonly session: string;
  readonly method: string;
  /** The caller's clock, in ms since 1970. */
  readonly time: number;
  /** Fresh for every call, so that a replay is seen. */
  readonly callId: string;
  /** {@link hashBody} of the exact text of the body. */
  readonly bodyHash: string;
};

/** What signing in is bound to. All base64url; `challenge` is the server's, used once. */
export type Challenge = {
  readonly org: string;
  readonly user: string;
  readonly challenge: string;
  readonly devicePublicKey: string;
};

/** Sign a call with the device's private key; base64url. */
export const signCall = (deviceKey: CryptoKey, call: CallProof): Promise<string> =>
  signStatement(deviceKey, callStatement(call));

/** Whether the device with this public key (32 bytes) signed this call. Never throws. */
export const verifyCall = (
  publicKeyBytes: Uint8Array,
  call: CallProof,
  signature: string,
): Promise<boolean> => verifyStatement(publicKeyBytes, () => callStatement(call), signature);

/** SHA-256 of a body's text, base64url. */
export async function hashBody(text: string): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.digest("SHA-256", utf8(text))));
}

/** What the key derived from the master password signs at sign-in. */
export const challengeStatement = (signIn: Challenge): Bytes => statement("sign-in", signIn);

/** What the device's own key signs at sign-in: that it is held by whoever signs in. */
export const deviceStatement = (signIn: Challenge): Bytes => statement("device", signIn);

/** Sign a statement; base64url. */
export async function signStatement(privateKey: CryptoKey, statement: Bytes): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.sign("Ed25519", privateKey, statement)));
}

/** Whether the holder of this public key (32 bytes) signed the statement. Never throws: whatever is odd is a no. */
export async function verifyStatement(
  publicKeyBytes: Uint8Array,
  statement: Bytes | (() => Bytes),
  signature: string,
): Promise<boolean> {
  if (!isEd25519Point(publicKeyBytes)) return false;
  try {
    const raw = new Uint8Array(publicKeyBytes);
    const key = await crypto.subtle.importKey("raw", raw, "Ed25519", false, ["verify"]);
    const signed = typeof statement === "function" ? statement() : statement;
    return await crypto.subtle.verify("Ed25519", key, fromBase64Url(signature), signed);
  } catch {
    return false;
  }
}

const callStatement = ({ session, method, time, callId, bodyHash }: CallProof): Bytes =>
  pae("latchkey/v1/call", session, method, u64(time), callId, bodyHash);

const statement = (purpose: string, { org, user, challenge, devicePublicKey }: Challenge): Bytes =>
  pae(`latchkey/v1/${purpose}`, org, user, challenge, devicePublicKey);

/**
 * Public keys that no honest peer has, refused by their bytes before an engine sees them (SEC-70).
 *
 * Engines differ: under an Ed25519 key of small order Chromium 156 and Firefox 153 verify signatures
 * that nobody made, Node 26 does not; non-canonical X25519 keys are taken by all three.
 */

/** 2^255 - 19, the prime both curves are over. */
const prime = 2n ** 255n - 19n;

const littleEndian = (bytes: Uint8Array): bigint =>
  bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);

/**
 * u-coordinates of small order on Curve25519 and its twist; their shared secret is zero whatever the
 * private key. https://cr.yp.to/ecdh.html#validate
 */
const smallOrderU: ReadonlySet<bigint> = new Set([
  0n,
  1n,
  325606250916557431795983626356110631294008115727848805560023387167927233504n,
  39382357235489614581723060781553021112529911719440698176882885853963445705823n,
  prime - 1n,
]);

/** y-coordinates of small order on Ed25519: with such a key one signature fits many messages. */
const smallOrderY: ReadonlySet<bigint> = new Set([
  0n,
  1n,
  2707385501144840649318225287225658788936804267575313519463743609750303402022n,
  55188659117513257062467267217118295137698188065244968500265048394206261417927n,
  prime - 1n,
]);

/** Whether `bytes` is a canonical X25519 public key of large order. */
export function isX25519Point(bytes: Uint8Array): boolean {
  const u = littleEndian(bytes);
  return bytes.length === 32 && u < prime && !smallOrderU.has(u);
}

/** Whether `bytes` is a canonical encoding of an Ed25519 public key of large order. That it is on the curve the engine checks. */
export function isEd25519Point(bytes: Uint8Array): boolean {
  const y = littleEndian(bytes) & ((1n << 255n) - 1n);
  return bytes.length === 32 && y < prime && !smallOrderY.has(y);
}

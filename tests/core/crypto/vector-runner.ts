/**
 * Published vectors, run through our own doors wherever one takes them: the same file in Node, in
 * Chromium and in Firefox, because the engines below WebCrypto differ (SEC-70).
 */
import { Aes128Gcm, Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from "@hpke/core";
import { argon2id } from "hash-wasm";
import { toBase64Url } from "#core/bytes/base64url.ts";
import { type Bytes, concat, sameBytes } from "#core/bytes/bytes.ts";
import { utf8 } from "#core/bytes/pae.ts";
import { CryptoError } from "#core/crypto/error.ts";
import { importPublicKey, keyPairOf } from "#core/crypto/key-pair.ts";
import { deriveBytes, importSealKey } from "#core/crypto/keys.ts";
import { open } from "#core/crypto/seal.ts";
import { checkSignature } from "#core/crypto/statement.ts";
import { totpAt } from "#core/crypto/totp.ts";
import { verifyStatement } from "#core/wire/proof.ts";
import { base32 } from "./base32.ts";
import aesGcm from "./vectors/aes-gcm.json" with { type: "json" };
import argon2 from "./vectors/argon2id.json" with { type: "json" };
import ed25519 from "./vectors/ed25519.json" with { type: "json" };
import hkdf from "./vectors/hkdf.json" with { type: "json" };
import hmac from "./vectors/hmac.json" with { type: "json" };
import hpke from "./vectors/hpke.json" with { type: "json" };
import totp from "./vectors/totp.json" with { type: "json" };
import x25519 from "./vectors/x25519.json" with { type: "json" };

export const vectors = { aesGcm, argon2, ed25519, hkdf, hmac, hpke, totp, x25519 };

export type Algorithm = keyof typeof vectors;

/** How many vectors of each algorithm were run, and what went otherwise than published. */
export type Outcome = {
  readonly ran: Record<string, number>;
  readonly failures: readonly string[];
};

type Check<A extends Algorithm> = (
  vector: (typeof vectors)[A]["vectors"][number],
) => Promise<boolean>;

const hex = (text: string): Bytes =>
  Uint8Array.from(text.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));

/** The code of the refusal, or undefined when nothing was refused. */
async function refusal(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (reason) {
    if (reason instanceof CryptoError) return reason.code;
    throw reason;
  }
}

const checks: { readonly [A in Algorithm]: Check<A> } = {
  async x25519({ public: publicKey, private: secret, shared, result }) {
    const importing = importPublicKey("X25519", toBase64Url(hex(publicKey)));
    if (result === "refused") return (await refusal(importing)) === "bad_key";
    const pair = await keyPairOf("X25519", hex(secret));
    const agreed = { name: "X25519", public: await importing };
    const bits = await crypto.subtle.deriveBits(agreed, pair.privateKey, 256);
    return sameBytes(new Uint8Array(bits), hex(shared));
  },

  async ed25519(vector) {
    const { public: publicKey, message, signature, result } = vector;
    const [key, sig] = [toBase64Url(hex(publicKey)), toBase64Url(hex(signature))];
    const code = await refusal(checkSignature(key, sig, hex(message)));
    const onTheWire = await verifyStatement(hex(publicKey), hex(message), sig);
    if (onTheWire !== (result === "valid")) return false;
    if (result === "refused") return code === "bad_key";
    if (result === "invalid") return code === "bad_signature" || code === "malformed";
    if ("secret" in vector && vector.secret !== undefined) {
      const pair = await keyPairOf("Ed25519", hex(vector.secret));
      const own = await crypto.subtle.sign("Ed25519", pair.privateKey, hex(message));
      if (pair.publicKey !== key || !sameBytes(new Uint8Array(own), hex(signature))) return false;
    }
    return code === undefined;
  },

  async aesGcm(vector) {
    const key = await importSealKey(hex(vector.key));
    const blob = concat(
      Uint8Array.of(1),
      ...[vector.nonce, vector.ct, vector.tag].map((part) => hex(part)),
    );
    const opening = open(key, blob, hex(vector.aad));
    if (vector.result === "invalid") return (await refusal(opening)) === "wrong_key";
    return sameBytes(await opening, hex(vector.plaintext ?? "missing"));
  },

  async hkdf({ ikm, info, okm }) {
    const expected = hex(okm);
    return sameBytes(await deriveBytes(hex(ikm), hex(info), expected.length), expected);
  },

  async hmac({ key, message, tag, result }) {
    const algorithm = { name: "HMAC", hash: "SHA-256" };
    const macKey = await crypto.subtle.importKey("raw", hex(key), algorithm, false, ["sign"]);
    const own = new Uint8Array(await crypto.subtle.sign("HMAC", macKey, hex(message)));
    return sameBytes(own, hex(tag)) === (result === "valid");
  },

  async hpke({ aead, info, ikmE, ikmR, skRm, pkRm, enc, encryptions }) {
    const suite = new CipherSuite({
      kem: new DhkemX25519HkdfSha256(),
      kdf: new HkdfSha256(),
      aead: aead === "AES-128-GCM" ? new Aes128Gcm() : new Aes256Gcm(),
    });
    const recipientKey = await suite.kem.deriveKeyPair(hex(ikmR));
    const own = await keyPairOf("X25519", hex(skRm));
    if (own.publicKey !== toBase64Url(hex(pkRm))) return false;
    const sender = await suite.createSenderContext({
      recipientPublicKey: recipientKey.publicKey,
      info: hex(info),
      ekm: await suite.kem.deriveKeyPair(hex(ikmE)),
    });
    const recipient = await suite.createRecipientContext({
      recipientKey: { privateKey: own.privateKey, publicKey: recipientKey.publicKey },
      info: hex(info),
      enc: hex(enc),
    });
    if (!sameBytes(new Uint8Array(sender.enc), hex(enc))) return false;
    for (const { aad, plaintext, ct } of encryptions) {
      const sealed = new Uint8Array(await sender.seal(hex(plaintext), hex(aad)));
      const opened = new Uint8Array(await recipient.open(hex(ct), hex(aad)));
      if (!sameBytes(sealed, hex(ct)) || !sameBytes(opened, hex(plaintext))) return false;
    }
    return true;
  },

  async argon2({ password, salt, iterations, memoryKib, parallelism, hash }) {
    const own = await argon2id({
      password,
      salt: utf8(salt),
      iterations,
      memorySize: memoryKib,
      parallelism,
      hashLength: 32,
      outputType: "binary",
    });
    return sameBytes(own, hex(hash));
  },

  async totp({ algorithm, secret, seconds, code }) {
    const uri = `otpauth://totp/Site?secret=${base32(utf8(secret))}&algorithm=${algorithm}&digits=8`;
    return totpAt(uri, seconds * 1000).code === code;
  },
};

/** Run every vector of every algorithm. */
export async function runVectors(given: typeof vectors = vectors): Promise<Outcome> {
  const ran: Record<string, number> = {};
  const failures: string[] = [];
  async function run<A extends Algorithm>(algorithm: A) {
    const list: readonly (typeof vectors)[A]["vectors"][number][] = given[algorithm].vectors;
    for (const vector of list) {
      const held = await checks[algorithm](vector).catch((reason: unknown) => String(reason));
      if (held !== true) failures.push(`${algorithm}: ${vector.source}: ${held}`);
    }
    ran[algorithm] = list.length;
  }
  for (const algorithm of Object.keys(vectors) as Algorithm[]) await run(algorithm);
  return { ran, failures };
}

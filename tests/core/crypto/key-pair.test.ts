import { describe, expect, test } from "vitest";
import { toBase64Url } from "#core/bytes/base64url.ts";
import { pae, utf8 } from "#core/bytes/pae.ts";
import {
  fingerprint,
  importPublicKey,
  keyHash,
  keyPairOf,
  newKeyPair,
  unwrapKeyPair,
  wrapKeyPair,
} from "#core/crypto/key-pair.ts";
import { importSealKey } from "#core/crypto/keys.ts";
import { randomBytes } from "#core/crypto/random.ts";
import { parts, read, sign, textOf } from "#core/crypto/statement.ts";
import { flippedText } from "./fixtures.ts";

const curves = ["Ed25519", "X25519"] as const;

describe.each(curves)("an %s key pair", (curve) => {
  test("follows from its 32 bytes, and its private key cannot be taken out", async () => {
    const pair = await newKeyPair(curve);
    expect((await keyPairOf(curve, pair.secret)).publicKey).toBe(pair.publicKey);
    for (const format of ["pkcs8", "jwk"] as const)
      await expect(crypto.subtle.exportKey(format, pair.privateKey)).rejects.toThrow();
    await expect(keyPairOf(curve, randomBytes(31))).rejects.toMatchObject({ code: "bad_key" });
  });

  test("is unwrapped with the key and the context it was wrapped with, and with no other", async () => {
    const [kek, other] = [
      await importSealKey(randomBytes(32)),
      await importSealKey(randomBytes(32)),
    ];
    const pair = await newKeyPair(curve);
    const context = pae("mine");
    const privateKey = await wrapKeyPair(kek, pair, context);
    const wrapped = { privateKey, publicKey: pair.publicKey };
    expect((await unwrapKeyPair(curve, kek, wrapped, context)).secret).toEqual(pair.secret);
    const elsewhere = await newKeyPair(curve);
    const refused = [
      unwrapKeyPair(curve, other, wrapped, context),
      unwrapKeyPair(curve, kek, wrapped, pae("yours")),
      unwrapKeyPair(curve, kek, { ...wrapped, publicKey: elsewhere.publicKey }, context),
      unwrapKeyPair(curve, kek, { ...wrapped, privateKey: flippedText(privateKey) }, context),
    ];
    await Promise.all(
      refused.map((refusal) => expect(refusal).rejects.toMatchObject({ code: "wrong_key" })),
    );
  });

  test("is refused when its wrapped private key is not the public key's (SEC-60)", async () => {
    const kek = await importSealKey(randomBytes(32));
    const [mine, hers] = [await newKeyPair(curve), await newKeyPair(curve)];
    const privateKey = await wrapKeyPair(kek, { ...mine, publicKey: hers.publicKey }, pae());
    const wrapped = { privateKey, publicKey: hers.publicKey };
    const unwrapped = unwrapKeyPair(curve, kek, wrapped, pae());
    await expect(unwrapped).rejects.toMatchObject({ code: "bad_key" });
  });

  test("has a public key of exactly 32 bytes (SEC-70)", async () => {
    for (const length of [0, 31, 33, 64]) {
      const key = importPublicKey(curve, toBase64Url(randomBytes(length)));
      await expect(key).rejects.toMatchObject({ code: "bad_key" });
    }
    for (const text of ["=", "not base64url!", `${"A".repeat(42)}B`])
      await expect(importPublicKey(curve, text)).rejects.toMatchObject({ code: "malformed" });
  });
});

describe("a fingerprint", () => {
  test("is the first 80 bits of the key's SHA-256, in four groups of four letters", async () => {
    const zeros = toBase64Url(new Uint8Array(32));
    // SHA-256 of 32 zero bytes begins 66687aad f862bd77 6c8f.
    expect(await keyHash(zeros)).toMatch(/^Zmh6rfhivXdsj/);
    expect(await fingerprint(zeros)).toBe("CSM7-NBFR-CAYQ-EV4F");
  });
});

describe("a statement", () => {
  test("is read only under its key and its purpose", async () => {
    const [key, other] = [await newKeyPair("Ed25519"), await newKeyPair("Ed25519")];
    const statement = await sign(key.privateKey, "purpose", "text", Uint8Array.of(1, 2));
    expect(await read(key.publicKey, "purpose", statement)).toEqual([
      utf8("text"),
      Uint8Array.of(1, 2),
    ]);
    const refused = [
      () => read(other.publicKey, "purpose", statement),
      () => read(key.publicKey, "another purpose", statement),
      () =>
        read(key.publicKey, "purpose", { ...statement, payload: flippedText(statement.payload) }),
      () =>
        read(key.publicKey, "purpose", {
          ...statement,
          signature: flippedText(statement.signature),
        }),
    ];
    for (const reading of refused)
      await expect(reading()).rejects.toMatchObject({ code: "bad_signature" });
  });

  test("is refused when what was signed is no list, or a field no text", async () => {
    expect(() => parts(utf8("no list"))).toThrow(expect.objectContaining({ code: "malformed" }));
    for (const field of [undefined, Uint8Array.of(0xff)])
      expect(() => textOf(field)).toThrow(expect.objectContaining({ code: "malformed" }));
  });
});

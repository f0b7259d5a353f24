import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { fromBase64Url, toBase64Url } from "#core/bytes/base64url.ts";
import { type KeyPair, newKeyPair } from "#core/crypto/key-pair.ts";
import { importSealKey } from "#core/crypto/keys.ts";
import { randomBytes, randomId } from "#core/crypto/random.ts";
import {
  openSecret,
  openSummary,
  type RecordVersion,
  type SealedRecord,
  sealRecord,
  verifyRecord,
  versionHash,
} from "#core/crypto/record.ts";
import { flippedText, orderedPairs } from "./fixtures.ts";
import { partsOf, resealed } from "./second-reader.ts";

const org = randomId();
const summary = { title: "Shop", username: "anna", urls: [{ url: "https://shop.example/" }] };
const secret = { password: "CANARY-p-1", notes: "née Müller 🗝" };

let author: KeyPair;
let vaultKey: CryptoKey;
const rawVaultKey = randomBytes(32);
let given: RecordVersion;
let sealed: SealedRecord;
beforeAll(async () => {
  author = await newKeyPair("Ed25519");
  vaultKey = await importSealKey(rawVaultKey);
  given = {
    org,
    vault: randomId(),
    record: randomId(),
    version: 3,
    epoch: 2,
    vaultKey,
    signKey: author.privateKey,
    author: randomId(),
    time: 1_790_000_000_000,
    prevHash: toBase64Url(randomBytes(32)),
    summary,
    secret,
  };
  sealed = await sealRecord(given);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const reader = () => ({ org, vaultKey });
const verifier = () => ({ org, signPublicKey: author.publicKey });

describe("a sealed record", () => {
  test("opens in its two parts, and its author's signature verifies", async () => {
    await verifyRecord(sealed, verifier());
    expect(await openSummary(sealed, reader())).toEqual(summary);
    expect(await openSecret(sealed, reader())).toEqual(secret);
  });

  test("says nothing of what is in it (SEC-68)", () => {
    const text = JSON.stringify(sealed);
    for (const word of ["CANARY", "Shop", "anna", "shop.example"]) {
      expect(text).not.toContain(word);
      expect(new TextDecoder().decode(fromBase64Url(sealed.summary))).not.toContain(word);
    }
  });

  test("verifies and shows its summary without the secret part at hand", async () => {
    const { secret: _, ...kept } = sealed;
    await verifyRecord(kept, verifier());
    await verifyRecord({ ...kept, secret: null }, verifier());
    expect(await openSummary(kept, reader())).toEqual(summary);
  });

  test("takes back its secret part, and no other", async () => {
    const later = await sealRecord({ ...given, version: 4 });
    const mixed = { ...sealed, secret: later.secret };
    await expect(openSecret(mixed, reader())).rejects.toMatchObject({ code: "wrong_key" });
    await expect(verifyRecord(mixed, verifier())).rejects.toMatchObject({ code: "bad_signature" });
  });

  test("takes no secret part from a member who holds the vault key, but from its author (SEC-73)", async () => {
    const { summaryOf, secretOf } = await partsOf(sealed, { org, rawVaultKey });
    expect([summaryOf, secretOf]).toEqual([summary, secret]);
    const forged = await resealed(sealed, { org, rawVaultKey }, { password: "Mallory's" });
    await expect(openSecret({ ...sealed, secret: forged }, reader())).rejects.toMatchObject({
      code: "wrong_key",
    });
  });

  test("does not show one part as the other (SEC-64)", async () => {
    const { summary: asSecret, secret: asSummary } = sealed;
    const exchanged = { ...sealed, summary: asSummary, secret: asSecret };
    const hash = await crypto.subtle.digest("SHA-256", fromBase64Url(asSecret));
    const rehashed = { ...exchanged, secretHash: toBase64Url(new Uint8Array(hash)) };
    await expect(openSummary(rehashed, reader())).rejects.toMatchObject({ code: "wrong_key" });
    await expect(openSecret(rehashed, reader())).rejects.toMatchObject({ code: "wrong_key" });
  });

  const changes: Record<keyof SealedRecord, (of: SealedRecord) => Partial<SealedRecord>> = {
    id: () => ({ id: randomId() }),
    vault: () => ({ vault: randomId() }),
    version: ({ version }) => ({ version: version + 1 }),
    epoch: ({ epoch }) => ({ epoch: epoch - 1 }),
    author: () => ({ author: randomId() }),
    time: ({ time }) => ({ time: time + 1 }),
    prevHash: () => ({ prevHash: null }),
    summary: (of) => ({ summary: flippedText(of.summary) }),
    secret: (of) => ({ secret: flippedText(of.secret) }),
    secretHash: (of) => ({ secretHash: flippedText(of.secretHash) }),
    dek: (of) => ({ dek: flippedText(of.dek) }),
    dekHash: (of) => ({ dekHash: flippedText(of.dekHash) }),
    signature: (of) => ({ signature: flippedText(of.signature) }),
  };

  test.each(Object.keys(changes) as (keyof SealedRecord)[])(
    "does not verify, or does not open, when the server changed its %s",
    async (field) => {
      const changed = { ...sealed, ...changes[field](sealed) };
      if (field === "dek") {
        // Wrapping is outside the signature, so that a later epoch can wrap the same key anew.
        await verifyRecord(changed, verifier());
        await expect(openSummary(changed, reader())).rejects.toMatchObject({ code: "wrong_key" });
        return;
      }
      await expect(verifyRecord(changed, verifier())).rejects.toMatchObject({
        code: "bad_signature",
      });
    },
  );

  test("does not verify as another author's, nor for another organisation (SEC-73)", async () => {
    const { publicKey } = await newKeyPair("Ed25519");
    const refusal = { code: "bad_signature" };
    await expect(verifyRecord(sealed, { org, signPublicKey: publicKey })).rejects.toMatchObject(
      refusal,
    );
    const elsewhere = { ...verifier(), org: randomId() };
    await expect(verifyRecord(sealed, elsewhere)).rejects.toMatchObject(refusal);
  });

  test("cannot be forged by a member who holds the vault key but not the author's (SEC-73)", async () => {
    const mallory = await newKeyPair("Ed25519");
    const forged = await sealRecord({ ...given, version: 4, signKey: mallory.privateKey });
    expect(await openSummary(forged, reader())).toEqual(summary);
    await expect(verifyRecord(forged, verifier())).rejects.toMatchObject({ code: "bad_signature" });
  });

  test("opens nothing under a record key that its author did not sign", async () => {
    const other = await sealRecord({ ...given, summary: { title: "Mallory's" } });
    const { dek, summary: ofOther } = other;
    const swapped = { ...sealed, dek, summary: ofOther };
    await expect(openSummary(swapped, reader())).rejects.toMatchObject({ code: "wrong_key" });
  });

  test("opens nowhere but where it was sealed: no swap of six opens (SEC-64)", async () => {
    const places: Partial<RecordVersion>[] = [
      {},
      { org: randomId() },
      { vault: randomId() },
      { record: randomId() },
      { version: 4 },
      { epoch: 3 },
    ];
    const objects = await Promise.all(
      places.map(async (place) => {
        const version = { ...given, ...place };
        const at = { org: version.org, vaultKey, signPublicKey: author.publicKey };
        return { at, record: await sealRecord(version) };
      }),
    );
    for (const { record, at } of objects) {
      await verifyRecord(record, at);
      await openSecret(record, at);
    }
    // Every object of this matrix is under the same vault key: only the bound context keeps them apart.
    const swaps = (source: SealedRecord): Partial<SealedRecord>[] => {
      const { dek, dekHash, summary, secret, secretHash, signature } = source;
      return [
        { summary, secret, secretHash },
        { dek },
        { dek, dekHash, summary, secret, secretHash, signature },
      ];
    };
    for (const [from, to] of orderedPairs(objects.length)) {
      const [source, target] = [objects[from], objects[to]];
      if (source === undefined || target === undefined) throw new Error("no such pair");
      for (const swap of swaps(source.record)) {
        const swapped = { ...target.record, ...swap };
        const refusal = { code: "wrong_key" };
        await expect(openSummary(swapped, target.at)).rejects.toMatchObject(refusal);
        await expect(openSecret(swapped, target.at)).rejects.toMatchObject(refusal);
      }
      const signed = { ...target.record, signature: source.record.signature };
      await expect(verifyRecord(signed, target.at)).rejects.toMatchObject({
        code: "bad_signature",
      });
    }
  });

  test("is sealed under keys that each seal once, and never twice with one nonce (SEC-71)", async () => {
    const used = new Map<CryptoKey, string[]>();
    const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
    vi.spyOn(crypto.subtle, "encrypt").mockImplementation((algorithm, key, data) => {
      const nonce = toBase64Url(new Uint8Array(Reflect.get(algorithm as object, "iv")));
      used.set(key, [...(used.get(key) ?? []), nonce]);
      return encrypt(algorithm, key, data);
    });
    const versions = 200;
    await Promise.all(
      Array.from({ length: versions }, (_, version) => sealRecord({ ...given, version })),
    );
    const wraps = used.get(vaultKey) ?? [];
    used.delete(vaultKey);
    expect(new Set(wraps).size).toBe(versions);
    expect(used.size).toBe(2 * versions);
    for (const nonces of used.values()) expect(nonces).toHaveLength(1);
  });

  test("is named by its next version through a hash of all it says but its wrapping", async () => {
    const hash = await versionHash(sealed, org);
    const { dek } = await sealRecord(given);
    expect(await versionHash({ ...sealed, dek }, org)).toBe(hash);
    expect(await versionHash({ ...sealed, time: sealed.time + 1 }, org)).not.toBe(hash);
    expect(await versionHash(sealed, randomId())).not.toBe(hash);
    const next = await sealRecord({ ...given, version: 4, prevHash: hash });
    await verifyRecord(next, verifier());
    expect(next.prevHash).toBe(hash);
  });

  test("is refused when malformed, before any key is tried", async () => {
    const decrypt = vi.spyOn(crypto.subtle, "decrypt");
    for (const change of [{ dek: "?" }, { summary: "=" }]) {
      const opened = openSummary({ ...sealed, ...change }, reader());
      await expect(opened).rejects.toMatchObject({ code: "malformed" });
    }
    expect(decrypt).not.toHaveBeenCalled();
    await expect(sealRecord({ ...given, version: -1 })).rejects.toThrow(RangeError);
  });
});

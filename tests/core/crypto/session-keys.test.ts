import { beforeAll, describe, expect, test } from "vitest";
import { blindToken } from "#core/crypto/blind-index.ts";
import { newKeyPair } from "#core/crypto/key-pair.ts";
import { randomBytes } from "#core/crypto/random.ts";
import { open, seal } from "#core/crypto/seal.ts";
import {
  exportKeys,
  importKeys,
  type SessionKeys,
  type UnlockedKeys,
  unlockedKeys,
  vaultKeyOf,
  withVaultKey,
} from "#core/crypto/session-keys.ts";
import { fc } from "../property.ts";

const owner = { org: "org", user: "user" };
let keys: UnlockedKeys;
beforeAll(async () => {
  const [signPair, encPair] = [await newKeyPair("Ed25519"), await newKeyPair("X25519")];
  keys = await unlockedKeys(owner, randomBytes(32), signPair, encPair);
});

const throughStorage = (session: SessionKeys): SessionKeys => JSON.parse(JSON.stringify(session));

describe("unlocked keys", () => {
  test("are the same after a restart of the worker", async () => {
    const raw = randomBytes(32);
    const before = withVaultKey(keys, { vault: "vault", epoch: 1, raw });
    const after = await importKeys(throughStorage(exportKeys(before)));
    const blob = await seal(before.catalogueKey, raw, raw);
    expect(await open(after.catalogueKey, blob, raw)).toEqual(raw);
    expect(await blindToken(after.indexKey, "a")).toBe(await blindToken(before.indexKey, "a"));
    const signatures = await Promise.all(
      [before, after].map(({ signKey }) => crypto.subtle.sign("Ed25519", signKey, raw)),
    );
    expect(signatures[0]).toEqual(signatures[1]);
    expect(exportKeys(after)).toEqual(exportKeys(before));
  });

  test("cannot be taken out of what is made of them", async () => {
    const vaultKey = withVaultKey(keys, { vault: "vault", epoch: 1, raw: randomBytes(32) });
    const made = [
      keys.indexKey,
      keys.catalogueKey,
      keys.signKey,
      keys.encKey.privateKey,
      await vaultKeyOf(vaultKey, "vault", 1),
    ];
    for (const key of made) expect(key?.extractable).toBe(false);
  });

  test("hold each vault's key by its epoch, and none they were not given", async () => {
    const [first, second] = [randomBytes(32), randomBytes(32)];
    const one = withVaultKey(keys, { vault: "vault", epoch: 1, raw: first });
    const two = withVaultKey(one, { vault: "vault", epoch: 2, raw: second });
    expect(await vaultKeyOf(one, "vault", 2)).toBeUndefined();
    expect(await vaultKeyOf(two, "other", 1)).toBeUndefined();
    const [oldKey, newKey] = [await vaultKeyOf(two, "vault", 1), await vaultKeyOf(two, "vault", 2)];
    if (oldKey === undefined || newKey === undefined) throw new Error("no vault key");
    const blob = await seal(oldKey, first, second);
    expect(await open(oldKey, blob, second)).toEqual(first);
    await expect(open(newKey, blob, second)).rejects.toMatchObject({ code: "wrong_key" });
  });

  test("differ for each person and organisation that one user key could be of", async () => {
    const userKey = randomBytes(32);
    const [signPair, encPair] = [await newKeyPair("Ed25519"), await newKeyPair("X25519")];
    const owners = [owner, { ...owner, user: "other" }, { ...owner, org: "other" }];
    const derived = await Promise.all(
      owners.map((one) => unlockedKeys(one, userKey, signPair, encPair)),
    );
    const secrets = derived.flatMap(({ session }) => [session.index, session.catalogue]);
    expect(new Set(secrets).size).toBe(6);
  });

  test.each([
    ["malformed", { index: "?" }],
    ["bad_key", { catalogue: "AAAA" }],
    ["bad_key", { sign: { secret: "AAAA", publicKey: "AAAA" } }],
    ["bad_key", { enc: { secret: "A".repeat(43), publicKey: "AAAA" } }],
  ])("are refused as %s when what was stored is damaged: %o", async (code, change) => {
    const damaged = { ...exportKeys(keys), ...change };
    await expect(importKeys(damaged)).rejects.toMatchObject({ code });
  });
});

describe("the blind index", () => {
  test("names a host by 16 bytes that only its key gives", async () => {
    const other = await importKeys({ ...exportKeys(keys), index: "A".repeat(43) });
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.domain(), async (host) => {
        const token = await blindToken(keys.indexKey, host);
        expect(token).toMatch(/^[A-Za-z0-9_-]{22}$/);
        expect(await blindToken(keys.indexKey, host)).toBe(token);
        expect(await blindToken(other.indexKey, host)).not.toBe(token);
        seen.add(token);
      }),
    );
    expect(seen.size).toBeGreaterThan(50);
  });

  test("is HMAC-SHA-256, cut to half", async () => {
    const zeros = await importKeys({ ...exportKeys(keys), index: "A".repeat(43) });
    const { createHmac } = await import("node:crypto");
    const whole = createHmac("sha256", new Uint8Array(32)).update("example.com").digest();
    expect(await blindToken(zeros.indexKey, "example.com")).toBe(
      whole.subarray(0, 16).toString("base64url"),
    );
  });
});

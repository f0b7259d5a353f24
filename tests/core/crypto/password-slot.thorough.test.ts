import { argon2Sync } from "node:crypto";
import { argon2id } from "hash-wasm";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { toBase64Url } from "#core/bytes/base64url.ts";
import { pae, u64, utf8 } from "#core/bytes/pae.ts";
import {
  defaultKdf,
  derivePassword,
  type Kdf,
  kdfBounds,
  makePasswordSlot,
  openPasswordSlot,
} from "#core/crypto/password-slot.ts";
import { randomBytes } from "#core/crypto/random.ts";
import { seal } from "#core/crypto/seal.ts";
import { checkSignature } from "#core/crypto/statement.ts";
import { flippedText, quickKdf } from "./fixtures.ts";

// Test files share their modules: these are loaded anew, with the spy in them.
vi.hoisted(() => vi.resetModules());
vi.mock("hash-wasm", { spy: true });
afterAll(() => vi.resetModules());
beforeEach(() => {
  vi.mocked(argon2id).mockClear();
});

const owner = { org: "org", user: "user" };
const salt = new Uint8Array(16).fill(7);
const deviceSecret = new Uint8Array(16).fill(9);
const derive = (password: string, kdf: Kdf = quickKdf, secret = deviceSecret, of = owner) =>
  derivePassword(password, secret, salt, kdf, of);

describe("key derivation", () => {
  test.each<[string, object]>([
    ["PBKDF2", { algorithm: "pbkdf2" }],
    ["Argon2i", { algorithm: "argon2i" }],
    ["8 KiB", { memoryKib: 8 }],
    ["a KiB less than 19 MiB", { memoryKib: kdfBounds.memoryKib.min - 1 }],
    ["8 GiB", { memoryKib: 8 * 1024 * 1024 }],
    ["one iteration", { iterations: 1 }],
    ["eleven iterations", { iterations: 11 }],
    ["no lanes", { parallelism: 0 }],
    ["five lanes", { parallelism: 5 }],
    ["a fraction", { iterations: 2.5 }],
    ["not a number", { memoryKib: Number.NaN }],
    ["a number in text", { memoryKib: "65536" }],
  ])(
    "is refused before anything is derived when a server asks for %s (SEC-66)",
    async (_, change) => {
      const kdf = { ...defaultKdf, ...change } as Kdf;
      await expect(derive("password", kdf)).rejects.toMatchObject({ code: "kdf_refused" });
      expect(argon2id).not.toHaveBeenCalled();
    },
  );

  test.each([0, 8, 15, 17, 32])(
    "is refused before anything is derived with a salt of %d bytes (SEC-66)",
    async (length) => {
      const salted = derivePassword("p", deviceSecret, new Uint8Array(length), quickKdf, owner);
      await expect(salted).rejects.toMatchObject({ code: "malformed" });
      const secret = derivePassword("p", new Uint8Array(length), salt, quickKdf, owner);
      await expect(secret).rejects.toMatchObject({ code: "malformed" });
      expect(argon2id).not.toHaveBeenCalled();
    },
  );

  test("accepts what it asks for itself, within its own bounds", async () => {
    await derive("password", { ...quickKdf, parallelism: 4 });
    expect(argon2id).toHaveBeenCalledTimes(1);
    expect(defaultKdf).toEqual({
      algorithm: "argon2id",
      memoryKib: 64 * 1024,
      iterations: 3,
      parallelism: 1,
    });
  });

  test("agrees with another implementation of Argon2id, which holds the vector of RFC 9106 §5.3", async () => {
    const of = (length: number, byte: number) => new Uint8Array(length).fill(byte);
    const rfc = argon2Sync("argon2id", {
      message: of(32, 1),
      nonce: of(16, 2),
      secret: of(8, 3),
      associatedData: of(12, 4),
      memory: 32,
      passes: 3,
      parallelism: 4,
      tagLength: 32,
    });
    expect(rfc.toString("hex")).toBe(
      "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659",
    );
    const { memoryKib, iterations, parallelism } = quickKdf;
    const other = argon2Sync("argon2id", {
      message: "correct horse",
      nonce: salt,
      memory: memoryKib,
      passes: iterations,
      parallelism,
      tagLength: 32,
    });
    await derive("correct horse");
    expect(await vi.mocked(argon2id).mock.results[0]?.value).toEqual(new Uint8Array(other));
  });

  test("is exactly HKDF over Argon2id's output and the device secret", async () => {
    const { commitment } = await derive("correct horse");
    const stretched: Uint8Array = await vi.mocked(argon2id).mock.results[0]?.value;
    const { hkdfSync } = await import("node:crypto");
    const info = (purpose: string) =>
      pae(`latchkey/v1/${purpose}`, "org", "user", "argon2id", u64(19456), u64(2), u64(1));
    const both = new Uint8Array([...stretched, ...deviceSecret]);
    const kek = hkdfSync("sha256", both, "", info("password-kek"), 32);
    const expected = hkdfSync("sha256", new Uint8Array(kek), "", info("password-commit"), 32);
    expect(commitment).toEqual(new Uint8Array(expected));
  });

  test("takes the same password however its accents were typed", async () => {
    const composed = await derive("caf\u00e9 \u2460");
    const decomposed = await derive("cafe\u0301 1");
    expect(decomposed.commitment).toEqual(composed.commitment);
  });

  test("gives another key for another password, device secret, person, organisation or cost", async () => {
    const all = await Promise.all([
      derive("password"),
      derive("Password"),
      derive("password", quickKdf, new Uint8Array(16)),
      derive("password", quickKdf, deviceSecret, { ...owner, user: "other" }),
      derive("password", quickKdf, deviceSecret, { ...owner, org: "other" }),
      derive("password", { ...quickKdf, iterations: 3 }),
    ]);
    expect(new Set(all.map(({ commitment }) => toBase64Url(commitment))).size).toBe(6);
    expect(new Set(all.map(({ authPublicKey }) => authPublicKey)).size).toBe(6);
  });

  test("gives a key to sign in with, of which the server needs only the public half", async () => {
    const { authPublicKey, signAuth } = await derive("password");
    const signature = toBase64Url(await signAuth(utf8("challenge")));
    await checkSignature(authPublicKey, signature, utf8("challenge"));
    const other = checkSignature(authPublicKey, signature, utf8("challenge 2"));
    await expect(other).rejects.toMatchObject({ code: "bad_signature" });
  });

  test("refuses an empty password", async () => {
    await expect(derive("")).rejects.toMatchObject({ code: "malformed" });
  });
});

describe("a password slot", () => {
  const userKey = randomBytes(32);
  const make = (password = "password") =>
    makePasswordSlot(userKey, password, deviceSecret, owner, quickKdf);

  test("gives back the user key, and has a salt of its own each time", async () => {
    const [one, two] = await Promise.all([make(), make()]);
    expect(await openPasswordSlot(one.slot, one.derived, owner)).toEqual(userKey);
    expect(one.slot.salt).not.toBe(two.slot.salt);
    await expect(openPasswordSlot(one.slot, two.derived, owner)).rejects.toMatchObject({
      code: "wrong_key",
    });
  });

  test("is refused by its commitment even where the key would open it (SEC-76)", async () => {
    const [victim, attacker] = await Promise.all([make("victim's"), make("attacker's")]);
    const both = { ...victim.slot, wrapped: attacker.slot.wrapped };
    const opened = vi.spyOn(crypto.subtle, "decrypt");
    await expect(openPasswordSlot(both, attacker.derived, owner)).rejects.toMatchObject({
      code: "wrong_key",
    });
    expect(opened).not.toHaveBeenCalled();
    opened.mockRestore();
  });

  test("does not open when one of its fields, or its owner, is another", async () => {
    const { slot, derived } = await make();
    const changes = [
      { commitment: flippedText(slot.commitment) },
      { wrapped: flippedText(slot.wrapped) },
      { kdf: { ...slot.kdf, iterations: 3 } },
      { wrapped: toBase64Url(await seal(derived.kek, userKey, utf8("elsewhere"))) },
    ];
    for (const change of changes) {
      const changed = openPasswordSlot({ ...slot, ...change }, derived, owner);
      await expect(changed).rejects.toMatchObject({ code: "wrong_key" });
    }
    const elsewhere = openPasswordSlot(slot, derived, { ...owner, user: "other" });
    await expect(elsewhere).rejects.toMatchObject({ code: "wrong_key" });
  });
});

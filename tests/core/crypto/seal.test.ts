import { describe, expect } from "vitest";
import { toBase64Url } from "#core/bytes/base64url.ts";
import { utf8 } from "#core/bytes/pae.ts";
import { importMacKey, importSealKey } from "#core/crypto/keys.ts";
import { openJson, pad, sealJson, unpad } from "#core/crypto/padded-json.ts";
import { randomBytes, randomId } from "#core/crypto/random.ts";
import { open, seal } from "#core/crypto/seal.ts";
import { fc, test } from "../property.ts";
import { flipped } from "./fixtures.ts";

const bytes = fc.uint8Array({ maxLength: 600 }).map((some) => new Uint8Array(some));
const newKey = () => importSealKey(randomBytes(32));
const context = utf8("context");

describe("sealed bytes", () => {
  test("open to what was sealed, with the same key and context", async () => {
    const key = await newKey();
    await fc.assert(
      fc.asyncProperty(bytes, bytes, async (plaintext, associated) => {
        expect(await open(key, await seal(key, plaintext, associated), associated)).toEqual(
          plaintext,
        );
      }),
    );
  });

  test("do not open once any one bit is another", async () => {
    const key = await newKey();
    const blob = await seal(key, utf8("secret"), context);
    for (let bit = 0; bit < blob.length * 8; bit += 1) {
      const code = bit < 8 ? "suite_refused" : "wrong_key";
      await expect(open(key, flipped(blob, bit), context)).rejects.toMatchObject({ code });
    }
  });

  test("do not open with another key or another context", async () => {
    const key = await newKey();
    const blob = await seal(key, utf8("secret"), context);
    const refusal = { code: "wrong_key" };
    await expect(open(await newKey(), blob, context)).rejects.toMatchObject(refusal);
    await expect(open(key, blob, utf8("context "))).rejects.toMatchObject(refusal);
  });

  test("are refused unread when of another suite or too short (SEC-67)", async () => {
    const key = await newKey();
    const blob = await seal(key, utf8("secret"), context);
    for (const suite of [0, 2, 3, 0x7f, 0xff]) {
      const other = Uint8Array.of(suite, ...blob.subarray(1));
      await expect(open(key, other, context)).rejects.toMatchObject({ code: "suite_refused" });
    }
    const empty = open(key, new Uint8Array(0), context);
    await expect(empty).rejects.toMatchObject({ code: "suite_refused" });
    for (const length of [1, 13, 28]) {
      const cut = open(key, blob.slice(0, length), context);
      await expect(cut).rejects.toMatchObject({ code: "malformed" });
    }
  });

  const rounds = process.env.LATCHKEY_LONG === undefined ? 5 : 1000;
  test(`never share a nonce in ${rounds},000 (SEC-71)`, { timeout: 600_000 }, async () => {
    const key = await newKey();
    const nonces = new Set<string>();
    for (let round = 0; round < rounds; round += 1) {
      const blobs = await Promise.all(
        Array.from({ length: 1000 }, () => seal(key, utf8("x"), context)),
      );
      for (const blob of blobs) nonces.add(toBase64Url(blob.subarray(1, 13)));
    }
    expect(nonces.size).toBe(rounds * 1000);
  });

  test("come of keys that cannot be taken out, of 32 bytes only", async () => {
    const keys = [await newKey(), await importMacKey(randomBytes(32))];
    for (const key of keys) {
      await expect(crypto.subtle.exportKey("raw", key)).rejects.toThrow();
    }
    for (const length of [0, 16, 31, 33]) {
      const refusal = { code: "bad_key" };
      await expect(importSealKey(randomBytes(length))).rejects.toMatchObject(refusal);
      await expect(importMacKey(randomBytes(length))).rejects.toMatchObject(refusal);
    }
  });
});

describe("padded JSON", () => {
  test("opens to the value that was sealed", async () => {
    const key = await newKey();
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const opened = await openJson(key, await sealJson(key, value, context), context);
        expect(JSON.stringify(opened)).toBe(JSON.stringify(value));
      }),
    );
  });

  test("tells by its size only how many steps of 256 bytes it fills", async () => {
    const key = await newKey();
    const size = async (letters: number) =>
      (await sealJson(key, "x".repeat(letters), context)).length;
    const overhead = 1 + 12 + 16;
    // Two quotes and four bytes of length belong to what is padded.
    expect(await size(0)).toBe(256 + overhead);
    expect(await size(250)).toBe(256 + overhead);
    expect(await size(251)).toBe(512 + overhead);
  });

  test("is read from exactly one padding", () => {
    fc.assert(
      fc.property(bytes, fc.nat(), (original, at) => {
        const padded = pad(original);
        expect(unpad(padded)).toEqual(original);
        const broken = [padded.slice(0, -1), new Uint8Array([...padded, ...new Uint8Array(256)])];
        const slack = padded.length - 4 - original.length;
        if (slack > 0) {
          const dirty = new Uint8Array(padded);
          dirty[padded.length - 1 - (at % slack)] = 1;
          broken.push(dirty);
        }
        for (const other of broken)
          expect(() => unpad(other)).toThrow(expect.objectContaining({ code: "malformed" }));
      }),
    );
  });

  test("refuses what JSON cannot say, and what is sealed but no JSON", async () => {
    const key = await newKey();
    expect(() => sealJson(key, undefined, context)).toThrow("Nothing JSON can say");
    for (const text of ["{", "", "\u{fffd}{}"]) {
      const blob = await seal(key, pad(utf8(text)), context);
      await expect(openJson(key, blob, context)).rejects.toMatchObject({ code: "malformed" });
    }
    const notUtf8 = await seal(key, pad(Uint8Array.of(0x22, 0xff, 0x22)), context);
    await expect(openJson(key, notUtf8, context)).rejects.toMatchObject({ code: "malformed" });
  });
});

describe("a random id", () => {
  test("is 16 bytes in 22 letters, and never the same", () => {
    const ids = Array.from({ length: 1000 }, randomId);
    expect(new Set(ids).size).toBe(1000);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{21}[AQgw]$/);
  });
});

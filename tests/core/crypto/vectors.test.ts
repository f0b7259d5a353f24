import { describe, expect, test } from "vitest";
import { runVectors, vectors } from "./vector-runner.ts";

describe("the published vectors (SEC-70)", () => {
  test("hold in Node", async () => {
    const { ran, failures } = await runVectors();
    expect(failures).toEqual([]);
    expect(ran).toEqual({
      aesGcm: 63,
      argon2: 3,
      ed25519: 85,
      hkdf: 7,
      hmac: 17,
      hpke: 2,
      totp: 18,
      x25519: 51,
    });
  });

  test("are truly compared: one changed letter in each algorithm is noticed", async () => {
    /** Only the vector `at`, the last letter of its `field` changed. */
    function changed<T extends { vectors: object[] }>(list: T, at: number, field: string): T {
      const vector = structuredClone(list.vectors[at] ?? {});
      const text: string = Reflect.get(vector, field);
      Reflect.set(vector, field, text.slice(0, -1) + (text.endsWith("0") ? "1" : "0"));
      return { ...list, vectors: [vector] };
    }
    const withText = vectors.aesGcm.vectors.findIndex(({ plaintext }) => Boolean(plaintext));
    const { failures } = await runVectors({
      aesGcm: changed(vectors.aesGcm, withText, "plaintext"),
      argon2: changed(vectors.argon2, 1, "hash"),
      ed25519: changed(vectors.ed25519, 0, "signature"),
      hkdf: changed(vectors.hkdf, 0, "okm"),
      hmac: changed(vectors.hmac, 0, "tag"),
      hpke: changed(vectors.hpke, 1, "enc"),
      totp: changed(vectors.totp, 0, "code"),
      x25519: changed(vectors.x25519, 0, "shared"),
    });
    expect(failures.map((failure) => failure.split(":")[0])).toEqual(Object.keys(vectors));
  });
});

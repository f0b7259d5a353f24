import { describe, expect, test } from "vitest";
import { seedAmong, seedOf } from "../../../extension/pages/qr-seed.ts";

const seed = "JBSWY3DPEHPK3PXP";

describe("what a QR code says", () => {
  test.each([
    `otpauth://totp/Shop:anna?secret=${seed}&issuer=Shop`,
    `OTPAUTH://TOTP/Shop?SECRET=${seed}&secret=${seed}`,
    `otpauth://totp/a?secret=${seed}&algorithm=SHA512&digits=8&period=60`,
    `steam://${seed}`,
  ])("is a seed: %s", (text) => {
    expect(seedOf(` ${text}\n`)).toMatchObject({ kind: "seed", seed: text });
  });

  test.each([
    ["counter", `otpauth://hotp/Shop?secret=${seed}&counter=1`],
    ["export", "otpauth-migration://offline?data=CjEKCkhlbGxvId6tvu8"],
    ["address", "https://shop.example/app"],
    ["other", "otpauth://totp/Shop?secret="],
    ["other", "steam://open/friends"],
    ["other", "WIFI:S:Guests;T:WPA;P:hello;;"],
    // Base32 by chance, as any word is.
    ["other", "HELLO"],
    ["other", ""],
  ] as const)("is no seed, but %s: %s", (kind, text) => {
    expect(seedOf(text)).toEqual({ kind });
  });
});

describe("the QR codes of one picture", () => {
  const ada = `otpauth://totp/Shop:ada?secret=${seed}&issuer=Shop`;
  const bob = `otpauth://totp/Shop:bob?secret=${seed}A&issuer=Shop`;

  test("are the seed that is among them, with what it says of itself", () => {
    const found = { kind: "seed", seed: ada, issuer: "Shop", account: "ada" };
    expect(seedAmong([ada])).toEqual(found);
    expect(seedAmong(["https://shop.example/app", ada, ada, "hello"])).toEqual(found);
  });

  test("are several where two of them are seeds: a person has to say which", () => {
    expect(seedAmong([ada, bob])).toEqual({ kind: "several" });
  });

  test("are what the first is where none is a seed, and nothing where there is none", () => {
    expect(seedAmong(["https://shop.example/app", "hello"])).toEqual({ kind: "address" });
    expect(seedAmong([])).toEqual({ kind: "no_code" });
  });
});

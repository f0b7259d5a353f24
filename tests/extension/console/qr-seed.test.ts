import { describe, expect, test } from "vitest";
import { seedOf } from "../../../extension/console/qr-seed.ts";

const seed = "JBSWY3DPEHPK3PXP";

describe("what a QR code says", () => {
  test.each([
    `otpauth://totp/Shop:anna?secret=${seed}&issuer=Shop`,
    `OTPAUTH://TOTP/Shop?SECRET=${seed}&secret=${seed}`,
    `otpauth://totp/a?secret=${seed}&algorithm=SHA512&digits=8&period=60`,
    `steam://${seed}`,
  ])("is a seed: %s", (text) => {
    expect(seedOf(` ${text}\n`)).toEqual({ kind: "seed", seed: text });
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

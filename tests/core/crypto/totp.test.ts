import { createHmac } from "node:crypto";
import { describe, expect } from "vitest";
import { isTotpSeed, totpAt } from "#core/crypto/totp.ts";
import { fc, test } from "../property.ts";
import { base32 } from "./base32.ts";

const seed = "JBSWY3DPEHPK3PXP";
const at = 1_790_000_000_000;

describe("a one-time code", () => {
  test.each([
    ["in small letters", "jbswy3dpehpk3pxp"],
    ["in groups", "JBSW Y3DP EHPK 3PXP"],
    ["with hyphens", "jbsw-y3dp-ehpk-3pxp"],
    ["with padding", "JBSWY3DPEHPK3PXP===="],
    ["with space around it", "  JBSWY3DPEHPK3PXP\n"],
    ["as a URI", `otpauth://totp/Shop:anna%40example.com?secret=${seed}&issuer=Shop`],
    ["as a URI in small letters", `otpauth://totp/Shop?secret=${seed.toLowerCase()}`],
    ["as a URI with its scheme in capitals", `OTPAUTH://TOTP/Shop?secret=${seed}`],
    [
      "as a URI that says the usual",
      `otpauth://totp/a?secret=${seed}&algorithm=SHA1&digits=6&period=30`,
    ],
    [
      "as a URI with unknown parameters",
      `otpauth://totp/a?secret=${seed}&image=https%3A%2F%2Fa.example%2Fi.png`,
    ],
    ["as a URI without a label", `otpauth://totp/?secret=${seed}`],
    ["as a URI with a seed in groups", `otpauth://totp/a?secret=JBSW%20Y3DP%20EHPK%203PXP`],
  ])("is the same for a seed written %s", (_, written) => {
    expect(totpAt(written, at)).toEqual(totpAt(seed, at));
  });

  test("has the digits and the period that its URI asks for", () => {
    for (const digits of [6, 7, 8, 10]) {
      const uri = `otpauth://totp/a?secret=${seed}&digits=${digits}`;
      expect(totpAt(uri, at).code).toMatch(new RegExp(`^\\d{${digits}}$`));
    }
    const minute = totpAt(`otpauth://totp/a?secret=${seed}&period=60`, at);
    expect(minute.periodMs).toBe(60_000);
    expect(minute.code).not.toBe(totpAt(seed, at).code);
  });

  test("holds until its period ends, and not longer", () => {
    const time = fc.integer({ min: 0, max: 4_000_000_000_000 });
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 64 });
    fc.assert(
      fc.property(time, bytes, fc.integer({ min: 1, max: 300 }), (now, secret, period) => {
        const uri = `otpauth://totp/a?secret=${base32(secret)}&period=${period}`;
        const { code, remainingMs, periodMs } = totpAt(uri, now);
        expect(periodMs).toBe(period * 1000);
        expect(remainingMs).toBeGreaterThan(0);
        expect(remainingMs).toBeLessThanOrEqual(periodMs);
        expect((now + remainingMs) % periodMs).toBe(0);
        expect(totpAt(uri, now + remainingMs - 1).code).toBe(code);
        expect(code).toMatch(/^\d{6}$/);
      }),
    );
  });

  test("is one of Steam's where the seed is, as Steam writes numbers", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 10, maxLength: 40 }),
        fc.integer({ min: 0, max: 4_000_000_000_000 }),
        (secret, now) => {
          const code = steamCode(secret, now);
          const seed = base32(secret);
          expect(totpAt(`steam://${seed}`, now)).toMatchObject({ code, periodMs: 30_000 });
          expect(totpAt(`otpauth://totp/Steam:a?secret=${seed}&encoder=steam`, now).code).toBe(
            code,
          );
        },
      ),
    );
  });

  test.each([
    [seed, true],
    [`otpauth://totp/a?secret=${seed}`, true],
    [`steam://${seed}`, true],
    ["https://example.com/", false],
    ["steam://", false],
    [`otpauth://hotp/a?secret=${seed}`, false],
  ])("can be made from %s: %s", (text, isSeed) => {
    expect(isTotpSeed(text)).toBe(isSeed);
  });

  test.each([
    ["nothing", ""],
    ["no base32", "10890"],
    ["punctuation", "JBSW!Y3DP"],
    ["a web address", "https://example.com/?secret=JBSWY3DPEHPK3PXP"],
    ["a URI without a seed", "otpauth://totp/a?issuer=b"],
    ["a URI with an empty seed", "otpauth://totp/a?secret="],
    ["a counter-based URI", `otpauth://hotp/a?secret=${seed}&counter=1`],
    ["an unknown kind", `otpauth://yaotp/a?secret=${seed}`],
    ["an unknown algorithm", `otpauth://totp/a?secret=${seed}&algorithm=MD5`],
    ["five digits", `otpauth://totp/a?secret=${seed}&digits=5`],
    ["eleven digits", `otpauth://totp/a?secret=${seed}&digits=11`],
    ["no period", `otpauth://totp/a?secret=${seed}&period=0`],
    ["a negative period", `otpauth://totp/a?secret=${seed}&period=-30`],
    ["a period of words", `otpauth://totp/a?secret=${seed}&period=long`],
    ["half a digit", `otpauth://totp/a?secret=${seed}&digits=6.5`],
  ])("is refused for %s", (_, written) => {
    expect(() => totpAt(written, at)).toThrow(expect.objectContaining({ code: "malformed" }));
  });

  test("is made or refused for any text, never anything else, and an error says nothing of the text", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `otpauth://totp/${text}`),
        ),
        (text) => {
          try {
            expect(totpAt(text, at).code).toMatch(/^\d{6,10}$/);
          } catch (reason) {
            expect(reason).toMatchObject({ name: "CryptoError", code: "malformed" });
            if (text.length > 3) expect(String(reason)).not.toContain(text);
          }
        },
      ),
    );
  });
});

/** Written down from what is known of Steam's codes, without the library: the number, digit by digit to base 26. */
function steamCode(secret: Uint8Array, timeMs: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(timeMs / 30_000)));
  const mac = createHmac("sha1", secret).update(counter).digest();
  let rest = mac.readUInt32BE(mac.readUInt8(mac.length - 1) & 15) & 0x7fffffff;
  let code = "";
  while (code.length < 5) {
    code += "23456789BCDFGHJKMNPQRTVWXY"[rest % 26];
    rest = Math.floor(rest / 26);
  }
  return code;
}

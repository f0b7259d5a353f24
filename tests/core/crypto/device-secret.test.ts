import { describe, expect } from "vitest";
import { deviceSecretText, parseDeviceSecret } from "#core/crypto/device-secret.ts";
import { fc, test } from "../property.ts";

const secrets = fc
  .uint8Array({ minLength: 16, maxLength: 16 })
  .map((bytes) => new Uint8Array(bytes));

describe("a printed device secret", () => {
  test("is seven groups of four letters that are read back as the secret", async () => {
    await fc.assert(
      fc.asyncProperty(secrets, async (secret) => {
        const text = await deviceSecretText(secret);
        expect(text).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(await parseDeviceSecret(text)).toEqual(secret);
      }),
    );
  });

  test("may be typed in any case, with any spacing, O for 0 and I or l for 1", async () => {
    await fc.assert(
      fc.asyncProperty(secrets, async (secret) => {
        const text = await deviceSecretText(secret);
        const sloppy = text.replaceAll("0", "O").replaceAll("1", "l").replaceAll("-", " ");
        expect(await parseDeviceSecret(` ${sloppy.toLowerCase()}\n`)).toEqual(secret);
        expect(await parseDeviceSecret(text.replaceAll("-", "").replaceAll("1", "I"))).toEqual(
          secret,
        );
      }),
    );
  });

  test("is refused with one letter mistyped or two exchanged, but for one slip in a thousand", async () => {
    const text = (await deviceSecretText(new Uint8Array(16).fill(0xa7))).replaceAll("-", "");
    const slips = [...text].flatMap((letter, at) => [
      text.slice(0, at) + (letter === "7" ? "8" : "7") + text.slice(at + 1),
      text.slice(0, at) + (text[at + 1] ?? "") + letter + text.slice(at + 2),
    ]);
    const wrong = slips.filter((slip) => slip !== text);
    const read = await Promise.allSettled(wrong.map((slip) => parseDeviceSecret(slip)));
    expect(wrong.length).toBeGreaterThan(40);
    expect(read.filter(({ status }) => status === "fulfilled")).toEqual([]);
  });

  test.each([
    ["nothing", ""],
    ["too little", "AAAA-AAAA"],
    ["too much", `${"0".repeat(28)}0`],
    ["a letter of no alphabet", `U${"0".repeat(27)}`],
    ["a word", "correct horse battery staple now"],
  ])("is refused when it is %s", async (_, text) => {
    await expect(parseDeviceSecret(text)).rejects.toMatchObject({ code: "malformed" });
  });

  test("is made of 16 bytes only", async () => {
    const short = deviceSecretText(new Uint8Array(15));
    await expect(short).rejects.toMatchObject({ code: "malformed" });
  });
});

import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { archiveLimits } from "#core/import/archive.ts";
import { type ImportFormat, importFormats } from "#core/import/import-result.ts";
import { type ImportSource, readImport } from "#core/import/read-import.ts";
import { dashlaneFile, onepuxFile, protonFile, protonPgpFile } from "./archives.ts";
import { kdbxFile, kdbxPassword } from "./kdbx-files.ts";
import * as samples from "./samples.ts";
import {
  argon2,
  expansionIsThatOfNode,
  pbkdf2,
  sealedBitwarden,
  sealPassword,
} from "./sealed-bitwarden.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (bytes: Uint8Array | string, rest: Omit<ImportSource, "bytes"> = {}) =>
  readImport({ bytes: typeof bytes === "string" ? utf8(bytes) : bytes, ...rest });
const codesOf = async (bytes: Uint8Array | string, rest: Omit<ImportSource, "bytes"> = {}) =>
  (await read(bytes, rest)).problems.map(({ line, code, count }) =>
    count === undefined ? [line, code] : [line, code, count],
  );

/** One export in each format that is understood, under the password that opens it if there is one. */
const exports: Record<ImportFormat, () => Promise<Uint8Array> | Uint8Array> = {
  "chrome-csv": () => utf8(samples.chrome),
  "firefox-csv": () => utf8(samples.firefox),
  "safari-csv": () => utf8(samples.safari),
  "bitwarden-json": () => utf8(samples.bitwardenJson),
  "bitwarden-csv": () => utf8(samples.bitwardenCsv),
  "onepassword-1pux": () => onepuxFile(),
  "onepassword-csv": () => utf8(samples.onepasswordCsv),
  "lastpass-csv": () => utf8(samples.lastpass),
  "dashlane-csv": () => utf8(samples.dashlane),
  "proton-json": () => utf8(samples.protonJson),
  "proton-csv": () => utf8(samples.protonCsv),
  kdbx: () => kdbxFile(),
  "keepass-csv": () => utf8(samples.keepass),
  "keepassxc-csv": () => utf8(samples.keepassxc),
  "passwordstate-csv": () => utf8(samples.passwordstate),
  "latchkey-json": () => utf8(samples.latchkeyJson),
  "latchkey-csv": () => utf8(samples.latchkeyCsv),
  "other-csv": () => utf8(samples.otherCsv),
};

describe.each(importFormats)("a %s export", (format) => {
  test("is known by its content, and has records", async () => {
    const result = await read(await exports[format](), { password: kdbxPassword });
    expect(result.format).toBe(format);
    expect(result.records.length).toBeGreaterThan(0);
  });

  test("reads the same when it is told, and not at all as another", async () => {
    const bytes = await exports[format]();
    const told = { password: kdbxPassword };
    expect(await read(bytes, { ...told, format })).toEqual(await read(bytes, told));
    const other = format === "firefox-csv" ? "chrome-csv" : "firefox-csv";
    expect(await codesOf(bytes, { ...told, format: other })).toEqual([[0, "unknown_format"]]);
  });

  test("that is cut off anywhere, or damaged, never throws", async () => {
    const whole = await exports[format]();
    const step = Math.max(1, Math.floor(whole.length / 23));
    for (let at = 0; at < whole.length; at += step) {
      const damaged = whole.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      for (const bytes of [whole.slice(0, at), damaged]) {
        expect((await read(bytes, { password: kdbxPassword })).problems).toBeInstanceOf(Array);
      }
    }
  });
});

describe("text", () => {
  test.each([
    ["UTF-16, little end first", (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["UTF-16, big end first", (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
    ["UTF-16 without a byte order mark", (text: string) => Buffer.from(text, "utf16le")],
    ["UTF-16, big end first, without one", (text: string) => Buffer.from(text, "utf16le").swap16()],
    ["UTF-8 with a byte order mark", (text: string) => Buffer.from(`\uFEFF${text}`)],
  ])("in %s is read", async (_, encode) => {
    expect((await read(encode(samples.chrome))).records).toEqual(
      (await read(samples.chrome)).records,
    );
  });

  const table = (...passwords: string[]) =>
    ["name,url,username,password,note", ...passwords.map((one) => `x,,anna,${one},`), ""].join(
      "\n",
    );
  const passwords = async (bytes: Uint8Array) =>
    (await read(bytes)).records.map(({ password }) => password);

  test("in Windows-1252, as Excel writes it, loses nothing", async () => {
    const bytes = Uint8Array.from(table("Gr\xFC\xDFe", "\x80 5 \x96 \x93q\x94"), (one) =>
      one.charCodeAt(0),
    );
    expect(await passwords(bytes)).toEqual(["Grüße", "€ 5 – “q”"]);
    expect(await codesOf(bytes)).toEqual([]);
  });

  test("in UTF-8 that is damaged in one place stays UTF-8, and that row is left out", async () => {
    const bytes = Buffer.from(table("Grüße", "pass#word", "密码"));
    bytes[bytes.indexOf("#")] = 0xfc;
    expect(await passwords(bytes)).toEqual(["Grüße", "密码"]);
    expect(await codesOf(bytes)).toEqual([[3, "damaged_text"]]);
  });

  test("that had lost characters before it was written is left out by row", async () => {
    expect(await codesOf(table("Gr\uFFFD\uFFFDe", "sound"))).toEqual([[2, "damaged_text"]]);
  });

  test("of JSON is UTF-8, whatever is in it", async () => {
    const bytes = Buffer.from(samples.bitwardenJson.replace('"anna"', '"ann#"'));
    bytes[bytes.indexOf("#")] = 0xe4;
    expect((await read(bytes)).records[0]?.username).toBe("ann\uFFFD");
  });

  test("that begins with a letter beyond ASCII is not taken for something sealed", async () => {
    expect(await codesOf("Übersicht\n1\n")).toEqual([[0, "unknown_format"]]);
  });
});

describe("Bitwarden's password-protected export", () => {
  test("is sealed in these tests as RFC 5869 expands a key", () => {
    expect(expansionIsThatOfNode()).toBe(true);
  });

  test.each([
    ["PBKDF2", pbkdf2],
    ["Argon2id", argon2],
  ])("by %s opens with its password and reads as if it were plain", async (_, derivation) => {
    const bytes = JSON.stringify(await sealedBitwarden(derivation));
    expect(await read(bytes, { password: sealPassword })).toEqual(
      await read(samples.bitwardenJson),
    );
    expect(await read(bytes, { password: "another" })).toMatchObject({
      format: "bitwarden-json",
      problems: [{ code: "wrong_password" }],
    });
    expect(await read(bytes)).toMatchObject({
      format: "bitwarden-json",
      problems: [{ code: "password_needed" }],
    });
  });

  test("that only its account can open says so", async () => {
    const json = { encrypted: true, items: [{ type: 1, name: "2.x|y|z" }] };
    expect(await codesOf(JSON.stringify(json))).toEqual([[0, "account_encrypted"]]);
  });

  test.each([
    ["a billion rounds", { kdfIterations: 1_000_000_000 }],
    ["no round at all", { kdfIterations: 0 }],
    ["another derivation", { kdfType: 9 }],
    [
      "a terabyte of memory",
      { kdfType: 1, kdfMemory: 1_048_576, kdfParallelism: 1, kdfIterations: 1 },
    ],
    ["Argon2id without its memory", { kdfType: 1, kdfIterations: 3 }],
  ])("that asks for %s is refused", async (_, change) => {
    const json = JSON.stringify({ ...(await sealedBitwarden(pbkdf2)), ...change });
    expect(await codesOf(json, { password: sealPassword })).toEqual([[0, "kdf_refused"]]);
  });

  test("with its content swapped for something else is damaged", async () => {
    const json = { ...(await sealedBitwarden(pbkdf2)), data: (await sealedBitwarden(pbkdf2)).data };
    expect(await codesOf(JSON.stringify(json), { password: sealPassword })).toEqual([
      [0, "broken_file"],
    ]);
  });
});

describe("an archive", () => {
  test("of Proton Pass reads as its JSON does", async () => {
    expect(await read(protonFile())).toEqual(await read(samples.protonJson));
  });

  test("of Proton Pass that PGP has sealed is refused as such, alone too", async () => {
    expect(await codesOf(protonPgpFile())).toEqual([[0, "pgp_file"]]);
    expect(await codesOf("-----BEGIN PGP MESSAGE-----\n\nwcBM\n")).toEqual([[0, "pgp_file"]]);
    expect(await codesOf(new Uint8Array([0xc3, 0x2e, 4, 9, 3]))).toEqual([[0, "pgp_file"]]);
    expect(await codesOf('{"encrypted":true,"vaults":{}}')).toEqual([[0, "pgp_file"]]);
  });

  test("of Dashlane counts what it has besides logins", async () => {
    expect(await codesOf(dashlaneFile())).toEqual([
      [3, "nothing_in_it"],
      [0, "note_left_out", 2],
      [0, "card_left_out", 1],
    ]);
    expect((await read(dashlaneFile())).records).toEqual((await read(samples.dashlane)).records);
  });

  test("of something else is not guessed at", async () => {
    expect(await codesOf(zipSync({ "a.txt": strToU8("x") }))).toEqual([[0, "empty_archive"]]);
    expect(await codesOf(protonFile(), { format: "dashlane-csv" })).toEqual([
      [0, "unknown_format"],
    ]);
    expect(await codesOf(zipSync({}))).toEqual([[0, "empty_archive"]]);
  });

  test("of very many files is not listed without end", async () => {
    const files = Object.fromEntries(
      Array.from({ length: archiveLimits.files + 50 }, (_, index) => [
        `f${index}`,
        new Uint8Array(0),
      ]),
    );
    const archive = zipSync({ ...files, "export.data": strToU8("{}") }, { level: 0 });
    expect(await codesOf(archive)).toEqual([[0, "empty_archive"]]);
  });
});

describe("a large file", () => {
  test("with a field that is too large for a record leaves that record out", async () => {
    const text = `name,url,username,password,note\na,,u,p,${"x".repeat(500_000)}\nb,,u,p,\n`;
    expect(await codesOf(text)).toEqual([[2, "record_too_large"]]);
    expect((await read(text)).records).toMatchObject([{ title: "b" }]);
  });

  test("with a NUL in a row leaves that row out", async () => {
    const filler = `name,url,username,password,note\nf,,u,p,${"x".repeat(5_000)}\n`;
    expect(await codesOf(`${filler}a,,u,p\0w,\nb,,u,p,\n`)).toEqual([[3, "damaged_text"]]);
  });
});

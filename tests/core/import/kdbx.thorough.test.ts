import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { readImport } from "#core/import/read-import.ts";
import { addEntry, type KdbxWish, kdbxFile, kdbxPassword } from "./kdbx-files.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const xmlKey = utf8(
  '<?xml version="1.0"?><KeyFile><Meta><Version>1.00</Version></Meta><Key><Data>NXyYiJMHg3ls+eBmjbAjWec9lcOToJiofbhNiFMTJMw=</Data></Key></KeyFile>',
);

const read = async (
  wish: KdbxWish,
  keys: { password?: string; keyFile?: Uint8Array } = { password: kdbxPassword },
) => readImport({ bytes: await kdbxFile(wish), ...keys });

describe("a KeePass database", () => {
  test.each<[string, KdbxWish]>([
    ["KDBX 3", { version: 3 }],
    ["KDBX 4 with Argon2d", { version: 4, kdf: "argon2d" }],
    ["KDBX 4 with Argon2id", { version: 4, kdf: "argon2id" }],
    ["KDBX 4 with AES", { version: 4, kdf: "aes" }],
  ])("of %s is read with groups, further URLs, seed, tags and fields", async (_, wish) => {
    const { format, records, problems } = await read(wish);
    expect(format).toBe("kdbx");
    expect(records).toEqual([
      {
        line: 1,
        title: "Refers",
        username: "anna",
        password: "one",
        urls: [],
      },
      {
        line: 4,
        title: "Ads",
        username: "anna",
        password: "one",
        totp: "otpauth://totp/Ads?secret=JBSWY3DPEHPK3PXP&period=30&digits=6",
        notes: "about ads",
        urls: [
          { url: "https://ads.example.com/", strategy: "origin" },
          { url: "https://login.example.net/", strategy: "origin" },
          { url: "https://ads.example.org/", strategy: "origin" },
        ],
        vault: "Work/Ads",
        tags: ["work", "ads"],
        fields: [
          { name: "customer", value: "42", hidden: false },
          { name: "PIN", value: "1234", hidden: true },
        ],
      },
    ]);
    expect(problems.map(({ line, code, count }) => [line, code, count])).toEqual([
      [2, "nothing_in_it", undefined],
      [3, "trashed_left_out", undefined],
      [4, "url_not_web", undefined],
      [4, "passkey_left_out", undefined],
      [4, "attachments_left_out", 1],
    ]);
  });

  test.each<[string, KdbxWish, { password?: string; keyFile?: Uint8Array }]>([
    [
      "a key file of 32 bytes alone",
      { password: null, keyFile: new Uint8Array(32).fill(7) },
      { keyFile: new Uint8Array(32).fill(7) },
    ],
    [
      "a key file of any bytes and a password",
      { keyFile: utf8("any file at all") },
      { password: kdbxPassword, keyFile: utf8("any file at all") },
    ],
    [
      "a key file in XML and a password",
      { keyFile: xmlKey },
      { password: kdbxPassword, keyFile: xmlKey },
    ],
    ["an empty password", { password: "" }, { password: "" }],
  ])("opens with %s", async (_, wish, keys) => {
    expect((await read(wish, keys)).records).toHaveLength(2);
  });

  test.each<[string, { password?: string; keyFile?: Uint8Array }, string]>([
    ["neither password nor key file", {}, "password_needed"],
    ["another password", { password: "wrong" }, "wrong_password"],
    [
      "a key file that is not its own",
      { password: kdbxPassword, keyFile: new Uint8Array(32) },
      "wrong_password",
    ],
  ])("with %s says so, and what it is", async (_, keys, code) => {
    expect(await read({}, keys)).toMatchObject({
      format: "kdbx",
      records: [],
      problems: [{ code }],
    });
  });

  test("of KeePass 1 is told from the others", async () => {
    const bytes = new Uint8Array([0x03, 0xd9, 0xa2, 0x9a, 0x65, 0xfb, 0x4b, 0xb5, 0, 0]);
    expect((await readImport({ bytes })).problems).toMatchObject([{ code: "keepass1_file" }]);
  });

  test("that is cut off anywhere is damaged, or does not open, and never throws", async () => {
    const whole = await kdbxFile();
    for (let length = 5; length < whole.length; length += 97) {
      const result = await readImport({ bytes: whole.slice(0, length), password: kdbxPassword });
      expect(result.records).toEqual([]);
      expect(["broken_file", "wrong_password", "unknown_format"]).toContain(
        result.problems[0]?.code,
      );
    }
  });

  test("with a byte changed anywhere before its end mark is not read", async () => {
    const whole = await kdbxFile();
    // The mark is a block of no data: its size and an HMAC, which nobody reads any more. Files differ in length.
    const endMark = 36;
    for (let at = 12; at < whole.length - endMark; at += 211) {
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x40;
      expect((await readImport({ bytes: changed, password: kdbxPassword })).records).toEqual([]);
    }
  });

  test("that asks for more memory than a browser should give is refused before it is given", async () => {
    const bytes = await kdbxFile();
    // "M": the memory among the parameters in the header; length and name come before its 8 bytes.
    const at = Buffer.from(bytes).indexOf(Buffer.from([0x05, 1, 0, 0, 0, 0x4d, 8, 0, 0, 0]));
    new DataView(bytes.buffer).setBigUint64(at + 10, 1n << 44n, true);
    const end = headerEnd(bytes);
    bytes.set(createHash("sha256").update(bytes.subarray(0, end)).digest(), end);
    const { problems } = await readImport({ bytes, password: kdbxPassword });
    expect(problems).toMatchObject([{ code: "kdf_refused" }]);
  });
});

/** Fields of one byte for their kind and four for their length, until the one of kind 0; then its hash. */
function headerEnd(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer);
  let at = 12;
  while (bytes[at] !== 0) at += 5 + view.getUint32(at + 1, true);
  return at + 5 + view.getUint32(at + 1, true);
}

describe("a seed of one-time codes in a KeePass entry", () => {
  const seeded = async (fields: Readonly<Record<string, string>>) => {
    const { records, problems } = await read({
      fill: (database) => {
        addEntry(database, database.getDefaultGroup(), { Title: "x", Password: "p", ...fields });
      },
    });
    return {
      totp: records[0]?.totp,
      fields: records[0]?.fields,
      codes: problems.map(({ code }) => code),
    };
  };

  test.each<[string, Record<string, string>, string]>([
    [
      "KeePassXC's",
      { otp: "otpauth://totp/x?secret=GEZDGNBV" },
      "otpauth://totp/x?secret=GEZDGNBV",
    ],
    [
      "KeeOtp's",
      { otp: "key=GEZD GNBV&step=60&size=8" },
      "otpauth://totp/?secret=GEZDGNBV&period=60&digits=8",
    ],
    ["KeeOtp's, as usual", { otp: "key=GEZDGNBV" }, "GEZDGNBV"],
    ["KeePass's", { "TimeOtp-Secret-Base32": "GEZDGNBV" }, "GEZDGNBV"],
    [
      "KeePass's, unusual",
      {
        "TimeOtp-Secret-Base32": "GEZDGNBV",
        "TimeOtp-Length": "8",
        "TimeOtp-Algorithm": "HMAC-SHA-256",
      },
      "otpauth://totp/?secret=GEZDGNBV&digits=8&algorithm=SHA256",
    ],
    [
      "KeeTrayTOTP's",
      { "TOTP Seed": "GEZDGNBV", "TOTP Settings": "30;6" },
      "otpauth://totp/?secret=GEZDGNBV&period=30&digits=6",
    ],
  ])("in %s way is a seed here, and no field besides", async (_, fields, totp) => {
    expect(await seeded(fields)).toEqual({ totp, fields: undefined, codes: [] });
  });

  test.each<[string, Record<string, string>]>([
    ["in hexadecimal", { "TimeOtp-Secret-Hex": "3132" }],
    ["of Steam", { "TOTP Seed": "GEZDGNBV", "TOTP Settings": "30;S" }],
    ["that counts", { otp: "key=GEZDGNBV&type=hotp" }],
  ])("%s is kept as fields, and said", async (_, fields) => {
    const read = await seeded(fields);
    expect(read.totp).toBeUndefined();
    expect(read.fields?.map(({ name }) => name)).toEqual(Object.keys(fields));
    expect(read.codes).toEqual(["seed_not_understood"]);
  });
});

describe("a reference to another entry", () => {
  test("that is not there, or by something else than the id, stays as it is written", async () => {
    const text = "{REF:P@I:00000000000000000000000000000000} {REF:U@T:Ads}";
    const { records } = await read({
      fill: (database) => {
        addEntry(database, database.getDefaultGroup(), { Title: "x", Password: text });
      },
    });
    expect(records[0]?.password).toBe(text);
  });
});

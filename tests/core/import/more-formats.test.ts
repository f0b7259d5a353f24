import { describe, expect, test } from "vitest";
import type { ImportSource } from "#core/import/read-import.ts";
import { readImport } from "#core/import/read-import.ts";
import { onepuxFile } from "./archives.ts";
import * as samples from "./samples.ts";

const read = (content: string | Uint8Array, rest: Omit<ImportSource, "bytes"> = {}) =>
  readImport({
    bytes: typeof content === "string" ? new TextEncoder().encode(content) : content,
    ...rest,
  });
const codesOf = async (content: string | Uint8Array) =>
  (await read(content)).problems.map(({ line, code, count }) =>
    count === undefined ? [line, code] : [line, code, count],
  );
const seed = "otpauth://totp/x?secret=JBSWY3DPEHPK3PXP";

describe("Safari's CSV", () => {
  test("has notes and seeds", async () => {
    expect((await read(samples.safari)).records).toEqual([
      {
        line: 2,
        title: "Shop (anna)",
        username: "anna",
        password: "pa,ss",
        totp: "otpauth://totp/shop?secret=JBSWY3DPEHPK3PXP",
        notes: "a note",
        urls: [{ url: "https://shop.example.com/", strategy: "origin" }],
      },
      {
        line: 3,
        title: "router.example",
        username: "admin",
        password: "two",
        urls: [{ url: "https://router.example/", strategy: "origin" }],
      },
    ]);
  });
});

describe("1Password's CSV", () => {
  test("has tags", async () => {
    expect((await read(samples.onepasswordCsv)).records).toMatchObject([
      { title: "Mail", tags: ["work", "private"], totp: seed, notes: "a note" },
    ]);
  });
});

describe("LastPass's CSV", () => {
  test("has folders by backslashes, seeds and notes of several lines; secure notes are left out", async () => {
    expect((await read(samples.lastpass)).records).toEqual([
      {
        line: 2,
        title: "Ads",
        username: "anna",
        password: "one",
        totp: "JBSWY3DPEHPK3PXP",
        notes: "two\nlines",
        urls: [{ url: "https://ads.example.com/", strategy: "origin" }],
        vault: "Work/Ads",
      },
      { line: 6, title: "Nowhere", username: "ben", password: "two", urls: [] },
    ]);
    expect(await codesOf(samples.lastpass)).toEqual([[4, "note_left_out"]]);
  });
});

describe("LastPass's CSV of an extension that writes as for HTML", () => {
  const head = "url,username,password,totp,extra,name,grouping,fav";
  const row = (password: string) => `https://x.example/?a=1,anna,${password},,,X,,0`;
  const passwordsOf = async (...passwords: string[]) =>
    (await read([head, ...passwords.map(row), ""].join("\n"))).records.map(
      ({ password }) => password,
    );

  test("has passwords as they were typed", async () => {
    expect(await passwordsOf("a&amp;b", "&lt;&gt;c", "&amp;lt;")).toEqual(["a&b", "<>c", "&lt;"]);
  });

  test("is none where any & stands for itself", async () => {
    expect(await passwordsOf("a&b", "c&amp;d")).toEqual(["a&b", "c&amp;d"]);
  });
});

describe("Dashlane's CSV", () => {
  test("has further usernames, kept as fields, and categories", async () => {
    expect((await read(samples.dashlane)).records).toEqual([
      {
        line: 2,
        title: "Shop",
        username: "anna",
        password: "one",
        totp: seed,
        notes: "a note",
        urls: [{ url: "https://shop.example.com", strategy: "origin" }],
        vault: "Shopping",
        fields: [{ name: "username2", value: "anna@example.com", hidden: false }],
      },
    ]);
  });
});

describe("Proton Pass's CSV", () => {
  test("may have both an address and a name, as its JSON has them, and several URLs", async () => {
    expect((await read(samples.protonCsv)).records).toEqual([
      {
        line: 2,
        title: "Ads",
        username: "anna",
        password: "one",
        totp: seed,
        notes: "a note",
        urls: [
          { url: "https://ads.example.com/", strategy: "origin" },
          { url: "https://login.example.net/?x=1,2", strategy: "origin" },
        ],
        vault: "Work",
        fields: [{ name: "email", value: "anna@example.com", hidden: false }],
      },
    ]);
    expect(await codesOf(samples.protonCsv)).toEqual([
      [3, "note_left_out"],
      [4, "card_left_out"],
      [5, "not_a_login"],
    ]);
  });
});

describe("Proton Pass's JSON", () => {
  test("keeps vault, URLs, seeds, address and fields", async () => {
    const [first, old] = (await read(samples.protonJson)).records;
    expect(first).toEqual({
      line: 1,
      title: "Ads",
      username: "anna",
      password: "one",
      totp: seed,
      notes: "about ads",
      urls: [
        { url: "https://ads.example.com/", strategy: "origin" },
        { url: "https://login.example.net/", strategy: "origin" },
      ],
      vault: "Work",
      fields: [
        { name: "Email", value: "anna@example.com", hidden: false },
        { name: "customer", value: "42", hidden: false },
        { name: "pin", value: "1234", hidden: true },
        { name: "second", value: "otpauth://totp/y?secret=GEZDGNBV", hidden: true },
      ],
    });
    expect(old).toMatchObject({ line: 7, title: "Old", username: "ben@example.com" });
  });

  test("names what is left out", async () => {
    expect(await codesOf(samples.protonJson)).toEqual([
      [1, "passkey_left_out"],
      [1, "attachments_left_out", 2],
      [2, "note_left_out"],
      [3, "card_left_out"],
      [4, "identity_left_out"],
      [5, "not_a_login"],
      [6, "trashed_left_out"],
      [8, "broken_item"],
    ]);
  });
});

describe("Passwordstate's CSV", () => {
  test("keeps description and notes together, and its other fields as fields", async () => {
    expect((await read(samples.passwordstate)).records).toEqual([
      {
        line: 2,
        title: "Core switch",
        username: "admin",
        password: "one",
        notes: "the one in the cellar\n\nsecond note",
        urls: [{ url: "https://sw1.example/", strategy: "origin" }],
        fields: [
          { name: "HostName", value: "sw1.example", hidden: false },
          { name: "GenericField1", value: "rack 4", hidden: false },
          { name: "AccountType", value: "Cisco", hidden: false },
          { name: "ExpiryDate", value: "2027-01-31", hidden: false },
        ],
      },
      { line: 3, title: "Mail", username: "anna", password: "two", urls: [] },
    ]);
  });
});

describe("1Password's archive", () => {
  test("keeps every URL, tags, seeds, sections and what was typed into other fields", async () => {
    const [ads] = (await read(onepuxFile())).records;
    expect(ads).toEqual({
      line: 1,
      title: "Ads",
      username: "anna",
      password: "one",
      totp: seed,
      notes: "about it",
      urls: [
        { url: "https://ads.example.com/", strategy: "origin" },
        { url: "https://login.example.net/", strategy: "origin" },
        { url: "https://not.example.net/", strategy: "never" },
      ],
      vault: "Private",
      tags: ["work", "ads"],
      fields: [
        { name: "customer", value: "4471", hidden: false },
        { name: "More: PIN", value: "1234", hidden: true },
        { name: "More: since", value: "2021-10-29", hidden: false },
      ],
    });
  });

  test("reads passwords and servers as logins too, and names what is left out", async () => {
    const { records } = await read(onepuxFile());
    expect(records.slice(1)).toMatchObject([
      { line: 6, title: "Door", password: "only a password" },
      { line: 7, title: "Server", username: "root", password: "three" },
      { line: 10, title: "Wrapped", username: "wrapped" },
    ]);
    expect(await codesOf(onepuxFile())).toEqual([
      [1, "attachments_left_out", 1],
      [2, "card_left_out"],
      [3, "note_left_out"],
      [4, "identity_left_out"],
      [5, "document_left_out"],
      [8, "not_a_login"],
      [9, "trashed_left_out"],
      [11, "broken_item"],
    ]);
  });

  test.each([
    ["none of its own", { vaults: [] }],
    ["a list", []],
  ])("with %s for content is damaged", async (_, data) => {
    expect(await codesOf(onepuxFile(data))).toEqual([[0, "broken_json"]]);
  });
});

describe("Latchkey's own export", () => {
  const kept = {
    title: "Ads",
    username: "anna",
    totp: "JBSWY3DPEHPK3PXP",
    urls: [
      { url: "https://ads.example.com/start", strategy: "prefix" },
      { url: "https://ads.example.org/", strategy: "never" },
    ],
    fields: [{ name: "pin", value: "1234", hidden: true }],
    askFirst: true,
    vault: "Work",
  };

  test("keeps everything, as JSON", async () => {
    expect((await read(samples.latchkeyJson)).records).toEqual([
      { ...kept, line: 1, password: "one" },
    ]);
    expect(await codesOf(samples.latchkeyJson)).toEqual([[2, "broken_item"]]);
  });

  test("keeps everything, as CSV, and undoes what kept a spreadsheet from running it", async () => {
    expect((await read(samples.latchkeyCsv)).records).toEqual([
      { ...kept, line: 2, password: "=one" },
    ]);
  });

  test("of a newer version is not guessed at", async () => {
    const newer = samples.latchkeyJson.replace('"version": 1', '"version": 2');
    expect(await codesOf(newer)).toEqual([[0, "newer_version"]]);
  });
});

describe("a table of another program", () => {
  test("is read by what its columns are called; what is unknown becomes a field", async () => {
    const { format, records, table } = await read(samples.otherCsv);
    expect(format).toBe("other-csv");
    expect(records).toEqual([
      {
        line: 2,
        title: "Mail",
        username: "anna",
        password: "one",
        urls: [{ url: "https://mail.example.com/", strategy: "origin" }],
        fields: [{ name: "Abteilung", value: "Sales", hidden: false }],
      },
    ]);
    expect(table?.columns.map(({ target }) => target)).toEqual([
      "title",
      "username",
      "password",
      "url",
      "field",
    ]);
  });

  test.each([
    ["German", "Bezeichnung;Webadresse;Benutzername;Kennwort;Einmalcode;Bemerkung;Ordner"],
    [
      "French",
      "Titre;Site web;Nom d’utilisateur;Mot de passe;Code à usage unique;Remarques;Dossier",
    ],
    ["Spanish", "Título;Sitio web;Nombre de usuario;Contraseña;OTP;Notas;Carpeta"],
    ["Japanese", "タイトル;サイト;ユーザー名;パスワード;ワンタイムパスワード;メモ;フォルダ"],
    ["Arabic", "العنوان;الموقع;اسم المستخدم;كلمة المرور;TOTP;ملاحظات;المجلد"],
    ["old 1Password", "title;website;username;password;one-time password;notes;folder"],
  ])("is read where its columns have %s names", async (_, head) => {
    const row = "Mail;https://mail.example.com/;anna;one;JBSWY3DPEHPK3PXP;a note;Work";
    expect((await read(`${head}\n${row}\n`)).records).toEqual([
      {
        line: 2,
        title: "Mail",
        username: "anna",
        password: "one",
        totp: "JBSWY3DPEHPK3PXP",
        notes: "a note",
        urls: [{ url: "https://mail.example.com/", strategy: "origin" }],
        vault: "Work",
      },
    ]);
  });

  test("is read as a person says that its columns go", async () => {
    const targets = ["notes", "username", "password", "nowhere", "vault"] as const;
    expect((await read(samples.otherCsv, { targets })).records).toEqual([
      {
        line: 2,
        title: "anna",
        username: "anna",
        password: "one",
        notes: "Mail",
        urls: [],
        vault: "Sales",
      },
    ]);
  });

  test("is read even when nothing in it is known, if a person says that it is one", async () => {
    const { records, table } = await read("x,y\n1,2\n", {
      format: "other-csv",
      targets: ["username", "password"],
    });
    expect(records).toMatchObject([{ username: "1", password: "2" }]);
    expect(table?.columns.map(({ name }) => name)).toEqual(["x", "y"]);
  });

  test("never shows a password or a seed as a sample", async () => {
    const { table } = await read(samples.otherCsv);
    expect(table?.columns.map(({ sample }) => sample)).toEqual([
      "Mail",
      "anna",
      "",
      "https://mail.example.com/",
      "Sales",
    ]);
  });
});

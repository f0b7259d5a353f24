/** Makes a record of one entry of a KeePass database. */
import type { Kdbx, KdbxEntry, KdbxEntryField } from "kdbxweb";
import type { ImportedField, ImportProblem } from "./import-result.ts";
import { seedOf } from "./kdbx-seed.ts";
import { problem } from "./problem.ts";
import { importedRecord, type RecordOrNot } from "./record.ts";

export type KdbxItem = {
  readonly entry: KdbxEntry;
  /** The names of its groups, outermost first. */
  readonly path: readonly string[];
  readonly isTrash: boolean;
  readonly database: Kdbx;
};

const standard = new Set(["Title", "UserName", "Password", "URL", "Notes"]);

/** Where programs write further URLs: KeePassXC and Kee, KeePass2Android, KeePassHttp. */
const furtherUrl = /^(KP2A_URL(_\d+)?|Additional URL \d+|URL[ _]?\d+)$/i;

/** KeePassXC keeps a passkey in five fields. */
const passkeyField = /^KPEX_PASSKEY_/;

export function readEntry({ entry, path, isTrash, database }: KdbxItem, line: number): RecordOrNot {
  if (isTrash) return { problems: [problem(line, "trashed_left_out")] };
  const texts = new Map([...entry.fields].map(([name, value]) => [name, textOf(value)]));
  const resolved = new Map(
    [...texts].map(([name, text]) => [name, withReferences(text, database)]),
  );
  const of = (name: string) => resolved.get(name) ?? "";
  const seed = seedOf(resolved);
  const others = [...resolved].filter(
    ([name]) => !standard.has(name) && !seed.used.includes(name) && !passkeyField.test(name),
  );
  const isPasskey = [...texts.keys()].some((name) => passkeyField.test(name));
  const { record, problems } = importedRecord(
    {
      title: of("Title"),
      username: of("UserName"),
      password: of("Password"),
      ...(seed.totp === undefined ? {} : { totp: seed.totp }),
      notes: of("Notes"),
      urls: [
        ...of("URL").split(/\s*\n\s*/),
        ...others.filter(([name]) => furtherUrl.test(name)).map(([, url]) => url),
      ]
        .filter((text) => text.trim() !== "")
        .map((text) => ({ text })),
      vault: path.join("/"),
      tags: entry.tags,
      fields: others
        .filter(([name]) => !furtherUrl.test(name))
        .flatMap(([name, value]) => importedField(name, value, entry.fields.get(name))),
    },
    line,
  );
  const partly: ImportProblem[] = [
    ...(isPasskey ? [problem(line, "passkey_left_out")] : []),
    ...(entry.binaries.size > 0
      ? [problem(line, "attachments_left_out", entry.binaries.size)]
      : []),
    ...(seed.isForeign ? [problem(line, "seed_not_understood")] : []),
  ];
  return record === undefined ? { problems } : { record, problems: [...problems, ...partly] };
}

const textOf = (value: KdbxEntryField | undefined) =>
  value === undefined ? "" : typeof value === "string" ? value : value.getText();

function importedField(
  name: string,
  value: string,
  kept: KdbxEntryField | undefined,
): ImportedField[] {
  return value === "" ? [] : [{ name, value, hidden: typeof kept === "object" }];
}

const fieldOfLetter: Readonly<Record<string, string>> = {
  T: "Title",
  U: "UserName",
  P: "Password",
  A: "URL",
  N: "Notes",
};

/**
 * "{REF:P@I:46C9B1FFBD4ABC4BBB260C6190BAD20C}" is the password of the entry with this id. References by
 * other things than the id stay as they are, and so does what a referred-to field refers to.
 * https://keepass.info/help/base/fieldrefs.html
 */
function withReferences(text: string, database: Kdbx): string {
  if (!text.includes("{REF:")) return text;
  return text.replace(
    /\{REF:([TUPAN])@I:([0-9A-F]{32})\}/gi,
    (whole, letter: string, hex: string) => {
      const name = fieldOfLetter[letter.toUpperCase()] ?? "";
      const found = entryWithId(database, hex.toUpperCase());
      return found === undefined ? whole : textOf(found.fields.get(name));
    },
  );
}

function entryWithId(database: Kdbx, hex: string): KdbxEntry | undefined {
  const bytes = hex.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  const id = btoa(String.fromCharCode(...bytes));
  for (const root of database.groups) {
    for (const entry of root.allEntries()) if (entry.uuid.id === id) return entry;
  }
  return undefined;
}

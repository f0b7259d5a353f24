/** Reads Bitwarden's JSON export, of a person or of an organisation. */
import * as v from "valibot";
import type { EarlierPassword } from "./earlier-passwords.ts";
import {
  type ImportedField,
  type ImportResult,
  type ProblemCode,
  unreadable,
} from "./import-result.ts";
import { isoTime } from "./iso-time.ts";
import { readItems } from "./items.ts";
import { problem } from "./problem.ts";
import type { RawRecord } from "./raw-record.ts";
import { importedRecord, type RecordOrNot } from "./record.ts";

const text = v.optional(v.nullable(v.string()));
const listOf = <Schema extends v.GenericSchema>(schema: Schema) => v.nullish(v.array(schema));

const folder = v.object({ id: v.string(), name: v.string() });

const exported = v.object({
  encrypted: v.optional(v.boolean(), false),
  folders: listOf(folder),
  collections: listOf(folder),
  items: v.array(v.unknown()),
});

/** https://bitwarden.com/help/cli/#enums */
const loginType = 1;
const leftOut: Readonly<Record<number, ProblemCode>> = {
  2: "note_left_out",
  3: "card_left_out",
  4: "identity_left_out",
};
const hiddenField = 1;
const linkedField = 3;
const askedByReprompt = 1;

const anyItem = v.object({ type: v.number() });

const loginItem = v.object({
  name: text,
  notes: text,
  deletedDate: text,
  folderId: text,
  attachments: listOf(v.unknown()),
  collectionIds: listOf(v.string()),
  reprompt: v.optional(v.unknown()),
  passwordHistory: v.optional(v.unknown()),
  fields: listOf(v.object({ name: text, value: text, type: v.nullish(v.number()) })),
  login: v.object({
    username: text,
    password: text,
    totp: text,
    uris: listOf(v.object({ uri: text, match: v.nullish(v.number()) })),
    fido2Credentials: listOf(v.unknown()),
  }),
});

/** `lastUsedDate` is when it was replaced. */
const earlierPassword = v.object({ password: v.string(), lastUsedDate: v.string() });

type LoginItem = v.InferOutput<typeof loginItem>;

export const isBitwardenJson = (json: unknown): boolean =>
  v.is(v.object({ items: v.array(v.unknown()) }), json) ||
  v.is(v.object({ encrypted: v.literal(true) }), json);

export function readBitwardenJson(json: unknown): ImportResult {
  const parsed = v.safeParse(exported, json);
  if (!parsed.success)
    return unreadable(problem(0, isEncrypted(json) ? "encrypted_file" : "unknown_format"));
  const { items, folders, collections, encrypted } = parsed.output;
  if (encrypted) return unreadable(problem(0, "account_encrypted"));
  const names = new Map(
    [...(folders ?? []), ...(collections ?? [])].map(({ id, name }) => [id, name]),
  );
  return readItems("bitwarden-json", items, (item, line) => readItem(item, line, names));
}

function readItem(item: unknown, line: number, names: ReadonlyMap<string, string>): RecordOrNot {
  const kind = v.safeParse(anyItem, item);
  if (kind.success && kind.output.type !== loginType) {
    return { problems: [problem(line, leftOut[kind.output.type] ?? "not_a_login")] };
  }
  const login = v.safeParse(loginItem, item);
  if (!kind.success || !login.success) return { problems: [problem(line, "broken_item")] };
  if (login.output.deletedDate != null) return { problems: [problem(line, "trashed_left_out")] };
  const { record, problems } = importedRecord(rawRecord(login.output, names), line);
  if (record === undefined) return { problems };
  const passkeys = login.output.login.fido2Credentials ?? [];
  const attachments = login.output.attachments ?? [];
  return {
    record,
    problems: [
      ...problems,
      ...(passkeys.length > 0 ? [problem(line, "passkey_left_out")] : []),
      ...(attachments.length > 0
        ? [problem(line, "attachments_left_out", attachments.length)]
        : []),
    ],
  };
}

function rawRecord(item: LoginItem, names: ReadonlyMap<string, string>): RawRecord {
  const { login } = item;
  const place = item.folderId ?? item.collectionIds?.[0];
  return {
    title: item.name ?? "",
    username: login.username ?? "",
    password: login.password ?? "",
    totp: login.totp ?? "",
    notes: item.notes ?? "",
    urls: (login.uris ?? []).flatMap(({ uri, match }) =>
      uri ? [{ text: uri, match: match ?? null }] : [],
    ),
    vault: (place == null ? undefined : names.get(place)) ?? "",
    fields: (item.fields ?? []).flatMap(importedField),
    askFirst: item.reprompt === askedByReprompt,
    history: historyOf(item),
  };
}

/** Hidden fields that were changed are there, too, as "name: value". They are no passwords. */
function historyOf({ passwordHistory, fields }: LoginItem): EarlierPassword[] {
  const hidden = (fields ?? []).flatMap(({ name, type }) =>
    type === hiddenField && name ? [`${name}: `] : [],
  );
  return (Array.isArray(passwordHistory) ? passwordHistory : []).flatMap((one) => {
    const parsed = v.safeParse(earlierPassword, one);
    if (!parsed.success) return [];
    const { password, lastUsedDate } = parsed.output;
    const replacedAt = isoTime(lastUsedDate);
    const isField = hidden.some((name) => password.startsWith(name));
    return replacedAt === undefined || isField ? [] : [{ password, replacedAt }];
  });
}

/** A linked field shows another field of the record and has no value of its own. */
function importedField({
  name,
  value,
  type,
}: NonNullable<LoginItem["fields"]>[number]): ImportedField[] {
  if (type === linkedField) return [];
  return [{ name: name ?? "", value: value ?? "", hidden: type === hiddenField }];
}

/** A password-protected export has no items, only `data`. */
const isEncrypted = (json: unknown) => v.is(v.object({ encrypted: v.literal(true) }), json);

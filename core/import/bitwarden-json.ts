/** Reads Bitwarden's JSON export, of a person or of an organisation. */
import * as v from "valibot";
import type { RawRecord } from "./csv-format.ts";
import type {
  ImportedField,
  ImportedRecord,
  ImportProblem,
  ImportResult,
} from "./import-result.ts";
import { problem } from "./problem.ts";
import { importedRecord } from "./record.ts";

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
const hiddenField = 1;
const linkedField = 3;

const anyItem = v.object({ type: v.number() });

const loginItem = v.object({
  name: text,
  notes: text,
  folderId: text,
  collectionIds: listOf(v.string()),
  fields: listOf(v.object({ name: text, value: text, type: v.nullish(v.number()) })),
  login: v.object({
    username: text,
    password: text,
    totp: text,
    uris: listOf(v.object({ uri: text, match: v.nullish(v.number()) })),
    fido2Credentials: listOf(v.unknown()),
  }),
});

type LoginItem = v.InferOutput<typeof loginItem>;

export function readBitwardenJson(json: unknown): ImportResult {
  const parsed = v.safeParse(exported, json);
  if (!parsed.success) return failed(isEncrypted(json) ? "encrypted_file" : "unknown_format");
  const { items, folders, collections, encrypted } = parsed.output;
  if (encrypted) return failed("encrypted_file");
  if (items.length === 0) return { ...failed("no_rows"), format: "bitwarden-json" };
  const names = new Map(
    [...(folders ?? []), ...(collections ?? [])].map(({ id, name }) => [id, name]),
  );

  const records: ImportedRecord[] = [];
  const problems: ImportProblem[] = [];
  items.forEach((item, index) => {
    const outcome = readItem(item, index + 1, names);
    if (outcome.record !== undefined) records.push(outcome.record);
    problems.push(...outcome.problems);
  });
  return { format: "bitwarden-json", records, problems };
}

function readItem(item: unknown, line: number, names: ReadonlyMap<string, string>) {
  const kind = v.safeParse(anyItem, item);
  if (kind.success && kind.output.type !== loginType) {
    return { problems: [problem(line, "not_a_login")] };
  }
  const login = v.safeParse(loginItem, item);
  if (!kind.success || !login.success) return { problems: [problem(line, "broken_item")] };
  const outcome = importedRecord(rawRecord(login.output, names), line);
  const hasPasskey = (login.output.login.fido2Credentials ?? []).length > 0;
  return hasPasskey
    ? { ...outcome, problems: [...outcome.problems, problem(line, "passkey_left_out")] }
    : outcome;
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
  };
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

const failed = (code: "encrypted_file" | "unknown_format" | "no_rows"): ImportResult => ({
  format: undefined,
  records: [],
  problems: [problem(0, code)],
});

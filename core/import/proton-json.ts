/** Reads Proton Pass's JSON export, in which every vault has its items. */
import * as v from "valibot";
import {
  type ImportedField,
  type ImportResult,
  type ProblemCode,
  unreadable,
} from "./import-result.ts";
import { readItems } from "./items.ts";
import { problem } from "./problem.ts";
import { importedRecord, type RecordOrNot } from "./record.ts";

const text = v.optional(v.nullable(v.string()));
const listOf = <Schema extends v.GenericSchema>(schema: Schema) => v.nullish(v.array(schema));

const exported = v.object({
  encrypted: v.optional(v.boolean(), false),
  vaults: v.record(v.string(), v.object({ name: text, items: v.array(v.unknown()) })),
});

const anyItem = v.object({
  state: v.optional(v.number(), 1),
  data: v.object({ type: v.string() }),
});

const extraField = v.object({
  fieldName: text,
  type: v.string(),
  data: v.object({ content: text, totpUri: text, timestamp: text }),
});

const loginItem = v.object({
  data: v.object({
    metadata: v.object({ name: text, note: text }),
    extraFields: listOf(extraField),
    content: v.object({
      itemEmail: text,
      itemUsername: text,
      /** Of exports before version 1.18, which had one name for both. */
      username: text,
      password: text,
      urls: listOf(v.string()),
      totpUri: text,
      passkeys: listOf(v.unknown()),
    }),
  }),
  files: listOf(v.unknown()),
});

const trashed = 2;

const leftOut: Readonly<Record<string, ProblemCode>> = {
  note: "note_left_out",
  creditCard: "card_left_out",
  identity: "identity_left_out",
};

export const isProtonJson = (json: unknown): boolean =>
  v.is(v.object({ vaults: v.record(v.string(), v.object({ items: v.unknown() })) }), json);

export function readProtonJson(json: unknown): ImportResult {
  const parsed = v.safeParse(exported, json);
  if (!parsed.success) return unreadable(problem(0, "unknown_format"));
  if (parsed.output.encrypted) return unreadable(problem(0, "pgp_file"));
  const items = Object.values(parsed.output.vaults).flatMap(({ name, items }) =>
    items.map((item) => ({ item, vault: name ?? "" })),
  );
  return readItems("proton-json", items, readItem);
}

type Placed = { readonly item: unknown; readonly vault: string };

function readItem({ item, vault }: Placed, line: number): RecordOrNot {
  const kind = v.safeParse(anyItem, item);
  if (!kind.success) return { problems: [problem(line, "broken_item")] };
  const { state, data } = kind.output;
  if (state === trashed) return { problems: [problem(line, "trashed_left_out")] };
  if (data.type !== "login") {
    return { problems: [problem(line, leftOut[data.type] ?? "not_a_login")] };
  }
  const login = v.safeParse(loginItem, item);
  if (!login.success) return { problems: [problem(line, "broken_item")] };
  const { record, problems } = importedRecord(rawRecord(login.output, vault), line);
  if (record === undefined) return { problems };
  const passkeys = login.output.data.content.passkeys ?? [];
  const files = login.output.files ?? [];
  return {
    record,
    problems: [
      ...problems,
      ...(passkeys.length > 0 ? [problem(line, "passkey_left_out")] : []),
      ...(files.length > 0 ? [problem(line, "attachments_left_out", files.length)] : []),
    ],
  };
}

function rawRecord({ data }: v.InferOutput<typeof loginItem>, vault: string) {
  const { metadata, content, extraFields } = data;
  const username = content.itemUsername || content.username || "";
  const email = content.itemEmail ?? "";
  const fields = (extraFields ?? []).map(importedField);
  const seed =
    content.totpUri || (extraFields ?? []).find(({ type }) => type === "totp")?.data.totpUri;
  return {
    title: metadata.name ?? "",
    // Where there are both, sites are given the name; the address is kept beside it.
    username: username || email,
    password: content.password ?? "",
    totp: seed ?? "",
    notes: metadata.note ?? "",
    urls: (content.urls ?? []).map((url) => ({ text: url })),
    vault,
    fields: [
      ...(username !== "" && email !== "" && email !== username
        ? [{ name: "Email", value: email, hidden: false }]
        : []),
      ...fields.filter(({ value }) => value !== "" && value !== seed),
    ],
  };
}

function importedField({ fieldName, type, data }: v.InferOutput<typeof extraField>): ImportedField {
  return {
    name: fieldName ?? "",
    value: data.content ?? data.totpUri ?? data.timestamp ?? "",
    hidden: type === "hidden" || type === "totp",
  };
}

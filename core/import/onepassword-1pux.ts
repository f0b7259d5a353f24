/** Reads 1Password's archive: `export.data` in it. https://support.1password.com/1pux-format/ */
import * as v from "valibot";
import {
  type ImportedField,
  type ImportResult,
  type ProblemCode,
  unreadable,
} from "./import-result.ts";
import { isoDay } from "./iso-day.ts";
import { readItems } from "./items.ts";
import { bitwardenMatch } from "./linked-urls.ts";
import { problem } from "./problem.ts";
import type { RawUrl } from "./raw-record.ts";
import { importedRecord, type RecordOrNot } from "./record.ts";

const text = v.optional(v.nullable(v.string()));
const listOf = <Schema extends v.GenericSchema>(schema: Schema) => v.nullish(v.array(schema));

const exported = v.object({
  accounts: v.array(
    v.object({
      vaults: listOf(
        v.object({ attrs: v.optional(v.object({ name: text })), items: listOf(v.unknown()) }),
      ),
    }),
  ),
});

const anyItem = v.object({
  categoryUuid: v.string(),
  state: text,
  trashed: v.nullish(v.boolean()),
  file: v.nullish(v.unknown()),
});

const sectionField = v.object({ title: text, id: text, value: v.record(v.string(), v.unknown()) });

const item = v.object({
  details: v.object({
    loginFields: listOf(v.object({ value: text, name: text, designation: text, fieldType: text })),
    notesPlain: text,
    sections: listOf(v.object({ title: text, fields: listOf(sectionField) })),
    /** Of an item of the category "password". */
    password: text,
  }),
  overview: v.object({
    title: text,
    url: text,
    urls: listOf(v.object({ url: text, mode: text })),
    tags: listOf(v.string()),
  }),
});

type Item = v.InferOutput<typeof item>;

/** Logins, passwords; servers, databases and others that have a username and a password are read as well. */
const leftOut: Readonly<Record<string, ProblemCode>> = {
  "002": "card_left_out",
  "003": "note_left_out",
  "004": "identity_left_out",
  "006": "document_left_out",
  "101": "card_left_out",
  "103": "identity_left_out",
  "104": "identity_left_out",
  "106": "identity_left_out",
  "108": "identity_left_out",
};

export function readOnepassword(json: string): ImportResult {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), exported), json);
  if (!parsed.success) return unreadable(problem(0, "broken_json"));
  const items = parsed.output.accounts
    .flatMap(({ vaults }) => vaults ?? [])
    .flatMap(({ attrs, items }) =>
      (items ?? []).map((one) => ({ item: one, vault: attrs?.name ?? "" })),
    );
  return readItems("onepassword-1pux", items, readItem);
}

type Placed = { readonly item: unknown; readonly vault: string };

function readItem(placed: Placed, line: number): RecordOrNot {
  // Early versions of the format wrap each item.
  const wrapped = v.safeParse(v.object({ item: v.unknown() }), placed.item);
  const one =
    wrapped.success && wrapped.output.item !== undefined ? wrapped.output.item : placed.item;
  const kind = v.safeParse(anyItem, one);
  if (!kind.success) return { problems: [problem(line, "broken_item")] };
  const { categoryUuid, state, trashed } = kind.output;
  if (trashed === true || state === "deleted") {
    return { problems: [problem(line, "trashed_left_out")] };
  }
  const other = leftOut[categoryUuid];
  if (other !== undefined) return { problems: [problem(line, other)] };
  const parsed = v.safeParse(item, one);
  if (!parsed.success) return { problems: [problem(line, "broken_item")] };
  const sections = sectionFields(parsed.output);
  const { record, problems } = importedRecord(
    rawRecord(parsed.output, sections, placed.vault),
    line,
  );
  if (record === undefined) {
    return { problems: categoryUuid === "001" ? problems : [problem(line, "not_a_login")] };
  }
  const files =
    sections.filter(({ kind }) => kind === "file").length + (kind.output.file == null ? 0 : 1);
  const passkeys = sections.some(({ kind }) => kind === "passkey");
  return {
    record,
    problems: [
      ...problems,
      ...(passkeys ? [problem(line, "passkey_left_out")] : []),
      ...(files > 0 ? [problem(line, "attachments_left_out", files)] : []),
    ],
  };
}

type SectionField = {
  readonly id: string;
  /** The name of its only member: "concealed", "totp", "string", "email" and many more. */
  readonly kind: string;
  readonly name: string;
  readonly value: string;
};

function sectionFields({ details }: Item): SectionField[] {
  return (details.sections ?? []).flatMap(({ title: section, fields }) =>
    (fields ?? []).flatMap(({ title, id, value }) =>
      Object.entries(value).map(([kind, content]) => ({
        id: id ?? "",
        kind,
        name: [section, title].filter((part) => part != null && part !== "").join(": "),
        value: asText(kind, content),
      })),
    ),
  );
}

/** Dates are seconds since 1970; addresses and the like are objects of texts. */
function asText(kind: string, content: unknown): string {
  if (kind === "date" && typeof content === "number") {
    return isoDay(content);
  }
  if (typeof content === "string") return content;
  if (typeof content === "number" || typeof content === "boolean") return String(content);
  if (typeof content !== "object" || content === null) return "";
  return Object.values(content)
    .filter((part) => typeof part === "string" && part !== "")
    .join(", ");
}

/** Members of sections that have a place of their own in a record, by their id in 1Password's templates. */
const usernameIds = new Set(["username", "admin_console_username"]);
const passwordIds = new Set(["password", "credential", "admin_console_password"]);

function rawRecord({ details, overview }: Item, sections: readonly SectionField[], vault: string) {
  const designated = (what: string) =>
    (details.loginFields ?? []).find(({ designation }) => designation === what)?.value ?? "";
  const byId = (ids: ReadonlySet<string>) =>
    sections.find(({ id, value }) => ids.has(id) && value !== "");
  const username = designated("username") ? undefined : byId(usernameIds);
  const password = designated("password") || details.password ? undefined : byId(passwordIds);
  const totp = sections.find(({ kind, value }) => kind === "totp" && value !== "");
  const used = new Set([username, password, totp]);
  return {
    title: overview.title ?? "",
    username: designated("username") || (username?.value ?? ""),
    password: designated("password") || details.password || (password?.value ?? ""),
    totp: totp?.value ?? "",
    notes: details.notesPlain ?? "",
    urls: urlsOf(overview),
    vault,
    tags: overview.tags ?? [],
    fields: [
      ...(details.loginFields ?? []).flatMap(loginField),
      ...sections.filter((one) => !used.has(one)).flatMap(importedField),
    ],
  };
}

function urlsOf({ url, urls }: Item["overview"]): RawUrl[] {
  const listed = (urls ?? []).flatMap(({ url, mode }) =>
    url ? [{ text: url, match: mode === "never" ? bitwardenMatch.never : null }] : [],
  );
  const isListed = listed.some(({ text }) => text === url);
  return url && !isListed ? [{ text: url }, ...listed] : listed;
}

/** Other fields of the page it was saved on: only what was typed in, not the boxes and buttons. */
function loginField({
  name,
  value,
  designation,
  fieldType,
}: NonNullable<Item["details"]["loginFields"]>[number]): ImportedField[] {
  const isTyped = ["T", "E", "U", "N", "P", "TEL"].includes(fieldType ?? "");
  if (designation || !isTyped || !value || !name) return [];
  return [{ name, value, hidden: fieldType === "P" }];
}

function importedField({ kind, name, value }: SectionField): ImportedField[] {
  if (kind === "file" || kind === "passkey" || value === "") return [];
  return [{ name, value, hidden: kind === "concealed" || kind === "totp" }];
}

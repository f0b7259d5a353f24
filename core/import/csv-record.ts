/** Makes a record of a table's row by where its columns go. */
import * as v from "valibot";
import { type ColumnTarget, columnKey } from "./column-target.ts";
import type { CsvFormat } from "./csv-format.ts";
import type { ImportedField } from "./import-result.ts";
import { isStrategy } from "./linked-urls.ts";
import type { RawRecord, RawUrl } from "./raw-record.ts";

/** A cell that is not empty, with what its column is called and where it goes. */
export type TargetedCell = {
  readonly name: string;
  readonly target: ColumnTarget;
  readonly text: string;
};

/** Columns of which a record holds one value: the format's first is it, further ones are kept as fields. */
const single = ["title", "username", "password", "totp", "vault"] as const;

export function rawRecordOf(cells: readonly TargetedCell[], format: CsvFormat): RawRecord {
  const of = (...targets: ColumnTarget[]) => cells.filter(({ target }) => targets.includes(target));
  const texts = (target: ColumnTarget) => of(target).map(({ text }) => text);
  const order = new Map(Object.keys(format.targets).map((key, place) => [key, place]));
  const placeOf = ({ name }: TargetedCell) => order.get(columnKey(name)) ?? order.size;
  const ranked = (target: ColumnTarget) => of(target).toSorted((a, b) => placeOf(a) - placeOf(b));
  const first = (target: ColumnTarget) => ranked(target)[0]?.text ?? "";
  const further = single.flatMap((target) => ranked(target).slice(1));
  const betweenUrls = format.betweenUrls ?? /\s*\n\s*/;
  return {
    title: first("title"),
    username: first("username"),
    password: first("password"),
    totp: first("totp"),
    notes: texts("notes").join("\n\n"),
    vault: first("vault").replaceAll(format.betweenFolders ?? "/", "/"),
    tags: texts("tags").flatMap((text) => text.split(/\s*[,;]\s*/).filter((tag) => tag !== "")),
    urls: [
      ...texts("url")
        .flatMap((text) => text.split(betweenUrls).filter(isUrl))
        .map((text) => ({ text })),
      ...texts("linked-urls")
        .flatMap((text) => text.split("\n").filter(isUrl))
        .map(linkedUrl),
    ],
    askFirst: first("ask-first") === "yes",
    fields: [
      ...[...of("field", "hidden-field"), ...further].map(asField),
      ...texts("field-lines").flatMap(fieldLines),
      ...texts("field-json").flatMap(fieldList),
    ],
  };
}

const asField = ({ name, target, text }: TargetedCell): ImportedField => ({
  name: name.trim(),
  value: text,
  hidden: target !== "field" && target !== "username" && target !== "title" && target !== "vault",
});

/** Some programs write a bare scheme where there is no address. */
const isUrl = (text: string) => text.trim() !== "" && !/^https?:\/\/$/i.test(text.trim());

function linkedUrl(line: string): RawUrl {
  const space = line.indexOf(" ");
  const strategy = line.slice(0, space);
  return isStrategy(strategy) ? { url: line.slice(space + 1), strategy } : { text: line };
}

/** One "name: value" per line; a line without a name goes on with the value before. */
function fieldLines(text: string): ImportedField[] {
  const fields: { name: string; value: string; hidden: boolean }[] = [];
  for (const line of text.split("\n")) {
    const colon = line.indexOf(": ");
    const last = fields.at(-1);
    if (colon > 0)
      fields.push({ name: line.slice(0, colon), value: line.slice(colon + 2), hidden: false });
    else if (last !== undefined) last.value += `\n${line}`;
    else if (line.trim() !== "") fields.push({ name: "", value: line, hidden: false });
  }
  return fields;
}

const fieldJson = v.pipe(
  v.string(),
  v.parseJson(),
  v.array(v.object({ name: v.string(), value: v.string(), hidden: v.boolean() })),
);

/** What is no such list is kept as it is written. */
function fieldList(text: string): ImportedField[] {
  const parsed = v.safeParse(fieldJson, text);
  return parsed.success ? parsed.output : [{ name: "fields", value: text, hidden: true }];
}

/** Our own export as JSON: its shape, which `core/export` writes, and its reader. docs/export-format.md */
import * as v from "valibot";
import { matchStrategies } from "#core/match/strategy.ts";
import { type ImportResult, unreadable } from "./import-result.ts";
import { readItems } from "./items.ts";
import { problem } from "./problem.ts";
import { keptRecord, type RecordOrNot } from "./record.ts";

export const latchkeyExportName = "latchkey-export";

/** Counts up when a reader of the version before could misread a file. */
export const latchkeyExportVersion = 1;

const exportedRecord = v.object({
  title: v.string(),
  username: v.string(),
  password: v.string(),
  totp: v.optional(v.string()),
  notes: v.optional(v.string()),
  urls: v.array(v.object({ url: v.string(), strategy: v.picklist(matchStrategies) })),
  fields: v.optional(
    v.array(v.object({ name: v.string(), value: v.string(), hidden: v.boolean() })),
  ),
  tags: v.optional(v.array(v.string())),
  askFirst: v.optional(v.boolean()),
  vault: v.string(),
  /** ISO 8601, of the version that was exported. */
  changedAt: v.optional(v.string()),
});

export type LatchkeyRecord = v.InferInput<typeof exportedRecord>;

const header = v.object({ format: v.literal(latchkeyExportName), version: v.number() });
const exported = v.object({ ...header.entries, records: v.array(v.unknown()) });

/** A whole file. */
export type LatchkeyExport = Omit<v.InferInput<typeof exported>, "records"> & {
  /** ISO 8601. */
  readonly exportedAt: string;
  readonly records: readonly LatchkeyRecord[];
};

export const isLatchkeyJson = (json: unknown): boolean => v.is(header, json);

export function readLatchkeyJson(json: unknown): ImportResult {
  const parsed = v.safeParse(exported, json);
  if (!parsed.success) return unreadable(problem(0, "unknown_format"));
  if (parsed.output.version > latchkeyExportVersion) return unreadable(problem(0, "newer_version"));
  return readItems("latchkey-json", parsed.output.records, readRecord);
}

function readRecord(item: unknown, line: number): RecordOrNot {
  const parsed = v.safeParse(exportedRecord, item);
  if (!parsed.success) return { problems: [problem(line, "broken_item")] };
  const { totp, notes, fields, tags, askFirst, ...rest } = parsed.output;
  return keptRecord(
    {
      ...rest,
      ...(totp === undefined ? {} : { totp }),
      ...(notes === undefined ? {} : { notes }),
      ...(fields === undefined ? {} : { fields }),
      ...(tags === undefined ? {} : { tags }),
      ...(askFirst === undefined ? {} : { askFirst }),
    },
    line,
  );
}

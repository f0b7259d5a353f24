/** The records that a lab is given: read from a file, with an error that names what is wrong and where. */
import { readFileSync } from "node:fs";
import * as v from "valibot";
import { parseLinked } from "#core/match/linked-url.ts";
import { matchStrategies } from "#core/match/strategy.ts";

const linkedUrl = v.pipe(
  v.strictObject({
    url: v.string(),
    strategy: v.optional(v.picklist(matchStrategies), "origin"),
  }),
  v.check(
    (linked) => !("unusable" in parseLinked(linked)),
    "is no URL that a record can be linked to",
  ),
);

const labRecord = v.strictObject({
  title: v.pipe(v.string(), v.minLength(1)),
  username: v.string(),
  password: v.string(),
  /** An `otpauth:` URI or a base32 seed. */
  totp: v.optional(v.string()),
  urls: v.array(linkedUrl),
  /** The vault's name; made where there is none. */
  vault: v.optional(v.string(), "Logins"),
  askFirst: v.optional(v.boolean(), false),
});

/** A record as a person would write it down. */
export type LabRecord = v.InferOutput<typeof labRecord>;

/** The same before defaults are filled in. */
export type LabRecordInput = v.InferInput<typeof labRecord>;

/** Said to the person who gave the wrong thing; nothing else of it is worth showing. */
export class InputError extends Error {
  override readonly name = "InputError";
}

/** The records of a JSON file that holds a list. @throws InputError */
export function readRecords(file: string): LabRecord[] {
  return parseRecords(readJson(file), file);
}

/** The record of a JSON file that holds one. @throws InputError */
export function readRecord(file: string): LabRecord {
  return parse(labRecord, readJson(file), file);
}

/** @throws InputError naming `source` */
export function parseRecords(value: unknown, source: string): LabRecord[] {
  return parse(v.array(labRecord), value, source);
}

function parse<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  source: string,
): v.InferOutput<S> {
  const parsed = v.safeParse(schema, value, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const place = v.getDotPath(issue);
  throw new InputError(`${source}: ${place === null ? "" : `${place}: `}${issue.message}`);
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new InputError(`${file}: cannot be read as JSON: ${why}`, { cause });
  }
}

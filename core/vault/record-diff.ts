import * as v from "valibot";
import { matchStrategies } from "#core/match/strategy.ts";
import type { LinkedUrl, RecordSecret, RecordSummary } from "./record.ts";

/** What is different between two versions of a record, field by field. Of secrets only that they are, never what. */

const text = v.string();
const how = v.picklist(["added", "removed", "changed"]);

export const recordChange = v.variant("of", [
  v.strictObject({ of: v.picklist(["title", "username"]), before: text, after: text }),
  v.strictObject({
    of: v.literal("url"),
    how,
    url: text,
    strategy: v.picklist(matchStrategies),
    /** Of one that was changed; the same where only its picked fields are others. */
    strategyBefore: v.optional(v.picklist(matchStrategies)),
  }),
  v.strictObject({ of: v.literal("ask-first"), after: v.boolean() }),
  v.strictObject({ of: v.picklist(["password", "totp", "notes"]), how }),
  v.strictObject({ of: v.literal("tag"), how: v.picklist(["added", "removed"]), tag: text }),
  /** A custom field, by its name. */
  v.strictObject({ of: v.literal("field"), how, name: text }),
]);

export type RecordChange = v.InferOutput<typeof recordChange>;

type How = v.InferOutput<typeof how>;

export type OpenedVersion = { readonly summary: RecordSummary; readonly secret: RecordSecret };

/** What `after` changed of `before`, in the order in which a record is read. */
export function recordDiff(before: OpenedVersion, after: OpenedVersion): RecordChange[] {
  const [a, b] = [before.summary, after.summary];
  const [old, now] = [before.secret, after.secret];
  return [
    ...said("title", a.title, b.title),
    ...said("username", a.username, b.username),
    ...kept("password", old.password, now.password),
    ...kept("totp", old.totp, now.totp),
    ...urls(a.urls, b.urls),
    ...fields(old.fields ?? [], now.fields ?? []),
    ...kept("notes", old.notes, now.notes),
    ...tagChanges(a.tags, b.tags),
    ...(a.askFirst === b.askFirst ? [] : [{ of: "ask-first" as const, after: b.askFirst }]),
  ];
}

function said(of: "title" | "username", before: string, after: string): RecordChange[] {
  return before === after ? [] : [{ of, before, after }];
}

function kept(of: "password" | "totp" | "notes", before = "", after = ""): RecordChange[] {
  return before === after ? [] : [{ of, how: howOf(before !== "", after !== "") }];
}

const howOf = (was: boolean, is: boolean): How => (was ? (is ? "changed" : "removed") : "added");

function urls(before: readonly LinkedUrl[], after: readonly LinkedUrl[]): RecordChange[] {
  const left = [...before];
  const take = (fits: (one: LinkedUrl) => boolean) => {
    const at = left.findIndex(fits);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  // What is still there under the same rule first, so that only the rest can pass for changed.
  const same = after.map((one) =>
    take(({ url, strategy }) => url === one.url && strategy === one.strategy),
  );
  const changes = after.flatMap((one, n): RecordChange[] => {
    const { url, strategy } = one;
    const known = same[n];
    if (known !== undefined && sameFields(known, one)) return [];
    const was = known ?? take((other) => other.url === url);
    if (was === undefined) return [{ of: "url", how: "added", url, strategy }];
    return [{ of: "url", how: "changed", url, strategy, strategyBefore: was.strategy }];
  });
  const removed = left.map(
    ({ url, strategy }): RecordChange => ({ of: "url", how: "removed", url, strategy }),
  );
  return [...changes, ...removed];
}

const sameFields = (a: LinkedUrl, b: LinkedUrl) =>
  JSON.stringify(a.fields ?? null) === JSON.stringify(b.fields ?? null);

function tagChanges(before: readonly string[], after: readonly string[]): RecordChange[] {
  const lacks = (all: readonly string[], tag: string) => !all.includes(tag);
  const added = after.filter((tag) => lacks(before, tag));
  const removed = before.filter((tag) => lacks(after, tag));
  return [
    ...added.map((tag): RecordChange => ({ of: "tag", how: "added", tag })),
    ...removed.map((tag): RecordChange => ({ of: "tag", how: "removed", tag })),
  ];
}

type Fields = NonNullable<RecordSecret["fields"]>;

/** By name, and by their order where several have the same one. */
function fields(before: Fields, after: Fields): RecordChange[] {
  const [old, now] = [byName(before), byName(after)];
  const names = new Set([...now.keys(), ...old.keys()]);
  return [...names].flatMap((name) => {
    const [was, is] = [old.get(name) ?? [], now.get(name) ?? []];
    return Array.from({ length: Math.max(was.length, is.length) }, (_, n): RecordChange[] => {
      const [one, other] = [was[n], is[n]];
      if (one?.value === other?.value && one?.hidden === other?.hidden) return [];
      return [{ of: "field", how: howOf(one !== undefined, other !== undefined), name }];
    }).flat();
  });
}

const byName = (all: Fields) => Map.groupBy(all, ({ name }) => name);

/** Where the columns of a table go: known per format, shown before an import, and a person's to change. */

export const columnTargets = [
  "title",
  "username",
  "password",
  "totp",
  "url",
  "notes",
  "vault",
  "tags",
  "field", // a custom field with the column's name
  "hidden-field", // the same, hidden until asked for
  "field-lines", // "name: value" on each line
  "linked-urls", // "strategy url" on each line
  "field-json", // a list of custom fields
  "ask-first", // "yes": never filled without being asked
  "nowhere",
] as const;

export type ColumnTarget = (typeof columnTargets)[number];

export type ImportColumn = {
  readonly name: string;
  readonly target: ColumnTarget;
  /** The first cell that is not empty, for showing; never of a password or seed. */
  readonly sample: string;
};

export type ImportTable = { readonly columns: readonly ImportColumn[] };

/** Columns whose cells are not shown. */
export const secretTargets: ReadonlySet<ColumnTarget> = new Set<ColumnTarget>([
  "password",
  "totp",
  "hidden-field",
  "field-lines",
  "field-json",
]);

/** "User Name" and "username" are the same column. */
export const columnKey = (name: string): string => name.replace(/\s+/g, "").toLowerCase();

import { type ColumnTarget, columnTargets } from "#core/import/column-target.ts";
import type { ImportFormat } from "#core/import/import-result.ts";

/** Where the columns and fields of a file go, in words. */

export const targetWords: Record<ColumnTarget, string> = {
  title: "Title",
  username: "Username",
  password: "Password",
  totp: "One-time code",
  url: "Linked URLs",
  notes: "Notes",
  vault: "Folder",
  tags: "Tags",
  field: "Custom field",
  "hidden-field": "Custom field, hidden",
  "field-lines": "Custom fields, one per line",
  "linked-urls": "Linked URLs with their rules",
  "field-json": "Custom fields as a list",
  "ask-first": "Ask before filling",
  nowhere: "Left out",
};

/** What a person may choose for a column; the rest is only for the exports that have it. */
const special: ReadonlySet<ColumnTarget> = new Set<ColumnTarget>([
  "linked-urls",
  "field-json",
  "ask-first",
]);

export const targetsFor = (now: ColumnTarget): ColumnTarget[] =>
  columnTargets.filter((target) => target === now || !special.has(target));

/** Formats that are no tables: where their parts always go. */
export const fixedMapping: Readonly<
  Partial<Record<ImportFormat, readonly (readonly [string, string])[]>>
> = {
  kdbx: [
    ["Title, UserName, Password, Notes", "The same here"],
    ["URL, KP2A_URL_…", "Linked URLs"],
    ["otp, TimeOtp-…, TOTP Seed", "One-time code"],
    ["Groups", "Folder"],
    ["Tags", "Tags"],
    ["Other fields", "Custom fields, protected ones hidden"],
    ["Attachments, passkeys, history, recycle bin", "Left out"],
  ],
  "onepassword-1pux": [
    ["Title, username, password, notes", "The same here"],
    ["Websites", "Linked URLs; “never fill” stays so"],
    ["One-time password", "One-time code"],
    ["Vault", "Folder"],
    ["Tags", "Tags"],
    ["Fields of sections", "Custom fields, concealed ones hidden"],
    ["Cards, identities, notes, documents, files, archive’s trash", "Left out"],
  ],
  "bitwarden-json": [
    ["Name, username, password, notes", "The same here"],
    ["URIs with their match detection", "Linked URLs with their rules"],
    ["Authenticator key", "One-time code"],
    ["Folder or collection", "Folder"],
    ["Custom fields", "Custom fields, hidden ones hidden"],
    ["Notes, cards, identities, passkeys, attachments", "Left out"],
  ],
  "proton-json": [
    ["Title, password, note", "The same here"],
    ["Username, or email where there is none", "Username"],
    ["Websites", "Linked URLs"],
    ["2FA secret", "One-time code"],
    ["Vault", "Folder"],
    ["Email besides a username, custom fields", "Custom fields"],
    ["Notes, aliases, cards, identities, passkeys, files", "Left out"],
  ],
  "latchkey-json": [["Everything", "As it was; the vault as folder"]],
};

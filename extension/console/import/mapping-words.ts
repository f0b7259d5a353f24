import { type ColumnTarget, columnTargets } from "#core/import/column-target.ts";
import type { ImportFormat } from "#core/import/import-result.ts";
import { type MessageKey, t } from "../../language/messages.ts";

/** Where the columns and fields of a file go, in words. */

const targets: Record<ColumnTarget, MessageKey> = {
  title: "import.target.title",
  username: "design.username",
  password: "design.password",
  totp: "design.code",
  url: "transfer.linkedUrls",
  notes: "import.target.notes",
  vault: "import.field.folder",
  tags: "import.field.tags",
  field: "import.target.field",
  "hidden-field": "import.target.hidden_field",
  "field-lines": "import.target.field_lines",
  "linked-urls": "import.target.linked_urls",
  "field-json": "import.target.field_json",
  "ask-first": "import.target.ask_first",
  nowhere: "import.target.nowhere",
};

export const targetWords = (target: ColumnTarget): string => t(targets[target]);

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
  Partial<Record<ImportFormat, () => readonly (readonly [string, string])[]>>
> = {
  kdbx: () => [
    [t("import.fixed.kdbx_fields"), t("import.fixed.same")],
    ["URL, KP2A_URL_…", t("transfer.linkedUrls")],
    ["otp, TimeOtp-…, TOTP Seed", t("design.code")],
    [t("import.fixed.groups"), t("import.field.folder")],
    [t("import.field.tags"), t("import.field.tags")],
    [t("import.fixed.otherFields"), t("import.fixed.protectedHidden")],
    [t("import.fixed.kdbx_rest"), t("import.target.nowhere")],
  ],
  "onepassword-1pux": () => [
    [t("import.fixed.fields"), t("import.fixed.same")],
    [t("import.fixed.websites"), t("import.fixed.neverKept")],
    [t("import.fixed.oneTimePassword"), t("design.code")],
    [t("design.vault"), t("import.field.folder")],
    [t("import.field.tags"), t("import.field.tags")],
    [t("import.fixed.sections"), t("import.fixed.concealedHidden")],
    [t("import.fixed.onepassword_rest"), t("import.target.nowhere")],
  ],
  "bitwarden-json": () => [
    [t("import.fixed.names"), t("import.fixed.same")],
    [t("import.fixed.uris"), t("import.target.linked_urls")],
    [t("import.fixed.authenticator"), t("design.code")],
    [t("import.fixed.folderOrCollection"), t("import.field.folder")],
    [t("import.fixed.customFields"), t("import.fixed.hiddenHidden")],
    [t("import.fixed.passwordHistory"), t("record.history.title")],
    [t("import.fixed.reprompt"), t("import.target.ask_first")],
    [t("import.fixed.bitwarden_rest"), t("import.target.nowhere")],
  ],
  "proton-json": () => [
    [t("import.fixed.titles"), t("import.fixed.same")],
    [t("import.fixed.usernameOrEmail"), t("design.username")],
    [t("import.fixed.websites"), t("transfer.linkedUrls")],
    [t("import.fixed.secret2fa"), t("design.code")],
    [t("design.vault"), t("import.field.folder")],
    [t("import.fixed.emailBesides"), t("import.fixed.customFields")],
    [t("import.fixed.proton_rest"), t("import.target.nowhere")],
  ],
  "latchkey-json": () => [[t("import.fixed.everything"), t("import.fixed.asItWas")]],
};

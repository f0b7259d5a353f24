import type { ImportFormat, ProblemCode } from "#core/import/import-result.ts";
import { type MessageKey, t } from "../../language/messages.ts";

/** Formats and problems of an import in words, by their codes. */

/** What is called the same everywhere. */
const names: Readonly<Partial<Record<ImportFormat, string>>> = {
  "firefox-csv": "Firefox (CSV)",
  "bitwarden-csv": "Bitwarden (CSV)",
  "onepassword-1pux": "1Password (1PUX)",
  "onepassword-csv": "1Password (CSV)",
  "lastpass-csv": "LastPass (CSV)",
  "proton-csv": "Proton Pass (CSV)",
  "keepass-csv": "KeePass (CSV)",
  "keepassxc-csv": "KeePassXC (CSV)",
  "passwordstate-csv": "Passwordstate (CSV)",
  "latchkey-csv": "Latchkey (CSV)",
};

const described: Readonly<Partial<Record<ImportFormat, MessageKey>>> = {
  "chrome-csv": "import.format.chrome_csv",
  "safari-csv": "import.format.safari_csv",
  "bitwarden-json": "import.format.bitwarden_json",
  "dashlane-csv": "import.format.dashlane_csv",
  "proton-json": "import.format.proton_json",
  kdbx: "import.format.kdbx",
  "latchkey-json": "import.format.latchkey_json",
  "other-csv": "import.format.other_csv",
};

export function formatWords(format: ImportFormat): string {
  const key = described[format];
  return key === undefined ? (names[format] ?? format) : t(key);
}

/** Whether it is told whose export it is: a table of any kind is nobody's. */
export const isKnown = (format: ImportFormat | undefined): format is ImportFormat =>
  format !== undefined && format !== "other-csv";

export const problemWords = (code: ProblemCode): string => t(`import.problem.${code}`);

/** Problems that leave the record out. */
export const leavesOut: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "broken_quotes",
  "wrong_cell_count",
  "damaged_text",
  "not_a_login",
  "nothing_in_it",
  "broken_item",
  "note_left_out",
  "card_left_out",
  "identity_left_out",
  "document_left_out",
  "trashed_left_out",
  "record_too_large",
]);

import type { EarlierPassword } from "./earlier-passwords.ts";
import type { ImportedField, ImportedUrl } from "./import-result.ts";

/** A row in words of our own, its URLs still as they were written. */
export type RawRecord = {
  readonly title: string;
  readonly username: string;
  readonly password: string;
  readonly totp?: string;
  readonly notes?: string;
  readonly urls: readonly RawUrl[];
  readonly vault?: string;
  readonly tags?: readonly string[];
  readonly fields?: readonly ImportedField[];
  readonly askFirst?: boolean;
  /** In any order. */
  readonly history?: readonly EarlierPassword[];
};

/**
 * An address as another program has it (`match` is one of Bitwarden's numbers; `undefined` or null: the
 * origin), or a linked URL of our own, which stays as it is.
 */
export type RawUrl = { readonly text: string; readonly match?: number | null } | ImportedUrl;

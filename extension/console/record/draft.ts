import type { RecordSecret } from "#core/vault/record.ts";
import type { ParamsOf } from "#core/wire/calls.ts";
import type { RecordView, UiContract } from "#core/wire/ui-contract.ts";
import { t } from "../../language/messages.ts";
import type { DraftUrl } from "./linked-urls.tsx";

/** From what the editor's form says to what is saved. */

/** What an edit began from. `record` is absent for a new one. */
export type EditBase = {
  readonly record?: RecordView | undefined;
  readonly secret: RecordSecret;
};

export type Save = ParamsOf<UiContract["records.save"]>;

/** Names of the form's inputs; custom fields carry their key. */
export const fieldName = (key: number) => `field-name-${key}`;
export const fieldValue = (key: number) => `field-value-${key}`;
export const fieldHidden = (key: number) => `field-hidden-${key}`;

type Parts = {
  readonly form: FormData;
  readonly urls: readonly DraftUrl[];
  readonly tags: readonly string[];
  /** Keys of the custom fields in their order. */
  readonly fields: readonly number[];
};

/** What to save. Parts of the secret that this version does not know stay as they were. */
export function saveOf(base: EditBase, { form, urls, tags, fields }: Parts): Save {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const { record, secret } = base;
  const { totp: _totp, notes: _notes, fields: _fields, ...kept } = secret;
  const totp = text("totp").trim();
  const notes = text("notes");
  const custom = fields
    .map((key) => ({
      name: text(fieldName(key)).trim(),
      value: text(fieldValue(key)),
      hidden: form.has(fieldHidden(key)),
    }))
    .filter(({ name, value }) => name !== "" || value !== "");
  return {
    ...(record === undefined ? {} : { id: record.id }),
    base: record?.revision ?? 0,
    vault: record?.vault ?? text("vault"),
    title: text("title").trim(),
    username: text("username"),
    urls: urls
      .map(({ url, strategy }) => ({ url: url.trim(), strategy }))
      .filter(({ url }) => url !== ""),
    askFirst: form.has("ask-first"),
    tags: [...tags],
    secret: {
      ...kept,
      password: text("password"),
      ...(totp === "" ? {} : { totp }),
      ...(notes === "" ? {} : { notes }),
      ...(custom.length === 0 ? {} : { fields: custom }),
    },
  };
}

/** The same content as a record of its own: kept where somebody else has written over the original. */
export function asNewRecord({ id: _id, ...save }: Save, vault: string): Save {
  return { ...save, base: 0, vault, title: t("record.edit.mine", save.title) };
}

/** A table of which nothing is known but the names of its columns. */
import { type ColumnTarget, columnKey } from "./column-target.ts";
import type { CsvFormat } from "./csv-format.ts";

/**
 * What columns are called by all kinds of programs, in the languages that Latchkey speaks; without spaces, as
 * `columnKey` has them. The first that fits holds.
 */
const guesses: readonly (readonly [RegExp, ColumnTarget])[] = [
  [
    /^(title|name|account|accountname|entry|label|item|titel|bezeichnung|eintrag|nom|titre|libellé|nombre|título|名前|名称|タイトル|サービス名|الاسم|اسم|العنوان)$/,
    "title",
  ],
  [
    /^(username\d?|user|userid|login|loginname|login_username|email|e-mail|benutzername|benutzer|anmeldename|nutzername|identifiant|utilisateur|nomd[’']utilisateur|usuario|nombredeusuario|correo|correoelectrónico|ユーザー名|ユーザーid|ユーザ名|ログインid|メールアドレス|اسمالمستخدم|المستخدم|البريدالإلكتروني)$/,
    "username",
  ],
  [
    /^(password|pass|pwd|secret|login_password|passwort|kennwort|motdepasse|contraseña|clave|パスワード|كلمةالمرور|كلمةالسر)$/,
    "password",
  ],
  [
    /^(url|urls|uri|website|websiteurl|web|site|address|link|login_uri|adresse|webadresse|internetadresse|webseite|siteweb|adresseweb|lien|sitioweb|página|páginaweb|dirección|direcciónweb|enlace|ウェブサイト|サイト|サイトurl|リンク|الرابط|الموقع|موقعالويب|عنوانurl)\d?$/,
    "url",
  ],
  [
    /^(totp|totpseed|totpsecret|otp|otpauth|otpurl|otpuri|otpsecret|2fa|login_totp|authenticator|one-timepassword|onetimepassword|one-timecode|einmalpasswort|einmalcode|codeàusageunique|ワンタイムパスワード)$/,
    "totp",
  ],
  [
    /^(notes?|comments?|extra|remarks?|description|notiz(en)?|bemerkung(en)?|anmerkung(en)?|beschreibung|kommentar|remarques?|commentaires?|notas?|comentarios?|descripción|メモ|備考|ノート|ملاحظات|ملاحظة)$/,
    "notes",
  ],
  [
    /^(folder|group|grouping|category|vault|collection|collections|passwordlist|ordner|gruppe|kategorie|dossier|groupe|catégorie|carpeta|grupo|categoría|フォルダー?|グループ|カテゴリー?|المجلد|المجموعة)$/,
    "vault",
  ],
  [/^(tags?|labels|schlagwörter|étiquettes?|etiquetas?|タグ|الوسوم)$/, "tags"],
  [/^(pin|cvv|code|key|token|securitycode)$/, "hidden-field"],
];

const guess = (key: string): ColumnTarget =>
  guesses.find(([pattern]) => pattern.test(key))?.[1] ?? "field";

/** A format for these columns, if they look like logins at all. */
export function guessedFormat(names: readonly string[]): CsvFormat | undefined {
  const format = anyTable(names);
  const targets = new Set(Object.values(format.targets));
  const isLogins = targets.has("password") && (targets.has("username") || targets.has("url"));
  return isLogins ? format : undefined;
}

/** A format for any columns: a person has said that it is a table of logins. */
export const anyTable = (names: readonly string[]): CsvFormat => ({
  format: "other-csv",
  columns: [],
  targets: Object.fromEntries(names.map((name) => [columnKey(name), guess(columnKey(name))])),
});

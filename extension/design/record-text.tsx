import type { ComponentChildren, JSX } from "preact";

/** As much of a value as a person can take in; a record may hold a megabyte. */
const shownLength = 400;

/**
 * What must not act on the text around it: control characters, and the marks that turn the direction of
 * writing, with which "gpj.exe" reads "exe.jpg".
 * https://www.unicode.org/reports/tr9/#Explicit_Directional_Embeddings
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unruly = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** A record's value as it may be shown: one line, in its order of writing, of bearable length (SEC-25). */
export function shown(value: string): string {
  const cut = value.length > shownLength ? `${value.slice(0, shownLength)}…` : value;
  return cut.replace(unruly, "\u2009\u00b7\u2009").trim();
}

/** The same where there can be no element, as in an `<option>`: what is around it keeps its own direction. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

/** "name@host" reads from left to right whatever it is written in; by its first letter it would read "host@name". */
const isAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+$/.test(text);

type RecordTextProps = {
  readonly value: string;
  /** What to say where the value is empty. */
  readonly otherwise?: string;
  readonly class?: string;
};

/** A value of a record: as text, isolated in its direction, never as markup. */
export function RecordText({ value, otherwise = "", class: name }: RecordTextProps): JSX.Element {
  const text = shown(value);
  return text === "" ? (
    <span class={`faint ${name ?? ""}`}>{otherwise}</span>
  ) : (
    <bdi class={name ?? ""} dir={isAddress(text) ? "ltr" : undefined}>
      {breakable(text)}
    </bdi>
  );
}

/** Where an address has to go on in a second line, that begins at its host. */
function breakable(text: string): ComponentChildren {
  const at = text.indexOf("@");
  return at <= 0 ? text : [text.slice(0, at), <wbr key="at" />, text.slice(at)];
}

let graphemes: Intl.Segmenter | undefined;

/** Among plain ASCII every character is a letter by itself, as {@link segments} would find: that takes its data to be loaded. */
const plainInitial = /^[\x20-\x7e]*?([A-Za-z0-9])(?=[\x20-\x7e]|$)/;

/** What a person takes for one letter each, marks and all. */
function segments(text: string): Intl.Segments {
  graphemes ??= new Intl.Segmenter("und", { granularity: "grapheme" });
  return graphemes.segment(text);
}

/** The first letter or digit of a title, for the tile beside it. */
export function initial(title: string): string {
  const start = title.slice(0, 60);
  const plain = plainInitial.exec(start)?.[1];
  if (plain !== undefined) return plain.toLocaleUpperCase();
  for (const { segment } of segments(start)) {
    if (/^[\p{L}\p{N}]/u.test(segment)) return segment.slice(0, 8).toLocaleUpperCase();
  }
  return "•";
}

type TileProps = { readonly title: string; readonly size?: "large" };

export function Tile({ title, size }: TileProps): JSX.Element {
  return (
    <span class={size === undefined ? "tile" : "tile large"} aria-hidden="true">
      <bdi>{initial(title)}</bdi>
    </span>
  );
}

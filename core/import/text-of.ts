/**
 * Bytes of a text file as text. Windows programs like to write UTF-16, and Excel its tables in Windows-1252;
 * everything else is taken for UTF-8.
 */
export function textOf(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  if (encoding !== "utf-8") return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder().decode(bytes);
    return isJson(text) || isMostlySound(text)
      ? text
      : new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Programs write it in UTF-8 only: where it is not, it is damaged. */
const isJson = (text: string) => /^\s*[[{]/.test(text);

/**
 * Whether UTF-8 was damaged: most of its letters beyond ASCII are still there. Of another encoding hardly any would
 * be, and reading all by that one would spoil those which are.
 */
function isMostlySound(text: string): boolean {
  let sound = 0;
  let lost = 0;
  for (const letter of text) {
    if (letter === "\uFFFD") lost += 1;
    else if (letter > "\x7F") sound += 1;
  }
  return sound >= lost;
}

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return unmarkedEncoding(bytes.subarray(0, beginning));
}

/** As much as holds a table's column names. */
const beginning = 1024;

/** Without a byte order mark: of what is written in ASCII, as delimiters and line ends are, every other byte is zero. */
function unmarkedEncoding(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  const zeros = [0, 0];
  for (const [at, byte] of bytes.entries())
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = bytes.length / 8;
  if (odd > many && even === 0) return "utf-16le";
  if (even > many && odd === 0) return "utf-16be";
  return "utf-8";
}

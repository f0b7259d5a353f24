/** Bytes of a text file as text. Windows programs like to write UTF-16; everything else is taken for UTF-8. */

export const textOf = (bytes: Uint8Array): string =>
  new TextDecoder(encodingOf(bytes)).decode(bytes);

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

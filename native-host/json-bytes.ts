/** JSON as it comes from another process: bytes that may be anything. */

/** Deeper than any message of ours. */
const deepest = 64;

/**
 * @throws SyntaxError for what is not UTF-8, not JSON, or nested deeper than any message of ours.
 */
export function jsonOf(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    throw new SyntaxError("Not UTF-8");
  }
  if (nesting(text) > deepest) throw new SyntaxError("Nested too deep");
  return JSON.parse(text);
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** How deep brackets and braces go, strings left out: `{"a":["]"]}` is 2. */
function nesting(text: string): number {
  let depth = 0;
  let most = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '"') at = endOfString(text, at);
    else if (letter === "[" || letter === "{") most = Math.max(most, ++depth);
    else if (letter === "]" || letter === "}") depth -= 1;
  }
  return most;
}

/** Where the string that starts at `start` ends; past the text where it does not. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text[first - 1] === "\\") first -= 1;
  return (at - first) % 2 === 1;
}

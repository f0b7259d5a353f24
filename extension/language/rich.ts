import type { ComponentChildren } from "preact";
import { type MessageKey, t } from "./messages.ts";

/** No message has these characters: they keep places for what is no text. */
const firstPlace = 0xe000;
const places = /([\ue000-\ue008])/;

/** The message under `key` with elements for $1, $2, … */
export function rich(key: MessageKey, ...parts: readonly ComponentChildren[]): ComponentChildren {
  const held = parts.map((_, index) => String.fromCharCode(firstPlace + index));
  return t(key, ...held)
    .split(places)
    .map((piece) => (places.test(piece) ? parts[piece.charCodeAt(0) - firstPlace] : piece));
}

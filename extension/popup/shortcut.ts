/** What a key means in the popup's list of records. */
export type ListAct =
  | "next"
  | "previous"
  | "first"
  | "last"
  | "fill"
  | "open"
  | "copy-password"
  | "copy-username"
  | "search";

type Key = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

const plain: Readonly<Record<string, ListAct>> = {
  ArrowDown: "next",
  ArrowUp: "previous",
  PageDown: "last",
  PageUp: "first",
  Home: "first",
  End: "last",
};

/** In the search these are of what is typed there, and not of the list. */
export const movesCaret = (key: string): boolean => key === "Home" || key === "End";

const withControl: Readonly<Record<string, ListAct>> = {
  c: "copy-password",
  b: "copy-username",
};

/**
 * @param hasSelection whether text is selected: Ctrl+C then copies that, as everywhere.
 */
export function listAct(key: Key, hasSelection: boolean): ListAct | undefined {
  if (key.altKey) return undefined;
  if (key.ctrlKey || key.metaKey) {
    const act = withControl[key.key.toLowerCase()];
    return act === "copy-password" && hasSelection ? undefined : act;
  }
  if (key.key === "Enter") return key.shiftKey ? "open" : "fill";
  if (Object.hasOwn(plain, key.key)) return plain[key.key];
  // Whoever types means the search, wherever the focus is.
  return [...key.key].length === 1 && key.key !== " " ? "search" : undefined;
}

import { useRef } from "preact/hooks";

/** The keys that rows are drawn under, by the ids of their records. */
export type RowKeys = ReadonlyMap<string, number>;

/** Who stays keeps its key. Who comes takes one that is free, if any: its row is written over and not made. */
export function rowKeys(before: RowKeys, ids: readonly string[], reuses: boolean): RowKeys {
  const stay = new Set(ids);
  const free = reuses ? [...before].flatMap(([id, key]) => (stay.has(id) ? [] : [key])) : [];
  let next = Math.max(-1, ...before.values());
  const keyOf = (id: string) => {
    const key = before.get(id) ?? free.shift();
    if (key !== undefined) return key;
    next += 1;
    return next;
  };
  return new Map(ids.map((id) => [id, keyOf(id)]));
}

/**
 * Keys for the rows of these records. A row that the person may be about to press is never another record's: where
 * pointer or focus is in `list`, rows are made and not written over.
 */
export function useRowKeys(ids: readonly string[], list: Element | null): RowKeys {
  const kept = useRef<RowKeys>(new Map());
  kept.current = rowKeys(kept.current, ids, list === null || !isTouched(list));
  return kept.current;
}

const isTouched = (list: Element): boolean =>
  list.matches(":hover") || list.contains(list.ownerDocument.activeElement);

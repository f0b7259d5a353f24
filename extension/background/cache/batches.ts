type Most = {
  readonly items?: number;
  /** Of their JSON. A single item may have more: it makes a batch of its own. */
  readonly characters: number;
};

/** Cuts `items` into parts that each fit into one call, in order. */
export function* batches<Item>(items: readonly Item[], most: Most): Generator<Item[]> {
  let part: Item[] = [];
  let characters = 0;
  for (const item of items) {
    const more = JSON.stringify(item).length;
    const isFull = part.length === most.items || characters + more > most.characters;
    if (part.length > 0 && isFull) {
      yield part;
      part = [];
      characters = 0;
    }
    part.push(item);
    characters += more;
  }
  if (part.length > 0) yield part;
}

import { hasTags, parseQuery, searchable } from "#core/vault/search-query.ts";
import { tagKey } from "#core/vault/tags.ts";
import type { CatalogueEntry } from "./catalogue.ts";
import { readCatalogue } from "./catalogue.ts";
import type { Keyring } from "./keyring.ts";

/** An entry with the text that search looks in. */
type Searchable = {
  readonly entry: CatalogueEntry;
  readonly text: string;
  /** Of its tags, as they are compared. */
  readonly tagKeys: readonly string[];
};

/** Only records of this vault, and with this tag. */
export type Among = { readonly vault?: string | undefined; readonly tag?: string | undefined };

/** Opened summaries are dropped when nobody has searched for this long. */
const keptMs = 60_000;

/**
 * Search over all summaries. They are opened when a person begins to search and forgotten soon after:
 * filling pages needs none of this.
 */
export class SummaryIndex {
  readonly #keyring: Keyring;
  #entries: Promise<readonly Searchable[]> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(keyring: Keyring) {
    this.#keyring = keyring;
  }

  forget(): void {
    clearTimeout(this.#timer);
    this.#entries = undefined;
  }

  /** Entries that fit `query`, by title. @throws WireError `locked` */
  async search(query: string, { vault, tag }: Among): Promise<CatalogueEntry[]> {
    const { words, tags } = parseQuery(query);
    const terms = tag === undefined ? tags : [...tags, { key: tagKey(tag), isWhole: true }];
    const all = await this.#open();
    return all
      .filter(({ entry }) => vault === undefined || entry.vault === vault)
      .filter(({ tagKeys }) => hasTags(tagKeys, terms))
      .filter(({ text }) => words.every((word) => text.includes(word)))
      .map(({ entry }) => entry);
  }

  /** Every tag in the spelling of the first record by title, with how many records have it; by name. */
  async tags(vault: string | undefined): Promise<{ tag: string; records: number }[]> {
    const counts = new Map<string, { tag: string; records: number }>();
    for (const { entry, tagKeys } of await this.#open()) {
      if (vault !== undefined && entry.vault !== vault) continue;
      for (const [n, key] of tagKeys.entries()) {
        const known = counts.get(key) ?? { tag: entry.summary.tags[n] ?? key, records: 0 };
        counts.set(key, { ...known, records: known.records + 1 });
      }
    }
    return [...counts.values()].toSorted((a, b) => byTitle.compare(a.tag, b.tag));
  }

  /** How many records each vault has. */
  async countByVault(): Promise<ReadonlyMap<string, number>> {
    const counts = new Map<string, number>();
    for (const { entry } of await this.#open()) {
      counts.set(entry.vault, (counts.get(entry.vault) ?? 0) + 1);
    }
    return counts;
  }

  #open(): Promise<readonly Searchable[]> {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.forget(), keptMs);
    this.#entries ??= this.#read().catch((reason) => {
      this.#entries = undefined;
      throw reason;
    });
    return this.#entries;
  }

  async #read(): Promise<readonly Searchable[]> {
    const entries = await readCatalogue(await this.#keyring.unlocked());
    const searchable = entries.map((entry) => ({
      entry,
      text: textOf(entry),
      tagKeys: entry.summary.tags.map(tagKey),
    }));
    return searchable.toSorted((a, b) =>
      byTitle.compare(a.entry.summary.title, b.entry.summary.title),
    );
  }
}

const byTitle = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

function textOf({ summary: { title, username, urls, tags } }: CatalogueEntry): string {
  return searchable([title, username, ...urls.map(({ url }) => url), ...tags].join("\n"));
}

import type { CatalogueEntry } from "./catalogue.ts";
import { readCatalogue } from "./catalogue.ts";
import type { Keyring } from "./keyring.ts";

/** An entry with the text that search looks in. */
type Searchable = { readonly entry: CatalogueEntry; readonly text: string };

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

  /** Entries that hold every word of `query`, by title. @throws WireError `locked` */
  async search(query: string, vault: string | undefined): Promise<CatalogueEntry[]> {
    const words = query.toLowerCase().normalize("NFKC").split(/\s+/).filter(Boolean);
    const all = await this.#open();
    return all
      .filter(({ entry }) => vault === undefined || entry.vault === vault)
      .filter(({ text }) => words.every((word) => text.includes(word)))
      .map(({ entry }) => entry);
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
    const searchable = entries.map((entry) => ({ entry, text: textOf(entry) }));
    return searchable.toSorted((a, b) =>
      byTitle.compare(a.entry.summary.title, b.entry.summary.title),
    );
  }
}

const byTitle = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

function textOf({ summary: { title, username, urls } }: CatalogueEntry): string {
  return [title, username, ...urls.map(({ url }) => url)]
    .join("\n")
    .toLowerCase()
    .normalize("NFKC");
}

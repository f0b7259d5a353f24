import { farness, hasTags, parseQuery, searchedText } from "#core/vault/search-query.ts";
import { tagKey } from "#core/vault/tags.ts";
import { WireError } from "#core/wire/error.ts";
import type { Keyring } from "../account/keyring.ts";
import { readMeta } from "./cache.ts";
import type { CatalogueEntry } from "./catalogue.ts";
import { readCatalogue } from "./catalogue.ts";
import { type FirstPage, firstPageLength, keepFirstPage, readFirstPage } from "./first-page.ts";
import { compareNames, firstByTitle, inTitleOrder } from "./title-order.ts";

/** An entry with what search looks in, which is made when it first does. */
type Searchable = {
  readonly entry: CatalogueEntry;
  text?: string;
  /** Of its tags, as they are compared. */
  tagKeys?: readonly string[];
};

/** All entries; by title as soon as there was time for that. */
type Opened = { all: readonly Searchable[]; isOrdered: boolean };

/** What has the query's words in its title first, and by title; `total` counts what is beyond the limit, too. */
export type FoundSummaries = FirstPage;

/** Only records of this vault, with this tag, and that are these. */
export type Among = {
  readonly vault?: string | undefined;
  readonly tag?: string | undefined;
  readonly ids?: ReadonlySet<string> | undefined;
};

/** Opened summaries are dropped when nobody has searched for this long. */
const keptMs = 60_000;

/** The first list is drawn by then, and hardly anybody has typed: what typing needs is made ready. */
const readyAfterMs = 250;

/**
 * Search over all summaries. They are opened when a person begins to search and forgotten soon after:
 * filling pages needs none of this.
 */
export class SummaryIndex {
  readonly #keyring: Keyring;
  #opened: Promise<Opened> | undefined;
  #forgetting: ReturnType<typeof setTimeout> | undefined;
  #readying: ReturnType<typeof setTimeout> | undefined;

  constructor(keyring: Keyring) {
    this.#keyring = keyring;
  }

  forget(): void {
    clearTimeout(this.#forgetting);
    clearTimeout(this.#readying);
    this.#opened = undefined;
  }

  /** Entries that fit `query`. @throws WireError `locked` */
  async search(query: string, among: Among): Promise<readonly CatalogueEntry[]> {
    return (await this.first(Number.POSITIVE_INFINITY, query, among)).entries;
  }

  /** As {@link SummaryIndex.search}, no more than `limit`. */
  async first(limit: number, query: string, { vault, tag, ids }: Among): Promise<FoundSummaries> {
    const { words, tags } = parseQuery(query);
    const terms = tag === undefined ? tags : [...tags, { key: tagKey(tag), isWhole: true }];
    const isOfAll = vault === undefined && ids === undefined;
    const isAny = isOfAll && terms.length === 0 && words.length === 0;
    const fits = (one: Searchable) =>
      (vault === undefined || one.entry.vault === vault) &&
      (ids === undefined || ids.has(one.entry.id)) &&
      (terms.length === 0 || hasTags(tagKeysOf(one), terms)) &&
      words.every((word) => textOf(one).includes(word));
    const kept = isAny ? await this.#kept(limit) : undefined;
    if (kept !== undefined) return kept;
    const { all, isOrdered } = await this.#open();
    const found = isAny ? all : all.filter(fits);
    const first: Searchable[] = [];
    for (const near of words.length === 0 ? [found] : byFarness(found, words)) {
      const left = limit - first.length;
      if (left <= 0) break;
      first.push(...(isOrdered ? near.slice(0, left) : firstByTitle(near, left)));
    }
    return { entries: first.map(({ entry }) => entry), total: found.length };
  }

  /** Every tag in the spelling of the first record by title, with how many records have it; by name. */
  async tags(vault: string | undefined): Promise<{ tag: string; records: number }[]> {
    const counts = new Map<string, { tag: string; records: number }>();
    for (const one of await this.#ordered()) {
      const { entry } = one;
      if (vault !== undefined && entry.vault !== vault) continue;
      for (const [n, key] of tagKeysOf(one).entries()) {
        const known = counts.get(key) ?? { tag: entry.summary.tags[n] ?? key, records: 0 };
        counts.set(key, { ...known, records: known.records + 1 });
      }
    }
    return [...counts.values()].toSorted((a, b) => compareNames(a.tag, b.tag));
  }

  /** How many records each vault has. */
  async countByVault(): Promise<ReadonlyMap<string, number>> {
    const counts = new Map<string, number>();
    for (const { entry } of (await this.#open()).all) {
      counts.set(entry.vault, (counts.get(entry.vault) ?? 0) + 1);
    }
    return counts;
  }

  #open(): Promise<Opened> {
    clearTimeout(this.#forgetting);
    this.#forgetting = setTimeout(() => this.forget(), keptMs);
    this.#opened ??= this.#read().catch((reason) => {
      this.#opened = undefined;
      throw reason;
    });
    return this.#opened;
  }

  async #ordered(): Promise<readonly Searchable[]> {
    const opened = await this.#open();
    order(opened);
    return opened.all;
  }

  /**
   * What was kept of an earlier opening, while there is none: all are opened when it is shown. Who wants all has
   * them of the catalogue.
   */
  async #kept(limit: number): Promise<FirstPage | undefined> {
    if (this.#opened !== undefined || limit > firstPageLength) return undefined;
    const page = await readFirstPage(await this.#keyring.unlocked(), limit).catch(unlessLocked);
    if (page !== undefined) this.#later(() => this.#open());
    return page;
  }

  async #read(): Promise<Opened> {
    const keys = await this.#keyring.unlocked();
    const revision = (await readMeta())?.revision ?? 0;
    const entries = await readCatalogue(keys);
    const opened = { all: entries.map((entry) => ({ entry })), isOrdered: false };
    this.#later(async () => {
      makeReady(opened);
      const first = opened.all.slice(0, firstPageLength).map(({ entry }) => entry);
      await keepFirstPage(keys, revision, { entries: first, total: opened.all.length });
    });
    return opened;
  }

  #later(work: () => Promise<unknown>): void {
    clearTimeout(this.#readying);
    this.#readying = setTimeout(() => void work().catch(() => undefined), readyAfterMs);
  }
}

/** One that does not open is as good as none. */
function unlessLocked(reason: unknown): undefined {
  if (WireError.from(reason).code === "locked") throw reason;
  return undefined;
}

/** What has the words in its title before what has them elsewhere. */
function byFarness(found: readonly Searchable[], words: readonly string[]): Searchable[][] {
  const groups: Searchable[][] = [[], [], [], []];
  for (const one of found) groups[farness(textOf(one), words)]?.push(one);
  return groups;
}

function order(opened: Opened): void {
  if (opened.isOrdered) return;
  opened.all = inTitleOrder(opened.all);
  opened.isOrdered = true;
}

function makeReady(opened: Opened): void {
  order(opened);
  opened.all.forEach(textOf);
}

function textOf(one: Searchable): string {
  const { title, username, urls, tags } = one.entry.summary;
  one.text ??= searchedText(title, [username, ...urls.map(({ url }) => url), ...tags]);
  return one.text;
}

function tagKeysOf(one: Searchable): readonly string[] {
  one.tagKeys ??= one.entry.summary.tags.map(tagKey);
  return one.tagKeys;
}

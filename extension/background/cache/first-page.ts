import { pae, utf8 } from "#core/bytes/pae.ts";
import { label } from "#core/crypto/labels.ts";
import { open, seal } from "#core/crypto/seal.ts";
import type { UnlockedKeys } from "#core/crypto/session-keys.ts";
import { cache } from "./cache.ts";
import { type CatalogueEntry, firstPageKey } from "./catalogue.ts";

/**
 * What lists begin with: the first records by title, sealed beside the catalogue. With it a service worker that has
 * just been started shows the popup's list before it has opened every summary there is.
 */
export type FirstPage = {
  readonly entries: readonly CatalogueEntry[];
  /** How many records there are at all. */
  readonly total: number;
};

type Kept = FirstPage & {
  /** What it was made of, as the cache counts revisions. */
  readonly revision: number;
  /** By whose alphabet it is in order. */
  readonly language: string;
};

/** Enough for whoever shows only the beginning. */
export const firstPageLength = 40;

/** The first records, at most `limit` and {@link firstPageLength} of them, or `undefined` where that was never kept, or is not how things are by now. */
export async function readFirstPage(
  keys: UnlockedKeys,
  limit: number,
): Promise<FirstPage | undefined> {
  const read = (await cache()).transaction(["catalogue", "meta"]);
  const [sealed, meta] = await Promise.all([
    read.objectStore("catalogue").get(firstPageKey),
    read.objectStore("meta").get("cache"),
  ]);
  if (sealed === undefined) return undefined;
  const bytes = await open(keys.catalogueKey, new Uint8Array(sealed), context(keys));
  const { revision, language, entries, total } = JSON.parse(
    new TextDecoder().decode(bytes),
  ) as Kept;
  if (revision !== meta?.revision || language !== navigator.language) return undefined;
  return { entries: entries.slice(0, limit), total };
}

/**
 * Nothing is kept of a cache that has changed, or is gone, by the time that it is sealed.
 *
 * @param revision of the cache, read before the records were
 */
export async function keepFirstPage(
  keys: UnlockedKeys,
  revision: number,
  { entries, total }: FirstPage,
): Promise<void> {
  const { language } = navigator;
  const kept: Kept = { revision, language, entries: entries.slice(0, firstPageLength), total };
  const sealed = await seal(keys.catalogueKey, utf8(JSON.stringify(kept)), context(keys));
  const write = (await cache()).transaction(["catalogue", "meta"], "readwrite");
  const meta = await write.objectStore("meta").get("cache");
  if (meta?.revision === revision) await write.objectStore("catalogue").put(sealed, firstPageKey);
  await write.done;
}

const context = (keys: UnlockedKeys) => pae(label("first-page"), keys.org, keys.user);

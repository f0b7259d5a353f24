/**
 * Fills the extension's cache up to a number of records without the server: what is added looks like the
 * records that are there, under blind tokens of no host. A look-up must not care how many there are, and
 * sealing a million would take an hour. Times of unlocking and syncing are measured with real records.
 */
import type { Page } from "puppeteer";
import { untilAtRest } from "./processes.ts";

/** What is added in one go: a million at once takes longer than an answer of the page's is waited for. */
const atOnce = 20_000;

/**
 * Resolves when the browser has put in order what it was given, too: its database goes on with that for a while, and
 * nobody opens a page in the second after a hundred thousand records were written.
 *
 * @param extensionPage a page of the extension; it must hold at least one record.
 */
export async function seedCache(extensionPage: Page, wanted: number): Promise<void> {
  let there = await extensionPage.evaluate(countRecords);
  while (there < wanted) {
    const more = Math.min(atOnce, wanted - there);
    await extensionPage.evaluate(addRecords, there, there + more, wanted);
    there += more;
  }
  await untilAtRest(extensionPage.browser().process()?.pid ?? 0);
}

/** Runs in the page. */
function countRecords(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("latchkey-cache");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const counting = database.transaction("records").objectStore("records").count();
      counting.onerror = () => reject(counting.error);
      counting.onsuccess = () => {
        database.close();
        resolve(counting.result);
      };
    };
  });
}

/**
 * Runs in the page: the records from `first` up to `end` of `total`. Their ids and tokens are made up, and rise as they
 * would where all of them were put in order first: what is written at random is put in order by the database, for a
 * quarter of an hour in the case of a million.
 */
async function addRecords(first: number, end: number, total: number): Promise<void> {
  const ended = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const madeUp = (at: number) => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    new DataView(bytes.buffer).setUint16(0, ((at + Math.random()) / total) * 65_536);
    return btoa(String.fromCharCode(...bytes))
      .replaceAll("+", "-")
      .replaceAll("/", "_")
      .replaceAll("=", "");
  };
  const database = await ended(indexedDB.open("latchkey-cache"));
  const read = database.transaction("records").objectStore("records");
  const [sample] = await ended(read.getAll(null, 1));
  for (let from = first; from < end; from += 2_000) {
    const write = database.transaction("records", "readwrite", { durability: "relaxed" });
    const store = write.objectStore("records");
    for (let at = from; at < Math.min(from + 2_000, end); at += 1) {
      const id = madeUp(at);
      const tokens = sample.tokens.map(() => madeUp(at));
      store.put({ ...sample, id, tokens, record: { ...sample.record, id } });
    }
    await new Promise<void>((resolve, reject) => {
      write.oncomplete = () => resolve();
      write.onerror = () => reject(write.error);
    });
  }
  database.close();
}

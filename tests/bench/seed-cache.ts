/**
 * Fills the extension's cache up to a number of records without the server: what is added looks like the
 * records that are there, under blind tokens of no host. A look-up must not care how many there are, and
 * sealing a million would take an hour. Times of unlocking and syncing are measured with real records.
 */
import type { Page } from "puppeteer";

/** @param extensionPage a page of the extension; it must hold at least one record. */
export async function seedCache(extensionPage: Page, wanted: number): Promise<void> {
  await extensionPage.evaluate(async (total) => {
    const ended = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const random = () => {
      const bytes = crypto.getRandomValues(new Uint8Array(16));
      return btoa(String.fromCharCode(...bytes))
        .replaceAll("+", "-")
        .replaceAll("/", "_")
        .replaceAll("=", "");
    };
    const database = await ended(indexedDB.open("latchkey-cache"));
    const read = database.transaction("records").objectStore("records");
    const [[sample], there] = await Promise.all([ended(read.getAll(null, 1)), ended(read.count())]);
    for (let at = there; at < total; at += 2_000) {
      const write = database.transaction("records", "readwrite", { durability: "relaxed" });
      const store = write.objectStore("records");
      for (let one = at; one < Math.min(at + 2_000, total); one += 1) {
        const id = random();
        const tokens = sample.tokens.map(random);
        store.put({ ...sample, id, tokens, record: { ...sample.record, id } });
      }
      await new Promise<void>((resolve, reject) => {
        write.oncomplete = () => resolve();
        write.onerror = () => reject(write.error);
      });
    }
    database.close();
  }, wanted);
}

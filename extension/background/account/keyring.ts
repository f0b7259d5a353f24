import {
  exportKeys,
  importKeys,
  type SessionKeys,
  type UnlockedKeys,
  vaultKeyOf,
  withVaultKey,
} from "#core/crypto/session-keys.ts";
import { WireError } from "#core/wire/error.ts";
import { readSession, removeSession, writeSession } from "../state/stored-state.ts";

/**
 * The unlocked keys: in memory, and in `storage.session` for the next start of the service worker.
 * {@link Keyring.generation} changes with every lock and unlock, so that work begun under other keys can
 * tell that its result is stale (SEC-34).
 */
export class Keyring {
  generation = 0;
  #keys: Promise<UnlockedKeys | undefined> | undefined;
  readonly #vaultKeys = new Map<string, Promise<CryptoKey | undefined>>();

  /** The keys, or `undefined` while locked. */
  current(): Promise<UnlockedKeys | undefined> {
    this.#keys ??= readSession<SessionKeys>("keys").then((kept) =>
      kept === undefined ? undefined : importKeys(kept),
    );
    return this.#keys;
  }

  /** @throws WireError `locked` */
  async unlocked(): Promise<UnlockedKeys> {
    const keys = await this.current();
    if (keys === undefined) throw new WireError("locked", "Latchkey is locked");
    return keys;
  }

  /** @throws WireError `locked` when the keys are others than they were under that generation (SEC-34) */
  mustBeUnder(generation: number): void {
    if (generation !== this.generation) throw new WireError("locked", "Locked meanwhile");
  }

  async take(keys: UnlockedKeys): Promise<void> {
    this.generation += 1;
    this.#vaultKeys.clear();
    this.#keys = Promise.resolve(keys);
    await writeSession("keys", exportKeys(keys));
  }

  async forget(): Promise<void> {
    this.generation += 1;
    this.#vaultKeys.clear();
    this.#keys = Promise.resolve(undefined);
    await removeSession("keys");
  }

  /** Add an opened vault key; a lock meanwhile wins. */
  async addVaultKey(vault: string, epoch: number, raw: Uint8Array<ArrayBuffer>): Promise<void> {
    const { generation } = this;
    const keys = withVaultKey(await this.unlocked(), { vault, epoch, raw });
    this.mustBeUnder(generation);
    this.#keys = Promise.resolve(keys);
    this.#vaultKeys.delete(`${vault}/${epoch}`);
    await writeSession("keys", exportKeys(keys));
  }

  /** @throws WireError `locked`; `wrong_key` for a vault or epoch that was never opened here. */
  async vaultKey(vault: string, epoch: number): Promise<CryptoKey> {
    const name = `${vault}/${epoch}`;
    const known =
      this.#vaultKeys.get(name) ?? this.unlocked().then((keys) => vaultKeyOf(keys, vault, epoch));
    this.#vaultKeys.set(name, known);
    const key = await known.catch((reason) => {
      this.#vaultKeys.delete(name);
      throw reason;
    });
    if (key !== undefined) return key;
    this.#vaultKeys.delete(name);
    throw new WireError("wrong_key", "No key of this vault is open");
  }

  /** Whether the key of that epoch is at hand. */
  async has(vault: string, epoch: number): Promise<boolean> {
    return `${vault}/${epoch}` in (await this.unlocked()).session.vaultKeys;
  }
}

import { fromBase64Url, toBase64Url } from "#core/bytes/base64url.ts";
import { pae, utf8 } from "#core/bytes/pae.ts";
import { label } from "#core/crypto/labels.ts";
import { open, seal } from "#core/crypto/seal.ts";
import type { UnlockedKeys } from "#core/crypto/session-keys.ts";
import type { Keyring } from "../account/keyring.ts";
import { readSession, removeSession, writeSession } from "./stored-state.ts";

/**
 * One value that outlives the service worker and not the lock: in `storage.session`, sealed under the
 * unlocked keys. Changes are made one after the other.
 */
export class SealedSession<Value> {
  readonly #keyring: Keyring;
  readonly #name: string;
  readonly #empty: Value;
  #known: { readonly generation: number; readonly value: Value } | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(keyring: Keyring, name: string, empty: Value) {
    this.#keyring = keyring;
    this.#name = name;
    this.#empty = empty;
  }

  /** The value; the empty one while locked. */
  async read(): Promise<Value> {
    await this.#last.catch(() => undefined);
    return this.#read();
  }

  /** @throws WireError `locked`; nothing is kept where the keys went meanwhile. */
  change(next: (value: Value) => Value): Promise<void> {
    const changed = this.#last.catch(() => undefined).then(() => this.#change(next));
    this.#last = changed;
    return changed;
  }

  async forget(): Promise<void> {
    this.#known = undefined;
    await removeSession(this.#name);
  }

  async #read(): Promise<Value> {
    const { generation } = this.#keyring;
    if (this.#known?.generation === generation) return this.#known.value;
    const keys = await this.#keyring.current();
    const sealed = await readSession<string>(this.#name);
    if (keys === undefined) return this.#empty;
    const value =
      sealed === undefined ? this.#empty : await this.#open(keys, sealed).catch(() => this.#empty);
    if (generation === this.#keyring.generation) this.#known = { generation, value };
    return value;
  }

  async #change(next: (value: Value) => Value): Promise<void> {
    const { generation } = this.#keyring;
    const keys = await this.#keyring.unlocked();
    const before = await this.#read();
    const value = next(before);
    if (value === before) return;
    const bytes = utf8(JSON.stringify(value));
    const sealed = await seal(keys.catalogueKey, bytes, this.#context(keys));
    if (generation !== this.#keyring.generation) return;
    this.#known = { generation, value };
    await writeSession(this.#name, toBase64Url(sealed));
  }

  async #open(keys: UnlockedKeys, sealed: string): Promise<Value> {
    const bytes = await open(keys.catalogueKey, fromBase64Url(sealed), this.#context(keys));
    return JSON.parse(new TextDecoder().decode(bytes)) as Value;
  }

  #context({ org, user }: UnlockedKeys) {
    return pae(label(`session/${this.#name}`), org, user);
  }
}

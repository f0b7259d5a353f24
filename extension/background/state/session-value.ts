import { readSession, writeSession } from "./stored-state.ts";

/** One value in `storage.session` that only this background writes: read once, and changed one after the other. */
export class SessionValue<Value> {
  readonly #key: string;
  readonly #empty: Value;
  #known: Promise<Value> | undefined;

  constructor(key: string, empty: Value) {
    this.#key = key;
    this.#empty = empty;
  }

  /** With everything that has been begun. */
  read(): Promise<Value> {
    this.#known ??= readSession<Value>(this.#key).then((kept) => kept ?? this.#empty);
    return this.#known;
  }

  /** On what the change before has left; what is the same after it is not written. */
  async change(next: (value: Value) => Value | Promise<Value>): Promise<void> {
    const before = this.read();
    const changed = before.then(next);
    this.#known = changed.catch(() => before);
    if ((await changed) !== (await before)) await writeSession(this.#key, await this.#known);
  }
}

import { type ErrorCode, WireError } from "#core/wire/error.ts";

/** With these nobody knows whether the server has stored what it was sent. */
const unknownOutcome: ReadonlySet<ErrorCode> = new Set([
  "timeout",
  "addon_unreachable",
  "server_unreachable",
]);

/**
 * The last write that no answer came to. A person presses Save again: sent just as it was, under the same
 * idempotency key, it is stored once; sealed anew, it would be a second record, or in conflict with itself.
 */
export class UnansweredWrite<Write> {
  #kept: { readonly of: string; readonly write: Write } | undefined;

  /**
   * Send what `make` makes of `wanted`, or what was made of the same before where that has had no answer.
   *
   * @throws WireError what `send` throws
   */
  async send<Result>(
    wanted: unknown,
    make: () => Promise<Write>,
    send: (write: Write) => Promise<Result>,
  ): Promise<Result> {
    const of = await digest(JSON.stringify(wanted));
    const write = this.#kept?.of === of ? this.#kept.write : await make();
    this.#kept = undefined;
    try {
      return await send(write);
    } catch (reason) {
      if (unknownOutcome.has(WireError.from(reason).code)) this.#kept = { of, write };
      throw reason;
    }
  }
}

/** What was wanted holds a password, which is not to be kept. */
async function digest(text: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return new Uint8Array(hash).join();
}

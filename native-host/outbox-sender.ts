/** Carries the outbox to the servers, oldest first, one batch at a time, until it is empty. */
import * as v from "valibot";
import { contract } from "#core/wire/contract.ts";
import { WireError } from "#core/wire/error.ts";
import { backoffMs, waitFor } from "./backoff.ts";
import type { Log } from "./log.ts";
import type { Batch, Outbox } from "./outbox.ts";
import type { ServerAnswer, ServerCall } from "./server-call.ts";
import type { ServerUrl } from "./server-url.ts";

type Send = (server: ServerUrl, call: ServerCall) => Promise<ServerAnswer>;

const largestBatch = 200;

/** The server takes this batch for ill-formed, or too long: a smaller one may do. */
const faultsOfTheBatch = new Set<string | undefined>(["bad_request", "too_large"]);

export class OutboxSender {
  readonly #outbox: Outbox;
  readonly #send: Send;
  readonly #log: Log;
  readonly #ended = new AbortController();
  /** Ends the wait between two attempts. */
  #wait = new AbortController();
  #running: Promise<void> | undefined;

  constructor(outbox: Outbox, send: Send, log: Log) {
    this.#outbox = outbox;
    this.#send = send;
    this.#log = log;
  }

  /** There is something new, or a server is back: try at once. */
  wake(): void {
    this.#wait.abort();
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
  }

  /** Resolves when nothing is under way any more. */
  async stop(): Promise<void> {
    this.#ended.abort();
    this.#wait.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    let failures = 0;
    let size = largestBatch;
    while (!this.#ended.signal.aborted) {
      const batch = this.#outbox.oldest(size);
      if (batch === undefined) return;
      this.#wait = new AbortController();
      const outcome = await this.#deliver(batch);
      if (outcome === "done") {
        failures = 0;
        size = largestBatch;
      } else if (outcome === "too much") {
        size = Math.max(1, Math.floor(batch.events.length / 2));
      } else {
        failures += 1;
        await waitFor(backoffMs(failures), this.#wait.signal);
      }
    }
  }

  async #deliver({ servers, events }: Batch): Promise<"done" | "too much" | "later"> {
    try {
      const body = JSON.stringify({ events });
      const answer = await this.#first(servers, { method: "audit.append", body });
      if (faultsOfTheBatch.has(answer.code)) return this.#blame(events);
      const result = v.safeParse(contract["audit.append"].result, answer.result);
      if (!result.success) {
        this.#log("outbox_refused", { code: answer.code ?? "odd_answer", events: events.length });
        return "later";
      }
      const { stored, refused } = result.output;
      for (const id of refused) this.#log("audit_event_refused", { id });
      const acknowledged = [...stored, ...refused];
      this.#outbox.remove(acknowledged);
      // An answer for none of them would make us ask for ever.
      return events.some(({ id }) => acknowledged.includes(id)) ? "done" : "later";
    } catch (reason) {
      this.#log("outbox_waits", { code: WireError.from(reason).code, events: events.length });
      return "later";
    }
  }

  /** The answer of the first server that gives one. */
  async #first(servers: readonly ServerUrl[], call: ServerCall): Promise<ServerAnswer> {
    let lastReason: unknown;
    for (const server of servers) {
      try {
        return await this.#send(server, call);
      } catch (reason) {
        lastReason = reason;
      }
    }
    throw new WireError("server_unreachable", "No server answered", { cause: lastReason });
  }

  /** Halve what the server cannot take, down to the one event that is at fault; that one is refused. */
  #blame(events: Batch["events"]): "done" | "too much" {
    const [only, ...others] = events;
    if (only === undefined || others.length > 0) return "too much";
    this.#log("audit_event_refused", { id: only.id });
    this.#outbox.remove([only.id]);
    return "done";
  }
}

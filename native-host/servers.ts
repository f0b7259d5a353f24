/**
 * The application servers of one pairing, ranked by how they last answered: a call goes to the best and
 * moves to the next when that one fails. What failed is asked again in the background until it is back.
 */
import type { ServerState } from "#core/wire/addon-contract.ts";
import { WireError } from "#core/wire/error.ts";
import { causeData } from "#core/wire/unreachable.ts";
import { backoffMs, waitFor } from "./backoff.ts";
import { callServer, type ServerAnswer, type ServerCall } from "./server-call.ts";
import type { ServerUrl } from "./server-url.ts";
import { within } from "./time-limit.ts";
import { type Transport, Unreached } from "./transport.ts";
import { whyUnreached } from "./why-unreached.ts";

type Health = "unknown" | "ok" | "read_only" | "failed";
type Standing = {
  readonly url: ServerUrl;
  health: Health;
  failures: number;
  /** Under whose signal it is being asked in the background. */
  probedUnder: AbortSignal | undefined;
};

/** Better first; within a rank the configured order holds. */
const rank: Record<Health, number> = { ok: 0, unknown: 1, read_only: 2, failed: 3 };
const shown: Record<Health, ServerState> = {
  ok: "ok",
  unknown: "connecting",
  read_only: "read_only",
  failed: "unreachable",
};

const totalMs = 15_000;
/** A server that has not answered by then is asked whether it is there, where another could take over. */
const doubtAfterMs = 1_200;
const helloWithinMs = 1_000;

const hello: ServerCall = { method: "server.hello", body: "{}" };

export class Servers {
  readonly #transport: Transport;
  readonly #changed: (state: ServerState) => void;
  #standings: readonly Standing[] = [];
  #state: ServerState = "not_configured";
  #probing = new AbortController();

  constructor(transport: Transport, changed: (state: ServerState) => void) {
    this.#transport = transport;
    this.#changed = changed;
  }

  get state(): ServerState {
    return this.#state;
  }

  /** In the order of preference. */
  get urls(): readonly ServerUrl[] {
    return this.#standings.map(({ url }) => url);
  }

  /** In the order in which they would be asked, with how each stands. */
  ranked(): readonly { readonly url: ServerUrl; readonly state: ServerState }[] {
    return this.#ranked().map(({ url, health }) => ({ url, state: shown[health] }));
  }

  /** Replace the list; the health of those that stay is kept. Each new one is asked whether it is there. */
  configure(urls: readonly ServerUrl[]): void {
    const known = new Map(this.#standings.map((standing) => [standing.url, standing]));
    this.#probing.abort();
    this.#probing = new AbortController();
    this.#standings = [...new Set(urls)].map(
      (url) => known.get(url) ?? { url, health: "unknown", failures: 0, probedUnder: undefined },
    );
    for (const standing of this.#standings) {
      if (standing.health !== "ok") this.#probe(standing, this.#probing.signal);
    }
    this.#settle();
  }

  /** Stop asking in the background. Calls are still made. */
  rest(): void {
    this.#probing.abort();
  }

  /** Ask again in the background for those that are not well. */
  wake(): void {
    this.configure(this.urls);
  }

  /**
   * Make `call` on the best server that answers.
   *
   * @throws WireError `server_unreachable` when none does, with why the last one did not, `timeout` when one took the call and did not
   * answer within 15 s.
   */
  call(call: ServerCall): Promise<ServerAnswer> {
    return within(totalMs, (signal) => this.#first(call, signal));
  }

  async #first(call: ServerCall, signal: AbortSignal): Promise<ServerAnswer> {
    let readOnly: ServerAnswer | undefined;
    let lastReason: unknown;
    const candidates = this.#ranked();
    for (const [at, standing] of candidates.entries()) {
      try {
        const answer = await this.#ask(standing, call, signal, at < candidates.length - 1);
        if (answer.code !== "server_read_only") return answer;
        readOnly ??= answer;
      } catch (reason) {
        if (!(reason instanceof Unreached)) throw reason;
        lastReason = reason;
        if (signal.aborted) throw new WireError("timeout", "The server did not answer in time");
      }
    }
    if (readOnly !== undefined) return readOnly;
    const why = whyUnreached(lastReason);
    throw new WireError("server_unreachable", "No application server answered", {
      cause: lastReason,
      ...(why === undefined ? {} : { data: causeData(why) }),
    });
  }

  async #ask(
    standing: Standing,
    call: ServerCall,
    signal: AbortSignal,
    hasNext: boolean,
  ): Promise<ServerAnswer> {
    const attempt = new AbortController();
    const giveUp = () => attempt.abort();
    signal.addEventListener("abort", giveUp);
    const doubting = hasNext ? this.#doubt(standing, giveUp) : undefined;
    try {
      const answer = await callServer(this.#transport, standing.url, call, attempt.signal);
      // That a read was answered says nothing of writes.
      const isLimited = standing.health === "read_only" || isReadOnly(call, answer);
      this.#note(standing, isLimited ? "read_only" : "ok");
      return answer;
    } catch (reason) {
      this.#note(standing, "failed");
      throw reason;
    } finally {
      clearTimeout(doubting);
      signal.removeEventListener("abort", giveUp);
    }
  }

  /** A slow call is let run as long as its server is there; else the call is given up for the next. */
  #doubt({ url }: Standing, giveUp: () => void): NodeJS.Timeout {
    return setTimeout(() => {
      within(helloWithinMs, (signal) => callServer(this.#transport, url, hello, signal)).catch(
        giveUp,
      );
    }, doubtAfterMs);
  }

  #note(standing: Standing, health: Health): void {
    standing.failures = health === "failed" ? standing.failures + 1 : 0;
    standing.health = health;
    if (health !== "ok" && this.#standings.includes(standing)) {
      this.#probe(standing, this.#probing.signal);
    }
    this.#settle();
  }

  /** Ask `standing` with growing waits until it is well. */
  async #probe(standing: Standing, signal: AbortSignal): Promise<void> {
    if (standing.probedUnder === signal) return;
    standing.probedUnder = signal;
    if (standing.failures > 0) await waitFor(backoffMs(standing.failures), signal);
    while (!signal.aborted && standing.health !== "ok") {
      try {
        const answer = await within(connectAndAnswerMs, (limit) =>
          callServer(this.#transport, standing.url, hello, limit),
        );
        if (signal.aborted) return;
        standing.failures = 0;
        standing.health = isReadOnly(hello, answer) ? "read_only" : "ok";
      } catch {
        if (signal.aborted) return;
        standing.failures += 1;
        standing.health = "failed";
      }
      this.#settle();
      if (standing.health !== "ok") await waitFor(backoffMs(standing.failures + 1), signal);
    }
    if (standing.probedUnder === signal) standing.probedUnder = undefined;
  }

  #ranked(): Standing[] {
    return [...this.#standings].sort((a, b) => rank[a.health] - rank[b.health]);
  }

  #settle(): void {
    const [best] = this.#ranked();
    const state = best === undefined ? "not_configured" : shown[best.health];
    if (state === this.#state) return;
    this.#state = state;
    this.#changed(state);
  }
}

const connectAndAnswerMs = 4_000;

function isReadOnly(call: ServerCall, { code, result }: ServerAnswer): boolean {
  if (code === "server_read_only") return true;
  if (call.method !== "server.hello" || typeof result !== "object" || result === null) return false;
  return "readOnly" in result && result.readOnly === true;
}

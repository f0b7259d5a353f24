/**
 * Keeps one connection to the servers' events for one extension, and says what it hears: a revision, the
 * end of the session. Reconnects by itself for as long as the ticket is worth it.
 */
import * as v from "valibot";
import WebSocket from "ws";
import type { AddonEvent } from "#core/wire/addon-contract.ts";
import { serverEvent } from "#core/wire/contract.ts";
import { eventClose, eventsPath } from "#core/wire/server-door.ts";
import { backoffMs, waitFor } from "./backoff.ts";
import { jsonOf } from "./json-bytes.ts";
import type { Log } from "./log.ts";
import type { ServerUrl } from "./server-url.ts";
import type { Transport } from "./transport.ts";

export type EventsLinkParts = {
  readonly transport: Transport;
  /** The servers to try, best first. */
  readonly ranked: () => readonly ServerUrl[];
  readonly heard: (event: AddonEvent) => void;
  readonly log: Log;
};

const openWithinMs = 5_000;
/** A connection on which nothing is heard for so long, not even a pong, is dead. */
const pingEveryMs = 25_000;

/** After these the same ticket is not worth another try. */
const finalCodes: ReadonlySet<number> = new Set([
  eventClose.ticketRefused,
  eventClose.revoked,
  eventClose.displaced,
]);

/** Listen with `ticket` until `signal` aborts or the server is done with the ticket. */
export async function keepListening(
  parts: EventsLinkParts,
  ticket: string,
  signal: AbortSignal,
): Promise<void> {
  const progress = { revision: -1, isReady: false };
  let failures = 0;
  while (!signal.aborted) {
    const servers = parts.ranked();
    const server = servers[failures % Math.max(1, servers.length)];
    progress.isReady = false;
    const code =
      server === undefined ? 0 : await listenOnce(parts, server, ticket, progress, signal);
    if (signal.aborted) return;
    parts.log("events_closed", { code });
    if (finalCodes.has(code)) return;
    failures = progress.isReady ? 1 : failures + 1;
    await waitFor(backoffMs(failures), signal);
  }
}

/** Resolves with the close code; 1006 where there was none. */
function listenOnce(
  { transport, heard, log }: EventsLinkParts,
  server: ServerUrl,
  ticket: string,
  progress: { revision: number; isReady: boolean },
  signal: AbortSignal,
): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${server.replace(/^http/, "ws")}${eventsPath}`, {
      agent: transport.agentFor(server),
      handshakeTimeout: openWithinMs,
      followRedirects: false,
      perMessageDeflate: false,
      maxPayload: 64 * 1024,
    });
    const end = () => socket.terminate();
    signal.addEventListener("abort", end, { once: true });
    let isAlive = true;
    const pulse = setInterval(() => {
      if (!isAlive) return socket.terminate();
      isAlive = false;
      socket.ping();
    }, pingEveryMs);
    socket.on("pong", () => {
      isAlive = true;
    });
    socket.on("error", (error: NodeJS.ErrnoException) =>
      log("events_failed", { code: error.code ?? error.name }),
    );
    socket.on("open", () => socket.send(JSON.stringify({ ticket })));
    socket.on("message", (data: Buffer) => {
      isAlive = true;
      const event = understood(data);
      if (event === undefined) return socket.close();
      if (event.event === "revoked") return heard(event);
      if (event.event === "ready") progress.isReady = true;
      if (event.revision <= progress.revision) return;
      // What changed while nobody listened is news as well.
      progress.revision = event.revision;
      heard({ event: "changed", revision: event.revision });
    });
    socket.on("close", (code) => {
      clearInterval(pulse);
      signal.removeEventListener("abort", end);
      resolve(code);
    });
  });
}

function understood(data: Buffer) {
  try {
    const event = v.safeParse(serverEvent, jsonOf(data));
    return event.success ? event.output : undefined;
  } catch {
    return undefined;
  }
}

/** The events socket: `GET /v1/events` upgraded, a ticket within five seconds, then events one way. */
import type { Server as HttpServer, IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import * as v from "valibot";
import { type WebSocket, WebSocketServer } from "ws";
import { bytesOf } from "#core/vault/limits.ts";
import { eventClose, eventsPath } from "#core/wire/server-door.ts";
import { tokenHash } from "../server-secret.ts";
import type { Database } from "../store/database.ts";
import type { Session } from "../store/sessions.ts";
import type { EventHub, Listener } from "./hub.ts";

export const eventLimits = {
  /** Sockets that have not shown a ticket. */
  pending: 200,
  connections: 20_000,
  ticketMs: 5_000,
  pingEveryMs: 30_000,
  /** A client's only message is its ticket. */
  messageBytes: 256,
  /** Unsent bytes of a client that does not read; an event has about 40. */
  unsentBytes: 16 * 1024,
} as const;

/** https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1 */
const close = { goingAway: 1001, policyViolation: 1008 } as const;

const firstMessage = v.strictObject({ ticket: bytesOf(32) });

export type EventsDoor = {
  /** Serve events to whoever asks `server` for an upgrade. */
  serve(server: HttpServer): void;
  close(): void;
};

export function eventsDoor(hub: EventHub, database: Database, now: () => number): EventsDoor {
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: true,
    perMessageDeflate: false,
    maxPayload: eventLimits.messageBytes,
  });
  let pending = 0;

  const accept = (socket: WebSocket) => {
    pending += 1;
    const tooLate = setTimeout(
      () => socket.close(eventClose.tooLate, "No ticket came"),
      eventLimits.ticketMs,
    );
    const settled = () => {
      clearTimeout(tooLate);
      pending -= 1;
    };
    let waiting = true;
    const once = () => {
      if (waiting) settled();
      waiting = false;
    };
    // The error is followed by a close; unhandled it would end the process.
    socket.on("error", () => socket.terminate());
    socket.once("close", once);
    socket.once("message", async (data, isBinary) => {
      once();
      const session = isBinary ? undefined : await ticketHolder(String(data));
      if (session === undefined) return socket.close(eventClose.ticketRefused, "Ticket refused");
      listen(socket, session);
    });
    keepAlive(socket);
  };

  const ticketHolder = async (message: string): Promise<Session | undefined> => {
    const read = v.safeParse(firstMessage, parseJson(message));
    if (!read.success) return undefined;
    return database.sessions.findByTicket(tokenHash(read.output.ticket), now());
  };

  const listen = (socket: WebSocket, session: Session) => {
    if (socket.readyState !== socket.OPEN) return;
    const listener: Listener = {
      session,
      tell(event) {
        if (socket.readyState !== socket.OPEN) return;
        // Who does not read its events finds out by asking; it must not fill our memory.
        if (socket.bufferedAmount > eventLimits.unsentBytes) return socket.terminate();
        socket.send(JSON.stringify(event));
      },
      displaced: () => socket.close(eventClose.displaced, "A newer connection"),
      revoked() {
        listener.tell({ event: "revoked" });
        socket.close(eventClose.revoked, "The session has ended");
      },
    };
    socket.on("close", () => hub.leave(listener));
    socket.on("message", () => socket.close(close.policyViolation, "Nothing more to say"));
    hub.join(listener);
  };

  return {
    serve(server) {
      server.on("upgrade", (request, socket, head) => {
        socket.on("error", () => socket.destroy());
        const full =
          pending >= eventLimits.pending || sockets.clients.size >= eventLimits.connections;
        const refusal = refusalOf(request, full);
        if (refusal !== undefined) return refuse(socket, refusal);
        sockets.handleUpgrade(request, socket, head, accept);
      });
    },
    close() {
      for (const socket of sockets.clients) socket.close(close.goingAway, "Restarting");
      // Whoever does not answer the close frame must not hold up the shutdown.
      setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate();
      }, 500).unref();
      sockets.close();
    },
  };
}

function refusalOf(request: IncomingMessage, full: boolean): string | undefined {
  if (request.url !== eventsPath) return "404 Not Found";
  // Add-ons send none. Whatever has one is a page in a browser, and has no business here.
  if (request.headers.origin !== undefined) return "403 Forbidden";
  return full ? "503 Service Unavailable" : undefined;
}

const refuse = (socket: Duplex, status: string) =>
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);

/** Drop a client that has not answered the ping before. */
function keepAlive(socket: WebSocket): void {
  let answered = true;
  socket.on("pong", () => {
    answered = true;
  });
  const timer = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, eventLimits.pingEveryMs);
  timer.unref();
  socket.once("close", () => clearInterval(timer));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Serves one WebSocket that the door let in: the handshake first, then sealed frames only. Any frame that
 * is not the next one of this channel ends it, without a word to whoever sent it.
 */
import { on } from "node:events";
import type { WebSocket } from "ws";
import { toBase64Url } from "#core/bytes/base64url.ts";
import { type AddonContract, addonContract } from "#core/wire/addon-contract.ts";
import { answerResponder } from "#core/wire/channel.ts";
import { type ChannelSession, maxPlaintext } from "#core/wire/channel-session.ts";
import { dispatch, type Handlers } from "#core/wire/dispatch.ts";
import { WireError } from "#core/wire/error.ts";
import type { Visitor } from "./door.ts";
import { jsonOf } from "./json-bytes.ts";
import type { Log } from "./log.ts";
import type { Connection, PairingContext } from "./pairing-context.ts";
import type { Pairing, Pairings } from "./pairings.ts";

export type SocketParts = {
  readonly pairings: Pairings;
  readonly contextOf: (pairing: Pairing) => PairingContext;
  readonly handlers: Handlers<AddonContract, Connection>;
  readonly log: Log;
};

/** Calls of one connection under way at a time; an extension that asks for more is not ours. */
const mostCalls = 256;

/** Resolves when the socket has closed. */
export async function serveExtension(visitor: Visitor, parts: SocketParts): Promise<void> {
  const { socket } = visitor;
  const messages = binaryMessages(socket);
  socket.on("error", () => socket.terminate());
  try {
    const { pairing, session } = await shakeHands(visitor, messages, parts.pairings);
    visitor.trusted();
    await serveChannel(socket, session, pairing, messages, parts);
  } catch (reason) {
    parts.log("channel_ended", { code: WireError.from(reason).code, family: visitor.family });
  } finally {
    socket.terminate();
  }
}

type Messages = AsyncGenerator<Uint8Array, void>;

async function shakeHands(
  { socket, family, origin }: Visitor,
  messages: Messages,
  pairings: Pairings,
): Promise<{ readonly pairing: Pairing; readonly session: ChannelSession }> {
  let pairing: Pairing | undefined;
  const { reply, finish } = await answerResponder({
    hello: await next(messages),
    origin,
    keyFor(id) {
      pairing = pairings.find(toBase64Url(id), family, origin);
      return pairing?.key;
    },
  });
  socket.send(reply);
  const session = await finish(await next(messages));
  // It may have been ended while the peer proved itself.
  if (pairing === undefined || pairings.find(pairing.id, family, origin) !== pairing) {
    throw new WireError("unauthenticated", "No such pairing");
  }
  pairings.redeem(pairing, origin);
  return { pairing, session };
}

async function serveChannel(
  socket: WebSocket,
  session: ChannelSession,
  pairing: Pairing,
  messages: Messages,
  { contextOf, handlers, log }: SocketParts,
): Promise<void> {
  const send = async (message: unknown) => {
    const frame = await session.seal(encoded(message));
    if (socket.readyState === socket.OPEN) socket.send(frame);
  };
  const connection: Connection = {
    pairing: contextOf(pairing),
    tell: (event) => void send(event).catch(() => socket.terminate()),
    listening: new AbortController(),
  };
  const close = () => socket.terminate();
  pairing.connections.add(close);
  connection.pairing.join(connection);
  let underWay = 0;
  try {
    for await (const frame of messages) {
      const asked = jsonOf(await session.open(frame));
      underWay += 1;
      if (underWay > mostCalls) throw new WireError("too_large", "Too many calls at once");
      dispatch(addonContract, handlers, connection, asked, (error, method) =>
        log("call_failed", { code: error.code, method }),
      )
        .then(send)
        .catch(close)
        .finally(() => {
          underWay -= 1;
        });
    }
  } finally {
    connection.listening.abort();
    connection.pairing.leave(connection);
    pairing.connections.delete(close);
  }
}

/** The bytes of a message; of an error in its place where it is more than a frame carries. */
function encoded(message: unknown): Uint8Array {
  const bytes = Buffer.from(JSON.stringify(message));
  if (bytes.length <= maxPlaintext) return bytes;
  const id = typeof message === "object" && message !== null && "id" in message ? message.id : null;
  const error = new WireError("too_large", "The answer is more than a frame carries");
  return Buffer.from(JSON.stringify({ id, error }));
}

/** What arrives, in order; ends when the socket closes or says anything but bytes. */
function binaryMessages(socket: WebSocket): Messages {
  // Collects from here on, whenever the first one is asked for.
  const arrived = on(socket, "message", { close: ["close"] });
  return (async function* () {
    for await (const [data, isBinary] of arrived) {
      if (isBinary !== true) return;
      yield data;
    }
  })();
}

async function next(messages: Messages): Promise<Uint8Array> {
  const { value } = await messages.next();
  if (value === undefined) throw new WireError("unauthenticated", "Closed before the handshake");
  return value;
}

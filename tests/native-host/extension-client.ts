/** The extension's side of the local channel, over a real socket. */
import { on, once } from "node:events";
import WebSocket from "ws";
import { fromBase64Url } from "#core/bytes/base64url.ts";
import { type AddonEvent, addonContract, type BootstrapTicket } from "#core/wire/addon-contract.ts";
import { type Caller, caller } from "#core/wire/caller.ts";
import type { Reply, Request } from "#core/wire/calls.ts";
import { startInitiator } from "#core/wire/channel.ts";
import type { ChannelSession } from "#core/wire/channel-session.ts";
import { extensionIds } from "#core/wire/identity.ts";

export const chromiumOrigin = `chrome-extension://${extensionIds.chromium}`;

export type ExtensionClient = {
  readonly call: Caller<typeof addonContract>;
  readonly session: ChannelSession;
  readonly socket: WebSocket;
  /** The events so far. */
  readonly events: readonly AddonEvent[];
  /** Resolves with the first event, past or to come, that `wanted` takes. */
  readonly event: (wanted: (event: AddonEvent) => boolean) => Promise<AddonEvent>;
  readonly closed: Promise<number>;
  readonly close: () => void;
};

/** Open a socket as the extension does. Rejects when the upgrade is refused. */
export async function openSocket(
  port: number,
  origin: string | undefined = chromiumOrigin,
): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}`, {
    ...(origin === undefined ? {} : { origin }),
    perMessageDeflate: false,
  });
  await once(socket, "open");
  return socket;
}

/** Shake hands; rejects when the daemon closes or does not hold the key. */
export async function connectExtension(
  ticket: Pick<BootstrapTicket, "port" | "pairingId" | "key">,
  origin = chromiumOrigin,
): Promise<ExtensionClient> {
  const socket = await openSocket(ticket.port, origin);
  const closed = once(socket, "close").then(([code]) => code as number);
  const initiator = await startInitiator({
    pairingId: fromBase64Url(ticket.pairingId),
    key: fromBase64Url(ticket.key),
    origin,
  });
  const messages: AsyncIterableIterator<unknown[]> = on(socket, "message", { close: ["close"] });
  socket.send(initiator.hello);
  const first = await messages.next();
  if (first.done === true) throw new Error("Closed before the reply");
  const { proof, session } = await initiator.finish(first.value[0] as Buffer);
  socket.send(proof);
  return serve(socket, session, messages, closed);
}

function serve(
  socket: WebSocket,
  session: ChannelSession,
  messages: AsyncIterable<unknown[]>,
  closed: Promise<number>,
): ExtensionClient {
  const waiting = new Map<number, (reply: Reply) => void>();
  const failed = new Map<number, (reason: Error) => void>();
  const events: AddonEvent[] = [];
  const listeners = new Set<() => void>();
  (async () => {
    for await (const [frame] of messages) {
      const bytes = await session.open(frame as Buffer);
      const message = JSON.parse(new TextDecoder().decode(bytes));
      if ("event" in message) {
        events.push(message);
        for (const listener of listeners) listener();
      } else waiting.get(message.id)?.(message);
    }
  })()
    .catch(() => socket.terminate())
    .finally(() => {
      for (const fail of failed.values()) fail(new Error("The socket closed"));
    });

  const exchange = (request: Request) =>
    new Promise<Reply>((resolve, reject) => {
      waiting.set(request.id, resolve);
      failed.set(request.id, reject);
      session
        .seal(Buffer.from(JSON.stringify(request)))
        .then((frame) => socket.send(frame))
        .catch(reject);
    });
  return {
    socket,
    session,
    events,
    closed,
    call: caller(addonContract, exchange),
    close: () => socket.close(),
    event: (wanted) =>
      new Promise((resolve) => {
        const look = () => {
          const found = events.find(wanted);
          if (found === undefined) return;
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        look();
      }),
  };
}

/**
 * The port that the extension connects to: bound to 127.0.0.1, refusing before the WebSocket upgrade
 * whoever is not the extension by Host, Origin and user, and giving a stranger few bytes and little time.
 */
import type { IncomingMessage } from "node:http";
import { createServer, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { admitted } from "./admission.ts";
import type { BrowserFamily } from "./control.ts";
import { http } from "./node-http.ts";
import { peerUser } from "./peer-user.ts";
import { longestFrame, PendingSockets } from "./pending-sockets.ts";

/** A socket that was let in by its headers, and has proved nothing yet. */
export type Visitor = {
  readonly socket: WebSocket;
  readonly family: BrowserFamily;
  readonly origin: string;
  /** It has proved itself: the limits for strangers end. */
  readonly trusted: () => void;
};

export type Door = { readonly port: number; readonly close: () => Promise<void> };

/** The same bytes for every refusal: no body, no CORS, no version, not even a date. */
const refusal = "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

const isUsersOwn = async (socket: Socket): Promise<boolean> => {
  if (process.platform !== "linux") return true;
  const { localPort, remotePort } = socket;
  if (localPort === undefined || remotePort === undefined) return false;
  const gone = new AbortController();
  socket.once("close", () => gone.abort());
  return (await peerUser(localPort, remotePort, gone.signal)) === process.getuid?.();
};

/**
 * Listen on the first free of `ports` (0: any), never taking one over.
 *
 * @param full is told when all were taken and the system chose one.
 */
export async function openDoor(
  ports: readonly number[],
  knowsFirefox: (origin: string) => boolean,
  enter: (visitor: Visitor) => void,
  full: () => void,
): Promise<Door> {
  const pending = new PendingSockets();
  const upgrades = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: longestFrame,
  });
  // Without a listener ws would answer a malformed upgrade with a body of its own.
  upgrades.on("wsClientError", (_, socket) => refuse(socket));
  const upgrading = http.createServer({ maxHeaderSize: 4096 }, ({ socket }) => refuse(socket));
  upgrading.on("clientError", (_, socket) => socket.destroy());
  upgrading.on("upgrade", (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const guest = admitted(request, port, knowsFirefox);
    if (guest === undefined) return refuse(socket);
    upgrades.handleUpgrade(request, socket, head, (opened) => {
      const trusted = () => pending.trust(socket);
      enter({ socket: opened, ...guest, trusted });
    });
  });

  const listener = createServer({ pauseOnConnect: true, noDelay: true }, async (socket) => {
    socket.on("error", () => socket.destroy());
    pending.add(socket);
    // Another user is dropped before a byte of the connection is read (SEC-44).
    if (!(await isUsersOwn(socket))) return socket.destroy();
    if (socket.destroyed) return;
    upgrading.emit("connection", socket);
    socket.resume();
  });
  const port = await bindFirstFree(listener, ports, full);
  return {
    port,
    async close() {
      pending.destroyAll();
      for (const client of upgrades.clients) client.terminate();
      await new Promise((resolve) => listener.close(resolve));
    },
  };
}

function refuse(socket: Duplex): void {
  socket.on("error", () => socket.destroy());
  socket.end(refusal, () => socket.destroy());
}

type Listener = ReturnType<typeof createServer>;

async function bindFirstFree(
  listener: Listener,
  ports: readonly number[],
  full: () => void,
): Promise<number> {
  for (const port of ports) {
    const bound = await bind(listener, port);
    if (bound !== undefined) return bound;
  }
  full();
  const bound = await bind(listener, 0);
  if (bound === undefined) throw new Error("No port is free on 127.0.0.1");
  return bound;
}

/** The bound port, or undefined when another process has it. */
function bind(listener: Listener, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const failed = (reason: NodeJS.ErrnoException) => {
      listener.off("listening", bound);
      // EACCES: Windows reserves ranges for others.
      if (reason.code === "EADDRINUSE" || reason.code === "EACCES") resolve(undefined);
      else reject(reason);
    };
    const bound = () => {
      listener.off("error", failed);
      const address = listener.address();
      resolve(typeof address === "object" ? address?.port : undefined);
    };
    listener.once("error", failed);
    listener.once("listening", bound);
    listener.listen({ host: "127.0.0.1", port, exclusive: true });
  });
}

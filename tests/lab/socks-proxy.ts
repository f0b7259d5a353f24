/**
 * Leads a browser's connections elsewhere by the name they ask for: a SOCKS 5 proxy on loopback
 * (RFC 1928: CONNECT without authentication), since Firefox has no rules for hosts.
 */
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import type { Place } from "./host-rules.ts";

export type SocksProxy = { readonly port: number; readonly close: () => Promise<void> };

const version = 5;
const withoutAuthentication = Buffer.of(version, 0);
/** Succeeded or refused; the bound address that follows means nothing here. */
const reply = (code: 0 | 5) => Buffer.of(version, code, 0, 1, 0, 0, 0, 0, 0, 0);

export async function startSocksProxy(lead: (asked: Place) => Place): Promise<SocksProxy> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => socket.destroy());
  };
  const server = createServer((socket) => {
    keep(socket);
    serve(socket, lead, keep).catch(() => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function serve(
  socket: Socket,
  lead: (asked: Place) => Place,
  keep: (socket: Socket) => void,
): Promise<void> {
  const [, methods = 0] = await read(socket, 2);
  await read(socket, methods);
  socket.write(withoutAuthentication);
  const { host, port } = lead(await askedFor(socket));
  const onward = connect(port, host);
  keep(onward);
  onward.once("error", () => socket.end(reply(5)));
  onward.once("connect", () => {
    socket.write(reply(0));
    socket.pipe(onward).pipe(socket);
  });
}

async function askedFor(socket: Socket): Promise<Place> {
  const [, , , kind] = await read(socket, 4);
  const host = await hostOf(socket, kind);
  return { host, port: (await read(socket, 2)).readUInt16BE() };
}

async function hostOf(socket: Socket, kind: number | undefined): Promise<string> {
  if (kind === 1) return [...(await read(socket, 4))].join(".");
  if (kind === 3) return String(await read(socket, (await read(socket, 1)).readUInt8()));
  throw new Error("IPv6 is not led anywhere");
}

/** Exactly `size` bytes. */
async function read(socket: Socket, size: number): Promise<Buffer> {
  for (;;) {
    const bytes: Buffer | null = size === 0 ? Buffer.alloc(0) : socket.read(size);
    if (bytes !== null) return bytes;
    await new Promise<void>((resolve, reject) => {
      const ended = () => reject(new Error("Closed before it asked"));
      socket.once("close", ended);
      socket.once("readable", () => {
        socket.off("close", ended);
        resolve();
      });
    });
  }
}

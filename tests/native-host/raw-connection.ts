/** Bytes over TCP, for peers that are no WebSocket clients, or bad ones. */
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { onTestFinished } from "vitest";

export type RawConnection = {
  readonly socket: Socket;
  /** Everything that came until the other side ended. */
  readonly answer: Promise<string>;
};

export async function connectRaw(port: number, host = "127.0.0.1"): Promise<RawConnection> {
  const socket = connect({ port, host });
  onTestFinished(() => void socket.destroy());
  await once(socket, "connect");
  let text = "";
  socket.setEncoding("latin1").on("data", (data) => {
    text += data;
  });
  socket.on("error", () => undefined);
  const answer = once(socket, "close").then(() => text);
  return { socket, answer };
}

/** An upgrade request with exactly these headers besides the protocol's own. */
export function upgradeRequest(headers: Readonly<Record<string, string | undefined>>): string {
  const own = Object.entries(headers)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${value}\r\n`);
  return `GET / HTTP/1.1\r\n${own.join("")}Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`;
}

/** One client frame (RFC 6455 §5.2), masked with zeros; `length` may lie about the payload. */
export function webSocketFrame(
  payload: Uint8Array,
  { opcode = 2, length = payload.length }: { opcode?: number; length?: number } = {},
): Buffer {
  const head = Buffer.alloc(14);
  head[0] = 0x80 | opcode;
  head[1] = 0x80 | 127;
  head.writeBigUInt64BE(BigInt(length), 2);
  return Buffer.concat([head, payload]);
}

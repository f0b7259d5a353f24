/** What a stranger may have before it has proved itself: one of eight places, five seconds, 4 KiB (SEC-49). */
import type { Socket } from "node:net";
import { maxPlaintext } from "#core/wire/channel-session.ts";

const places = 8;
const proveWithinMs = 5_000;
const mostBytes = 4096;

/** The longest frame of a proved peer: sequence number, what a frame carries, tag. */
export const longestFrame = 8 + maxPlaintext + 16;

export class PendingSockets {
  /** In the order they came. */
  readonly #timers = new Map<Socket, NodeJS.Timeout>();

  /** Give `socket` a place; where all are taken the one that has waited longest loses its own. */
  add(socket: Socket): void {
    const [oldest] = this.#timers.keys();
    if (this.#timers.size >= places && oldest !== undefined) this.#drop(oldest);
    this.#timers.set(
      socket,
      setTimeout(() => this.#drop(socket), proveWithinMs),
    );
    const counted = () => {
      if (!this.#timers.has(socket)) socket.off("data", counted);
      else if (socket.bytesRead > mostBytes) this.#drop(socket);
    };
    socket.on("data", counted);
    socket.on("close", () => this.trust(socket));
    // Listening must not start the flow: the user at the other end is looked up first.
    socket.pause();
  }

  /** No longer pending. */
  trust(socket: Socket): void {
    clearTimeout(this.#timers.get(socket));
    this.#timers.delete(socket);
  }

  destroyAll(): void {
    for (const socket of this.#timers.keys()) this.#drop(socket);
  }

  #drop(socket: Socket): void {
    this.trust(socket);
    socket.destroy();
  }
}

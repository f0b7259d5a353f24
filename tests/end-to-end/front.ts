/**
 * What stands in front of the application server in a test: passes everything on, writes down what was
 * asked, and can be told to be slow, deaf to events, or gone.
 */
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import type { Duplex } from "node:stream";

export class Front {
  /** The calls that reached it, by name, in order. */
  readonly asked: string[] = [];
  /** Those whose answers are held back. */
  held: readonly string[] = [];
  readonly #server = createServer((asked, answer) => void this.#pass(asked, answer));
  readonly #events = new Set<Duplex>();
  readonly #gates = new Map<string, Promise<void>>();
  #target = "";
  #isUp = true;
  #letsEventsThrough = true;

  /** Stand in front of `target`. @returns the URL to use instead */
  async open(target: string): Promise<string> {
    this.#target = target;
    this.#server.on("upgrade", (asked, socket, head) => this.#upgrade(asked, socket, head));
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Nothing is answered until {@link comeBack}. */
  goDown(): void {
    this.#isUp = false;
    this.#endEvents();
  }

  comeBack(): void {
    this.#isUp = true;
  }

  /** Calls are answered, but no WebSocket gets through, as behind some firewalls. */
  blockEvents(): void {
    this.#letsEventsThrough = false;
    this.#endEvents();
  }

  letEventsThrough(): void {
    this.#letsEventsThrough = true;
  }

  /** Hold back every answer to this call until the returned function is called. */
  hold(method: string): () => void {
    const gate = Promise.withResolvers<void>();
    this.#gates.set(method, gate.promise);
    return () => {
      this.#gates.delete(method);
      this.held = this.held.filter((one) => one !== method);
      gate.resolve();
    };
  }

  /** Pass everything on again, and forget what was asked. */
  forget(): void {
    this.#isUp = true;
    this.#letsEventsThrough = true;
    this.#gates.clear();
    this.held = [];
    this.asked.length = 0;
  }

  async close(): Promise<void> {
    this.#endEvents();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #pass(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    if (!this.#isUp) return void asked.socket.destroy();
    const method = asked.url?.split("/").at(-1) ?? "";
    this.asked.push(method);
    const url = new URL(asked.url ?? "/", this.#target);
    const onward = request(url, { method: asked.method, headers: asked.headers }, async (reply) => {
      const gate = this.#gates.get(method);
      if (gate !== undefined) this.held = [...this.held, method];
      await gate;
      answer.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(answer);
    });
    onward.on("error", () => asked.socket.destroy());
    asked.pipe(onward);
  }

  #upgrade(asked: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (!this.#isUp || !this.#letsEventsThrough) return void socket.destroy();
    const { hostname, port } = new URL(this.#target);
    const onward: Socket = connect(Number(port), hostname, () => {
      const lines = asked.rawHeaders.flatMap((name, at, all) =>
        at % 2 === 0 ? [`${name}: ${all[at + 1]}`] : [],
      );
      onward.write([`GET ${asked.url} HTTP/1.1`, ...lines, "", ""].join("\r\n"));
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    this.#events.add(socket);
    const end = () => {
      this.#events.delete(socket);
      socket.destroy();
      onward.destroy();
    };
    for (const side of [socket, onward]) side.on("close", end).on("error", end);
  }

  #endEvents(): void {
    for (const socket of this.#events) socket.destroy();
  }
}

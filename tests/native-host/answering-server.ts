/**
 * A server that answers the calls of the contract over real HTTP as a test tells it to: for what the
 * add-on does with answers, refusals and silence, whoever gives them.
 */
import { createServer, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { type WebSocket, WebSocketServer } from "ws";

export type Received = {
  readonly method: string;
  readonly params: unknown;
  readonly headers: IncomingHttpHeaders;
};

/** A reply's body by call, or the raw answer in its place. */
export type Answers = (asked: Received) => unknown | Raw | Promise<unknown | Raw>;

/** Not a reply of the contract: whatever a proxy may say. */
export class Raw {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;

  constructor(status: number, headers: Readonly<Record<string, string>>, body: string) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }
}

export type AnsweringServer = {
  readonly url: string;
  readonly received: readonly Received[];
  readonly calls: (method: string) => readonly Received[];
  /** Resolves with what `look` finds, looking anew at each request. */
  readonly until: <T>(look: () => T | undefined) => Promise<T>;
  readonly close: () => Promise<void>;
};

export const helloResult = {
  protocol: 1,
  version: "0.1.0",
  setUp: true,
  readOnly: false,
  time: 1_700_000_000_000,
};

/** `server.hello` is answered by itself unless `answers` does. `port` 0 is any. */
export async function startServer(
  answers: Answers = () => undefined,
  { port = 0, events }: { port?: number; events?: (socket: WebSocket) => void } = {},
): Promise<AnsweringServer> {
  const received: Received[] = [];
  const looks = new Set<() => void>();
  const server = createServer(async (request, response) => {
    const body = await textOf(request);
    const method = (request.url ?? "").replace("/v1/calls/", "");
    const asked = { method, params: JSON.parse(body), headers: request.headers };
    received.push(asked);
    for (const look of looks) look();
    const given = await answers(asked);
    if (given instanceof Raw) {
      response.writeHead(given.status, given.headers).end(given.body);
      return;
    }
    const result = given ?? (method === "server.hello" ? helloResult : {});
    response
      .writeHead(200, { "content-type": "application/json" })
      .end(JSON.stringify({ id: 1, result }));
  });
  const sockets = new WebSocketServer({ server, path: "/v1/events" });
  sockets.on("error", () => undefined);
  sockets.on("connection", (socket) => events?.(socket));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const close = async () => {
    for (const client of sockets.clients) client.terminate();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  onTestFinished(close);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    calls: (method) => received.filter((asked) => asked.method === method),
    close,
    until: (look) =>
      new Promise((resolve) => {
        const check = () => {
          const found = look();
          if (found === undefined) return;
          looks.delete(check);
          resolve(found);
        };
        looks.add(check);
        check();
      }),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) text += chunk;
  return text;
}

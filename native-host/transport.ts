/**
 * HTTP as the add-on speaks it: kept-alive connections, the system's certificates, the proxy of the
 * environment, no redirects, and a limit on everything. Knows nothing of calls.
 */

import { readFileSync } from "node:fs";
import type { Agent } from "node:http";
import https from "node:https";
import tls from "node:tls";
import type { UnreachableCause } from "#core/wire/unreachable.ts";
import { http } from "./node-http.ts";
import type { ServerUrl } from "./server-url.ts";
import type { Settings } from "./settings.ts";

export type Answer = { readonly status: number; readonly type: string; readonly body: Buffer };

export type Transport = {
  /** @throws Unreached for whatever kept the answer from coming. */
  readonly post: (
    url: string,
    headers: Readonly<Record<string, string>>,
    body: Buffer,
    limits: { readonly connectMs: number; readonly signal: AbortSignal },
  ) => Promise<Answer>;
  readonly agentFor: (server: ServerUrl) => Agent;
  readonly close: () => void;
};

/** No usable answer came. `isSent` is true where the server may have acted on the call all the same. */
export class Unreached extends Error {
  override readonly name = "Unreached";
  readonly isSent: boolean;
  /** What it was that answered in the server's place, where nothing failed. */
  readonly answered: UnreachableCause | undefined;

  constructor(
    message: string,
    isSent: boolean,
    options?: ErrorOptions & { answered?: UnreachableCause },
  ) {
    super(message, options);
    this.isSent = isSent;
    this.answered = options?.answered;
  }
}

/** What a frame to the extension carries, with room for the reply around it. */
const longestAnswer = 7 * 1024 * 1024;

export function openTransport({ extraCa, insecureTls }: Settings): Transport {
  const keepAlive = { keepAlive: true, keepAliveMsecs: 15_000, maxSockets: 32 };
  let secure: https.Agent | undefined;
  // Reading some hundred certificates is put off until a server needs them.
  const secureAgent = () => {
    if (secure === undefined) {
      trustSystem(extraCa);
      secure = new https.Agent({
        ...keepAlive,
        minVersion: "TLSv1.2",
        rejectUnauthorized: !insecureTls,
        proxyEnv: process.env,
      });
    }
    return secure;
  };
  // Plain HTTP is for loopback only, and loopback never goes through a proxy.
  const plain = new http.Agent(keepAlive);
  const agentFor = (url: string) => (url.startsWith("https:") ? secureAgent() : plain);

  return {
    agentFor,
    close() {
      plain.destroy();
      secure?.destroy();
    },
    async post(url, headers, body, limits) {
      const agent = agentFor(url);
      try {
        return await exchange(agent, url, headers, body, limits);
      } catch (reason) {
        // The server had closed the kept connection before our request reached it.
        if (!(reason instanceof StaleConnection)) throw reason;
        return exchange(agent, url, headers, body, limits);
      }
    },
  };
}

function trustSystem(extraCa: string | undefined): void {
  const own = extraCa === undefined ? [] : [readFileSync(extraCa, "utf8")];
  tls.setDefaultCACertificates([
    ...tls.getCACertificates("default"),
    ...tls.getCACertificates("system"),
    ...own,
  ]);
}

class StaleConnection extends Error {
  override readonly name = "StaleConnection";
}

function exchange(
  agent: Agent,
  url: string,
  headers: Readonly<Record<string, string>>,
  body: Buffer,
  { connectMs, signal }: { readonly connectMs: number; readonly signal: AbortSignal },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { request } = url.startsWith("https:") ? https : http;
    const asked = request(url, {
      agent,
      method: "POST",
      signal,
      headers: { ...headers, "content-length": body.length },
    });
    let isSent = false;
    const connecting = setTimeout(
      () => asked.destroy(Object.assign(new Error("No connection in time"), { code: "ETIMEDOUT" })),
      connectMs,
    );
    const connected = () => {
      clearTimeout(connecting);
      isSent = true;
    };
    asked.on("socket", (socket) => {
      // A kept connection will not connect again: a listener on it would stay, and the request with it.
      if (asked.reusedSocket) connected();
      else socket.once(url.startsWith("https:") ? "secureConnect" : "connect", connected);
    });
    asked.on("error", (cause: NodeJS.ErrnoException) => {
      clearTimeout(connecting);
      const isStale = asked.reusedSocket && cause.code === "ECONNRESET";
      reject(
        isStale ? new StaleConnection("Closed") : new Unreached("No answer", isSent, { cause }),
      );
    });
    asked.on("response", (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > longestAnswer) asked.destroy(new Error("The answer is too long"));
        else chunks.push(chunk);
      });
      response.on("error", (cause) => reject(new Unreached("Cut off", true, { cause })));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers["content-type"] ?? "",
          body: Buffer.concat(chunks),
        }),
      );
    });
    asked.end(body);
  });
}

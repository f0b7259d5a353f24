/** Puts the server together, on its ports. */
import { generateKeyPairSync } from "node:crypto";
import { createServer, type Server as HttpServer } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { Server } from "./calls/context.ts";
import { httpDoor } from "./door/http.ts";
import { listen } from "./door/listen.ts";
import { isLoopback, readTls, type Tls } from "./door/tls.ts";
import { emptyTrash } from "./empty-trash.ts";
import { eventsDoor } from "./events/door.ts";
import { EventHub } from "./events/hub.ts";
import { type LogLevel, stderrLog } from "./log.ts";
import { ports } from "./ports.ts";
import { keyedHash, newServerSecret } from "./server-secret.ts";
import { forgetAttemptsMs } from "./sign-in/limits.ts";
import { renewSetupCode } from "./sign-in/setup-code.ts";
import { StartError } from "./start-error.ts";
import { rememberMs } from "./store/answers.ts";
import { openDatabase } from "./store/database.ts";
import { versionKeptMs } from "./store/history.ts";
import { version } from "./version.ts";

export type ServerOptions = {
  /** Where everything is kept; made if it is missing. */
  readonly data: string;
  readonly host?: string;
  /** 0: the system chooses. */
  readonly port?: number;
  readonly eventsPort?: number | "off";
  /** Take the next free port where one is taken. */
  readonly portSearch?: boolean;
  readonly tls?: { readonly certFile: string; readonly keyFile: string };
  readonly readOnly?: boolean;
  readonly logLevel?: LogLevel;
  /** The clock, for tests. */
  readonly now?: () => number;
};

export type RunningServer = {
  readonly url: string;
  readonly port: number;
  /** Undefined: events are served on `port` only. */
  readonly eventsPort: number | undefined;
  /** For the first owner, until somebody has moved in. */
  readonly setupCode: string | undefined;
  /** Stop accepting, finish what is being answered, fold the journal in. */
  close(): Promise<void>;
};

const hour = 60 * 60_000;

/** @throws StartError with a message for whoever starts it; WireError `schema_too_new`. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { data, host = "127.0.0.1", readOnly = false, now = Date.now } = options;
  const tls = tlsFor(host, options.tls);
  const log = stderrLog(options.logLevel ?? "info");
  const database = await openDatabase(data, now());
  const closers: (() => unknown)[] = [() => database.close()];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    const secret = await database.settings.getOrSet("serverSecret", newServerSecret());
    const hub = new EventHub(database, now, log);
    const events = eventsDoor(hub, database, now);
    const server: Server = {
      database,
      hash: keyedHash(secret),
      nobodysKey: nobodysKey(),
      now,
      version,
      readOnly,
      changed: (organisation) => hub.changed(organisation),
      ended: () => hub.ended(),
    };
    const setupCode = await renewSetupCode(database);
    const app = await httpDoor(server, log, tls);
    closers.push(() => hub.close());
    closers.push(() => app.close());
    closers.push(() => events.close());
    const tidyUp = () => forget(server).catch((err) => log.error({ err }, "what is old stays"));
    const forgetting = setInterval(tidyUp, hour);
    closers.push(() => clearInterval(forgetting));
    await tidyUp();

    const search = { search: options.portSearch ?? false };
    events.serve(app.server);
    const port = await listen(app.server, host, options.port ?? ports.calls, search);
    const wanted = options.eventsPort ?? ports.events;
    let eventsPort: number | undefined;
    if (wanted !== "off") {
      const eventsServer = bareServer(tls);
      events.serve(eventsServer);
      eventsPort = await listen(eventsServer, host, wanted, search);
      // Before the sockets are closed, so that none comes in between.
      closers.push(() => void eventsServer.close());
    }
    const scheme = tls === undefined ? "http" : "https";
    const url = `${scheme}://${host.includes(":") ? `[${host}]` : host}:${port}`;
    log.info({ url, eventsPort, version }, "ready");
    return { url, port, eventsPort, setupCode, close };
  } catch (reason) {
    await close();
    throw reason;
  }
}

function tlsFor(host: string, files: ServerOptions["tls"]): Tls | undefined {
  if (files !== undefined) return readTls(files.certFile, files.keyFile);
  if (isLoopback(host)) return undefined;
  throw new StartError(
    `Without TLS the server answers on this computer only, not on ${host}. Give it a certificate with --tls-cert FILE and --tls-key FILE, or listen on 127.0.0.1 behind a proxy that has one.`,
  );
}

/** For events alone: whatever asks for anything else is told that this is no place for it. */
function bareServer(tls: Tls | undefined): HttpServer {
  const server = tls === undefined ? createServer() : createTlsServer(tls);
  server.on("request", (_, response) => {
    response.writeHead(426, { connection: "close", upgrade: "websocket" }).end();
  });
  return server;
}

/** What nobody will ask for again. */
async function forget({ database, now, readOnly, changed }: Server): Promise<void> {
  await database.answers.forget(now() - rememberMs);
  await database.attempts.forget(now() - forgetAttemptsMs);
  if (readOnly) return;
  await database.history.forget(now() - versionKeptMs);
  for (const organisation of await emptyTrash(database, now())) changed(organisation);
}

/** The public half of a key pair whose private half is dropped on the spot, base64url. */
function nobodysKey(): string {
  const { publicKey } = generateKeyPairSync("ed25519");
  return publicKey.export({ format: "raw-public" }).toString("base64url");
}

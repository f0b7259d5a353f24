/** What `latchkey server` can be told on its command line. */
import { join } from "node:path";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { type LogLevel, logLevels } from "./log.ts";
import { ports } from "./ports.ts";
import type { ServerOptions } from "./start.ts";
import { StartError } from "./start-error.ts";

export const usage = `latchkey server: the application server

  --data DIR         where everything is kept (default: $LATCHKEY_DATA, else .latchkey/server)
  --host ADDRESS     where to listen (default 127.0.0.1; others need a certificate)
  --port N           for calls (default ${ports.calls}; 0: any free one)
  --events-port N    for events (default ${ports.events}; 0: any free one; off: on the calls' port only)
  --port-search      take the next free port where one is taken
  --tls-cert FILE    certificate chain, PEM
  --tls-key FILE     its private key, PEM
  --read-only        answer reads, refuse writes
  --log-level LEVEL  ${logLevels.join(", ")} (default info); the log goes to stderr
  --announce         print one line of JSON on stdout when ready
  --help
`;

const options = {
  data: { type: "string" },
  host: { type: "string" },
  port: { type: "string" },
  "events-port": { type: "string" },
  "port-search": { type: "boolean" },
  "tls-cert": { type: "string" },
  "tls-key": { type: "string" },
  "read-only": { type: "boolean" },
  "log-level": { type: "string" },
  announce: { type: "boolean" },
  help: { type: "boolean" },
} as const satisfies ParseArgsConfig["options"];

export type CommandLine = {
  readonly server: ServerOptions;
  readonly announce: boolean;
  readonly help: boolean;
};

/** @throws StartError saying which word is not understood. */
export function readCommandLine(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): CommandLine {
  const given = parse(args);
  const data = given.data ?? environment.LATCHKEY_DATA ?? join(".latchkey", "server");
  const eventsPort = given["events-port"];
  return {
    server: {
      data,
      ...(given.host === undefined ? {} : { host: given.host }),
      port: portOf("port", given.port, ports.calls),
      eventsPort: eventsPort === "off" ? "off" : portOf("events-port", eventsPort, ports.events),
      portSearch: given["port-search"] ?? false,
      ...tlsOf(given["tls-cert"], given["tls-key"]),
      readOnly: given["read-only"] ?? false,
      logLevel: levelOf(given["log-level"] ?? "info"),
    },
    announce: given.announce ?? false,
    help: given.help ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (reason) {
    throw new StartError(reason instanceof Error ? reason.message : "Not understood");
  }
}

function portOf(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new StartError(`--${name} ${text}: a port is a number from 0 to 65535`);
}

function tlsOf(certFile: string | undefined, keyFile: string | undefined) {
  if (certFile === undefined && keyFile === undefined) return {};
  if (certFile === undefined || keyFile === undefined) {
    throw new StartError("--tls-cert and --tls-key belong together");
  }
  return { tls: { certFile, keyFile } };
}

function levelOf(text: string): LogLevel {
  const level = logLevels.find((known) => known === text);
  if (level === undefined) throw new StartError(`--log-level is one of ${logLevels.join(", ")}`);
  return level;
}

/** `latchkey server`, as a process: starts, says where it is, and ends in good order. */
import { WireError } from "#core/wire/error.ts";
import { readCommandLine, usage } from "./options.ts";
import { type RunningServer, startServer } from "./start.ts";
import { StartError } from "./start-error.ts";

try {
  const { server: options, announce, help } = readCommandLine(process.argv.slice(2), process.env);
  if (help) {
    process.stdout.write(usage);
  } else {
    const server = await startServer(options);
    endOnSignals(server);
    const { url, port, eventsPort, setupCode } = server;
    process.stdout.write(
      announce ? `${JSON.stringify({ url, port, eventsPort, setupCode })}\n` : greeting(server),
    );
  }
} catch (reason) {
  process.stderr.write(`latchkey server: ${wordsFor(reason)}\n`);
  process.exitCode = 1;
}

function greeting({ url, setupCode }: RunningServer): string {
  const code = setupCode === undefined ? "" : `Setup code for the first owner: ${setupCode}\n`;
  return `Latchkey server: ${url}\n${code}`;
}

/** The first signal ends in good order, the second at once. */
function endOnSignals(server: RunningServer): void {
  let ending = false;
  const end = async () => {
    if (ending) process.exit(1);
    ending = true;
    await server.close();
    process.exit(0);
  };
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
}

/** Our own failures in their words; anything else with its place, for a report. */
function wordsFor(reason: unknown): string {
  if (reason instanceof StartError || reason instanceof WireError) return reason.message;
  return reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
}

/** Servers on free ports over directories that are gone when the test ends. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type RunningServer, type ServerOptions, startServer } from "../../server-bridge/start.ts";

/** A directory that ends with the test. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "latchkey-server-"));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return join(directory, "data");
}

/** A quiet server that ends with the test. */
export async function temporaryServer(
  options: Partial<ServerOptions> = {},
): Promise<RunningServer & { readonly data: string; readonly code: string }> {
  const data = options.data ?? temporaryDirectory();
  const quiet = { port: 0, eventsPort: 0, logLevel: "silent" } as const;
  const server = await startServer({ ...quiet, ...options, data });
  onTestFinished(() => server.close());
  return { ...server, data, code: server.setupCode ?? "" };
}

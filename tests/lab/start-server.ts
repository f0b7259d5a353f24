/** The application server as a process of its own, with its data in the given folder. */
import { join } from "node:path";
import * as v from "valibot";
import { firstJsonLine, projectFolder, startNode } from "./child-process.ts";

export type ServerStart = {
  /** The database goes into `server/` below it. */
  readonly dataDir: string;
  /** 0: any free one. */
  readonly port: number;
  readonly eventsPort: number;
  /** Take the next free ports where these are taken. */
  readonly portSearch?: boolean | undefined;
};

const announcement = v.object({
  url: v.string(),
  port: v.number(),
  eventsPort: v.optional(v.number()),
  /** Absent once somebody has moved in. */
  setupCode: v.optional(v.string()),
});

export type StartedServer = v.InferOutput<typeof announcement> & {
  readonly pid: number;
  readonly stop: () => Promise<void>;
};

/** Start it; resolves when it answers. @throws Error with what it said where it does not start */
export async function startServer(start: ServerStart): Promise<StartedServer> {
  const { dataDir, port, eventsPort, portSearch = false } = start;
  const child = startNode(
    [
      join(projectFolder, "server-bridge/main.ts"),
      "--announce",
      ...["--data", join(dataDir, "server")],
      ...["--port", String(port), "--events-port", String(eventsPort)],
      ...(portSearch ? ["--port-search"] : []),
      ...["--log-level", "warn"],
    ],
    { logFile: join(dataDir, "server.log"), env: {} },
  );
  const said = v.parse(announcement, await firstJsonLine(child));
  return { ...said, pid: child.process.pid ?? 0, stop: child.stop };
}

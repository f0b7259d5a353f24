/**
 * Node's cache of compiled code. With it the host answers in half the time, and the daemon never loads
 * the TypeScript stripper, which alone takes 25 MiB for as long as the process lives.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { hostEntry, mainEntry } from "./entries.ts";

/** What the entries load later, by themselves. */
const loadedLater = ["command-run.ts", "daemon.ts"];

/** Fill the cache in `folder` with everything that host and daemon load. */
export function warmCompileCache(folder: string): void {
  const imports = loadedLater.flatMap((name) => [
    "--import",
    pathToFileURL(join(import.meta.dirname, name)).href,
  ]);
  const env = { ...process.env, NODE_COMPILE_CACHE: folder };
  // Neither entry does anything without arguments but say so and end.
  spawnSync(process.execPath, [...imports, mainEntry], { env, stdio: "ignore" });
  spawnSync(process.execPath, [hostEntry], { env, stdio: "ignore" });
}

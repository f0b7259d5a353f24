/** `run` and `stop`: the daemon's life as seen from the command line. */
import { enableCompileCache } from "node:module";
import { daemonCaller, isNotRunning } from "./daemon-caller.ts";
import { claimHome, homeOf, thisComputer } from "./home.ts";
import { readSettings } from "./settings.ts";

/** Exit code 0 where another daemon runs already: that is what was wanted. */
export async function run(): Promise<number> {
  // What the daemon writes is for this user alone, sockets included.
  process.umask(0o077);
  const home = homeOf(thisComputer());
  claimHome(home);
  enableCompileCache(home.compileCache);
  const signal = Promise.race([signalled("SIGTERM"), signalled("SIGINT")]);
  const { startDaemon } = await import("./daemon.ts");
  const daemon = await startDaemon(home, readSettings(process.platform, process.env));
  if (daemon === undefined) {
    console.log("The add-on runs already.");
    return 0;
  }
  console.log(`Listening on 127.0.0.1:${daemon.port}`);
  await Promise.race([daemon.asked, signal]);
  await daemon.stop();
  return 0;
}

const signalled = (signal: NodeJS.Signals) =>
  new Promise<void>((resolve) => {
    process.once(signal, () => resolve());
  });

export async function stop(): Promise<number> {
  try {
    await daemonCaller(homeOf(thisComputer()))("control.stop", {});
    console.log("The add-on has stopped.");
  } catch (reason) {
    if (!isNotRunning(reason)) throw reason;
    console.log("The add-on is not running.");
  }
  return 0;
}

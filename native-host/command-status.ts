/** `status`: what is installed and how things stand, in words or as JSON. */
import type { ResultOf } from "#core/wire/calls.ts";
import type { ControlContract } from "./control.ts";
import { daemonCaller, isNotRunning } from "./daemon-caller.ts";
import { homeOf, thisComputer } from "./home.ts";
import type { Options } from "./main.ts";
import { allTargets, isRegistered } from "./registration.ts";

type DaemonStatus = ResultOf<ControlContract["control.status"]>;

export async function status({ json }: Options): Promise<number> {
  const computer = thisComputer();
  const installed = allTargets(computer)
    .filter(isRegistered)
    .map(({ label }) => label);
  const daemon = await daemonStatus();
  if (json) console.log(JSON.stringify({ installed, daemon: daemon ?? null }));
  else for (const line of inWords(installed, daemon)) console.log(line);
  return 0;
}

async function daemonStatus(): Promise<DaemonStatus | undefined> {
  try {
    return await daemonCaller(homeOf(thisComputer()))("control.status", {});
  } catch (reason) {
    if (isNotRunning(reason)) return undefined;
    throw reason;
  }
}

const serverWords: Readonly<Record<string, string>> = {
  ok: "answers",
  connecting: "not asked yet",
  read_only: "answers, and takes no changes at the moment",
  unreachable: "does not answer",
};

export function inWords(
  installed: readonly string[],
  daemon: DaemonStatus | undefined,
): readonly string[] {
  const known =
    installed.length === 0
      ? "Not installed for any browser: latchkey addon install"
      : `Installed for ${installed.join(", ")}.`;
  if (daemon === undefined) return [known, "Not running; the browser starts it when needed."];
  const { version, pid, port, servers, serversFixed, connected, outbox, memory } = daemon;
  return [
    known,
    `Running: version ${version}, process ${pid}, 127.0.0.1:${port}, ${Math.round(memory / 1048576)} MiB.`,
    `Browser profiles connected: ${connected}.`,
    ...(servers.length === 0 ? ["No application server is configured."] : []),
    ...servers.map(({ url, state }) => `Server ${url} ${serverWords[state] ?? state}.`),
    ...(serversFixed ? ["The servers are set by the administrator."] : []),
    outbox === 0 ? "Nothing waits to be sent." : `Audit events waiting to be sent: ${outbox}.`,
  ];
}

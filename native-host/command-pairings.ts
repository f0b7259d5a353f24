/** `pairings` and `unpair`: which browser profiles the add-on serves, and the end of one. */
import { WireError } from "#core/wire/error.ts";
import { daemonCaller, isNotRunning } from "./daemon-caller.ts";
import { homeOf, thisComputer } from "./home.ts";
import type { Options } from "./main.ts";
import { SetupError } from "./setup-error.ts";

export async function pairings({ json }: Options): Promise<number> {
  const found = await ask(async (call) => (await call("control.pairings", {})).pairings);
  if (json) {
    console.log(JSON.stringify(found));
    return 0;
  }
  if (found.length === 0) console.log("No browser is paired.");
  for (const { id, label, createdAt, lastUsedAt, connected } of found) {
    const used = lastUsedAt === null ? "never used" : `last used ${when(lastUsedAt)}`;
    const state = connected ? "connected" : "not connected";
    console.log(`${id}  ${label}, ${state}, since ${when(createdAt)}, ${used}`);
  }
  return 0;
}

export async function unpair(_: Options, [id]: readonly string[]): Promise<number> {
  if (id === undefined) throw new SetupError("Which one? latchkey addon pairings lists them");
  await ask((call) => call("control.unpair", { id }));
  console.log("Unpaired. The browser has to ask for a new pairing.");
  return 0;
}

async function ask<T>(work: (call: ReturnType<typeof daemonCaller>) => Promise<T>): Promise<T> {
  try {
    return await work(daemonCaller(homeOf(thisComputer())));
  } catch (reason) {
    if (isNotRunning(reason)) throw new SetupError("The add-on is not running.");
    if (reason instanceof WireError) throw new SetupError(`${reason.message}.`);
    throw reason;
  }
}

const when = (time: number) => new Date(time).toISOString().slice(0, 16).replace("T", " ");

/** The command line's typed way to the running daemon. */
import { type Caller, caller } from "#core/wire/caller.ts";
import { type ControlContract, controlContract } from "./control.ts";
import { askDaemon, NotRunning } from "./control-client.ts";
import type { Home } from "./home.ts";

export const daemonCaller = (home: Home): Caller<ControlContract> =>
  caller(controlContract, (request) => askDaemon(home.control, request));

export const isNotRunning = (reason: unknown): boolean => reason instanceof NotRunning;

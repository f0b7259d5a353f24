/**
 * The native messaging host's talk with its extension: each `{"hello":1}` is answered with a ticket for
 * the daemon. It stays as long as the browser holds the port, which keeps the extension's background alive.
 */
import type { Readable, Writable } from "node:stream";
import { type BrowserCaller, callerLabel } from "./browser-caller.ts";
import { bootstrap } from "./daemon-start.ts";
import type { Home } from "./home.ts";
import { FramingError, nativeFrame, nativeMessages } from "./native-framing.ts";

/** Resolves when the browser closes the port, or breaks the framing. */
export async function serveBrowser(
  input: Readable,
  output: Writable,
  home: Home,
  caller: BrowserCaller,
): Promise<void> {
  const request = { family: caller.family, label: callerLabel(caller, process.ppid) };
  try {
    for await (const message of nativeMessages(input)) {
      output.write(nativeFrame(isHello(message) ? await ticketOrError(home, request) : unknown));
    }
  } catch (reason) {
    if (!(reason instanceof FramingError)) throw reason;
  }
}

const unknown = { error: { code: "unknown_call", message: "The host answers hello only" } };
const unreachable = {
  error: { code: "addon_unreachable", message: "The add-on could not be started" },
};

const isHello = (message: unknown): boolean =>
  typeof message === "object" && message !== null && "hello" in message && message.hello === 1;

async function ticketOrError(
  home: Home,
  request: { readonly family: "chromium" | "firefox"; readonly label: string },
): Promise<unknown> {
  try {
    const reply = await bootstrap(home, request);
    if (typeof reply === "object" && reply !== null && "result" in reply) return reply.result;
    return unreachable;
  } catch {
    return unreachable;
  }
}

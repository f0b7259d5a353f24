/** The content script of one frame: next to nothing until there is something that is typed into. */
import { awaitInput } from "./await-input.ts";

/** @param stop ends `signal`: the extension that this script belongs to is gone */
export function start(page: Document, signal: AbortSignal, stop: () => void): void {
  awaitInput(page, signal, async (focused) => {
    // In the same file, but neither compiled nor run before.
    const { serveFrame } = await import("./frame.ts");
    if (!signal.aborted) serveFrame(page, signal, stop, focused);
  });
}

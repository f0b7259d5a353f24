/** The content script of one frame: next to nothing until there is something that is typed into. */
import { awaitInput } from "./await-input.ts";

/** @param life ends when the extension that this script belongs to is gone */
export function start(page: Document, life: Pick<AbortController, "signal" | "abort">): void {
  awaitInput(page, async (focused) => {
    // In the same file, but neither compiled nor run before.
    const { serveFrame } = await import("./frame.ts");
    serveFrame(page, life.signal, () => life.abort(), focused);
  });
}

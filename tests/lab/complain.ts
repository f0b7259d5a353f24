/** How a command of the lab fails: what the person did wrong in one sentence, what we did wrong with its place. */
import { InputError } from "./records-file.ts";

export function complain(reason: unknown): void {
  const isTheirs = reason instanceof InputError || isMistyped(reason);
  console.error(isTheirs ? (reason as Error).message : reason);
  process.exitCode = 1;
}

/** `parseArgs` refuses unknown options so. */
function isMistyped(reason: unknown): boolean {
  const { code } = reason as { code?: unknown };
  return typeof code === "string" && code.startsWith("ERR_PARSE_ARGS");
}

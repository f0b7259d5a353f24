/** Who started the native messaging host, by the arguments that the browser passes (SEC-45). */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { extensionIds, nativeHostName } from "#core/wire/identity.ts";

export type BrowserCaller = { readonly family: "chromium" | "firefox" };

/**
 * Chromium passes the extension's origin (and on Windows `--parent-window=…` behind it), Firefox the
 * manifest's path and the extension's id. Undefined for anybody but our own extension.
 */
export function browserCaller(args: readonly string[]): BrowserCaller | undefined {
  const [first = "", second, ...rest] = args;
  const options = args.slice(1);
  if (first === `chrome-extension://${extensionIds.chromium}/`) {
    return options.every((option) => option.startsWith("--")) ? { family: "chromium" } : undefined;
  }
  const isOurManifest = basename(first) === `${nativeHostName}.json`;
  return isOurManifest && second === extensionIds.firefox && rest.length === 0
    ? { family: "firefox" }
    : undefined;
}

const familyNames = { chromium: "Chrome or Chromium", firefox: "Firefox" } as const;

/** What to call the browser in the list of pairings. */
export function callerLabel({ family }: BrowserCaller, parent: number): string {
  try {
    // Linux: the name of the process that started us.
    const name = readFileSync(`/proc/${parent}/comm`, "utf8")
      .replaceAll(/[^\w .-]/g, "")
      .trim();
    return name === "" ? familyNames[family] : `${name} (process ${parent})`;
  } catch {
    return familyNames[family];
  }
}

/** What an administrator settles for one browser of a test, in the files that docs/policy has, and for no other browser. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import puppeteer from "puppeteer";
import { extensionIds } from "#core/wire/identity.ts";
import type { BrowserName } from "./browser-name.ts";
import { projectFolder } from "./child-process.ts";
import { firefoxHome } from "./start-firefox.ts";

/** Values by the names of `core/policy/policy-rows.ts`. */
export type PolicyValues = Readonly<Record<string, unknown>>;

export type Managed = {
  /** What Chromium is to be started by, so that it finds the policy. */
  readonly executablePath?: string;
  /** Where the file is: a browser may notice that it changes. */
  readonly file: string;
};

/** Where Debian's Chromium has its policies. */
const chromiumFolder = "/etc/chromium";

/** Why no policy can be set here, or undefined where it can. */
export async function whyNotManaged(browser: BrowserName): Promise<string | undefined> {
  if (browser === "firefox") return undefined;
  if (!existsSync(chromiumFolder)) return `There is no ${chromiumFolder}`;
  if (!(await puppeteer.executablePath()).startsWith("/usr/")) return "Not the system's Chromium";
  try {
    execFileSync("unshare", ["--mount", "true"], { stdio: "ignore" });
    return undefined;
  } catch {
    return "Only root can give one browser an /etc of its own";
  }
}

/** The example that administrators are given, with other values where a test needs them. */
export function policyText(browser: BrowserName, values: PolicyValues): string {
  const name = browser === "firefox" ? "firefox-managed-storage.json" : "chromium-linux.json";
  const example = JSON.parse(readFileSync(join(projectFolder, "docs/policy", name), "utf8"));
  const settled =
    browser === "firefox" ? example.data : example["3rdparty"].extensions[extensionIds.chromium];
  Object.assign(settled, values);
  return JSON.stringify(example);
}

/** Set the policy, before the browser is started. */
export async function manage(
  browser: BrowserName,
  { dataDir, profileDir }: { readonly dataDir: string; readonly profileDir: string },
  values: PolicyValues,
): Promise<Managed> {
  const text = policyText(browser, values);
  if (browser === "firefox") {
    const folder = join(firefoxHome(profileDir), ".mozilla/managed-storage");
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${extensionIds.firefox}.json`);
    writeFileSync(file, text);
    return { file };
  }
  const own = join(dataDir, "etc-chromium");
  cpSync(chromiumFolder, own, { recursive: true });
  mkdirSync(join(own, "policies/managed"), { recursive: true });
  const file = join(own, "policies/managed/latchkey-test.json");
  writeFileSync(file, text);
  // The folder stands in the place of the machine's own for this browser alone: others have the same extension.
  const executablePath = join(dataDir, "managed-chromium");
  const inside = `mount --bind "$0" ${chromiumFolder} && exec "$@"`;
  const chromium = await puppeteer.executablePath();
  const script = `#!/bin/sh\nexec unshare --mount sh -c '${inside}' '${own}' '${chromium}' "$@"\n`;
  writeFileSync(executablePath, script, { mode: 0o700 });
  return { executablePath, file };
}

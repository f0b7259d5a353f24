/** Makes the native messaging host known to browsers, and unknown again: files and registry, nothing else. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { nativeHostName } from "#core/wire/identity.ts";
import type { BrowserFamily } from "./control.ts";
import type { Computer } from "./home.ts";
import { batchScript, manifestText, type Script, shellScript } from "./manifest.ts";
import {
  type BrowserName,
  browsers,
  folderPlaces,
  otherOwnFolders,
  registryKeys,
} from "./places.ts";

/** One place that a manifest goes to. */
export type Target = {
  /** Whom it is for, in words. */
  readonly label: string;
  readonly family: BrowserFamily;
  readonly folder: string;
  /** Windows: the key that leads to the manifest. */
  readonly registryKey?: string;
};

export const profileTarget = (folder: string): Target => ({
  label: `profile ${folder}`,
  family: "chromium",
  folder: join(folder, "NativeMessagingHosts"),
});

export const firefoxHomeTarget = (home: string): Target => ({
  label: `Firefox of ${home}`,
  family: "firefox",
  folder: join(home, ".mozilla", "native-messaging-hosts"),
});

/** The place of every browser that is `wanted` by name, or else that this user has. */
export function browserTargets(
  computer: Computer,
  wanted: readonly BrowserName[] | undefined,
): readonly Target[] {
  const names = wanted ?? allBrowsers.filter((name) => isUsed(computer, name));
  return names.map((name) => browserTarget(computer, name));
}

/** Every place that there is, for taking away what may have been installed. */
export const allTargets = (computer: Computer): readonly Target[] =>
  allBrowsers.map((name) => browserTarget(computer, name));

const allBrowsers = Object.keys(browsers) as readonly BrowserName[];

function browserTarget({ platform, env, home }: Computer, name: BrowserName): Target {
  const family = browsers[name];
  if (platform === "win32") {
    const local = env.LOCALAPPDATA ?? join(home, "AppData", "Local");
    const folder = join(local, "Latchkey", "native-messaging", family);
    return { label: name, family, folder, registryKey: registryKeys[name] };
  }
  return { label: name, family, folder: join(home, placesOf(platform)[name].manifests) };
}

const placesOf = (platform: NodeJS.Platform) =>
  folderPlaces[platform === "darwin" ? "darwin" : "linux"];

function isUsed({ platform, home, exists }: Computer, name: BrowserName): boolean {
  // A key without its browser does no harm, and many browsers leave no trace before their first start.
  if (platform === "win32") return true;
  const own = [placesOf(platform)[name].own, ...(otherOwnFolders[name] ?? [])];
  return own.some((folder) => exists(join(home, folder)));
}

const isWindows = process.platform === "win32";

const filesOf = ({ folder }: Target) => ({
  manifest: join(folder, `${nativeHostName}.json`),
  script: join(folder, `${nativeHostName}.${isWindows ? "bat" : "sh"}`),
});

export function register(target: Target, script: Script): void {
  const { manifest, script: path } = filesOf(target);
  mkdirSync(target.folder, { recursive: true, mode: 0o700 });
  writeFileSync(path, isWindows ? batchScript(script) : shellScript(script), { mode: 0o700 });
  writeFileSync(manifest, manifestText(target.family, path), { mode: 0o600 });
  if (target.registryKey !== undefined) {
    reg("add", target.registryKey, "/ve", "/t", "REG_SZ", "/d", manifest, "/f");
  }
}

/** Whether anything was there to take away. What another installation wrote is left alone. */
export function unregister(target: Target): boolean {
  if (!isRegistered(target)) return false;
  const { manifest, script } = filesOf(target);
  if (target.registryKey !== undefined) reg("delete", target.registryKey, "/f");
  rmSync(manifest, { force: true });
  rmSync(script, { force: true });
  return true;
}

/** Whether the manifest is there and starts the script that we wrote beside it. */
export function isRegistered(target: Target): boolean {
  const { manifest, script } = filesOf(target);
  if (!existsSync(manifest)) return false;
  try {
    const { path } = JSON.parse(readFileSync(manifest, "utf8"));
    return path === script;
  } catch {
    return false;
  }
}

/** Arguments go to reg.exe one by one, through no shell. */
function reg(...args: readonly string[]): void {
  execFileSync("reg.exe", [...args], { stdio: "ignore", windowsHide: true });
}

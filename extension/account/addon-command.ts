/** How the add-on is installed and looked at on each operating system, word for word. */

export type System = "linux" | "macos" | "windows";

export const systemNames: readonly (readonly [System, string])[] = [
  ["linux", "Linux"],
  ["macos", "macOS"],
  ["windows", "Windows"],
];

/** The system that a browser says it runs on; what is none of the others is some Linux. */
export function systemOf(userAgent: string): System {
  if (/\bWindows\b/.test(userAgent)) return "windows";
  return /\bMac OS X\b/.test(userAgent) ? "macos" : "linux";
}

const script: Readonly<Record<System, string>> = {
  linux: "node scripts/latchkey.mjs",
  macos: "node scripts/latchkey.mjs",
  windows: "node scripts\\latchkey.mjs",
};

/** To be run in Latchkey's own folder. */
export const addonCommand = (system: System, act: "install" | "status"): string =>
  `${script[system]} addon ${act}`;

/** The two files of a registration: the manifest a browser reads, and the script that it starts. */
import { extensionIds, nativeHostName } from "#core/wire/identity.ts";
import type { BrowserFamily } from "./control.ts";
import { SetupError } from "./setup-error.ts";

/** Exactly our extension; browsers start the host for nobody else (SEC-45). */
const allowed: Readonly<Record<BrowserFamily, object>> = {
  chromium: { allowed_origins: [`chrome-extension://${extensionIds.chromium}/`] },
  firefox: { allowed_extensions: [extensionIds.firefox] },
};

export function manifestText(family: BrowserFamily, scriptPath: string): string {
  const manifest = {
    name: nativeHostName,
    description: "Latchkey: connects the extension to the add-on of this computer",
    path: scriptPath,
    type: "stdio",
    ...allowed[family],
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

/** What to start, and with which additions to the environment. */
export type Script = {
  readonly node: string;
  readonly host: string;
  readonly env: Readonly<Record<string, string>>;
};

/** Absolute paths throughout: a browser's PATH is not the person's. */
export function shellScript({ node, host, env }: Script): string {
  const exports = Object.entries(env).map(([name, value]) => `export ${name}=${quoted(value)}\n`);
  return `#!/bin/sh\numask 077\n${exports.join("")}exec ${quoted(node)} ${quoted(host)} "$@"\n`;
}

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

export function batchScript({ node, host, env }: Script): string {
  const lines = [
    "@echo off",
    ...Object.entries(env).map(([name, value]) => `set "${name}=${batchText(value)}"`),
    `"${batchText(node)}" "${batchText(host)}" %*`,
  ];
  return `${lines.join("\r\n")}\r\n`;
}

/** @throws SetupError for what no quoting of a batch file can hold. */
function batchText(text: string): string {
  if (/["\r\n]/.test(text)) throw new SetupError(`Not possible in a batch file: ${text}`);
  return text.replaceAll("%", "%%");
}

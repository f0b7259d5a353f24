/** What the environment and the administrator of this computer have set. Read once, when the daemon starts. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { firstPort, lastPort } from "./ports.ts";
import { type ServerUrl, serverUrl } from "./server-url.ts";
import { SetupError } from "./setup-error.ts";

type Environment = Readonly<Record<string, string | undefined>>;

export type Settings = {
  /** Where to listen, in the order to try; 0 is any free port. */
  readonly ports: readonly number[];
  /** The only servers there may be; undefined where the person chooses. */
  readonly fixedServers: readonly ServerUrl[] | undefined;
  /** A file of certificates to trust besides the system's. */
  readonly extraCa: string | undefined;
  /** For the lab only: any certificate will do. */
  readonly insecureTls: boolean;
};

const administratorFile = v.strictObject({
  servers: v.optional(v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(8))),
  extraCa: v.optional(v.string()),
});

const administratorPlaces: Partial<Record<NodeJS.Platform, (env: Environment) => string>> = {
  win32: (env) => join(env.PROGRAMDATA ?? "C:\\ProgramData", "Latchkey", "addon.json"),
  darwin: () => "/Library/Application Support/Latchkey/addon.json",
};

export function administratorPath(platform: NodeJS.Platform, env: Environment): string {
  return env.LATCHKEY_CONFIG ?? administratorPlaces[platform]?.(env) ?? "/etc/latchkey/addon.json";
}

/** @throws SetupError for a setting that cannot be followed: none is ignored. */
export function readSettings(platform: NodeJS.Platform, env: Environment): Settings {
  const path = administratorPath(platform, env);
  const fixed = administratorSettings(path);
  return {
    ports: portsOf(env.LATCHKEY_PORTS),
    fixedServers: fixed.servers?.map((text) => {
      const url = serverUrl(text);
      if (url === undefined) throw new SetupError(`${path} names a server that is none: ${text}`);
      return url;
    }),
    extraCa: fixed.extraCa,
    insecureTls: env.LATCHKEY_INSECURE_TLS === "1",
  };
}

function administratorSettings(path: string): v.InferOutput<typeof administratorFile> {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (reason) {
    if (reason instanceof Error && "code" in reason && reason.code === "ENOENT") return {};
    throw new SetupError(`${path} cannot be read`, { cause: reason });
  }
  try {
    return v.parse(administratorFile, JSON.parse(text));
  } catch (cause) {
    throw new SetupError(`${path} is not as documented`, { cause });
  }
}

/** "52120-52139", or "0" for any free port. */
function portsOf(text: string | undefined): readonly number[] {
  if (text === undefined) return between(firstPort, lastPort);
  if (text === "0") return [0];
  const [first, last] = text.split("-").map(Number);
  if (
    first === undefined ||
    last === undefined ||
    !/^\d{1,5}-\d{1,5}$/.test(text) ||
    first < 1 ||
    last > 65535 ||
    last < first
  ) {
    throw new SetupError(`LATCHKEY_PORTS is "first-last" or "0", not "${text}"`);
  }
  return between(first, last);
}

const between = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

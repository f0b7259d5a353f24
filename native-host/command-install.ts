/** `install` and `uninstall`. */
import { resolve } from "node:path";
import { warmCompileCache } from "./compile-cache.ts";
import { hostEntry } from "./entries.ts";
import { claimHome, homeOf, thisComputer } from "./home.ts";
import type { Options } from "./main.ts";
import { isBrowserName } from "./places.ts";
import {
  allTargets,
  browserTargets,
  firefoxHomeTarget,
  profileTarget,
  register,
  type Target,
  unregister,
} from "./registration.ts";
import { SetupError } from "./setup-error.ts";

export async function install(options: Options): Promise<number> {
  const env = environment(options.env ?? []);
  const home = homeOf({ ...thisComputer(), env: { ...process.env, ...env } });
  claimHome(home);
  warmCompileCache(home.compileCache);
  const script = {
    node: process.execPath,
    host: hostEntry,
    env: { NODE_COMPILE_CACHE: home.compileCache, ...env },
  };
  const targets = given(options) ?? browserTargets(thisComputer(), wanted(options));
  for (const target of targets) {
    register(target, script);
    console.log(`Installed for ${target.label}.`);
  }
  if (targets.length > 0) return 0;
  console.error("No browser was found. Name one: latchkey addon install --browser chrome");
  return 1;
}

export async function uninstall(options: Options): Promise<number> {
  const targets = given(options) ?? allTargets(thisComputer());
  const removed = targets.filter(unregister);
  for (const { label } of removed) console.log(`Removed for ${label}.`);
  if (removed.length === 0) console.log("Nothing was installed.");
  return 0;
}

/** The places that were named by their folder; undefined where none was. */
function given(options: Options): readonly Target[] | undefined {
  const { profile, "firefox-home": firefoxHome } = options;
  const targets = [
    ...(profile === undefined ? [] : [profileTarget(resolve(profile))]),
    ...(firefoxHome === undefined ? [] : [firefoxHomeTarget(resolve(firefoxHome))]),
  ];
  return targets.length === 0 ? undefined : targets;
}

function wanted({ browser }: Options) {
  return browser?.map((name) => {
    if (!isBrowserName(name)) throw new SetupError(`No browser of that name is known: ${name}`);
    return name;
  });
}

/** Only our own variables: a script that every browser starts is no place for others. */
function environment(given: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    given.map((text) => {
      const [, name, value] = /^(LATCHKEY_[A-Z_]+)=(.*)$/s.exec(text) ?? [];
      if (name === undefined || value === undefined) {
        throw new SetupError(`--env takes LATCHKEY_NAME=VALUE, not "${text}"`);
      }
      return [name, value];
    }),
  );
}

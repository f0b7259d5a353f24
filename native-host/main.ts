/** `latchkey addon …`: installs, runs and asks after the add-on of this computer. */
import { parseArgs } from "node:util";
import { SetupError } from "./setup-error.ts";

const usage = `Usage: latchkey addon <command>

  install       make the add-on known to the browsers of this user
                  --browser NAME      chrome, chromium, edge, brave, vivaldi or firefox, whether found or
                                      not; may be repeated (without it: every browser that is found)
                  --profile DIR       only Chromium's user data folder DIR
                  --firefox-home DIR  only the Firefox whose home folder is DIR
                  --env NAME=VALUE    a LATCHKEY_… variable for the add-on; may be repeated
  uninstall     take away what install wrote (--profile, --firefox-home as above)
  run           run the add-on here; browsers start it by themselves
  status        what is installed and how things stand (--json)
  pairings      the browser profiles that are connected (--json)
  unpair ID     end one of them
  stop          end the running add-on
`;

/** An id may begin with a dash, and is no option for that. */
const isId = (arg: string): boolean => /^-[\w-]{21}$/.test(arg);

const given = process.argv.slice(2);
const id = given.findIndex(isId);

const { values, positionals } = parseArgs({
  args: id < 0 ? given : given.toSpliced(id, 0, "--"),
  allowPositionals: true,
  options: {
    browser: { type: "string", multiple: true },
    profile: { type: "string" },
    "firefox-home": { type: "string" },
    env: { type: "string", multiple: true },
    json: { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  },
});

export type Options = typeof values;

type Command = (options: Options, operands: readonly string[]) => Promise<number>;

/** Each command loads only what it needs: the daemon none of the commands, they nothing of the daemon. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  install: async () => (await import("./command-install.ts")).install,
  uninstall: async () => (await import("./command-install.ts")).uninstall,
  run: async () => (await import("./command-run.ts")).run,
  status: async () => (await import("./command-status.ts")).status,
  pairings: async () => (await import("./command-pairings.ts")).pairings,
  unpair: async () => (await import("./command-pairings.ts")).unpair,
  stop: async () => (await import("./command-run.ts")).stop,
};

async function main(): Promise<number> {
  const [name = "", ...operands] = positionals;
  if (values.help || !Object.hasOwn(commands, name)) {
    (values.help ? process.stdout : process.stderr).write(usage);
    return values.help ? 0 : 2;
  }
  const command = await commands[name]?.();
  return command === undefined ? 2 : command(values, operands);
}

try {
  process.exitCode = await main();
} catch (reason) {
  if (!(reason instanceof SetupError)) throw reason;
  console.error(reason.message);
  process.exitCode = 1;
}

/** Where the add-on of one user keeps its files, and the refusal to work where others could reach them. */
import { chmodSync, existsSync, lstatSync, mkdirSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { SetupError } from "./setup-error.ts";

export type Home = {
  /** Socket and lock: gone with the session. */
  readonly runtime: string;
  /** Outbox, log and compile cache: kept. */
  readonly state: string;
  /** Where the daemon takes orders of this user: a unix socket, or a named pipe on Windows. */
  readonly control: string;
  readonly lock: string;
  readonly outbox: string;
  readonly log: string;
  readonly compileCache: string;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** The computer as far as it decides where files go; given by tests, otherwise {@link thisComputer}. */
export type Computer = {
  readonly platform: NodeJS.Platform;
  readonly env: Environment;
  readonly home: string;
  readonly uid: number;
  readonly user: string;
  readonly exists: (path: string) => boolean;
};

type Folders = { readonly runtime: string; readonly state: string };

/** `$LATCHKEY_HOME` replaces both; without it each system's custom holds. */
const folders: Partial<Record<NodeJS.Platform, (computer: Computer) => Folders>> = {
  win32: ({ env, home }) => {
    const local = env.LOCALAPPDATA ?? join(home, "AppData", "Local");
    return { runtime: join(local, "Latchkey", "run"), state: join(local, "Latchkey", "state") };
  },
  darwin: ({ home }) => {
    const support = join(home, "Library", "Application Support", "Latchkey");
    return { runtime: join(support, "run"), state: join(support, "state") };
  },
};

/** https://specifications.freedesktop.org/basedir-spec/latest/ */
function xdgFolders({ env, home, uid, exists }: Computer): Folders {
  const state = join(env.XDG_STATE_HOME ?? join(home, ".local", "state"), "latchkey");
  // A shell without a login session lacks the variable: it must find the same daemon all the same.
  const session = env.XDG_RUNTIME_DIR ?? `/run/user/${uid}`;
  return { runtime: exists(session) ? join(session, "latchkey") : join(state, "run"), state };
}

export function thisComputer(): Computer {
  return {
    platform: process.platform,
    env: process.env,
    home: homedir(),
    uid: process.getuid?.() ?? -1,
    user: process.env.USERNAME ?? "",
    exists: existsSync,
  };
}

export function homeOf(computer: Computer): Home {
  const own = computer.env.LATCHKEY_HOME;
  const { runtime, state } =
    own === undefined || own === ""
      ? (folders[computer.platform] ?? xdgFolders)(computer)
      : { runtime: own, state: own };
  return {
    runtime,
    state,
    control: controlPath(computer, runtime),
    lock: join(runtime, "daemon.lock"),
    outbox: join(state, "outbox.sqlite"),
    log: join(state, "addon.log"),
    compileCache: join(state, "compile-cache"),
  };
}

function controlPath({ platform, user }: Computer, runtime: string): string {
  if (platform !== "win32") return join(runtime, "addon.sock");
  // Pipes have no folders: the name alone keeps users and homes apart.
  const name = `${user}-${runtime}`.replaceAll(/[^A-Za-z0-9]+/g, "-").slice(0, 180);
  return `\\\\.\\pipe\\latchkey-${name}`;
}

/** The longest path that fits a unix socket's address on every system. */
const longestSocketPath = 103;

/**
 * Make the home's folders for this user alone (SEC-56).
 *
 * @throws SetupError where a folder or file could be reached by others.
 */
export function claimHome(home: Home): void {
  const isWindows = process.platform === "win32";
  if (!isWindows && Buffer.byteLength(home.control) > longestSocketPath) {
    throw new SetupError(`The path of the socket is too long: ${home.control}`);
  }
  const shared = ["/tmp", "/var/tmp", tmpdir()];
  if (!isWindows && shared.includes(dirname(home.control))) {
    throw new SetupError(`A folder that everybody shares is no home: ${home.runtime}`);
  }
  for (const folder of new Set([home.state, home.runtime])) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    refuseIfShared(folder);
  }
  for (const file of [home.lock, home.outbox, home.log]) {
    if (existsSync(file)) refuseIfShared(file);
  }
}

function refuseIfShared(path: string): void {
  // Windows: the folders lie under the user's profile, whose access list they inherit.
  if (process.platform === "win32") return;
  const { mode, uid } = lstatSync(path);
  if (uid !== process.getuid?.()) throw new SetupError(`${path} belongs to another user`);
  if ((mode & 0o077) !== 0) {
    throw new SetupError(
      `${path} is open to other users: chmod go-rwx it, and see who wrote there`,
    );
  }
}

/** Take every right of others from a file this process has just made. */
export function keepPrivate(path: string): void {
  if (process.platform !== "win32") chmodSync(path, 0o600);
}

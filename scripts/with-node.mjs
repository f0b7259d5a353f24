/** `node scripts/with-node.mjs FILE ARGUMENTS…`: run FILE with the Node and the packages of package-lock.json. */
import { ensurePackages } from "./packages.mjs";
import { becomeNode } from "./run.mjs";

const [file, ...rest] = process.argv.slice(2);
if (file === undefined) {
  console.error("Usage: node scripts/with-node.mjs FILE [ARGUMENTS…]");
  process.exit(2);
}
ensurePackages();
becomeNode([file, ...rest]);

/** `npm start`: the whole product with a demo organisation, from a fresh clone. `-- --once` shows it by itself. */
import { join } from "node:path";
import { ensureChromium } from "./browsers.mjs";
import { ensurePackages, projectFolder } from "./packages.mjs";
import { becomeNode } from "./run.mjs";

ensurePackages();
ensureChromium();
becomeNode([join(projectFolder, "tests/demo/start.ts"), ...process.argv.slice(2)]);

/**
 * `npm start`: the whole product with a demo organisation, from a fresh clone. `-- --once` shows it by itself,
 * `-- --browser firefox` in Firefox.
 */
import { join } from "node:path";
import { ensureChromium, ensureFirefox } from "./browsers.mjs";
import { ensurePackages, projectFolder } from "./packages.mjs";
import { becomeNode } from "./run.mjs";

const words = process.argv.slice(2);
/** What else it may be is for the demonstration to refuse. */
const isFirefox = /(^| )--browser[ =]firefox( |$)/.test(words.join(" "));

ensurePackages();
if (isFirefox) ensureFirefox();
else ensureChromium();
becomeNode([join(projectFolder, "tests/demo/start.ts"), ...words]);

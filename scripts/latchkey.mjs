#!/usr/bin/env node
/** `latchkey server …` and `latchkey addon …`: the two programs of an installation under one name. */
import { join } from "node:path";
import { ensurePackages, projectFolder } from "./packages.mjs";
import { becomeNode } from "./run.mjs";

const programs = { server: "server-bridge/main.ts", addon: "native-host/main.ts" };

const [name, ...rest] = process.argv.slice(2);
if (name === undefined || !Object.hasOwn(programs, name)) {
  console.error(
    "Usage: latchkey server …   the application server (latchkey server --help)\n" +
      "       latchkey addon …    the add-on of this computer (latchkey addon --help)",
  );
  process.exit(2);
}
ensurePackages();
becomeNode([join(projectFolder, programs[name]), ...rest]);

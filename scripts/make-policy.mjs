/** Writes docs/policy: the files by which administrators set a policy, out of core/policy/policy-rows.ts. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { policyFiles } from "../core/policy/policy-files.ts";
import { extensionIds } from "../core/wire/identity.ts";
import { projectFolder } from "./packages.mjs";

const folder = join(projectFolder, "docs/policy");
rmSync(folder, { recursive: true, force: true });
for (const { name, text } of policyFiles({
  chromiumId: extensionIds.chromium,
  firefoxId: extensionIds.firefox,
})) {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** `npm run make:walk`: goes the way of somebody new in both browsers, and keeps what they see in docs/walk. */
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { ensureChromium, tryFirefox } from "./browsers.mjs";
import { nodePath } from "./node-runtime.mjs";
import { ensurePackages, projectFolder } from "./packages.mjs";
import { commandFile, environment } from "./run.mjs";

const folder = "docs/walk";

ensurePackages();
ensureChromium();
if (!tryFirefox()) {
  console.error("Firefox is needed for its half of the pictures, and none was found.");
  process.exit(1);
}
rmSync(join(projectFolder, folder), { recursive: true, force: true });
for (const project of ["browser", "firefox-more"]) {
  const words = ["run", "--project", project, "tests/end-to-end/new-user.browser.ts"];
  const { status } = spawnSync(nodePath(), [commandFile("vitest"), ...words], {
    cwd: projectFolder,
    env: { ...environment(), LATCHKEY_WALK: folder },
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}

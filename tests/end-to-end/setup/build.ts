/** Once before a project's browser tests: the extension as it is installed, in the browser that they are about. */
import type { TestProject } from "vitest/node";
import { isBrowserName } from "../../lab/browser-name.ts";
import { buildExtension } from "../../lab/build-extension.ts";

/** Files of a project run two at a time: left to them, two builds would write into one folder. */
export default async function setup({ config }: TestProject): Promise<void> {
  // What a project sets for its tests is not set here.
  const { LATCHKEY_TEST_BROWSER: name = "" } = config.env;
  if (!isBrowserName(name)) throw new Error(`There is no browser "${name}" to build for`);
  await buildExtension(name);
}

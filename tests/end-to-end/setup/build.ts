/** Once before all browser tests: the extension as it is installed, in the browser that they are about. */
import { browserUnderTest } from "../../lab/browser-name.ts";
import { buildExtension } from "../../lab/build-extension.ts";

export default async function setup(): Promise<void> {
  await buildExtension(browserUnderTest);
}

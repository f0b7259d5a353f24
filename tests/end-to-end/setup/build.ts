/** Once before all browser tests: the extension as it is installed. */
import { buildExtension } from "../../lab/build-extension.ts";

export default async function setup(): Promise<void> {
  await buildExtension();
}

/** The add-on's version: the package's. */
import manifest from "../package.json" with { type: "json" };

export const { version } = manifest;

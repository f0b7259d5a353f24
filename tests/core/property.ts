/** One place for the property-test library, so that run counts and seeds are set once. */
import * as fc from "fast-check";

export { test } from "vitest";
export { fc };

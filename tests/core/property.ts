/** One place for the property-test library, so that run counts and seeds are set once. */
import * as fc from "fast-check";

export { test } from "vitest";
export { fc };

/**
 * Text of any code points, halves of surrogate pairs too. fast-check's own, of the unit "binary", first makes a table
 * of the million that there are, which takes longer than most tests.
 */
export const anyCodePoints = (limits: fc.ArrayConstraints = {}): fc.Arbitrary<string> =>
  fc.array(codePoint, limits).map((points) => String.fromCodePoint(...points));

const codePoint = fc.oneof(fc.nat(0x7f), fc.nat(0x10ffff));

import { expect, test } from "vitest";
import { WireError } from "#core/wire/error.ts";

test("a disk without room is told by its code, and all else that is unforeseen by nothing", () => {
  const full = new DOMException("at /home/ada", "QuotaExceededError");
  expect(WireError.from(full).toJSON()).toEqual({
    code: "no_space",
    message: "There is no room left on the disk",
  });
  const other = new DOMException("at /home/ada", "AbortError");
  expect(JSON.stringify(WireError.from(other))).not.toContain("ada");
  expect(WireError.from(other).code).toBe("internal");
});

import { beforeEach, describe, expect, test } from "vitest";
import { type ErrorCode, WireError } from "#core/wire/error.ts";
import { UnansweredWrite } from "../../../../extension/background/records/unanswered-write.ts";

const edit = { title: "Mail", secret: { password: "a" } };

let writes: UnansweredWrite<number>;
let made: number;

beforeEach(() => {
  writes = new UnansweredWrite();
  made = 0;
});

/** Sends what is wanted; resolves to which of the writes that were made has been sent. */
const send = (wanted: unknown, failing?: ErrorCode) =>
  writes.send(
    wanted,
    async () => {
      made += 1;
      return made;
    },
    async (write) => {
      if (failing !== undefined) throw new WireError(failing, "Not answered");
      return write;
    },
  );

describe("a write that no answer has come to", () => {
  test.each(["timeout", "server_unreachable", "addon_unreachable"] as const)(
    "is sent again as it was where it is wanted again (%s)",
    async (code) => {
      await expect(send(edit, code)).rejects.toMatchObject({ code });
      await expect(send({ ...edit }, code)).rejects.toMatchObject({ code });
      expect(await send({ ...edit })).toBe(1);
    },
  );

  test("is not sent in the place of another", async () => {
    await expect(send(edit, "timeout")).rejects.toThrow();
    expect(await send({ ...edit, title: "Mail 2" })).toBe(2);
    expect(await send(edit)).toBe(3);
  });
});

test("a write that was answered is made anew, whatever the answer was", async () => {
  expect(await send(edit)).toBe(1);
  expect(await send(edit)).toBe(2);
  await expect(send(edit, "revision_conflict")).rejects.toThrow();
  expect(await send(edit)).toBe(4);
});

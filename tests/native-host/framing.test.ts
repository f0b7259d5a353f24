import { Readable } from "node:stream";
import { describe, expect } from "vitest";
import { jsonOf } from "../../native-host/json-bytes.ts";
import { nativeFrame, nativeMessages } from "../../native-host/native-framing.ts";
import { fc, test } from "../core/property.ts";

const bytes = (text: string) => Buffer.from(text);

async function all(messages: AsyncIterable<unknown>): Promise<unknown[]> {
  const read: unknown[] = [];
  for await (const message of messages) read.push(message);
  return read;
}

/** `whole` in pieces of the given sizes, in turn. */
function* pieces(whole: Buffer, sizes: readonly number[]): Generator<Buffer> {
  for (let at = 0, turn = 0; at < whole.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield whole.subarray(at, at + size);
    at += size;
  }
}

describe("native messaging's frames", () => {
  test("are read as they were written, however the stream is cut", async () => {
    const message = fc.jsonValue({ maxDepth: 5 });
    const cuts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.array(message, { maxLength: 5 }), cuts, async (messages, sizes) => {
        const stream = Readable.from(pieces(Buffer.concat(messages.map(nativeFrame)), sizes));
        const read = await all(nativeMessages(stream));
        expect(read).toEqual(JSON.parse(JSON.stringify(messages)));
      }),
    );
  });

  test("that are no frames end in FramingError or in nothing, never in another error", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (noise) => {
        try {
          await all(nativeMessages(Readable.from([Buffer.from(noise)])));
        } catch (reason) {
          expect(reason).toMatchObject({ name: "FramingError" });
        }
      }),
    );
  });

  test("say their length in the machine's byte order, before as many bytes", () => {
    expect(nativeFrame("é")).toEqual(Buffer.from([4, 0, 0, 0, 0x22, 0xc3, 0xa9, 0x22]));
  });
});

describe("JSON from another process", () => {
  test("reads as JSON.parse reads it", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        expect(jsonOf(bytes(text))).toEqual(JSON.parse(text));
      }),
    );
  });

  test("may hold brackets in its strings, escaped quotes and all", () => {
    const value = { a: '"[['.repeat(100), b: "\\".repeat(3), "[[": '\\"' };
    expect(jsonOf(bytes(JSON.stringify(value)))).toEqual(value);
  });

  test.each([
    ["65 deep", `${"[".repeat(65)}${"]".repeat(65)}`],
    ["deep in objects and lists", `${'{"a":['.repeat(40)}${"]}".repeat(40)}`],
    ["deep and never closed", "[".repeat(1_000_000)],
    ["an unclosed string", '{"a":"'],
    ["nothing", ""],
  ])("is refused when it is %s", (_, text) => {
    expect(() => jsonOf(bytes(text))).toThrow(SyntaxError);
  });

  test("is taken when it is 64 deep", () => {
    expect(() => jsonOf(bytes(`${"[".repeat(64)}${"]".repeat(64)}`))).not.toThrow();
  });

  test.each([
    ["a lone continuation byte", [0x22, 0x80, 0x22]],
    ["an overlong slash", [0x22, 0xc0, 0xaf, 0x22]],
    ["half a surrogate pair", [0x22, 0xed, 0xa0, 0x80, 0x22]],
    ["a byte order mark", [0xef, 0xbb, 0xbf, 0x31]],
  ])("is refused with %s", (_, list) => {
    expect(() => jsonOf(Uint8Array.from(list))).toThrow(SyntaxError);
  });
});

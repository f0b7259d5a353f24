/**
 * Native messaging's frames on standard input and output: a 32-bit length in the machine's byte order,
 * then that many bytes of JSON. https://developer.chrome.com/docs/extensions/develop/concepts/native-messaging
 */
import { endianness } from "node:os";
import { jsonOf } from "./json-bytes.ts";

/** The most a host may send at once; more is not taken either. */
const longest = 1024 * 1024;

const little = endianness() === "LE";

/** The peer broke the framing: whatever follows cannot be read. */
export class FramingError extends Error {
  override readonly name = "FramingError";
}

/** `message` as one frame. */
export function nativeFrame(message: unknown): Buffer {
  const body = Buffer.from(JSON.stringify(message));
  const head = Buffer.alloc(4);
  little ? head.writeUInt32LE(body.length) : head.writeUInt32BE(body.length);
  return Buffer.concat([head, body]);
}

/**
 * The messages of a stream, however its chunks are cut. Ends with the stream; a frame cut off by the
 * stream's end is dropped.
 *
 * @throws FramingError for a length of 0 or over 1 MiB, and for what is not JSON.
 */
export async function* nativeMessages(chunks: AsyncIterable<Buffer>): AsyncGenerator<unknown> {
  let held: Buffer[] = [];
  let size = 0;
  let wanted: number | undefined;
  for await (const chunk of chunks) {
    held.push(chunk);
    size += chunk.length;
    while (size >= (wanted ?? 4)) {
      const bytes = held.length === 1 ? (held[0] ?? chunk) : Buffer.concat(held);
      if (wanted === undefined) {
        wanted = lengthOf(bytes);
        held = [bytes.subarray(4)];
        size -= 4;
      } else {
        yield message(bytes.subarray(0, wanted));
        held = [bytes.subarray(wanted)];
        size -= wanted;
        wanted = undefined;
      }
    }
  }
}

function lengthOf(bytes: Buffer): number {
  const length = little ? bytes.readUInt32LE() : bytes.readUInt32BE();
  if (length === 0 || length > longest) throw new FramingError(`A length of ${length}`);
  return length;
}

function message(bytes: Buffer): unknown {
  try {
    return jsonOf(bytes);
  } catch (cause) {
    throw new FramingError("Not JSON", { cause });
  }
}

/** Sealed JSON, padded so that its size tells no more than how many 256-byte steps it fills. */
import type { Bytes } from "#core/bytes/bytes.ts";
import { utf8 } from "#core/bytes/pae.ts";
import { CryptoError } from "./error.ts";
import { open, seal } from "./seal.ts";

const step = 256;

/** u32be length, the bytes, then zeros up to the next multiple of 256. */
export function pad(bytes: Uint8Array): Bytes {
  const out = new Uint8Array(Math.ceil((4 + bytes.length) / step) * step);
  new DataView(out.buffer).setUint32(0, bytes.length);
  out.set(bytes, 4);
  return out;
}

/** @throws CryptoError `malformed` unless `padded` is exactly what {@link pad} makes of some bytes. */
export function unpad(padded: Bytes): Bytes {
  if (padded.length < step) throw new CryptoError("malformed", "Not padded");
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  if (padded.length !== Math.ceil((4 + length) / step) * step)
    throw new CryptoError("malformed", "Not padded to the next step");
  if (padded.subarray(4 + length).some((byte) => byte !== 0))
    throw new CryptoError("malformed", "Padding that is not zero");
  return padded.subarray(4, 4 + length);
}

/** Seal `value` as JSON. @throws CryptoError `malformed` for what JSON cannot say (undefined, a function). */
export function sealJson(key: CryptoKey, value: unknown, associated: Bytes): Promise<Bytes> {
  const json: string | undefined = JSON.stringify(value);
  if (json === undefined) throw new CryptoError("malformed", "Nothing JSON can say");
  return seal(key, pad(utf8(json)), associated);
}

/** The value {@link sealJson} sealed; its shape is for the caller to check. @throws CryptoError as `open`. */
export async function openJson(key: CryptoKey, blob: Bytes, associated: Bytes): Promise<unknown> {
  const bytes = unpad(await open(key, blob, associated));
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch (cause) {
    throw new CryptoError("malformed", "Sealed, but not JSON", { cause });
  }
}

const decoder = new TextDecoder("utf-8", { fatal: true });

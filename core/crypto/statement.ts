/**
 * Signed statements: a list of fields under a label, and one Ed25519 signature over the exact bytes.
 * The reader checks the signature over the bytes it was given and then reads them, so there is no
 * second encoding to agree on.
 */
import { toBase64Url } from "#core/bytes/base64url.ts";
import type { Bytes } from "#core/bytes/bytes.ts";
import { pae, unpae } from "#core/bytes/pae.ts";
import { CryptoError } from "./error.ts";
import { importPublicKey } from "./key-pair.ts";
import { label } from "./labels.ts";
import { bytesOf } from "./text.ts";

/** `payload` is a `pae(label, …)`; both are base64url. */
export type Statement = { readonly payload: string; readonly signature: string };

/** Sign `fields` as a statement of this purpose. */
export async function sign(
  signKey: CryptoKey,
  purpose: string,
  ...fields: readonly (string | Uint8Array)[]
): Promise<Statement> {
  const payload = pae(label(purpose), ...fields);
  const signature = await crypto.subtle.sign("Ed25519", signKey, payload);
  return { payload: toBase64Url(payload), signature: toBase64Url(new Uint8Array(signature)) };
}

/**
 * The fields of a statement that `publicKey` signed for this purpose.
 *
 * @throws CryptoError `bad_signature`, also for a good signature under another label; `bad_key`; `malformed`
 */
export async function read(
  publicKey: string,
  purpose: string,
  statement: Statement,
): Promise<Bytes[]> {
  const payload = bytesOf(statement.payload);
  await checkSignature(publicKey, statement.signature, payload);
  const [given, ...fields] = parts(payload);
  if (given === undefined || textOf(given) !== label(purpose))
    throw new CryptoError("bad_signature", "Signed for another purpose");
  return fields;
}

/** @throws CryptoError `bad_signature` unless `publicKey` signed exactly these bytes; `bad_key`; `malformed` */
export async function checkSignature(
  publicKey: string,
  signature: string,
  signed: Bytes,
): Promise<void> {
  const key = await importPublicKey("Ed25519", publicKey);
  if (!(await crypto.subtle.verify("Ed25519", key, bytesOf(signature, 64), signed)))
    throw new CryptoError("bad_signature", "The signature does not verify");
}

/** The list a `pae` stands for. @throws CryptoError `malformed` */
export function parts(encoded: Bytes): Bytes[] {
  try {
    return unpae(encoded);
  } catch (cause) {
    throw new CryptoError("malformed", "Not a list of parts", { cause });
  }
}

/** A field that is text. @throws CryptoError `malformed` when it is missing or not UTF-8. */
export function textOf(field: Bytes | undefined): string {
  if (field === undefined) throw new CryptoError("malformed", "A field is missing");
  try {
    return decoder.decode(field);
  } catch (cause) {
    throw new CryptoError("malformed", "Not text", { cause });
  }
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

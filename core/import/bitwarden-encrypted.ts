/**
 * Opens Bitwarden's password-protected JSON export.
 *
 * The password is stretched by PBKDF2 or Argon2id and expanded (HKDF) into a key for AES-256-CBC and one for HMAC.
 * An export that is bound to an account has no salt and cannot be opened elsewhere.
 * https://bitwarden.com/help/encrypted-export/
 */
import { argon2id } from "hash-wasm";
import * as v from "valibot";
import type { ProblemCode } from "./import-result.ts";

const wholeNumber = v.pipe(v.number(), v.integer());

const sealedExport = v.object({
  encrypted: v.literal(true),
  passwordProtected: v.literal(true),
  salt: v.string(),
  kdfType: wholeNumber,
  kdfIterations: wholeNumber,
  kdfMemory: v.nullish(wholeNumber),
  kdfParallelism: v.nullish(wholeNumber),
  encKeyValidation_DO_NOT_EDIT: v.string(),
  data: v.string(),
});

type SealedExport = v.InferOutput<typeof sealedExport>;

/** What is done for a file at most; Bitwarden itself allows 2,000,000 rounds, or 1 GiB and 10 passes. */
const limits = { rounds: 5_000_000, memoryMib: 1024, passes: 16, parallelism: 16 } as const;

export const isSealedByPassword = (json: unknown): boolean =>
  v.is(v.object({ encrypted: v.literal(true), passwordProtected: v.literal(true) }), json);

/** The export's JSON as text, or why it does not open. */
export async function openBitwarden(
  json: unknown,
  password: string,
): Promise<string | { readonly problem: ProblemCode }> {
  const parsed = v.safeParse(sealedExport, json);
  if (!parsed.success) return { problem: "broken_file" };
  const derived = await derive(parsed.output, password);
  if (derived === undefined) return { problem: "kdf_refused" };
  const keys = await expand(derived);
  const check = await open(parsed.output.encKeyValidation_DO_NOT_EDIT, keys);
  if (check === undefined) return { problem: "wrong_password" };
  const text = await open(parsed.output.data, keys);
  return text ?? { problem: "broken_file" };
}

/** 32 bytes, or `undefined` where the file asks for what is not done. */
async function derive(given: SealedExport, password: string): Promise<Uint8Array | undefined> {
  const salt = new TextEncoder().encode(given.salt);
  return given.kdfType === 0 ? pbkdf2(given, password, salt) : argon2(given, password, salt);
}

async function pbkdf2(
  { kdfIterations: iterations }: SealedExport,
  password: string,
  salt: BufferSource,
) {
  if (iterations < 1 || iterations > limits.rounds) return undefined;
  const key = await crypto.subtle.importKey(
    "raw",
    new TextEncoder().encode(password),
    "PBKDF2",
    false,
    ["deriveBits"],
  );
  const algorithm = { name: "PBKDF2", hash: "SHA-256", salt, iterations };
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, 256));
}

async function argon2(given: SealedExport, password: string, salt: BufferSource) {
  const {
    kdfType,
    kdfIterations: iterations,
    kdfMemory: memory,
    kdfParallelism: parallelism,
  } = given;
  if (kdfType !== 1 || memory == null || parallelism == null) return undefined;
  const isSane =
    iterations >= 1 &&
    iterations <= limits.passes &&
    memory >= 1 &&
    memory <= limits.memoryMib &&
    parallelism >= 1 &&
    parallelism <= limits.parallelism;
  if (!isSane) return undefined;
  return argon2id({
    password,
    salt: new Uint8Array(await crypto.subtle.digest("SHA-256", salt)),
    parallelism,
    iterations,
    memorySize: memory * 1024,
    hashLength: 32,
    outputType: "binary",
  });
}

type Keys = { readonly cipher: CryptoKey; readonly mac: CryptoKey };

const hmac = { name: "HMAC", hash: "SHA-256" };

/** HKDF's second half (RFC 5869 §2.3): the derived key is the pseudorandom key, and one block suffices. */
async function expand(derived: Uint8Array): Promise<Keys> {
  const prk = await crypto.subtle.importKey("raw", new Uint8Array(derived), hmac, false, ["sign"]);
  const block = (info: string) =>
    crypto.subtle.sign("HMAC", prk, new TextEncoder().encode(`${info}\u0001`));
  const [cipher, mac] = await Promise.all([block("enc"), block("mac")]);
  return {
    cipher: await crypto.subtle.importKey("raw", cipher, "AES-CBC", false, ["decrypt"]),
    mac: await crypto.subtle.importKey("raw", mac, hmac, false, ["verify"]),
  };
}

/** "2.iv|ciphertext|mac", each base64. `undefined`: not sealed with these keys. */
async function open(sealed: string, { cipher, mac }: Keys): Promise<string | undefined> {
  const [iv, data, tag, ...rest] = /^2\.(.+)$/s.exec(sealed)?.[1]?.split("|").map(fromBase64) ?? [];
  if (iv === undefined || data === undefined || tag === undefined || rest.length > 0)
    return undefined;
  const whole = new Uint8Array(iv.length + data.length);
  whole.set(iv);
  whole.set(data, iv.length);
  if (!(await crypto.subtle.verify("HMAC", mac, tag, whole))) return undefined;
  return new TextDecoder().decode(
    await crypto.subtle.decrypt({ name: "AES-CBC", iv }, cipher, data),
  );
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

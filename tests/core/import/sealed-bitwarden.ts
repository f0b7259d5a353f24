import {
  createCipheriv,
  createHash,
  createHmac,
  hkdfSync,
  pbkdf2Sync,
  randomBytes,
} from "node:crypto";
import { argon2id } from "hash-wasm";
import { bitwardenJson } from "./samples.ts";

/**
 * Seals an export as Bitwarden's documentation describes it, by Node's own functions. HKDF's expansion alone is
 * done by hand: Node has only the whole of it.
 */

export const sealPassword = "correct horse";

type Derivation = {
  readonly kdfType: number;
  readonly kdfIterations: number;
  readonly kdfMemory?: number;
  readonly kdfParallelism?: number;
};

/** As many as Bitwarden's own exports had for years. */
export const pbkdf2: Derivation = { kdfType: 0, kdfIterations: 100_000 };
export const argon2: Derivation = {
  kdfType: 1,
  kdfIterations: 3,
  kdfMemory: 16,
  kdfParallelism: 2,
};

export async function sealedBitwarden(derivation: Derivation, content = bitwardenJson) {
  const salt = randomBytes(16).toString("base64");
  const key = await derive(derivation, salt);
  const [cipher, mac] = ["enc", "mac"].map((info) => expand(key, info)) as [Buffer, Buffer];
  const seal = (text: string) => {
    const iv = randomBytes(16);
    const aes = createCipheriv("aes-256-cbc", cipher, iv);
    const data = Buffer.concat([aes.update(text, "utf8"), aes.final()]);
    const tag = createHmac("sha256", mac).update(iv).update(data).digest();
    return `2.${[iv, data, tag].map((part) => part.toString("base64")).join("|")}`;
  };
  return {
    encrypted: true,
    passwordProtected: true,
    salt,
    ...derivation,
    encKeyValidation_DO_NOT_EDIT: seal("0f7a1a5e-51b5-4b1c-9f6e-3a8d0d7d6e11"),
    data: seal(content),
  };
}

async function derive(given: Derivation, salt: string): Promise<Buffer> {
  if (given.kdfType === 0) return pbkdf2Sync(sealPassword, salt, given.kdfIterations, 32, "sha256");
  const hash = await argon2id({
    password: sealPassword,
    salt: createHash("sha256").update(salt).digest(),
    iterations: given.kdfIterations,
    memorySize: (given.kdfMemory ?? 0) * 1024,
    parallelism: given.kdfParallelism ?? 1,
    hashLength: 32,
    outputType: "binary",
  });
  return Buffer.from(hash);
}

/** RFC 5869 §2.3, one block. */
const expand = (key: Buffer, info: string) =>
  createHmac("sha256", key)
    .update(info)
    .update(Buffer.from([1]))
    .digest();

/** The expansion above is that of HKDF: with the key that the extraction of Node's gives, both agree. */
export function expansionIsThatOfNode(): boolean {
  const extracted = createHmac("sha256", Buffer.alloc(32)).update("secret").digest();
  const whole = Buffer.from(hkdfSync("sha256", "secret", Buffer.alloc(32), "enc", 32));
  return whole.equals(expand(extracted, "enc"));
}

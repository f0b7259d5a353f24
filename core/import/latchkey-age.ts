/** Opens our own sealed export: an age file under a passphrase. https://age-encryption.org/v1 */
import { armor, Decrypter } from "age-encryption";
import type { ProblemCode } from "./import-result.ts";

const binaryBegins = "age-encryption.org/v1\n";
const armorBegins = "-----BEGIN AGE ENCRYPTED FILE-----";

const beginning = (bytes: Uint8Array) =>
  new TextDecoder("latin1").decode(bytes.subarray(0, 512)).trimStart();

export const isAge = (bytes: Uint8Array): boolean =>
  beginning(bytes).startsWith(binaryBegins) || beginning(bytes).startsWith(armorBegins);

/** The file's text, or why it does not open. */
export async function openAge(
  bytes: Uint8Array,
  passphrase: string,
): Promise<string | { readonly problem: ProblemCode }> {
  // Sealed to keys instead: nobody's passphrase opens it.
  if (!isArmored(bytes) && !/^-> scrypt /m.test(beginning(bytes)))
    return { problem: "encrypted_file" };
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  let binary: Uint8Array;
  try {
    binary = isArmored(bytes) ? armor.decode(new TextDecoder().decode(bytes)) : bytes;
  } catch {
    return { problem: "broken_file" };
  }
  try {
    return await decrypter.decrypt(binary, "text");
  } catch (reason) {
    return { problem: problemOf(reason) };
  }
}

const isArmored = (bytes: Uint8Array) => beginning(bytes).startsWith(armorBegins);

/** The library has no codes: its one sentence for "none of these identities" tells a wrong passphrase. */
function problemOf(reason: unknown): ProblemCode {
  const message = reason instanceof Error ? reason.message : "";
  if (/no identity matched/i.test(message)) return "wrong_password";
  return /work factor/i.test(message) ? "kdf_refused" : "broken_file";
}

/** Seals an export under a passphrase, as an age file: any age program opens it. https://age-encryption.org/v1 */
import { Encrypter } from "age-encryption";

/**
 * Takes a second or so of one core and 256 MiB: the passphrase goes through scrypt.
 *
 * @param workFactor base-2 logarithm of scrypt's rounds
 */
export function exportAge(text: string, passphrase: string, workFactor = 18): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  return encrypter.encrypt(text);
}

/** Every way in which keeping secrets fails; the shells turn these into what their peers may see. */
export type CryptoErrorCode =
  | "wrong_key" // a commitment or authentication tag does not verify
  | "kdf_refused" // key-derivation parameters outside the accepted bounds
  | "suite_refused" // a blob of another, older or unknown suite
  | "bad_key" // a key that no honest peer has: wrong length, small order, not the private key's
  | "bad_signature" // a signature does not verify, or signs something else
  | "malformed"; // not what this should look like at all

/** A failure of `core/crypto`. The message never holds key material, nor what was to be sealed. */
export class CryptoError extends Error {
  override readonly name = "CryptoError";
  readonly code: CryptoErrorCode;

  constructor(code: CryptoErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

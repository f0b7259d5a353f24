import { CryptoError } from "#core/crypto/error.ts";
import { type ErrorCode, WireError } from "#core/wire/error.ts";

/**
 * For a failed `.catch()`: what refuses to open becomes `code`; parameters out of bounds keep a code of their
 * own, because a server that asks for them is not to be trusted.
 */
export function cryptoRefusal(code: ErrorCode): (reason: unknown) => never {
  return (cause) => {
    if (!(cause instanceof CryptoError)) throw cause;
    if (cause.code === "kdf_refused") {
      throw new WireError("kdf_refused", "The server asks for unsafe key derivation", { cause });
    }
    throw new WireError(code, "That does not open this account", { cause });
  };
}

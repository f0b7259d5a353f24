/** What is answered about a name that nobody here has: stable, and not to be told from a real answer (SEC-86). */
import { toBase64Url } from "#core/bytes/base64url.ts";
import type { KeyedHash } from "../server-secret.ts";
import { usernameKey } from "../store/accounts.ts";

/** What clients use today; a name that nobody has must not stand out by other parameters. */
const commonKdf = {
  algorithm: "argon2id",
  memoryKib: 64 * 1024,
  iterations: 3,
  parallelism: 1,
} as const;

/** Ids and salt as a function of the name. `organisation` is the one that lives here, where one does. */
export function unknownPerson(hash: KeyedHash, username: string, organisation?: string) {
  const name = usernameKey(username);
  const id = (purpose: string) => toBase64Url(hash(purpose, name).subarray(0, 16));
  return {
    organisation: organisation ?? toBase64Url(hash("no-organisation").subarray(0, 16)),
    user: id("no-user"),
    salt: id("no-salt"),
    kdf: commonKdf,
  };
}

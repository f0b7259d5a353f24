import { deleteDB, openDB } from "idb";
import { toBase64Url } from "#core/bytes/base64url.ts";

/**
 * The signing key of this browser profile. Its private half is not extractable: it can be used here
 * and taken nowhere, so a stolen session token is worth nothing elsewhere.
 */
export type DeviceKey = { readonly privateKey: CryptoKey; readonly publicKey: string };

const name = "latchkey-device";
const open = () => openDB(name, 1, { upgrade: (db) => void db.createObjectStore("keys") });

let known: Promise<DeviceKey> | undefined;

/** The key of this profile, made on first use. */
export function deviceKey(): Promise<DeviceKey> {
  known ??= readOrMake().catch((reason) => {
    known = undefined;
    throw reason;
  });
  return known;
}

/** A profile whose key is forgotten is a new device to the server. */
export async function forgetDeviceKey(): Promise<void> {
  known = undefined;
  await deleteDB(name);
}

async function readOrMake(): Promise<DeviceKey> {
  const db = await open();
  try {
    const found: DeviceKey | undefined = await db.get("keys", "device");
    if (found !== undefined) return found;
    const pair = (await crypto.subtle.generateKey("Ed25519", false, [
      "sign",
      "verify",
    ])) as CryptoKeyPair;
    const raw = await crypto.subtle.exportKey("raw", pair.publicKey);
    const made = { privateKey: pair.privateKey, publicKey: toBase64Url(new Uint8Array(raw)) };
    await db.put("keys", made, "device");
    return made;
  } finally {
    db.close();
  }
}

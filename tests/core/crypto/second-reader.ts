/**
 * Sealed records read, and forged, a second time: from the design's text and on another library (Node's
 * own cryptography). Whoever implements records from their description opens ours.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import type { SealedRecord } from "#core/crypto/record.ts";

type Place = { readonly org: string; readonly rawVaultKey: Uint8Array };

const u64 = (value: number) => {
  const out = Buffer.alloc(8);
  out.writeBigUInt64BE(BigInt(value));
  return out;
};

const pae = (...parts: (string | Uint8Array)[]) =>
  Buffer.concat([
    u64(parts.length),
    ...parts.flatMap((part) => [u64(Buffer.from(part).length), Buffer.from(part)]),
  ]);

function open(key: Uint8Array, text: string, associated: Uint8Array): Buffer {
  const blob = Buffer.from(text, "base64url");
  if (blob[0] !== 1) throw new Error("Not suite 1");
  const cipher = createDecipheriv("aes-256-gcm", key, blob.subarray(1, 13));
  cipher.setAAD(associated).setAuthTag(blob.subarray(-16));
  return Buffer.concat([cipher.update(blob.subarray(13, -16)), cipher.final()]);
}

const partKey = (dek: Uint8Array, part: string) =>
  Buffer.from(hkdfSync("sha256", dek, "", pae(`latchkey/v1/record-${part}`), 32));

function bound({ org }: Place, { id, vault, version }: SealedRecord, part: string): Buffer {
  return pae("latchkey/v1/record", org, vault, id, u64(version), part, u64(1));
}

function recordKey(place: Place, { id, vault, version, epoch, dek }: SealedRecord): Buffer {
  const bound = ["latchkey/v1/record-key", place.org, id, u64(version), vault, u64(epoch)];
  return open(place.rawVaultKey, dek, pae(...bound));
}

/** Both parts, opened. */
export async function partsOf(sealed: SealedRecord, place: Place) {
  const dek = recordKey(place, sealed);
  const [summaryOf, secretOf] = (["summary", "secret"] as const).map((part): unknown => {
    const padded = open(partKey(dek, part), sealed[part], bound(place, sealed, part));
    if (padded.length % 256 !== 0) throw new Error("Not padded");
    return JSON.parse(padded.subarray(4, 4 + padded.readUInt32BE(0)).toString());
  });
  return { summaryOf, secretOf };
}

/** Another secret part under the same record key, as any member who holds the vault key could make. */
export async function resealed(sealed: SealedRecord, place: Place, secret: unknown) {
  const json = Buffer.from(JSON.stringify(secret));
  const padded = Buffer.alloc(256);
  padded.writeUInt32BE(json.length);
  json.copy(padded, 4);
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", partKey(recordKey(place, sealed), "secret"), nonce);
  cipher.setAAD(bound(place, sealed, "secret"));
  const ct = Buffer.concat([cipher.update(padded), cipher.final(), cipher.getAuthTag()]);
  return Buffer.concat([Buffer.of(1), nonce, ct]).toString("base64url");
}

import { describe, expect, test } from "vitest";
import { fromBase64Url, toBase64Url } from "#core/bytes/base64url.ts";
import { newKeyPair } from "#core/crypto/key-pair.ts";
import type { AuditEvent } from "#core/vault/audit.ts";
import { signAudit, verifyAudit } from "#core/wire/audit-statement.ts";

const id = (fill: number) => toBase64Url(new Uint8Array(16).fill(fill));

const unsigned = {
  id: id(1),
  time: 1_700_000_000_000,
  kind: "record.filled",
  device: id(2),
  vault: id(3),
  record: id(4),
  detail: toBase64Url(new Uint8Array([1, 2, 3])),
} as const;

describe("a signed audit event", () => {
  test("is believed under its device's key", async () => {
    const { privateKey, publicKey } = await newKeyPair("Ed25519");
    const event = await signAudit(privateKey, unsigned);
    expect(await verifyAudit(fromBase64Url(publicKey), event)).toBe(true);
  });

  test.each<[keyof AuditEvent, string | number]>([
    ["id", id(9)],
    ["time", 1_700_000_000_001],
    ["kind", "record.shown"],
    ["device", id(9)],
    ["vault", id(9)],
    ["record", id(9)],
    ["detail", "AQID_w"],
    ["signature", toBase64Url(new Uint8Array(64))],
    ["signature", "not base64url!"],
  ])("is not believed once its %s has been changed", async (field, value) => {
    const { privateKey, publicKey } = await newKeyPair("Ed25519");
    const event = await signAudit(privateKey, unsigned);
    const changed = { ...event, [field]: value } as AuditEvent;
    expect(await verifyAudit(fromBase64Url(publicKey), changed)).toBe(false);
  });

  test("is not believed under another device's key", async () => {
    const mine = await newKeyPair("Ed25519");
    const other = await newKeyPair("Ed25519");
    const event = await signAudit(mine.privateKey, unsigned);
    expect(await verifyAudit(fromBase64Url(other.publicKey), event)).toBe(false);
  });
});

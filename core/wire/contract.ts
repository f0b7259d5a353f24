import * as v from "valibot";
import { device, enrolment, kdf, passwordSlot, vault, vaultKey } from "#core/vault/account.ts";
import { auditEvent } from "#core/vault/audit.ts";
import { blob, bytesOf, counter, id, limits, timeMs } from "#core/vault/limits.ts";
import { sealedRecord, wholeRecord } from "#core/vault/sealed-record.ts";
import { serverBulkCalls } from "./bulk-contract.ts";
import { call, nothing } from "./calls.ts";
import { errorCodes } from "./error.ts";
import { serverHistoryCalls } from "./history-contract.ts";
import { serverTrashCalls } from "./trash-contract.ts";

/**
 * Every call that the application server answers: name, parameters, result. The extension makes them,
 * the add-on relays them unread. A call is declared here once and named nowhere else; the types, the
 * validation and the handlers' signatures all follow from its row.
 */

/** Raised when a peer of the version before would misread this one. */
export const protocolVersion = 1;

const username = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const text = (max: number) => v.pipe(v.string(), v.maxLength(max));

/** Chosen by the client for one intended effect: a retry with the same key has no second effect. */
const idempotencyKey = id;

/** Written or removed records in revision order. A tombstone carries no content. */
export const change = v.variant("kind", [
  v.strictObject({ kind: v.literal("upsert"), revision: counter, record: sealedRecord }),
  v.strictObject({ kind: v.literal("tombstone"), revision: counter, id, vault: id }),
]);

export type Change = v.InferOutput<typeof change>;

/** An opened session with all a client needs to open its keys. */
const opened = v.strictObject({
  session: bytesOf(32),
  organisation: v.strictObject({ id, name: text(200) }),
  user: v.strictObject({ id, username }),
  account: enrolment,
});

/**
 * A new device with its proof that it holds the private key: `deviceStatement` of `proof.ts` over the
 * challenge of `session.open`; for `setup.claim` the code, as it is sent, stands for the challenge.
 */
const newDevice = v.strictObject({ ...device.entries, proof: bytesOf(64) });

export const contract = {
  /** Who answers, and whether anybody lives here yet. No session needed. */
  "server.hello": call(
    nothing,
    v.strictObject({
      protocol: counter,
      version: text(40),
      setUp: v.boolean(),
      readOnly: v.boolean(),
      time: timeMs,
    }),
  ),

  /** The first owner moves in with the one-time code that the server printed. No session needed. */
  "setup.claim": call(
    v.strictObject({
      code: text(64),
      organisation: v.strictObject({ id, name: text(200) }),
      user: v.strictObject({ id, username }),
      account: enrolment,
      device: newDevice,
      vault: v.strictObject({ ...vault.entries }),
    }),
    opened,
  ),

  /**
   * What is needed to derive this person's keys, and a challenge to sign. Unknown names get a stable
   * answer that looks alike. No session needed.
   */
  "session.challenge": call(
    v.strictObject({ username }),
    v.strictObject({
      organisation: id,
      user: id,
      salt: bytesOf(16),
      kdf,
      challenge: blob(256),
      time: timeMs,
    }),
  ),

  /**
   * Sign in: `challengeStatement` signed by the key derived from master password and device secret.
   * A device id is the device's for good: the same id with another key or person is refused.
   */
  "session.open": call(
    v.strictObject({ username, challenge: blob(256), proof: bytesOf(64), device: newDevice }),
    opened,
  ),

  /** Sign out: this session ends at once, on every server. */
  "session.close": call(nothing, nothing),

  /** The devices that this person is signed in on. */
  "session.devices": call(
    nothing,
    v.strictObject({
      devices: v.array(
        v.strictObject({
          id,
          label: text(100),
          createdAt: timeMs,
          lastUsedAt: timeMs,
          current: v.boolean(),
        }),
      ),
    }),
  ),

  /** End all sessions of another device of this person; it must sign in anew. */
  "session.revoke": call(v.strictObject({ device: id }), nothing),

  /**
   * Replace the password slot; the proof is `challengeStatement` with this device's public key, signed
   * by the old key over a fresh challenge. Sessions go on.
   */
  "account.changePassword": call(
    v.strictObject({
      passwordSlot,
      authPublicKey: bytesOf(32),
      challenge: blob(256),
      proof: bytesOf(64),
    }),
    nothing,
  ),

  /** The vaults that this person may read. */
  "vaults.list": call(nothing, v.strictObject({ vaults: v.array(vault), revision: counter })),

  /** Make a vault, or write a vault's sealed name and settings anew. */
  "vaults.put": call(
    v.strictObject({
      id,
      name: blob(4096),
      fetchOnUse: v.boolean(),
      /** Present for a new vault only. */
      key: v.optional(vaultKey),
    }),
    v.strictObject({ revision: counter }),
  ),

  /**
   * A vault for good, and with it what was in its trash at revision `upTo`. Fails with `vault_not_empty`
   * while it holds anything else, and with `last_vault`.
   */
  "vaults.delete": call(
    v.strictObject({ id, upTo: counter }),
    v.strictObject({ revision: counter }),
  ),

  /**
   * What changed in the vaults this person may read after `revision`, in revision order. `more` says
   * that another call is needed; `vaultsRevision` when the list of vaults last changed.
   */
  "records.since": call(
    v.strictObject({
      revision: counter,
      limit: v.optional(v.pipe(counter, v.minValue(1), v.maxValue(limits.batch))),
    }),
    v.strictObject({
      changes: v.array(change),
      revision: counter,
      vaultsRevision: counter,
      more: v.boolean(),
    }),
  ),

  /** The sealed secret part of one record. Audited before it is answered. Fails with `not_found`. */
  "records.secret": call(
    v.strictObject({ id, version: counter }),
    v.strictObject({ secret: blob(limits.sealedPart) }),
  ),

  /**
   * Write a record over revision `base` (0: a new one). Its version is one more than the one before, its
   * author the caller, its vault never another. Fails with `revision_conflict`.
   */
  "records.put": call(
    v.strictObject({ record: wholeRecord, base: counter, key: idempotencyKey }),
    v.strictObject({ revision: counter }),
  ),

  /** Many writes, each judged by itself; the answers are in the same order. */
  "records.putMany": call(
    v.strictObject({
      records: v.pipe(
        v.array(v.strictObject({ record: wholeRecord, base: counter })),
        v.minLength(1),
        v.maxLength(limits.batch),
      ),
      key: idempotencyKey,
    }),
    v.strictObject({
      results: v.array(
        v.union([
          v.strictObject({ revision: counter }),
          v.strictObject({ code: v.picklist(errorCodes) }),
        ]),
      ),
    }),
  ),

  /** For good, without the trash: a tombstone over revision `base`. Fails with `revision_conflict`. */
  "records.delete": call(
    v.strictObject({ id, base: counter, key: idempotencyKey }),
    v.strictObject({ revision: counter }),
  ),

  ...serverTrashCalls,
  ...serverHistoryCalls,
  ...serverBulkCalls,

  /**
   * A secret for one events connection of this session at a time; it opens nothing else. Good for
   * reconnecting until the session ends.
   */
  "events.ticket": call(nothing, v.strictObject({ ticket: bytesOf(32) })),

  /**
   * Events from a device's outbox. Each vouches for itself by its device's signature, so that none is
   * lost when its session has ended. Stored once by id. No session needed.
   */
  "audit.append": call(
    v.strictObject({ events: v.pipe(v.array(auditEvent), v.maxLength(limits.batch)) }),
    v.strictObject({ stored: v.array(id), refused: v.array(id) }),
  ),

  /** The newest entries before `before` (an entry's number), newest first. */
  "audit.list": call(
    v.strictObject({ before: v.optional(counter) }),
    v.strictObject({
      entries: v.array(
        v.strictObject({
          number: counter,
          time: timeMs,
          kind: text(64),
          user: v.nullable(id),
          device: v.nullable(id),
          record: v.nullable(id),
          vault: v.nullable(id),
          detail: v.nullable(blob(4096)),
        }),
      ),
    }),
  ),
};

export type Contract = typeof contract;

/** Calls that are answered without a session. */
export const openCalls: ReadonlySet<keyof Contract> = new Set<keyof Contract>([
  "server.hello",
  "setup.claim",
  "session.challenge",
  "session.open",
  "audit.append",
]);

/**
 * The headers of a call over HTTP: `POST /v1/calls/<method>` with the params as JSON body. `proof` is
 * the device key's signature over session, method, time, call id and the body's SHA-256 (`proof.ts`).
 */
export const callHeaders = {
  session: "latchkey-session",
  time: "latchkey-time",
  callId: "latchkey-call",
  proof: "latchkey-proof",
} as const;

/** What the server says over the events socket, after the client's first message `{ ticket }`. */
export const serverEvent = v.variant("event", [
  /** The ticket was accepted; `revision` is the newest there is. */
  v.strictObject({ event: v.literal("ready"), revision: counter }),
  /** Something changed: pull what comes after the revision you have. */
  v.strictObject({ event: v.literal("changed"), revision: counter }),
  /** The session has ended: forget everything. The socket closes behind it. */
  v.strictObject({ event: v.literal("revoked") }),
]);

export type ServerEvent = v.InferOutput<typeof serverEvent>;

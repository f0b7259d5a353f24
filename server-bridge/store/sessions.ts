/** Devices and their sessions. Every call looks its session up here, so that ending one holds at once on every server. */
import type { Kysely } from "kysely";
import type { Device } from "#core/vault/account.ts";
import { WireError } from "#core/wire/error.ts";
import type { Schema } from "./schema.ts";

export type Session = {
  readonly tokenHash: string;
  readonly organisation: string;
  readonly user: string;
  readonly username: string;
  readonly role: "owner" | "member";
  readonly device: string;
  readonly devicePublicKey: string;
};

export type SignedInDevice = {
  readonly id: string;
  readonly label: string;
  readonly createdAt: number;
  readonly lastUsedAt: number;
};

export interface SessionStore {
  /**
   * Note a device as this person's, or see that it is known.
   *
   * @throws WireError `bad_request` where the id stands for another key or another person's device.
   */
  keepDevice(user: string, device: Device, now: number): Promise<void>;
  /** Whether this person has signed in on this very device before. */
  knowsDevice(user: string, device: Device): Promise<boolean>;
  /** A device's owner and key, whether it is signed in or not. */
  device(id: string): Promise<DeviceOwner | undefined>;
  open(opening: Opening, now: number): Promise<void>;
  /** The session, unless it has ended or expired. */
  find(tokenHash: string, now: number): Promise<Session | undefined>;
  findByTicket(ticketHash: string, now: number): Promise<Session | undefined>;
  /** The session was used. Noted once a minute at most. */
  touch(session: Session, now: number): Promise<void>;
  close(tokenHash: string, now: number): Promise<void>;
  /** End every session of one of the person's devices. @returns how many there were. */
  closeDevice(user: string, device: string, now: number): Promise<number>;
  /** The devices the person is signed in on, last used first. */
  devices(user: string, now: number): Promise<SignedInDevice[]>;
  /** Token hashes of the sessions that ended at or after `time`. */
  endedSince(time: number): Promise<string[]>;
}

export type DeviceOwner = {
  readonly organisation: string;
  readonly user: string;
  readonly publicKey: string;
};

export type Opening = {
  readonly tokenHash: string;
  readonly ticketHash: string;
  readonly user: string;
  readonly device: string;
};

const day = 24 * 60 * 60_000;

/** A session that nobody uses ends by itself, and every session ends some day. */
export const sessionLife = { idleMs: 30 * day, totalMs: 180 * day } as const;

const touchEveryMs = 60_000;

export function sessionStore(db: Kysely<Schema>): SessionStore {
  const live = (now: number) =>
    db
      .selectFrom("session")
      .where("session.ended_at", "is", null)
      .where("session.last_used_at", ">", now - sessionLife.idleMs)
      .where("session.created_at", ">", now - sessionLife.totalMs);

  const sessions = (now: number) =>
    live(now)
      .innerJoin("user", "user.id", "session.user_id")
      .innerJoin("device", "device.id", "session.device_id")
      .select([
        "session.token_hash as tokenHash",
        "user.organisation_id as organisation",
        "user.id as user",
        "user.username",
        "user.role",
        "device.id as device",
        "device.public_key as devicePublicKey",
      ]);

  const known = (id: string) =>
    db.selectFrom("device").selectAll().where("id", "=", id).executeTakeFirst();

  return {
    async keepDevice(user, { id, publicKey, label }, now) {
      const held = await known(id);
      if (held === undefined) {
        const times = { created_at: now, last_used_at: now };
        const row = { id, user_id: user, public_key: publicKey, label, ...times };
        await db.insertInto("device").values(row).execute();
        return;
      }
      if (held.user_id !== user || held.public_key !== publicKey) {
        throw new WireError("bad_request", "This device id stands for another device");
      }
      const change = { label, last_used_at: now };
      await db.updateTable("device").set(change).where("id", "=", id).execute();
    },

    async knowsDevice(user, { id, publicKey }) {
      const held = await known(id);
      return held?.user_id === user && held.public_key === publicKey;
    },

    device: (id) =>
      db
        .selectFrom("device")
        .innerJoin("user", "user.id", "device.user_id")
        .select([
          "user.organisation_id as organisation",
          "user.id as user",
          "device.public_key as publicKey",
        ])
        .where("device.id", "=", id)
        .executeTakeFirst(),

    async open({ tokenHash, ticketHash, user, device }, now) {
      await db
        .insertInto("session")
        .values({
          token_hash: tokenHash,
          ticket_hash: ticketHash,
          user_id: user,
          device_id: device,
          created_at: now,
          last_used_at: now,
          ended_at: null,
        })
        .execute();
    },

    find: (tokenHash, now) =>
      sessions(now).where("session.token_hash", "=", tokenHash).executeTakeFirst(),

    findByTicket: (ticketHash, now) =>
      sessions(now).where("session.ticket_hash", "=", ticketHash).executeTakeFirst(),

    async touch({ tokenHash, device }, now) {
      const { numUpdatedRows } = await db
        .updateTable("session")
        .set({ last_used_at: now })
        .where("token_hash", "=", tokenHash)
        .where("last_used_at", "<", now - touchEveryMs)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return;
      await db.updateTable("device").set({ last_used_at: now }).where("id", "=", device).execute();
    },

    async close(tokenHash, now) {
      await db
        .updateTable("session")
        .set({ ended_at: now })
        .where("token_hash", "=", tokenHash)
        .where("ended_at", "is", null)
        .execute();
    },

    async closeDevice(user, device, now) {
      const { numUpdatedRows } = await db
        .updateTable("session")
        .set({ ended_at: now })
        .where("user_id", "=", user)
        .where("device_id", "=", device)
        .where("ended_at", "is", null)
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },

    devices: (user, now) =>
      live(now)
        .innerJoin("device", "device.id", "session.device_id")
        .select([
          "device.id",
          "device.label",
          "device.created_at as createdAt",
          "device.last_used_at as lastUsedAt",
        ])
        .distinct()
        .where("session.user_id", "=", user)
        .orderBy("device.last_used_at", "desc")
        .execute(),

    async endedSince(time) {
      const rows = await db
        .selectFrom("session")
        .select("token_hash")
        .where("ended_at", ">=", time)
        .execute();
      return rows.map((row) => row.token_hash);
    },
  };
}

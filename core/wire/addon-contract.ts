import * as v from "valibot";
import { auditEvent } from "#core/vault/audit.ts";
import { bytesOf, counter, id, limits, timeMs } from "#core/vault/limits.ts";
import { call, nothing } from "./calls.ts";

/**
 * What the extension asks of the add-on over the sealed local channel. Each frame holds the JSON of a
 * request or reply, or an event that the add-on sends by itself.
 */

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));

/** How the add-on stands with the application servers of this pairing. */
export const serverState = v.picklist([
  "not_configured",
  "connecting",
  "ok",
  "read_only",
  "unreachable",
]);

export type ServerState = v.InferOutput<typeof serverState>;

/** Who signs a call: a session and its device's proof; absent for calls that need no session. */
export const callAuth = v.strictObject({
  session: bytesOf(32),
  time: timeMs,
  callId: id,
  proof: bytesOf(64),
});

export type CallAuth = v.InferOutput<typeof callAuth>;

export const addonContract = {
  /** Version, and how things stand with server and outbox. */
  "addon.status": call(
    nothing,
    v.strictObject({
      version: text(40),
      protocol: counter,
      server: serverState,
      serverUrl: v.nullable(text(2048)),
      /** True where an administrator has set the servers and `addon.connect` is refused. */
      serversFixed: v.boolean(),
      /** Audit events that have not reached the server yet. */
      outbox: counter,
    }),
  ),

  /**
   * The application servers of this pairing, in order of preference: `https:`, or `http:` on loopback.
   * Fails with `forbidden` where an administrator has fixed them to others.
   */
  "addon.connect": call(
    v.strictObject({ servers: v.pipe(v.array(text(2048)), v.minLength(1), v.maxLength(8)) }),
    nothing,
  ),

  /**
   * Pass one call on to the application server and its answer back, both unread. `body` is the JSON of
   * the params; the answer is the JSON of the reply. Fails with `server_unreachable` or `timeout`.
   */
  "addon.relay": call(
    v.strictObject({
      method: text(64),
      body: text(limits.body),
      auth: v.optional(callAuth),
    }),
    v.strictObject({ body: v.string() }),
  ),

  /** Keep an events connection open with this ticket (absent: close it). */
  "addon.listen": call(v.strictObject({ ticket: v.optional(bytesOf(32)) }), nothing),

  /** Put audit events into the durable outbox: on disk when this is answered. */
  "addon.audit": call(
    v.strictObject({ events: v.pipe(v.array(auditEvent), v.maxLength(limits.batch)) }),
    nothing,
  ),

  /** Nothing but an answer: keeps a service worker alive and shows that the add-on is. */
  "addon.ping": call(nothing, nothing),
};

export type AddonContract = typeof addonContract;

/** What the add-on says by itself. */
export const addonEvent = v.variant("event", [
  v.strictObject({ event: v.literal("changed"), revision: counter }),
  v.strictObject({ event: v.literal("revoked") }),
  v.strictObject({ event: v.literal("server"), state: serverState }),
]);

export type AddonEvent = v.InferOutput<typeof addonEvent>;

/** What the native messaging host answers to `{ "hello": 1 }`: where the daemon listens and the key to it. */
export const bootstrapTicket = v.strictObject({
  port: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65535)),
  pairingId: bytesOf(16),
  /** 32 bytes, to be used within 30 s; then good for this browser session. */
  key: bytesOf(32),
  version: text(40),
  protocol: counter,
});

export type BootstrapTicket = v.InferOutput<typeof bootstrapTicket>;

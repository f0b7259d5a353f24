import * as v from "valibot";
import { bootstrapTicket } from "#core/wire/addon-contract.ts";
import { call, nothing } from "#core/wire/calls.ts";

/**
 * What other processes of the same user ask of the daemon over its control socket: the native messaging
 * host its tickets, the command line the rest. One JSON line each way per connection.
 */

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Chromium extensions have a fixed origin; Firefox draws one per profile. */
export const browserFamily = v.picklist(["chromium", "firefox"]);

export type BrowserFamily = v.InferOutput<typeof browserFamily>;

export const pairingSummary = v.strictObject({
  id: v.string(),
  label: v.string(),
  family: browserFamily,
  createdAt: count,
  /** Of the last handshake; null until the ticket was used. */
  lastUsedAt: v.nullable(count),
  connected: v.boolean(),
});

export const controlContract = {
  /** A fresh pairing: only the host, which has checked who started it, asks for one. */
  "control.ticket": call(
    v.strictObject({ family: browserFamily, label: v.pipe(v.string(), v.maxLength(100)) }),
    bootstrapTicket,
  ),

  "control.status": call(
    nothing,
    v.strictObject({
      version: v.string(),
      pid: count,
      port: count,
      servers: v.array(v.strictObject({ url: v.string(), state: v.string() })),
      serversFixed: v.boolean(),
      pairings: count,
      connected: count,
      outbox: count,
      /** Resident memory in bytes. */
      memory: count,
    }),
  ),

  "control.pairings": call(nothing, v.strictObject({ pairings: v.array(pairingSummary) })),

  /** End a pairing: its sockets close, its key opens nothing more. Fails with `not_found`. */
  "control.unpair": call(v.strictObject({ id: v.pipe(v.string(), v.maxLength(64)) }), nothing),

  /** Answered, then the daemon ends in good order. */
  "control.stop": call(nothing, nothing),
};

export type ControlContract = typeof controlContract;

/** The longest line of the control socket, in bytes. */
export const longestControlLine = 64 * 1024;

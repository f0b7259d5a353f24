import * as v from "valibot";

/**
 * Every failure a peer may see. Codes are public API: add one at the end, never rename or reuse one.
 */
export const errorCodes = [
  "bad_request", // the message does not match the contract
  "unknown_call", // the contract has no such call
  "too_large", // the message is over the size its door accepts
  "unauthenticated", // no session, an ended one, or a proof that does not verify
  "forbidden", // the session is valid and has no right to this
  "not_found", // no such thing, or no right to know of it
  "revision_conflict", // another device wrote first: pull, merge, retry
  "clock_skew", // the proof's time is too far from the server's: data carries `serverTime`
  "wrong_setup_code", // the one-time code for the first owner is wrong or used up
  "already_set_up", // this server has its first owner
  "sign_in_refused", // name, password or device secret is wrong (which one is not said)
  "too_many_attempts", // try again after `retryAfterMs`
  "locked", // the keys are not in memory
  "signed_out", // no account on this device
  "addon_missing", // the browser found no native messaging host
  "addon_unreachable", // the add-on did not answer, or failed the handshake
  "server_unreachable", // no application server answered
  "server_read_only", // the server answers reads only at the moment
  "version_mismatch", // the peers share no protocol version
  "kdf_refused", // key-derivation parameters outside the accepted bounds
  "wrong_key", // a commitment or authentication tag does not verify
  "origin_mismatch", // no linked URL of the record covers the page that asked
  "refused_here", // the gate refuses this page or form
  "schema_too_new", // the database was written by a newer version
  "timeout", // no answer in time
  "internal",
  "no_space", // the disk is full, or the browser lets us keep no more on it
  "vault_not_empty", // the vault still holds `records`: they are moved or thrown away first
  "last_vault", // who has no other vault keeps this one
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** What a failure looks like on the wire. `data` holds numbers only, so that nothing private can ride along. */
export const wireErrorJson = v.object({
  code: v.picklist(errorCodes),
  message: v.string(),
  data: v.optional(v.record(v.string(), v.number())),
});

export type WireErrorJson = v.InferOutput<typeof wireErrorJson>;

/** A failure that may cross a process boundary: code and data travel, the cause stays. */
export class WireError extends Error {
  override readonly name = "WireError";
  readonly code: ErrorCode;
  readonly data: Readonly<Record<string, number>> | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    options?: ErrorOptions & { data?: Readonly<Record<string, number>> },
  ) {
    super(message, options);
    this.code = code;
    this.data = options?.data;
  }

  toJSON(): WireErrorJson {
    const { code, message, data } = this;
    return { code, message, ...(data === undefined ? {} : { data: { ...data } }) };
  }

  /** A full disk has a code; anything else that is unforeseen becomes `internal`, so that no stack, path or SQL leaks to a peer. */
  static from(reason: unknown): WireError {
    if (reason instanceof WireError) return reason;
    // https://webidl.spec.whatwg.org/#quotaexceedederror
    if (reason instanceof Error && reason.name === "QuotaExceededError") {
      return new WireError("no_space", "There is no room left on the disk", { cause: reason });
    }
    return new WireError("internal", "Something went wrong on our side", { cause: reason });
  }

  /** The error a peer sent. A code that this version does not know reads as `internal`. */
  static parse(json: unknown): WireError {
    const parsed = v.safeParse(wireErrorJson, json);
    if (!parsed.success) return new WireError("internal", "The peer failed in an unknown way");
    const { code, message, data } = parsed.output;
    return new WireError(code, message, data === undefined ? {} : { data });
  }
}

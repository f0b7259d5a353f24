import * as v from "valibot";

/** What every stored thing may measure at most, so that each door can refuse before it reads. */
export const limits = {
  /** One sealed part of a record, as base64url characters. */
  sealedPart: 2_000_000,
  /** Records in one `records.putMany` call, and changes in one answer of `records.since`. */
  batch: 500,
  /** A request's or answer's body in bytes. */
  body: 16 * 1024 * 1024,
  linkedUrls: 50,
  /** Versions of a record that are kept besides its newest. */
  earlierVersions: 19,
  /** Entries in one answer of `audit.list`; fewer are the last ones. */
  auditEntries: 200,
} as const;

/** 16 random bytes as base64url. */
export const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{21}[AQgw]$/));

/** `bytes` bytes as base64url. */
export const bytesOf = (bytes: number) =>
  v.pipe(v.string(), v.length(Math.ceil((bytes * 4) / 3)), v.regex(/^[A-Za-z0-9_-]*$/));

/** Sealed bytes, or a key's, as base64url of at most `max` characters. */
export const blob = (max: number) =>
  v.pipe(v.string(), v.maxLength(max), v.regex(/^[A-Za-z0-9_-]*$/));

/** A count, revision, version or epoch. */
export const counter = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Milliseconds since 1970 UTC. */
export const timeMs = counter;

/** The HTTP status of each failure, for proxies and people with curl; clients go by the code. */
import type { ErrorCode } from "#core/wire/error.ts";

/** Codes that only other processes use would be our bug: they read 500. */
const byCode: Partial<Record<ErrorCode, number>> = {
  bad_request: 400,
  unauthenticated: 401,
  clock_skew: 401,
  sign_in_refused: 401,
  forbidden: 403,
  wrong_setup_code: 403,
  unknown_call: 404,
  not_found: 404,
  revision_conflict: 409,
  already_set_up: 409,
  vault_not_empty: 409,
  last_vault: 409,
  too_large: 413,
  too_many_attempts: 429,
  server_read_only: 503,
  timeout: 503,
};

export const statusOf = (code: ErrorCode): number => byCode[code] ?? 500;

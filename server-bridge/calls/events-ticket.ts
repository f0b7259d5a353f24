/** The ticket to a session's events: derived from the session, so that asking twice is harmless. */
import { toBase64Url } from "#core/bytes/base64url.ts";
import type { KeyedHash } from "../server-secret.ts";

/** 32 bytes, base64url. It says nothing of the session's token and opens no call. */
export const eventsTicket = (hash: KeyedHash, sessionTokenHash: string): string =>
  toBase64Url(hash("events-ticket", sessionTokenHash));

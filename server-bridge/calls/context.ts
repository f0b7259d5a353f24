/** What the handlers of the calls work with, and on whose behalf. */
import type { Contract } from "#core/wire/contract.ts";
import type { KeyedHash } from "../server-secret.ts";
import type { Database } from "../store/database.ts";
import type { Session } from "../store/sessions.ts";

/** What every handler works with: the same for all calls. */
export type Server = {
  readonly database: Database;
  readonly hash: KeyedHash;
  /** A valid public key whose private key nobody has: stands in for that of unknown people. */
  readonly nobodysKey: string;
  readonly now: () => number;
  readonly version: string;
  readonly readOnly: boolean;
  /** Tell the readers of what was just committed in this organisation. */
  readonly changed: (organisation: string) => void;
  /** Tell the clients of these sessions that they have ended. */
  readonly ended: () => void;
};

/** Somebody whom the server does not know: all that the open calls may go by. */
export type Visitor = {
  readonly server: Server;
  readonly ip: string;
  readonly now: number;
};

/** A person on a device of theirs, proven for this very call. */
export type Caller = Visitor & {
  readonly session: Session;
  /** The client's own token, of which the server keeps a hash only. */
  readonly callId: string;
  readonly bodyHash: string;
};

/** The calls that are answered without a session; a test holds this against the contract's set. */
export type OpenCall =
  | "server.hello"
  | "setup.claim"
  | "session.challenge"
  | "session.open"
  | "audit.append";

export type OpenContract = Pick<Contract, OpenCall>;
export type SessionContract = Omit<Contract, OpenCall>;

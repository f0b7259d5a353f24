/**
 * The tables. Ids, keys and sealed parts are kept as the base64url they travel as: the server compares
 * and hands them out, and looks into none of them. Flags are 0 or 1, times ms since 1970.
 */
import type { Generated } from "kysely";

export type Rights = "read" | "write" | "manage";

export type Schema = {
  organisation: {
    id: string;
    name: string;
    /** The newest revision of anything in it. */
    revision: number;
    /** The revision at which a vault was last made or written. */
    vaults_revision: number;
    created_at: number;
  };
  user: {
    id: string;
    organisation_id: string;
    username: string;
    /** The username as compared: see `usernameKey`. */
    username_key: string;
    role: "owner" | "member";
    auth_public_key: string;
    sign_public_key: string;
    enc_public_key: string;
    root_public_key: string;
    wrapped_sign_key: string;
    wrapped_enc_key: string;
    wrapped_root_key: string | null;
    /** JSON of `passwordSlot` and of `directoryEntry`. */
    password_slot: string;
    directory_entry: string;
    created_at: number;
  };
  device: {
    id: string;
    user_id: string;
    public_key: string;
    label: string;
    created_at: number;
    last_used_at: number;
  };
  session: {
    /** SHA-256 of what the client holds, so that a stolen database signs nobody in. */
    token_hash: string;
    ticket_hash: string;
    user_id: string;
    device_id: string;
    created_at: number;
    last_used_at: number;
    ended_at: number | null;
  };
  vault: {
    id: string;
    organisation_id: string;
    name: string;
    fetch_on_use: number;
    revision: number;
    /** Its members stay, so that they are told of its records' tombstones; its keys and its name do not. */
    deleted: Generated<number>;
  };
  vault_key: {
    vault_id: string;
    user_id: string;
    epoch: number;
    sealed: string;
    state_payload: string;
    state_signature: string;
  };
  member: { vault_id: string; user_id: string; rights: Rights };
  record: {
    id: string;
    organisation_id: string;
    vault_id: string;
    revision: number;
    version: number;
    deleted: number;
    /** Null but in the trash: since when, by whom, on which device. */
    trashed_at: number | null;
    trashed_by: string | null;
    trashed_on: string | null;
  };
  record_version: {
    record_id: string;
    version: number;
    epoch: number;
    author: string;
    time: number;
    prev_hash: string | null;
    summary: string;
    secret: string;
    secret_hash: string;
    dek: string;
    dek_hash: string;
    signature: string;
    /** Since when there is a newer version; null for the newest. */
    superseded_at: number | null;
    /** On which device it was written; null where that was not noted yet. */
    device_id: string | null;
  };
  audit: {
    number: Generated<number>;
    organisation_id: string;
    /** The id a device gave its event; null for what the server itself notes. */
    event_id: string | null;
    time: number;
    received_at: number;
    kind: string;
    user_id: string | null;
    device_id: string | null;
    vault_id: string | null;
    record_id: string | null;
    detail: string | null;
    signature: string | null;
  };
  /** Answers already given, by the caller's key for one intended effect. */
  answer: {
    user_id: string;
    key: string;
    method: string;
    body_hash: string;
    answer: string;
    created_at: number;
  };
  /** Wrong guesses at a password or code. `subject` is a keyed hash of whom and from where. */
  attempt: { subject: string; count: number; until: number; updated_at: number };
  /** What this installation knows of itself. */
  setting: { name: string; value: string };
  schema_version: { number: number; name: string; applied_at: number };
};

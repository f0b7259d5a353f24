/** Every call and what answers it. One that is in neither table does not compile. */
import type { Handlers } from "#core/wire/dispatch.ts";
import { auditAppend, auditList } from "./audit.ts";
import type { Caller, OpenContract, SessionContract, Visitor } from "./context.ts";
import { historyCalls } from "./history.ts";
import { moveCalls } from "./move.ts";
import { recordCalls } from "./records.ts";
import { sessionCalls } from "./session.ts";
import { setupCalls } from "./setup.ts";
import { signInCalls } from "./sign-in.ts";
import { trashCalls } from "./trash.ts";
import { vaultCalls } from "./vaults.ts";

/** Answered to anybody. */
export const openHandlers: Handlers<OpenContract, Visitor> = {
  ...setupCalls,
  ...signInCalls,
  ...auditAppend,
};

/** Answered to a person on a proven device. */
export const sessionHandlers: Handlers<SessionContract, Caller> = {
  ...sessionCalls,
  ...vaultCalls,
  ...recordCalls,
  ...trashCalls,
  ...historyCalls,
  ...moveCalls,
  ...auditList,
};

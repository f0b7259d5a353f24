import { candidateOf } from "../cache/candidates.ts";
import type { Core } from "../core.ts";
import { continuingOf } from "../login/continuing.ts";
import { loginIn, prove } from "../login/login-session.ts";
import { summaryOf } from "../records/record-box.ts";
import { cachedRecord } from "../records/record-writes.ts";
import { isPasswordOf } from "../records/release-secret.ts";
import type { Frame } from "./frame.ts";
import type { FrameState } from "./frame-states.ts";

/**
 * Passwords that a person has entered on a page to which a login has led: one that is the record's own shows
 * that the page belongs to it. What is told is compared and forgotten; the page that told it hears nothing.
 */

/** A page that wants to guess gets so many tries in its life. */
const triesPerDocument = 5;
const tries = new WeakMap<FrameState["released"], number>();

/** Whether the content script of `frame` is to tell what is entered there. */
export async function listensTo(core: Core, frame: Frame): Promise<boolean> {
  return (await openFor(core, frame)) !== undefined;
}

/** The person has sent `typed` off in a password field of `frame`. */
export async function typed(core: Core, frame: Frame, password: string): Promise<void> {
  const open = await openFor(core, frame);
  if (open === undefined) return;
  const tried = tries.get(open.state.released) ?? 0;
  tries.set(open.state.released, tried + 1);
  if (tried >= triesPerDocument) return;
  if (!(await isPasswordOf(core.keyring, open.cached, password))) return;
  await prove(frame.tabId, new URL(frame.url).origin);
}

async function openFor(core: Core, frame: Frame) {
  const login = await loginIn(frame.tabId);
  if (login === undefined) return undefined;
  const state = core.pages.frames.at(frame);
  if (state === undefined) return undefined;
  const cached = await cachedRecord(login.recordId);
  const summary = await summaryOf(core.keyring, cached.record);
  const candidate = await candidateOf(core.keyring, cached, summary, null);
  const found = continuingOf(state, candidate, login);
  return found?.kind === "offer" ? { state, cached } : undefined;
}

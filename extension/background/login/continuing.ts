import { type Continuing, continuing } from "#core/match/learned-link.ts";
import { type Login, wayTo } from "#core/match/login-way.ts";
import { isCovered } from "#core/match/reach.ts";
import type { Candidate } from "#core/match/situation.ts";
import type { Keyring } from "../account/keyring.ts";
import { candidateOf, type Found } from "../cache/candidates.ts";
import type { Core } from "../core.ts";
import type { FrameState } from "../page/frame-states.ts";
import { summaryOf } from "../records/record-box.ts";
import { cachedRecord } from "../records/record-writes.ts";
import { loginIn, proofIn } from "./login-session.ts";

/** What a tab's login means for the page that it has led to. */

export type LearnedLink = {
  readonly recordId: string;
  readonly chain: readonly string[];
  /** Whether the person has entered the record's password there already. */
  readonly isProven: boolean;
};

/**
 * An origin that a person may link to the record of the login in this tab; `undefined`: there is none.
 *
 * @param found records that are open already: mostly the login's is one of them
 */
export async function learnedLinkIn(
  { keyring, ownHosts }: Pick<Core, "keyring" | "ownHosts">,
  tabId: number,
  frames: readonly FrameState[],
  found: readonly Found[] = [],
): Promise<LearnedLink | undefined> {
  const candidateFor = async (recordId: string) => {
    const known = found.find(({ cached }) => cached.id === recordId);
    return known?.candidate ?? (await recordOf(keyring, recordId));
  };
  // Nobody may be talked into linking what can be taken for a host of any record.
  const isLookAlike = async (url: string) => (await ownHosts.resembling(url)) !== undefined;
  const proof = await proofIn(tabId);
  if (proof !== undefined) {
    const { recordId, chain, origin } = proof;
    const { linked } = await candidateFor(recordId);
    const isOpen = !isCovered(linked, origin);
    if (isOpen && !(await isLookAlike(origin))) return { recordId, chain, isProven: true };
  }
  const login = await loginIn(tabId);
  if (login === undefined || !frames.some(({ forms }) => forms.length > 0)) return undefined;
  const candidate = await candidateFor(login.recordId);
  for (const frame of frames) {
    const found = continuingOf(frame, candidate, login);
    if (found?.kind === "offer" && !(await isLookAlike(frame.frame.url))) {
      return { recordId: login.recordId, chain: found.chain, isProven: false };
    }
  }
  return undefined;
}

/** What the login means for one frame. */
export const continuingOf = (
  { frame, forms }: FrameState,
  { linked, makesCodes }: Candidate,
  login: Login,
): Continuing | undefined =>
  continuing({
    frameUrl: frame.url,
    senderOrigin: frame.origin,
    ancestors: frame.ancestors,
    purposes: forms.map(({ purpose }) => purpose),
    linked,
    makesCodes,
    gaveSecret: login.gaveSecret,
    way: wayTo(login),
  });

async function recordOf(keyring: Keyring, id: string): Promise<Candidate> {
  const cached = await cachedRecord(id);
  const summary = await summaryOf(keyring, cached.record);
  return candidateOf(keyring, cached, summary, null);
}

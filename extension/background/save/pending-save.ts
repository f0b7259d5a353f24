import type { Between } from "#core/save/led-on.ts";
import type { Offer } from "#core/save/offer.ts";
import type { SentPurpose } from "#core/save/outcome.ts";
import type { SentForm } from "#core/wire/page-contract.ts";
import type { FrameDocument } from "../page/frame.ts";

/** A password that a person has sent in a tab, until they have said what is to become of it. */
export type PendingSave = {
  readonly id: string;
  /** The document it was sent from, as the browser named it. */
  readonly frameId: number;
  readonly documentId: string | undefined;
  readonly url: string;
  readonly purpose: SentPurpose;
  readonly username: string | undefined;
  readonly password: string;
  /** The old password that was sent along with a new one. */
  readonly replaced: string | undefined;
  readonly at: number;
  /** Whether the person may be asked about it; if not, it is only to be known whether it did its work. */
  readonly isOffered: boolean;
  /** Whether it led to a code that is asked for: what is refused from then on is the code. */
  readonly isPastPassword?: boolean;
  /** Since it did its work. */
  readonly settled?: Settled | undefined;
};

export type SentPassword = Omit<PendingSave, "username">;

/** The password that a form was sent with, the new one where there are two; `undefined`: none that is of interest. */
export function passwordIn(
  { purpose, password, newPassword }: SentForm,
  { frameId, documentId, url }: FrameDocument,
  about: Pick<PendingSave, "id" | "at" | "isOffered">,
): SentPassword | undefined {
  const sent = newPassword ?? password;
  // An old password alone changes nothing.
  if (sent === null || (purpose === "change-password" && newPassword === null)) return undefined;
  const replaced = newPassword === null ? undefined : (password ?? undefined);
  return { ...about, frameId, documentId, url, purpose, password: sent, replaced };
}

export type Settled = {
  readonly offer: Exclude<Offer, { kind: "nothing" }>;
  /** The document that showed it; by its forms alone only this one can take it back. */
  readonly documentId: string | undefined;
  /** In ms since 1970. */
  readonly at: number;
  /** What the tab shows, as long as nobody can have signed out since. */
  readonly between?: Between | undefined;
};

/** The first step of a login: the username, before any password. */
export type FirstStep = { readonly account: string; readonly at: number };

/** By tab. */
export type PendingSaves = {
  readonly saves: Readonly<Record<string, PendingSave>>;
  readonly steps: Readonly<Record<string, FirstStep>>;
};

export const noSaves: PendingSaves = { saves: {}, steps: {} };

/** What was sent must do its work, and a second step follow a first, within this time. */
const workLastsMs = 3 * 60_000;
/** A person is not asked about what they did so long ago. */
const offerLastsMs = 30 * 60_000;

export const isAlive = ({ at, settled }: PendingSave, nowMs: number): boolean =>
  nowMs - at < (settled === undefined ? workLastsMs : offerLastsMs);

/** Whether so soon after it was sent a page may tell that it was wrong after all. */
export const mayStillFail = ({ at }: PendingSave, nowMs: number): boolean =>
  nowMs - at < workLastsMs;

export const stepIn = ({ steps }: PendingSaves, tabId: number, nowMs: number) => {
  const step = steps[tabId];
  return step === undefined || nowMs - step.at > workLastsMs ? undefined : step.account;
};

export const saveIn = ({ saves }: PendingSaves, tabId: number, nowMs: number) => {
  const save = saves[tabId];
  return save !== undefined && isAlive(save, nowMs) ? save : undefined;
};

export const withSave = (all: PendingSaves, tabId: number, save: PendingSave): PendingSaves => ({
  ...all,
  saves: { ...all.saves, [tabId]: save },
});

export const withStep = (all: PendingSaves, tabId: number, step: FirstStep): PendingSaves => ({
  ...all,
  steps: { ...all.steps, [tabId]: step },
});

/** @param id of the one that is meant: another that came meanwhile stays */
export function withoutSave(all: PendingSaves, tabId: number, id: string): PendingSaves {
  if (all.saves[tabId]?.id !== id) return all;
  const { [String(tabId)]: _, ...saves } = all.saves;
  return { ...all, saves };
}

export function withoutTab({ saves, steps }: PendingSaves, tabId: number): PendingSaves {
  const { [String(tabId)]: _, ...otherSaves } = saves;
  const { [String(tabId)]: __, ...otherSteps } = steps;
  return { saves: otherSaves, steps: otherSteps };
}

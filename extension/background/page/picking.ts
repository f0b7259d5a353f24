import browser from "webextension-polyfill";
import { type FieldHints, type HintedRole, hintedRoles } from "#core/vault/field-hints.ts";
import type { LinkedUrl } from "#core/vault/record.ts";
import { WireError } from "#core/wire/error.ts";
import { candidateOf, type Found } from "../cache/candidates.ts";
import type { Core } from "../core.ts";
import { summaryOf } from "../records/record-box.ts";
import { cachedRecord, setFields } from "../records/record-writes.ts";
import { readSession, removeSession, writeSession } from "../state/stored-state.ts";
import { coveringUrls } from "./field-hints.ts";
import { type Frame, isCurrent } from "./frame.ts";

/**
 * A person picks the fields of a page themselves. It begins in the popup, on a page that the record is
 * linked to; what comes back is taken from that one document, once, and only while it lasts.
 */
type Picking = {
  readonly tabId: number;
  readonly frameId: number;
  readonly recordId: string;
  readonly at: number;
};

const lastsMs = 10 * 60_000;
const key = "picking";

/** Show the picker. @throws WireError `refused_here` where no frame of the tab is linked to the record */
export async function startPicking(core: Core, tabId: number, recordId: string): Promise<void> {
  const frameId = await frameToPick(core, tabId, recordId);
  if (frameId === undefined) throw new WireError("refused_here", "Not linked to this page");
  await writeSession(key, { tabId, frameId, recordId, at: Date.now() } satisfies Picking);
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.executeScript({ target, files: ["/picker.js"] });
}

/** What the picker asks for. @throws WireError `refused_here` where nobody has begun to pick */
export async function rolesToPick(core: Core, frame: Frame): Promise<HintedRole[]> {
  const { summary } = await pickingIn(core, frame);
  return hintedRoles.filter((role) => role !== "one-time-code" || summary.hasTotp);
}

/** Keep what was picked with the linked URL, and fill. Roles that were not picked stay as they were. */
export async function takePicked(core: Core, frame: Frame, picked: FieldHints): Promise<number> {
  const { cached, linked } = await pickingIn(core, frame);
  await removeSession(key);
  await setFields(core, cached.id, linked, { ...linked.fields, ...picked });
  if (!(await isCurrent(frame))) return 0;
  await lookFor(frame, picked);
  const state = core.pages.frames
    .of(frame.tabId)
    .find((one) => one.frame.frameId === frame.frameId);
  if ((state?.filled ?? 0) > 0) return state?.filled ?? 0;
  const found = await foundFor(core, cached.id, frame.url);
  return (await core.pages.fillRecord(frame.tabId, found, [])).filled;
}

/** The frame's own script takes the fields from there, and has reported them when this resolves. */
async function lookFor({ tabId, frameId }: Frame, hints: FieldHints): Promise<void> {
  const message = { to: "frame", id: 1, method: "page.lookAgain", params: { hints } };
  await browser.tabs.sendMessage(tabId, message, { frameId });
}

async function pickingIn(
  core: Core,
  { tabId, frameId, url, origin }: Frame,
): Promise<Found & { readonly linked: LinkedUrl }> {
  const picking = await readSession<Picking>(key);
  const isHere =
    picking?.tabId === tabId && picking.frameId === frameId && Date.now() - picking.at < lastsMs;
  if (!isHere || URL.parse(url)?.origin !== origin) {
    throw new WireError("refused_here", "Nobody picks fields here");
  }
  const found = await foundFor(core, picking.recordId, url);
  const [linked] = coveringUrls(found.candidate.linked, found.summary.urls, url);
  if (linked === undefined) throw new WireError("refused_here", "Not linked to this page");
  return { ...found, linked };
}

async function foundFor(core: Core, id: string, url: string): Promise<Found> {
  const cached = await cachedRecord(id);
  const summary = await summaryOf(core.keyring, cached.record);
  return {
    cached,
    summary,
    candidate: await candidateOf(core.keyring, cached, summary, URL.parse(url)),
  };
}

/** A linked frame: one that shows a password field, or any form, before the top one. */
async function frameToPick(core: Core, tabId: number, id: string): Promise<number | undefined> {
  const { candidate, summary } = await foundFor(core, id, "");
  const frames = (await browser.webNavigation.getAllFrames({ tabId })) ?? [];
  const linked = frames.filter(
    ({ url }) => coveringUrls(candidate.linked, summary.urls, url).length > 0,
  );
  const known = new Map(core.pages.frames.of(tabId).map((one) => [one.frame.frameId, one.forms]));
  const worth = (frameId: number): number => {
    const roles = (known.get(frameId) ?? []).flatMap(({ fields }) =>
      fields.map(({ role }) => role),
    );
    return roles.includes("current-password") ? 2 : roles.length > 0 ? 1 : 0;
  };
  const [best] = linked.toSorted(
    (a, b) => worth(b.frameId) - worth(a.frameId) || a.frameId - b.frameId,
  );
  return best?.frameId;
}

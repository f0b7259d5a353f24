import * as v from "valibot";
import { recordSummary } from "#core/vault/record.ts";
import { recordDiff } from "#core/vault/record-diff.ts";
import type { Handlers } from "#core/wire/dispatch.ts";
import { WireError } from "#core/wire/error.ts";
import type { historyContract } from "#core/wire/history-contract.ts";
import { type Sample, sampleNow } from "./sample-records.ts";
import type { UiBackground } from "./ui-background.ts";

/** The versions of records, as the background in memory keeps them. */
export type KeptSample = {
  readonly version: number;
  readonly sample: Sample;
  readonly time: number;
  readonly byMe: boolean;
  readonly device: string | null;
  readonly isSound: boolean;
};

const day = 86_400_000;

/** A past for a sample: made, renamed, linked anew, given another password. */
function pastOf(sample: Sample): KeptSample[] {
  const { view, secret } = sample;
  const { notes: _, fields: __, ...bare } = secret;
  const [first] = view.urls;
  const urls = first === undefined ? [] : [{ ...first, strategy: "prefix" as const }];
  const old = { view: { ...view, title: "Travel", urls }, secret: { ...bare, password: "" } };
  const renamed = { view: { ...view, urls }, secret: { ...bare, password: "Winter-fern-88" } };
  const relinked = { view, secret: renamed.secret };
  const said = [old, renamed, relinked, sample];
  return said
    .map((one, n) => ({
      version: n + 1,
      sample: one,
      time: sampleNow - (said.length - n) * 40 * day,
      byMe: n !== 1,
      device: n === 1 ? null : "Chrome on Linux",
      isSound: true,
    }))
    .toReversed();
}

export function historyHandlers(
  background: UiBackground,
): Handlers<typeof historyContract, undefined> {
  const versionsOf = (id: string) => {
    const now = background.records.get(id);
    if (now === undefined) throw new WireError("not_found", "No such record");
    const known = background.history.get(id) ?? pastOf(now);
    background.history.set(id, known);
    return known;
  };
  const opened = ({ sample: { view, secret } }: KeptSample) => ({
    summary: v.parse(recordSummary, {
      ...view,
      urls: view.urls.map(({ url, strategy }) => ({ url, strategy, addedBy: "", addedAt: 0 })),
    }),
    secret,
  });
  const one = (id: string, version: number) => {
    const found = versionsOf(id).find((kept) => kept.version === version);
    if (found === undefined) throw new WireError("not_found", "No longer kept");
    return found.sample;
  };
  return {
    "history.list": ({ id }) => ({
      versions: versionsOf(id).map(({ sample: _, ...told }, n, all) => {
        const [now, before] = [all[n], all[n + 1]];
        const isKnown = now !== undefined && before !== undefined && told.isSound;
        return { ...told, changes: isKnown ? recordDiff(opened(before), opened(now)) : null };
      }),
    }),
    "history.reveal": ({ id, version }) => {
      const { view, secret } = one(id, version);
      const urls = view.urls.map(({ url, strategy }) => ({ url, strategy }));
      const { title, username, askFirst, tags } = view;
      return { title, username, urls, askFirst, tags: [...tags], secret };
    },
    "history.restore": ({ id, version, base }) => {
      const { view } = background.records.get(id) ?? {};
      if (view?.revision !== base) throw new WireError("revision_conflict", "Changed");
      const sample = one(id, version);
      const known = versionsOf(id);
      const revision = base + 1;
      const again = { ...sample, view: { ...sample.view, revision } };
      background.records.set(id, again);
      const [newest] = known;
      const entry = { sample: again, time: sampleNow, byMe: true, device: null, isSound: true };
      known.unshift({ version: (newest?.version ?? 0) + 1, ...entry });
      background.announce("records");
      return { revision };
    },
  };
}

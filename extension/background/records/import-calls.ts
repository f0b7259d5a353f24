import type { LinkedUrl, RecordSecret } from "#core/vault/record.ts";
import type { Handlers } from "#core/wire/dispatch.ts";
import { type ErrorCode, WireError } from "#core/wire/error.ts";
import type { UiContract } from "#core/wire/ui-contract.ts";
import { cache } from "../cache/cache.ts";
import type { Core } from "../core.ts";
import { saveMany } from "./many-writes.ts";
import { compareSecret, mergeSecret } from "./merge-secret.ts";
import { secretOf, summaryOf } from "./record-box.ts";
import { cachedRecord, type Edit, type EditedUrl } from "./record-writes.ts";
import { wholeRecord } from "./release-secret.ts";

/** Bringing in many records. Secrets that are here are compared and joined here; none goes to the page. */
type Calls = "records.saveMany" | "import.compare" | "import.merge";

export const importCalls: Handlers<Pick<UiContract, Calls>, Core> = {
  "records.saveMany": ({ records }, core) =>
    saveMany(
      core,
      records.map(({ id, ...one }) => ({ ...one, base: 0, newId: id })),
    ),

  "import.compare": async ({ pairs }, core) => ({
    verdicts: await Promise.all(pairs.map(({ id, secret }) => compare(core, id, secret))),
  }),

  "import.merge": async ({ merges }, core) => {
    const edits: (Edit & { readonly index: number })[] = [];
    const refused: { index: number; code: ErrorCode }[] = [];
    for (const [index, { id, urls, tags = [], secret }] of merges.entries()) {
      try {
        edits.push({ index, ...(await merged(core, id, { urls, tags, secret })) });
      } catch (reason) {
        refused.push({ index, code: WireError.from(reason).code });
      }
    }
    const { sent, saved, failed } = await saveMany(core, edits);
    const unsent = edits[sent]?.index ?? merges.length;
    const placed = failed.map(({ index, code }) => ({ index: edits[index]?.index ?? index, code }));
    const known = [...refused.filter(({ index }) => index < unsent), ...placed];
    return { sent: unsent, saved, failed: known.toSorted((a, b) => a.index - b.index) };
  },
};

async function compare(core: Core, id: string, given: RecordSecret) {
  const cached = await (await cache()).get("records", id);
  const sealed = cached?.record.secret;
  // Fetching is audited as a use of the record: a comparison is none.
  if (cached === undefined || sealed === undefined) return "sealed" as const;
  return compareSecret(await secretOf(core.keyring, { ...cached.record, secret: sealed }), given);
}

/** Linked URLs that a record may have. */
const mostUrls = 50;

async function merged(
  core: Core,
  id: string,
  given: {
    readonly urls: readonly EditedUrl[];
    readonly tags: readonly string[];
    readonly secret: RecordSecret;
  },
): Promise<Edit> {
  const cached = await cachedRecord(id);
  const {
    title,
    username,
    askFirst,
    tags,
    urls: here,
  } = await summaryOf(core.keyring, cached.record);
  const secret = await secretOf(core.keyring, await wholeRecord(core.server, cached));
  return {
    id,
    base: cached.revision,
    vault: cached.record.vault,
    title,
    username,
    askFirst,
    tags: [...tags, ...given.tags],
    urls: union(here, given.urls).slice(0, mostUrls),
    secret: mergeSecret(secret, given.secret),
  };
}

function union(here: readonly LinkedUrl[], given: readonly EditedUrl[]): EditedUrl[] {
  const isHere = ({ url, strategy }: EditedUrl) =>
    here.some((one) => one.url === url && one.strategy === strategy);
  return [...here, ...given.filter((one) => !isHere(one))];
}

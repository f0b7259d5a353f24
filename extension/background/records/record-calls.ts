import { totpAt } from "#core/crypto/totp.ts";
import { limits } from "#core/vault/limits.ts";
import type { RecordSecret } from "#core/vault/record.ts";
import type { OpenedVersion } from "#core/vault/record-diff.ts";
import type { WholeRecord } from "#core/vault/sealed-record.ts";
import type { Handlers } from "#core/wire/dispatch.ts";
import { WireError } from "#core/wire/error.ts";
import type { UiContract } from "#core/wire/ui-contract.ts";
import { serverNow } from "../addon/server-clock.ts";
import { acceptUrl } from "../cache/candidates.ts";
import { entryOf } from "../cache/catalogue.ts";
import { clearClipboardAfter } from "../clipboard.ts";
import type { Core } from "../core.ts";
import { lookAgain } from "../notices.ts";
import { settingsNow } from "../state/policy.ts";
import { readEntries } from "./audit-entries.ts";
import { secretOf, summaryOf } from "./record-box.ts";
import { keptVersion, keptVersions, told } from "./record-history.ts";
import { detailOf, viewsOf } from "./record-views.ts";
import { cachedRecord, link, replaceSeed, save, setFields, writeAgain } from "./record-writes.ts";
import { wholeRecord } from "./release-secret.ts";

/** Records, for the extension's own pages. */
type Calls =
  | `records.${"search" | "get" | "reveal" | "copy" | "code" | "save" | "setSeed" | "link" | "forgetFields" | "acceptUrl"}`
  | `history.${"list" | "reveal" | "restore"}`
  | "tags.list"
  | "audit.list";

export const recordCalls: Handlers<Pick<UiContract, Calls>, Core> = {
  "records.search": async ({ query, limit, vault, tag, ids }, core) => {
    const among = { vault, tag, ids: ids && new Set(ids) };
    const { entries, total } = await core.summaries.first(limit, query, among);
    return { records: await viewsOf(core.keyring, entries), total };
  },

  "records.get": async ({ id }, core) => {
    const cached = await cachedRecord(id);
    const summary = await summaryOf(core.keyring, cached.record);
    return detailOf(core.keyring, entryOf(cached, summary));
  },

  "records.reveal": async ({ id }, core) => {
    const secret = await openForPerson(core, id);
    await core.audit.note("record.shown", await cachedRecord(id), {});
    return secret;
  },

  "records.copy": async ({ id, field }, core) => {
    const value = await copyable(core, id, field);
    const { clearClipboardSeconds } = await settingsNow();
    const clearAfterSeconds = field === "username" ? 0 : clearClipboardSeconds;
    await clearClipboardAfter(clearAfterSeconds, value);
    if (field !== "username") {
      await core.audit.note("record.copied", await cachedRecord(id), { field });
    }
    return { value, clearAfterSeconds };
  },

  "records.code": async ({ id }, core) => codeOf(await openForPerson(core, id)),

  "records.save": (edit, core) => save(core, edit),

  "records.setSeed": async (wanted, core) => {
    await replaceSeed(core, wanted);
    return {};
  },

  "records.link": async ({ id, url, strategy }, core) => {
    await link(core, id, { url, strategy });
    return {};
  },

  "records.forgetFields": async ({ id, ...at }, core) => {
    await setFields(core, id, at, null);
    return {};
  },

  "records.acceptUrl": async ({ id, url }, core) => {
    const summary = await summaryOf(core.keyring, (await cachedRecord(id)).record);
    for (const one of summary.urls.filter((linked) => linked.url === url)) {
      await acceptUrl(core.keyring, id, one);
    }
    core.pages.forgetLookUps();
    lookAgain();
    return {};
  },

  "history.list": async ({ id }, core) => {
    const kept = await keptVersions(core, await cachedRecord(id));
    const opened = kept.map(({ record, isSigned }) =>
      isSigned ? openVersion(core, record).catch(unlessLocked) : undefined,
    );
    return told(core, kept, await Promise.all(opened));
  },

  "history.reveal": async ({ id, version }, core) => {
    const cached = await cachedRecord(id);
    const { summary, secret } = await openVersion(core, await keptVersion(core, cached, version));
    await core.audit.note("record.shown", cached, { version: `version ${version}` });
    const { title, username, askFirst, tags } = summary;
    const urls = summary.urls.map(({ url, strategy }) => ({ url, strategy }));
    return { title, username, urls, askFirst, tags, secret };
  },

  "history.restore": async ({ id, version, base }, core) => {
    const cached = await cachedRecord(id);
    const said = await openVersion(core, await keptVersion(core, cached, version));
    return writeAgain(core, cached, base, said);
  },

  "tags.list": async ({ vault }, core) => ({ tags: await core.summaries.tags(vault) }),

  "audit.list": async (params, core) => {
    const { entries } = await core.server("audit.list", params);
    return {
      entries: await readEntries(core.keyring, entries),
      more: entries.length >= limits.auditEntries,
    };
  },
};

async function openVersion(core: Core, record: WholeRecord): Promise<OpenedVersion> {
  const summary = await summaryOf(core.keyring, record);
  return { summary, secret: await secretOf(core.keyring, record) };
}

/** A version that does not open does not hide the others. */
function unlessLocked(reason: unknown): undefined {
  if (WireError.from(reason).code === "locked") throw reason;
  return undefined;
}

async function openForPerson(core: Core, id: string): Promise<RecordSecret> {
  return secretOf(core.keyring, await wholeRecord(core.server, await cachedRecord(id)));
}

async function copyable(
  core: Core,
  id: string,
  field: "username" | "password" | "one-time-code",
): Promise<string> {
  if (field === "username") {
    return (await summaryOf(core.keyring, (await cachedRecord(id)).record)).username;
  }
  const secret = await openForPerson(core, id);
  return field === "password" ? secret.password : (await codeOf(secret)).code;
}

/** @throws WireError `not_found` where the record has no seed, `bad_request` where it is none. */
async function codeOf({ totp }: RecordSecret) {
  if (totp === undefined || totp === "") {
    throw new WireError("not_found", "This record makes no one-time codes");
  }
  try {
    return totpAt(totp, await serverNow());
  } catch (cause) {
    throw new WireError("bad_request", "The seed of the one-time code is malformed", { cause });
  }
}

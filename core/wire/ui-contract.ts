import * as v from "valibot";
import { serverState } from "./addon-contract.ts";
import { bulkContract } from "./bulk-contract.ts";
import { call, nothing } from "./calls.ts";
import { errorCodes } from "./error.ts";
import { firstRunCalls } from "./first-run-contract.ts";
import { generateContract } from "./generate-contract.ts";
import { historyContract } from "./history-contract.ts";
import { languageChoice } from "./language.ts";
import { loginCalls } from "./login-contract.ts";
import { menuSettingsCalls } from "./menu-contract.ts";
import { pageVerdict, phishingWarning } from "./page-verdict.ts";
import { recordView } from "./record-view.ts";
import { recordsContract } from "./records-contract.ts";
import { saveContract } from "./save-contract.ts";
import { transferContract } from "./transfer-contract.ts";
import { trashContract } from "./trash-contract.ts";
import { whyCalls } from "./why-contract.ts";

/**
 * What popup and console ask of the background. Only the extension's own pages may call these; the
 * background checks the sender before it looks at the message.
 */

export type { RecordDetail, RecordView } from "./record-view.ts";

const text = v.string();
const count = v.pipe(v.number(), v.minValue(0));

/** Where the account stands on this device. */
export const accountPhase = v.picklist(["none", "locked", "unlocked"]);

/** The extension's way to the records, hop by hop, in codes that the page puts into words. */
const connection = v.strictObject({
  addon: v.picklist(["connecting", "ok", "missing", "unreachable", "mismatched"]),
  addonVersion: v.nullable(text),
  addonPort: v.nullable(count),
  server: serverState,
  serverUrl: v.nullable(text),
  /** Audit events waiting in the add-on. */
  outbox: count,
  /** Milliseconds that the server's clock is ahead of this computer's; 0 while nothing is known. */
  clockOffsetMs: v.number(),
});

export const settings = v.strictObject({
  /** Fill by itself where that is safe. */
  automaticFill: v.boolean(),
  /** Lock after so many minutes without use; 0: only when the browser closes. */
  lockAfterMinutes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440)),
  lockWithScreen: v.boolean(),
  /** Clear a copied value after so many seconds; 0: never. */
  clearClipboardSeconds: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(600)),
  theme: v.picklist(["system", "light", "dark"]),
  /** Offer to save and update what a person signs in with. */
  offerToSave: v.optional(v.boolean(), true),
  /** Answer servers that ask for a sign-in before they show a page. */
  httpSignIn: v.optional(v.boolean(), true),
  /** Put the one-time code on the clipboard once the password is filled, where the page has no field for it. */
  copyCodeAfterFill: v.optional(v.boolean(), false),
  /** Show a menu at fields where there is something to choose. */
  menuAtField: v.optional(v.boolean(), true),
  language: v.optional(languageChoice, "browser"),
});

export type Settings = v.InferOutput<typeof settings>;

export const uiContract = {
  ...transferContract,
  ...trashContract,
  ...historyContract,
  ...recordsContract,
  ...bulkContract,
  ...saveContract,
  ...loginCalls,
  ...generateContract,
  ...whyCalls,
  ...menuSettingsCalls,
  ...firstRunCalls,

  /** `atOnce`: with the add-on's last word, without asking for another; where that is another, it is announced. */
  "ui.state": call(
    v.strictObject({ atOnce: v.optional(v.literal(true)) }),
    v.strictObject({
      phase: accountPhase,
      /** Whether the account has left this device without its person's doing. */
      sentAway: v.boolean(),
      username: v.nullable(text),
      organisation: v.nullable(text),
      connection,
      sync: v.strictObject({
        state: v.picklist(["idle", "running", "failed"]),
        lastAt: count,
        revision: count,
        records: count,
        problem: v.nullable(v.picklist(errorCodes)),
      }),
      settings,
      /** A page of the organisation that says how people get the add-on. */
      helpUrl: v.nullable(text),
      /** What the organisation has settled, by the names of `core/policy`. */
      managed: v.array(text),
      /** What it has set that cannot be read. */
      misread: v.array(text),
    }),
  ),

  /** Ask the add-on about a server before setting up: does it answer, is anybody there yet? */
  "account.probe": call(
    v.strictObject({ serverUrl: text }),
    v.strictObject({ setUp: v.boolean(), version: text }),
  ),

  /** Move in as the first owner. The kit is shown once: without it no other device can sign in. */
  "account.create": call(
    v.strictObject({
      serverUrl: text,
      setupCode: text,
      organisationName: text,
      username: text,
      masterPassword: text,
      deviceLabel: text,
    }),
    v.strictObject({ deviceSecret: text, rootFingerprint: text }),
  ),

  /** `deviceSecret` is needed on a device that has not seen this account before. */
  "account.signIn": call(
    v.strictObject({
      serverUrl: text,
      username: text,
      masterPassword: text,
      deviceSecret: v.optional(text),
      deviceLabel: text,
    }),
    nothing,
  ),

  "account.unlock": call(v.strictObject({ masterPassword: text }), nothing),
  "account.lock": call(nothing, nothing),
  /** Forgets keys, cache and index here, and ends the session on the server. */
  "account.signOut": call(nothing, nothing),
  "account.changePassword": call(
    v.strictObject({ masterPassword: text, newMasterPassword: text }),
    nothing,
  ),
  /** The emergency kit again, for a person who knows the master password. */
  "account.kit": call(
    v.strictObject({ masterPassword: text }),
    v.strictObject({
      username: text,
      serverUrl: text,
      deviceSecret: text,
      rootFingerprint: text,
    }),
  ),

  "devices.list": call(
    nothing,
    v.strictObject({
      devices: v.array(
        v.strictObject({
          id: text,
          label: text,
          createdAt: count,
          lastUsedAt: count,
          current: v.boolean(),
        }),
      ),
    }),
  ),
  "devices.revoke": call(v.strictObject({ device: text }), nothing),

  /** The records of the page in a tab, best first, and what was decided there. */
  "page.look": call(
    v.strictObject({ tabId: v.number() }),
    v.strictObject({
      origin: v.nullable(text),
      records: v.array(recordView),
      frames: v.array(pageVerdict),
      /**
       * A login begun elsewhere led here, over these origins, and this page is not linked to its record:
       * `records.link` with the last of them lets it be filled. `isProven`: its password was entered there.
       */
      continuing: v.nullable(
        v.strictObject({ record: recordView, chain: v.array(text), isProven: v.boolean() }),
      ),
      /** The page, or a frame of it, can be taken for a host of the person's own. */
      warning: v.nullable(phishingWarning),
      /** The account that this tab's login goes on with. */
      signingInAs: v.nullable(recordView),
      /** The server asked for a sign-in by HTTP: it got one here, or was left to the browser's dialog. */
      httpSignIn: v.nullable(v.picklist(["asked", "answered"])),
    }),
  ),

  /**
   * Where a page that no record is linked to asks for a sign-in: those that are linked to `host`, another one of its site,
   * and that `records.link` may link to it.
   */
  "page.nearby": call(
    v.strictObject({ tabId: v.number() }),
    v.strictObject({ records: v.array(v.strictObject({ record: recordView, host: text })) }),
  ),

  /**
   * Fill this record into the page of a tab because a person said so. What is unusual about the place
   * comes back in `confirm` (origins) and nothing is filled until it is named in `confirmed`.
   */
  "page.fillRecord": call(
    v.strictObject({ tabId: v.number(), id: text, confirmed: v.array(text) }),
    v.strictObject({ filled: count, confirm: v.array(text), reasons: v.array(text) }),
  ),

  /** Let the person pick the fields of this page, which is linked to the record, on the page itself. */
  "page.pickFields": call(v.strictObject({ tabId: v.number(), id: text }), nothing),

  "vaults.list": call(
    nothing,
    v.strictObject({
      vaults: v.array(
        v.strictObject({ id: text, name: text, fetchOnUse: v.boolean(), records: count }),
      ),
    }),
  ),
  "vaults.save": call(
    v.strictObject({
      id: v.optional(text),
      name: v.pipe(text, v.trim(), v.minLength(1)),
      fetchOnUse: v.boolean(),
    }),
    v.strictObject({ id: text }),
  ),
  /** What would have to leave a vault before it can be deleted, and what lies in its trash, up to revision `upTo`. */
  "vaults.holds": call(
    v.strictObject({ id: text }),
    v.strictObject({ records: count, trashed: count, upTo: count }),
  ),
  /** For good, with what lay in its trash at `upTo`. */
  "vaults.delete": call(v.strictObject({ id: text, upTo: count }), nothing),

  /** Pull what changed, now. */
  "sync.refresh": call(nothing, nothing),
  /** Drop the cache and pull everything. */
  "sync.rebuild": call(nothing, nothing),

  "settings.set": call(v.strictObject({ settings }), nothing),

  /** What was used when: the newest entries of the server's log, with what this device can open of them. */
  "audit.list": call(
    v.strictObject({ before: v.optional(count) }),
    v.strictObject({
      entries: v.array(
        v.strictObject({
          number: count,
          time: count,
          kind: text,
          title: v.nullable(text),
          detail: v.nullable(text),
          device: v.nullable(text),
        }),
      ),
      /** Whether there may be older ones. */
      more: v.boolean(),
    }),
  ),
};

export type UiContract = typeof uiContract;

/** What the background tells every open page of the extension: ask again what you show. */
export const uiEvent = v.strictObject({
  to: v.literal("ui"),
  event: v.picklist(["state", "records", "page", "settings"]),
});

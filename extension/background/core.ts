import type { AddonEvent, ServerState } from "#core/wire/addon-contract.ts";
import type { ParamsOf } from "#core/wire/calls.ts";
import type { Contract } from "#core/wire/contract.ts";
import { WireError } from "#core/wire/error.ts";
import { deviceKey } from "./account/device-key.ts";
import { Keyring } from "./account/keyring.ts";
import { AddonLink } from "./addon/addon-link.ts";
import { AddonStatus } from "./addon/addon-status.ts";
import { AuditTrail } from "./addon/audit-trail.ts";
import { type Credentials, serverCaller } from "./addon/server-calls.ts";
import { forgetServerTime, noteServerTime } from "./addon/server-clock.ts";
import { clearBadges, showBadgeOf, showBadges, showLocked } from "./badge.ts";
import { dropCache, dropRecords, openCacheAhead, readMeta } from "./cache/cache.ts";
import { OwnHosts } from "./cache/own-hosts.ts";
import type { SealedBatch } from "./cache/own-writes.ts";
import { SummaryIndex } from "./cache/summary-index.ts";
import { Sync } from "./cache/sync.ts";
import { cachedVaults, openVaults } from "./cache/vaults.ts";
import { clearClipboardNow } from "./clipboard.ts";
import { forgetAsked } from "./http/http-asked.ts";
import { forgetTries } from "./http/http-tries.ts";
import { endAllLogins, readLogins } from "./login/login-session.ts";
import { FieldMenus } from "./menu/field-menus.ts";
import { lookAgain, tellPages } from "./notices.ts";
import { Pages } from "./page/pages.ts";
import { GeneratedPasswords } from "./records/generated.ts";
import { UnansweredWrite } from "./records/unanswered-write.ts";
import { clearSaveNotice, clearSaveNotices, showSaveNotice } from "./save/save-notice.ts";
import { Saves } from "./save/saves.ts";
import { readLocal, removeLocal, writeLocal } from "./state/stored-state.ts";

/** Sealed records are kept this long after the server last answered, then wiped. */
const cacheLastsMs = 30 * 24 * 3600_000;

/** A page that starts this service worker is answered and filled within this. */
const firstAnswersMs = 300;

/** A server that does not answer must not hold up a person who leaves. */
const farewellMs = 3_000;

/**
 * The background's parts, wired to each other, and the four moments of an account's life on this device:
 * it opens, closes (lock), leaves (sign-out) and is sent away (revoked).
 */
export class Core {
  readonly keyring = new Keyring();
  readonly link = new AddonLink(
    (event) => this.#heard(event),
    () => tellPages("state"),
  );
  readonly addonStatus = new AddonStatus(this.link, () => tellPages("state"));
  readonly server = serverCaller(
    this.link,
    () => this.#credentials(),
    () => void this.sendAway(),
  );
  readonly sync = new Sync(this.keyring, this.server, {
    changed: () => this.#recordsChanged(),
    stateChanged: () => tellPages("state"),
  });
  readonly audit = new AuditTrail(this.keyring, this.link);
  readonly pages = new Pages(this.keyring, this.server, this.audit);
  readonly menus = new FieldMenus(this.pages, this.keyring);
  readonly summaries = new SummaryIndex(this.keyring);
  readonly saves = new Saves(this, (tabId, settled, origin) => {
    const notice =
      settled === undefined
        ? clearSaveNotice(tabId)
        : showSaveNotice(tabId, settled.offer.kind, origin);
    notice.catch(() => undefined);
    showBadgeOf(this, tabId).catch(() => undefined);
    tellPages("page");
  });
  readonly generated = new GeneratedPasswords(this.keyring);
  readonly ownHosts = new OwnHosts(this.keyring);
  readonly unanswered = new UnansweredWrite<ParamsOf<Contract["records.put"]>>();
  readonly unansweredMany = new UnansweredWrite<SealedBatch>();
  serverState: ServerState = "connecting";

  /** Take up where the service worker before this one was stopped. */
  async resume(): Promise<void> {
    const keys = this.keyring.current();
    // The page that started this service worker will ask for all of it in a moment.
    openCacheAhead();
    readLogins();
    const isUnlocked = (await keys) !== undefined;
    await showLocked(!isUnlocked).catch(() => undefined);
    if (!isUnlocked) return;
    // Whatever has started this service worker is waited for; what the server has to say is not.
    setTimeout(() => void this.#stayInTouch().catch(() => undefined), firstAnswersMs);
  }

  /** The keys have just been taken: make everything else follow. Resolves when pages can be filled. */
  async opened(): Promise<void> {
    const { org } = await this.keyring.unlocked();
    const meta = await readMeta();
    const stale = meta !== undefined && Date.now() - meta.syncedAt > cacheLastsMs;
    if (stale || (meta !== undefined && meta.organisation !== org)) await dropCache();
    await openVaults(this.keyring, await cachedVaults());
    this.#recordsChanged();
    this.#keepInTouch();
    tellPages("state");
    await showLocked(false).catch(() => undefined);
  }

  /** Forget the keys; the sealed cache stays. */
  async lock(): Promise<void> {
    const forgetting = this.keyring.forget();
    this.#forgetWhatWasOpened();
    this.sync.own.forget();
    this.pages.frames.forgetDecisions();
    this.menus.close();
    await forgetting;
    tellPages("state");
    lookAgain();
    this.link.release();
    const signs = [
      this.saves.forget(),
      this.generated.forget(),
      clearSaveNotices(),
      endAllLogins(),
      forgetTries(),
      forgetAsked(),
      clearBadges(),
      showLocked(true),
      clearClipboardNow(),
    ];
    await Promise.allSettled(signs);
  }

  /** Leave: nothing of the records stays here, and the server ends the session. */
  async signOut(): Promise<void> {
    const account = await readLocal("account");
    const { privateKey } = await deviceKey();
    const credentials: Credentials | undefined =
      account?.session == null ? undefined : { session: account.session, deviceKey: privateKey };
    const leaving = serverCaller(
      this.link,
      async () => credentials,
      () => undefined,
    );
    await this.audit.send().catch(() => undefined);
    const farewell = credentials === undefined ? undefined : leaving("session.close", {});
    await this.wipe();
    const patience = new Promise((resolve) => setTimeout(resolve, farewellMs));
    await Promise.race([farewell?.catch(() => undefined), patience]);
    // The server tells of the end of a session to whoever has ended it, too.
    await removeLocal("sentAway");
  }

  /** The session has ended elsewhere, or its time is over: the person is to read why they are out. */
  async sendAway(): Promise<void> {
    if ((await readLocal("account")) !== undefined) await writeLocal("sentAway", true);
    await this.wipe();
  }

  /** Everything of the account goes, but what the next sign-in on this device needs. */
  async wipe(): Promise<void> {
    this.link.call("addon.listen", {}).catch(() => undefined);
    await removeLocal("account", "quietSites", "unsavedSites");
    await this.lock();
    await forgetServerTime();
    await dropCache();
    tellPages("state");
  }

  /** Pull now; resolves when everything the server has is here. */
  async refresh(): Promise<void> {
    await this.sync.run();
  }

  /** Drop the records and pull everything. */
  async rebuild(): Promise<void> {
    await this.sync.anew(async () => {
      await dropRecords();
      this.#recordsChanged();
    });
  }

  /** What can be done only once a minute, and when events are blocked. */
  async everyMinute(): Promise<void> {
    if ((await this.keyring.current()) === undefined) return;
    this.#keepInTouch();
    const meta = await readMeta();
    if (meta !== undefined && Date.now() - meta.syncedAt > cacheLastsMs) return this.sendAway();
    await this.sync.run().catch(() => undefined);
    await this.audit.send().catch(() => undefined);
  }

  async #stayInTouch(): Promise<void> {
    if ((await this.keyring.current()) !== undefined) this.#keepInTouch();
  }

  #keepInTouch(): void {
    this.link.keep(() => {
      this.#greet().catch(() => tellPages("state"));
    });
  }

  /** After each new connection: name the server, ask for its events, and catch up. */
  async #greet(): Promise<void> {
    const account = await readLocal("account");
    if (account?.session == null) throw new WireError("signed_out", "Nobody is signed in here");
    await this.link.call("addon.connect", { servers: [account.serverUrl] });
    const askedAt = Date.now();
    const { time } = await this.server("server.hello", {});
    await noteServerTime(time, askedAt);
    const { ticket } = await this.server("events.ticket", {});
    await this.link.call("addon.listen", { ticket });
    await this.sync.run();
    await this.audit.send();
  }

  #heard(event: AddonEvent): void {
    if (event.event === "revoked") return void this.sendAway();
    if (event.event === "server") {
      const was = this.serverState;
      this.serverState = event.state;
      tellPages("state");
      if (event.state === "ok" && was !== "ok") this.sync.told();
      return;
    }
    this.sync.told();
  }

  #recordsChanged(): void {
    this.#forgetWhatWasOpened();
    lookAgain();
    showBadges(this).catch(() => undefined);
    tellPages("records");
  }

  #forgetWhatWasOpened(): void {
    this.pages.forgetLookUps();
    this.summaries.forget();
    this.ownHosts.forget();
  }

  async #credentials(): Promise<Credentials | undefined> {
    const account = await readLocal("account");
    if (account?.session == null) return undefined;
    return { session: account.session, deviceKey: (await deviceKey()).privateKey };
  }
}

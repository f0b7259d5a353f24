import { encodeQR } from "qr";
import { languages } from "#core/wire/language.ts";
import { browserMessages } from "./browser-messages.ts";
import { hostileRecords } from "./hostile-records.ts";
import { listed, manySamples, samples } from "./sample-records.ts";
import { locked, lookAt, signedOut, unlocked } from "./sample-states.ts";
import { lying } from "./trash-background.ts";
import type { UiBackground } from "./ui-background.ts";
import { uiBackground } from "./ui-background.ts";

/**
 * Puts the background in memory where the browser's extension APIs would be, so that the built pages run
 * in a plain tab. Bundled by the browser tests and run before the page's own scripts.
 */

type Listener = (message: unknown) => unknown;

/** A login that has led to a page which is not linked. */
function continuingLook(isProven: boolean): UiBackground["look"] {
  const [record] = samples.slice(3, 4).map(listed);
  const chain = ["https://booking.wayfarer.example", "https://sso.wayfarer-login.example"];
  const look = lookAt("https://sso.wayfarer-login.example", [], { reasons: ["no_record"] });
  if (record === undefined) return look;
  return { ...look, continuing: { record, chain, isProven }, signingInAs: record };
}

/** A page of a site whose records are linked to another host of it. */
const elsewhere = lookAt("https://login.wayfarer.example", [], { reasons: ["no_record"] });

const nearbyTo = (host: string, count: number): UiBackground["nearby"] =>
  samples
    .slice(3, 3 + count)
    .map((one) => ({ record: listed(one), host: `${host}.wayfarer.example` }));

const scenes: Record<string, () => UiBackground> = {
  default: () => uiBackground(),
  "signed-out": () => uiBackground({ state: signedOut }),
  locked: () => uiBackground({ state: locked }),
  "addon-missing": () =>
    uiBackground({
      state: { ...signedOut, connection: { ...signedOut.connection, addon: "missing" } },
    }),
  filled: () =>
    uiBackground({
      look: lookAt("https://git.northwind.example", samples.slice(0, 1), {
        filled: 2,
        verdict: "fill",
        reasons: [],
      }),
    }),
  unlinked: () =>
    uiBackground({
      look: lookAt("https://sso.wayfarer.example", [], { reasons: ["no_record"] }),
      fill: () => ({ filled: 0, confirm: [], reasons: ["no_record"] }),
    }),
  nearby: () => uiBackground({ look: elsewhere, nearby: nearbyTo("booking", 1) }),
  "nearby-several": () => uiBackground({ look: elsewhere, nearby: nearbyTo("booking", 2) }),
  unusual: () =>
    uiBackground({
      fill: (confirmed) =>
        confirmed.length > 0
          ? { filled: 2, confirm: [], reasons: [] }
          : {
              filled: 0,
              confirm: ["http://collect.tracker.example"],
              reasons: ["form_target_unlinked", "form_target_downgrade"],
            },
    }),
  empty: () => uiBackground({ records: new Map(), look: lookAt(null, []) }),
  "first-record": () => uiBackground({ records: new Map(), fills: 0 }),
  "first-fill": () =>
    uiBackground({
      records: new Map(
        samples.slice(0, 3).map(({ view, secret }) => {
          return [view.id, { view: { ...view, lastUsedAt: 0 }, secret }];
        }),
      ),
      fills: 0,
    }),
  offline: () =>
    uiBackground({
      state: { ...unlocked, connection: { ...unlocked.connection, server: "unreachable" } },
    }),
  continuing: () => uiBackground({ look: continuingLook(false) }),
  "changing-password": () =>
    uiBackground({
      look: lookAt("https://git.northwind.example", samples.slice(0, 2), {
        forms: [
          {
            key: "form-1",
            purpose: "change-password",
            roles: ["current-password", "new-password", "new-password"],
            newPassword: {
              minLength: 12,
              maxLength: 16,
              rules: "required: upper; required: digit",
            },
          },
        ],
        reasons: ["purpose_change_password"],
      }),
      generated: [{ password: "velvet-otter-paint-lamp-orbit-fox", madeAt: Date.now() - 400_000 }],
    }),
  "http-asked": () =>
    uiBackground({
      look: {
        ...lookAt("https://git.northwind.example", samples.slice(0, 2)),
        frames: [],
        httpSignIn: "asked",
      },
    }),
  "clock-wrong": () =>
    uiBackground({
      state: { ...unlocked, connection: { ...unlocked.connection, clockOffsetMs: 45_000 } },
    }),
  "many-tags": () => {
    const background = uiBackground();
    for (const [at, { view }] of [...background.records.values()].entries()) {
      Object.assign(view, { tags: Array.from({ length: 6 }, (_, tag) => `team ${at}-${tag}`) });
    }
    return background;
  },
  proven: () => uiBackground({ look: continuingLook(true) }),
  phishing: () =>
    uiBackground({
      look: {
        ...lookAt("https://git.n0rthwind.example", [], { reasons: ["no_record"] }),
        warning: {
          host: "git.n0rthwind.example",
          own: "git.northwind.example",
          kind: "letters",
          isPasswordKnown: true,
        },
      },
    }),
  managed: () =>
    uiBackground({
      state: {
        ...unlocked,
        managed: ["serverUrl", "automaticFill", "lockAfterMinutes"],
        misread: ["clearClipboardSeconds"],
      },
    }),
  "managed-out": () =>
    uiBackground({
      state: {
        ...signedOut,
        connection: { ...signedOut.connection, serverUrl: "https://latchkey.northwind.example" },
        managed: ["serverUrl"],
      },
    }),
  saving: () =>
    uiBackground({
      offer: {
        id: "offer-1",
        kind: "save",
        origin: "https://shop.wayfarer.example",
        username: "miriam.keller",
        records: [],
      },
      unsavedSites: 2,
      look: lookAt("https://shop.wayfarer.example", [], { reasons: ["no_record"] }),
    }),
  updating: () =>
    uiBackground({
      offer: {
        id: "offer-1",
        kind: "update",
        origin: "https://git.northwind.example",
        username: null,
        records: samples.slice(0, 2).map(({ view: { id, title, username } }) => ({
          id,
          title,
          username,
        })),
      },
    }),
  // The record makes codes already: what is said of that is seen too.
  "two-step": () =>
    uiBackground({
      look: lookAt(
        "https://git.northwind.example",
        samples.filter(({ view }) => view.hasTotp).slice(0, 1),
      ),
    }),
  "kept-from-pages": () => uiBackground({ seesPages: false }),
  hostile: () =>
    uiBackground({
      records: new Map(hostileRecords.map((one) => [one.view.id, one])),
      look: lookAt("https://x.example", hostileRecords),
    }),
  trash: () =>
    uiBackground({
      trash: lying(samples.slice(2, 7), Date.now()),
      records: new Map(samples.slice(7).map((one) => [one.view.id, one])),
    }),
  many: () =>
    uiBackground({ records: new Map(manySamples(10_000).map((one) => [one.view.id, one])) }),
};

const seedUri =
  "otpauth://totp/GitLab:m.keller@northwind.example?secret=JBSWY3DPEHPK3PXP&issuer=GitLab";

/** A picture of a page that shows this as a QR code. */
const pictureOf = (text: string): string =>
  `data:image/gif;base64,${btoa(String.fromCharCode(...encodeQR(text, "gif", { scale: 6 })))}`;

export function installFakeExtension(
  page: typeof globalThis,
  asked: URLSearchParams,
): UiBackground {
  const background = (scenes[asked.get("scene") ?? ""] ?? scenes.default)?.() as UiBackground;
  const language = languages.find((one) => one === asked.get("language")) ?? "browser";
  const now = Date.now();
  background.state = {
    ...background.state,
    settings: { ...background.state.settings, language },
    sync: { ...background.state.sync, lastAt: background.state.sync.lastAt && now - 90_000 },
  };
  const listeners = new Set<Listener>();
  background.listen((event) => {
    for (const listener of listeners) listener({ to: "ui", event });
  });
  const event = { addListener: (listener: Listener) => listeners.add(listener) };
  const browser = {
    i18n: browserMessages("en"),
    commands: { getAll: async () => [{ name: "_execute_action", shortcut: "Alt+Shift+K" }] },
    permissions: { contains: async () => background.seesPages, request: async () => true },
    runtime: { id: "latchkey", sendMessage: background.send, onMessage: event },
    tabs: {
      query: async () => [{ id: 7, windowId: 1, url: "https://two-step.northwind.example/" }],
      update: async () => undefined,
      get: async (id: number) => ({ id, windowId: 1 }),
      captureVisibleTab: async () =>
        pictureOf(
          asked.get("scene") === "two-step" ? seedUri : "https://northwind.example/get-the-app",
        ),
      create: async ({ url }: { url: string }) => {
        Object.assign(page, { openedTab: url });
      },
      getCurrent: async () => ({ id: 8 }),
    },
  };
  /** Somebody else saves this record. */
  const changeElsewhere = (id: string) => {
    const before = background.records.get(id);
    if (before === undefined) throw new Error("No such record");
    const view = { ...before.view, title: "GitLab (theirs)", revision: 99 };
    background.records.set(id, { ...before, view });
  };
  const fakeBackground = Object.assign(background, { changeElsewhere });
  Object.assign(page, { browser, chrome: browser, fakeBackground });
  return background;
}

installFakeExtension(globalThis, new URLSearchParams(location.search));

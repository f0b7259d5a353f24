import type { ResultOf } from "#core/wire/calls.ts";
import type { UiContract } from "#core/wire/ui-contract.ts";
import { listed, type Sample, sampleNow, samples } from "./sample-records.ts";

/** What popup and console are shown with where a test says nothing else. */

type State = ResultOf<UiContract["ui.state"]>;
type Look = ResultOf<UiContract["page.look"]>;
type AuditEntry = ResultOf<UiContract["audit.list"]>["entries"][number];

export const masterPassword = "correct horse battery staple";
export const deviceSecret = "LK1-7Q4TM-9XV2C-HJ6WD-K3RNB-5ZP8F";
export const rootFingerprint = "7QF3-M9KD-2XVT-B6HW";

export const signedOut: State = {
  phase: "none",
  sentAway: false,
  username: null,
  organisation: null,
  connection: {
    addon: "ok",
    addonVersion: "0.1.0",
    addonPort: 52120,
    server: "not_configured",
    serverUrl: null,
    outbox: 0,
    clockOffsetMs: 0,
  },
  sync: { state: "idle", lastAt: 0, revision: 0, records: 0, problem: null },
  settings: {
    automaticFill: true,
    lockAfterMinutes: 15,
    lockWithScreen: true,
    clearClipboardSeconds: 30,
    theme: "system",
    offerToSave: true,
    httpSignIn: true,
    copyCodeAfterFill: false,
    menuAtField: true,
    language: "browser",
  },
  helpUrl: null,
  managed: [],
  misread: [],
};

export const unlocked: State = {
  ...signedOut,
  phase: "unlocked",
  username: "miriam.keller",
  organisation: "Northwind Traders",
  connection: {
    ...signedOut.connection,
    server: "ok",
    serverUrl: "https://latchkey.northwind.example:11011",
  },
  sync: { state: "idle", lastAt: sampleNow - 40_000, revision: 412, records: 12, problem: null },
};

export const locked: State = { ...unlocked, phase: "locked" };

/** The form that a sign-in page shows in its top frame. */
const signInFrame: Look["frames"][number] = {
  frameId: 0,
  origin: "https://git.northwind.example",
  isTop: true,
  forms: [
    {
      key: "form-1",
      purpose: "sign-in",
      roles: ["username", "current-password"],
      newPassword: null,
    },
  ],
  verdict: "offer",
  filled: 0,
  heedsSent: true,
  reasons: ["several_records"],
};

export function lookAt(
  origin: string | null,
  records: readonly Sample[],
  frame: Partial<Look["frames"][number]> = {},
): Look {
  return {
    origin,
    records: records.map(listed),
    frames: origin === null ? [] : [{ ...signInFrame, origin, ...frame }],
    continuing: null,
    warning: null,
    signingInAs: null,
    httpSignIn: null,
  };
}

/** A page of another port than the record is linked to. */
export const sampleWhy: ResultOf<UiContract["page.why"]> = {
  origin: "https://git.northwind.example:8443",
  isReached: true,
  frames: [
    {
      origin: "https://git.northwind.example:8443",
      isTop: true,
      filled: 0,
      refused: 0,
      forms: [
        {
          purpose: "sign-in",
          verdict: "nothing",
          reasons: ["no_record"],
          evidence: [{ code: "passwords:one", points: 4 }],
          fields: [
            { role: "username", visible: true, evidence: [{ code: "label:username", points: 6 }] },
            { role: "current-password", visible: true, evidence: [] },
          ],
        },
      ],
      records: samples.slice(0, 1).map(({ view }) => ({
        id: view.id,
        title: view.title,
        urls: view.urls.map(({ url, strategy }) => ({
          url,
          strategy,
          outcome: "miss" as const,
          part: "port" as const,
        })),
      })),
    },
  ],
};

export const sampleAudit: AuditEntry[] = [
  ["record.filled", "GitLab", "https://git.northwind.example"],
  ["record.copied", "Bank, business account", "password"],
  ["record.shown", "Payroll", null],
  ["record.filled", null, null],
  ["session.opened", null, null],
].map(([kind, title, detail], index) => ({
  number: 900 - index,
  time: sampleNow - index * 4_100_000,
  kind: String(kind),
  title: title ?? null,
  detail: detail ?? null,
  device: index === 3 ? null : index === 2 ? "device-2" : "device-1",
}));

/** The sites and records of the stores' screenshots: those of the demonstration, under addresses of the web. */
import { identityPassword, mailLogin, portalName } from "../demo/pages.ts";
import { startWeb, type Web } from "../end-to-end/web.ts";
import type { LabRecordInput } from "../lab/records-file.ts";

export const mail = "https://fernmail.example/";
export const portal = "https://portal.harbour.example/";
export const identity = "https://login.harbour-id.example/";
/** The mailbox at a port that no record is linked to. */
export const otherPort = "https://fernmail.example:8443/";
export const press = "https://press.harbour.example/";

export async function startStoreWeb(): Promise<Web> {
  const web = await startWeb();
  serveStoreSites(web);
  return web;
}

export function serveStoreSites(web: Web): void {
  for (const address of [mail, otherPort]) web.serve(address, besidePopup(mailLogin(false)));
  web.serve(portal, portalName(false));
  web.serve(`${portal}continue`, { status: 303, headers: { location: `${identity}password` } });
  web.serve(`${identity}password`, besidePopup(identityPassword("ana.costa", "", false)));
  web.serve(press, besidePopup(pressLogin));
}

/** The form where the popup does not cover it. */
export const besidePopup = (html: string): string =>
  html.replace(
    "</head>",
    "<style>body { grid-template-columns: 22rem 1fr; } main { justify-content: start; padding-left: 5rem; }</style></head>",
  );

const pressLogin = mailLogin(false)
  .replaceAll("Fernmail", "Harbour Press")
  .replace("Letters that arrive, and nothing else.", "News from the quay, twice a week.")
  .replace("Your letters are waiting.", "For readers and editors.")
  .replace("#20603f", "#7a3b1d")
  .replace("#7fae4b", "#d98a3d");

const login = (
  title: string,
  username: string,
  url: string,
  more: object = {},
): LabRecordInput => ({
  title,
  username,
  password: `${title.toLowerCase().replaceAll(" ", "-")}-4-herons`,
  urls: [{ url }],
  ...more,
});

export const storeRecords: readonly LabRecordInput[] = [
  login("Harbour portal", "ana.costa", portal),
  login("Harbour Press", "ana.costa", press),
  login("Harbour Press, editors", "newsroom", press),
  login("Berth planning", "ana.costa", "https://berths.harbour.example/app"),
  login("Payroll", "a.costa@harbour.example", "https://payroll.example.net/", { askFirst: true }),
  login("Tide data service", "harbour-office", "https://tides.example.org/"),
  login("Weather station", "roof", "https://weather.harbour.example/"),
  login("Printer, second floor", "admin", "http://10.20.0.17/", { vault: "Office equipment" }),
  login("Wi-Fi controller", "office", "https://10.20.0.2:8443/", { vault: "Office equipment" }),
  login("Fernmail", "ana@fernmail.example", mail, { totp: "JBSWY3DPEHPK3PXP" }),
];

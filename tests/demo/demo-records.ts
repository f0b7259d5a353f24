/** What the demo organisation keeps: two logins to try, and some that make it look lived in. */
import { type LabRecord, parseRecords } from "../lab/records-file.ts";
import type { DemoAccounts, DemoSites } from "./sites.ts";

/** Whose account it is. Shown to the person, who may want to lock and unlock. */
export const demoPerson = {
  organisation: "Harbour Office",
  username: "ana",
  masterPassword: "open harbour 1912",
} as const;

export const demoAccounts: DemoAccounts = {
  mail: { username: "ana@fernmail.test", password: "twelve-quiet-herons" },
  portal: { username: "ana.costa", password: "Tide-Table-0412" },
};

type Origins = Pick<DemoSites, "mail" | "portal" | "identity">;

/** The login of the mailbox. */
export const mailRecord = ({ mail }: Origins): LabRecord =>
  one({ title: "Fernmail", ...demoAccounts.mail, urls: [{ url: `${mail}/` }] });

/** The login of the portal; its password page counts only once it is linked. */
export const portalRecord = ({ portal, identity }: Origins, linked: boolean): LabRecord =>
  one({
    title: "Harbour portal",
    ...demoAccounts.portal,
    urls: [{ url: `${portal}/` }, ...(linked ? [{ url: `${identity}/` }] : [])],
  });

/** Records that no demo page asks for. */
export const otherRecords: readonly LabRecord[] = parseRecords(
  [
    {
      title: "Berth planning",
      username: "ana.costa",
      password: "seven-buoys-north",
      urls: [{ url: "https://berths.harbour.example/app", strategy: "prefix" }],
    },
    {
      title: "Payroll",
      username: "a.costa@harbour.example",
      password: "lantern-crab-oar",
      totp: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
      urls: [{ url: "https://payroll.example.net/" }],
      askFirst: true,
    },
    {
      title: "Printer, second floor",
      username: "admin",
      password: "paper-jam-again",
      urls: [{ url: "http://10.20.0.17/" }],
      vault: "Office equipment",
    },
    {
      title: "Tide data service",
      username: "harbour-office",
      password: "spring-neap-9",
      urls: [{ url: "https://tides.example.org/", strategy: "domain" }],
    },
    {
      title: "Wi-Fi controller",
      username: "office",
      password: "gull-over-mast",
      urls: [{ url: "https://10.20.0.2:8443/" }],
      vault: "Office equipment",
    },
  ],
  "the demo's records",
);

const one = (record: Parameters<typeof parseRecords>[0]): LabRecord => {
  const [parsed] = parseRecords([record], "a record of the demo");
  if (parsed === undefined) throw new Error("A list of one has one");
  return parsed;
};

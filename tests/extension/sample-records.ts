import type { RecordSecret } from "#core/vault/record.ts";
import type { RecordDetail, RecordView } from "#core/wire/ui-contract.ts";

/** Records as an organisation has them, for the pages' tests. */

export type Sample = { readonly view: RecordDetail; readonly secret: RecordSecret };

const day = 86_400_000;
export const sampleNow = Date.UTC(2026, 10, 20, 9, 30);

type Row = readonly [
  title: string,
  username: string,
  url: string,
  more?: Partial<RecordDetail> & { readonly secret?: Partial<RecordSecret> },
];

const rows: readonly Row[] = [
  [
    "GitLab",
    "m.keller@northwind.example",
    "https://git.northwind.example/users/sign_in",
    {
      hasTotp: true,
      tags: ["development", "platform"],
      secret: { totp: "JBSWY3DPEHPK3PXP", notes: "Group owner: platform team." },
    },
  ],
  [
    "GitLab (deploy bot)",
    "deploy-bot",
    "https://git.northwind.example/",
    { tags: ["development"] },
  ],
  ["Payroll", "miriam.keller", "https://payroll.northwind.example/login", { askFirst: true }],
  [
    "Travel booking",
    "MK-20981",
    "https://booking.wayfarer.example/",
    {
      secret: {
        history: [{ password: "Winter-fern-88", replacedAt: sampleNow - 30_000_000_000 }],
        fields: [
          { name: "Customer number", value: "4471-2200-18", hidden: false },
          { name: "Telephone PIN", value: "8831", hidden: true },
        ],
      },
    },
  ],
  [
    "Cloud console",
    "root@northwind.example",
    "https://console.stratus.example/",
    { hasTotp: true },
  ],
  ["Office suite", "miriam.keller@northwind.example", "https://login.paperwork.example/common/"],
  ["Printer, 3rd floor", "admin", "http://10.20.3.40/"],
  ["Supplier portal Müller & Söhne", "northwind-0442", "https://portal.xn--mller-kva.example/"],
  ["Bank, business account", "70211394", "https://ebanking.firstledger.example/auth"],
  ["Ticket system", "mkeller", "https://support.northwind.example/"],
  ["Status page", "ops@northwind.example", "https://manage.uptimely.example/"],
  ["Domain registrar", "northwind-it", "https://my.nameplate.example/"],
];

/** A record of a list for tests; what is not said is ordinary. */
export function sample(index: number, row: Row): Sample {
  const [title, username, url, { secret, ...more } = {}] = row;
  return {
    view: {
      id: `record-${String(index).padStart(5, "0")}`,
      vault: index % 3 === 2 ? "vault-finance" : "vault-it",
      vaultName: index % 3 === 2 ? "Finance" : "IT",
      title,
      username,
      urls: [{ url, strategy: "origin", addedByMe: true, accepted: true }],
      askFirst: false,
      hasTotp: false,
      tags: [],
      revision: index + 1,
      changedAt: sampleNow - ((index % 300) + 1) * 3 * day,
      lastUsedAt: index % 2 === 0 ? sampleNow - ((index % 300) + 1) * day : 0,
      ...more,
    },
    secret: { password: `Kx7-${index}-plum!Harbour`, ...secret },
  };
}

/** As lists have it. */
export const listed = ({ view: { vaultName: _, lastUsedAt: __, ...view } }: Sample): RecordView =>
  view;

export const samples: readonly Sample[] = rows.map((row, index) => sample(index, row));

const things = ["Router", "Database", "Mailbox", "Wiki", "Billing", "Camera", "Portal", "Firewall"];
const places = ["Berlin", "Lyon", "Oslo", "Porto", "Gdansk", "Leeds", "Turin", "Ghent"];

/** `count` records, each different from the others. */
export function manySamples(count: number): Sample[] {
  return Array.from({ length: count }, (_, index) => {
    const thing = things[index % things.length];
    const place = places[Math.floor(index / things.length) % places.length];
    const host = `${thing}-${index}.${place}.northwind.example`.toLowerCase();
    return sample(index, [`${thing} ${place} ${index}`, `user${index}`, `https://${host}/`]);
  });
}

import type { Sample } from "./sample-records.ts";
import { sample } from "./sample-records.ts";

/** Values that a colleague or a broken import may have put into a record (SEC-25). */
export const hostileTexts = {
  markup: `<img src=x onerror="globalThis.wasRun=true"><script>globalThis.wasRun=true</script>`,
  rightToLeft: "invoice\u202Egpj.exe\u2066",
  control: "a\u0000b\u0007c\r\nd",
  megabyte: "M".repeat(1_000_000),
} as const;

const urls = [
  "javascript:globalThis.wasRun=true",
  "data:text/html,<script>globalThis.wasRun=true</script>",
  `https://evil.example/"><img src=x onerror="globalThis.wasRun=true">`,
  `https://${"x".repeat(4000)}`,
  "\u0000",
];

export const hostileRecords: readonly Sample[] = Object.values(hostileTexts).map((text, index) =>
  sample(index, [
    text,
    text,
    urls[0] ?? "",
    {
      vaultName: text,
      hasTotp: index === 0,
      urls: urls.map((url) => ({ url, strategy: "origin", addedByMe: false, accepted: false })),
      secret: {
        password: text,
        notes: text,
        totp: text,
        fields: [{ name: text, value: text, hidden: false }],
      },
    },
  ]),
);

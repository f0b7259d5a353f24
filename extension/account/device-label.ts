import { t } from "../language/messages.ts";
/** What a device is called in the list of devices unless the person says otherwise: "Chrome on Linux". */
export function deviceLabel(userAgent: string): string {
  const browser = nameIn(browsers, userAgent) ?? t("account.device.browser");
  const system = nameIn(systems, userAgent) ?? t("account.device.computer");
  // It is kept as plain text, and shown in other languages too.
  return t("account.device.on", browser, system).replace(/[\u2068\u2069]/g, "");
}

type Names = readonly (readonly [RegExp, string])[];

/** Those that claim to be others come first: Edge says "Chrome", Chrome says "Safari". */
const browsers: Names = [
  [/\bEdg\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bVivaldi\//, "Vivaldi"],
  [/\bFirefox\//, "Firefox"],
  [/\bChrom(e|ium)\//, "Chrome"],
];

const systems: Names = [
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "macOS"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bAndroid\b/, "Android"],
  [/\bLinux\b/, "Linux"],
];

const nameIn = (names: Names, text: string) => names.find(([pattern]) => pattern.test(text))?.[1];

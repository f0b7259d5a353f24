import { bitwardenCsv } from "./bitwarden-csv.ts";
import { chromeCsv } from "./chrome-csv.ts";
import type { CsvFormat } from "./csv-format.ts";
import { dashlaneCsv } from "./dashlane-csv.ts";
import { firefoxCsv } from "./firefox-csv.ts";
import { keepassCsv } from "./keepass-csv.ts";
import { keepassxcCsv } from "./keepassxc-csv.ts";
import { lastpassCsv } from "./lastpass-csv.ts";
import { latchkeyCsv } from "./latchkey-csv.ts";
import { onepasswordCsv } from "./onepassword-csv.ts";
import { passwordstateCsv } from "./passwordstate-csv.ts";
import { protonCsv } from "./proton-csv.ts";
import { safariCsv } from "./safari-csv.ts";

/** The first whose columns are all there is the format: the ones with rarer columns come first. */
export const csvFormats: readonly CsvFormat[] = [
  latchkeyCsv,
  bitwardenCsv,
  firefoxCsv,
  keepassxcCsv,
  keepassCsv,
  lastpassCsv,
  dashlaneCsv,
  protonCsv,
  onepasswordCsv,
  passwordstateCsv,
  safariCsv,
  chromeCsv,
];

import type { CsvFormat } from "./csv-format.ts";

/** Firefox. It has no titles: hosts stand for them. */
export const firefoxCsv: CsvFormat = {
  format: "firefox-csv",
  columns: ["url", "username", "password", "httprealm", "formactionorigin"],
  targets: {
    url: "url",
    username: "username",
    password: "password",
    httprealm: "field",
    formactionorigin: "nowhere",
    guid: "nowhere",
    timecreated: "nowhere",
    timelastused: "nowhere",
    timepasswordchanged: "nowhere",
  },
};

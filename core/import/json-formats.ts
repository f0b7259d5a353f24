import { isBitwardenJson, readBitwardenJson } from "./bitwarden-json.ts";
import type { ImportFormat, ImportResult } from "./import-result.ts";
import { isLatchkeyJson, readLatchkeyJson } from "./latchkey-json.ts";
import { isProtonJson, readProtonJson } from "./proton-json.ts";

export type JsonFormat = {
  readonly format: ImportFormat;
  readonly fits: (json: unknown) => boolean;
  readonly read: (json: unknown) => ImportResult;
};

/** The first that fits is the format: the ones with rarer members come first. */
export const jsonFormats: readonly JsonFormat[] = [
  { format: "latchkey-json", fits: isLatchkeyJson, read: readLatchkeyJson },
  { format: "proton-json", fits: isProtonJson, read: readProtonJson },
  { format: "bitwarden-json", fits: isBitwardenJson, read: readBitwardenJson },
];

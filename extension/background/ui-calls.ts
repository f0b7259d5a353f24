import type { Handlers } from "#core/wire/dispatch.ts";
import type { UiContract } from "#core/wire/ui-contract.ts";
import { accountCalls } from "./account/account-calls.ts";
import type { Core } from "./core.ts";
import { menuSiteCalls } from "./menu/menu-calls.ts";
import { pageCalls } from "./page/popup-page-calls.ts";
import { whyCalls } from "./page/why-calls.ts";
import { bulkCalls } from "./records/bulk-calls.ts";
import { exportCalls } from "./records/export-calls.ts";
import { generateCalls } from "./records/generate-calls.ts";
import { importCalls } from "./records/import-calls.ts";
import { recordCalls } from "./records/record-calls.ts";
import { trashCalls } from "./records/trash-calls.ts";
import { vaultCalls } from "./records/vault-calls.ts";
import { saveCalls } from "./save/save-calls.ts";

/** Every call of popup and console. The context is the one core. */
export const uiCalls: Handlers<UiContract, Core> = {
  ...accountCalls,
  ...pageCalls,
  ...recordCalls,
  ...vaultCalls,
  ...trashCalls,
  ...bulkCalls,
  ...importCalls,
  ...exportCalls,
  ...saveCalls,
  ...generateCalls,
  ...whyCalls,
  ...menuSiteCalls,
};

import type { Handlers } from "#core/wire/dispatch.ts";
import type { UiContract } from "#core/wire/ui-contract.ts";
import { accountCalls } from "./account-calls.ts";
import { bulkCalls } from "./bulk-calls.ts";
import type { Core } from "./core.ts";
import { exportCalls } from "./export-calls.ts";
import { generateCalls } from "./generate-calls.ts";
import { importCalls } from "./import-calls.ts";
import { menuSiteCalls } from "./menu-calls.ts";
import { pageCalls } from "./popup-page-calls.ts";
import { recordCalls } from "./record-calls.ts";
import { saveCalls } from "./save-calls.ts";
import { trashCalls } from "./trash-calls.ts";
import { vaultCalls } from "./vault-calls.ts";
import { whyCalls } from "./why-calls.ts";

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

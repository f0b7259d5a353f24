import type { ResultOf } from "#core/wire/calls.ts";
import type { UiContract } from "#core/wire/ui-contract.ts";

/** How everything stands, as popup and console show it. */
export type UiState = ResultOf<UiContract["ui.state"]>;

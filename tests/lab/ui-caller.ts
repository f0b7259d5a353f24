/** Asks the background what the popup would ask, from a page of the extension. */
import type { Page } from "puppeteer";
import { type Caller, caller } from "#core/wire/caller.ts";
import { type UiContract, uiContract } from "#core/wire/ui-contract.ts";

/** A caller that speaks from `page`, which must be one of the extension's. */
export function uiCaller(page: Page): Caller<UiContract> {
  return caller(uiContract, (request) =>
    page.evaluate((message) => chrome.runtime.sendMessage(message) as Promise<unknown>, {
      to: "background",
      ...request,
    }),
  );
}

/** Ask for the state until it is as wanted; there is no other way to see from outside. @throws Error after `withinMs` */
export async function untilState(
  ui: Caller<UiContract>,
  isWanted: (state: UiState) => boolean,
  withinMs = 60_000,
): Promise<UiState> {
  const until = Date.now() + withinMs;
  for (;;) {
    const state = await ui("ui.state", {});
    if (isWanted(state)) return state;
    if (Date.now() > until) {
      throw new Error(`The extension did not get there: ${JSON.stringify(state)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export type UiState = Awaited<ReturnType<typeof askState>>;

const askState = (ui: Caller<UiContract>) => ui("ui.state", {});

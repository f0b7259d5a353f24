/** What a person does with a sign-in form, and what Latchkey offers after it. */
import { expect } from "vitest";
import type { SaveOffer } from "#core/wire/save-contract.ts";
import type { Stage } from "./stage.ts";
import type { Tab } from "./tab.ts";

/** Records for sites of these names, each with an account of its own. */
export const loginsTo = (...names: readonly string[]) =>
  names.map((name) => ({
    title: name,
    username: `u-${name}`,
    password: `p-${name}`,
    urls: [{ url: `https://${name}.example.com/` }],
  }));

export const looking = { interval: 25 };

/** The page knows whether it is to tell what is sent. */
export const untilHeeded = (tab: Tab) =>
  expect
    .poll(async () => (await tab.look()).frames.map(({ heedsSent }) => heedsSent), looking)
    .toContainEqual(expect.any(Boolean));

/** As a person would: each field emptied, typed into, and the form sent. */
export async function signIn(tab: Tab, values: Readonly<Record<string, string>>, by = "button") {
  await untilHeeded(tab);
  for (const [name, value] of Object.entries(values)) {
    await tab.page.click(`[name=${name}]`, { count: 3 });
    await tab.page.keyboard.press("Backspace");
    await tab.page.type(`[name=${name}]`, value);
  }
  if (by === "Enter") await tab.page.keyboard.press("Enter");
  else await tab.page.click(by);
}

export const offerIn = async ({ ui }: Stage, { id }: Tab): Promise<SaveOffer | null> =>
  (await ui("save.offer", { tabId: id })).offer;

export async function untilOffer(stage: Stage, tab: Tab): Promise<SaveOffer> {
  await expect.poll(() => offerIn(stage, tab), looking).not.toBeNull();
  const offer = await offerIn(stage, tab);
  if (offer === null) throw new Error("The offer is gone");
  return offer;
}

/** Every page has come to the end of its loading. */
export async function untilWhole(stage: Stage): Promise<void> {
  const unfinished = () =>
    stage.inExtension(async () =>
      (await chrome.tabs.query({}))
        .filter(({ status }) => status !== "complete")
        .map(({ url }) => url),
    );
  await expect.poll(unfinished, looking).toEqual([]);
}

/** Nothing is offered, once every page is whole and all has been judged that there is to judge. */
export async function expectNoOffer(stage: Stage, tab: Tab): Promise<void> {
  await untilWhole(stage);
  expect(await offerIn(stage, tab)).toBeNull();
}

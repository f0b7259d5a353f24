import type { Handlers } from "#core/wire/dispatch.ts";
import type { UiContract } from "#core/wire/ui-contract.ts";
import { sampleNow } from "./sample-records.ts";
import type { UiBackground } from "./ui-background.ts";

/** The page that a person looks at, what was sent there and what is made for it, as the background in memory keeps them. */
export function pageHandlers(background: UiBackground) {
  return {
    "page.look": () => background.look,
    "page.nearby": () => ({ records: background.nearby }),
    "page.why": () => background.why,
    "ui.figures": () => ({
      fills: background.fills,
      hasFilled:
        background.fills > 0 ||
        [...background.records.values()].some(({ view }) => view.lastUsedAt > 0),
      tookMedianMs: 17.4,
      tookP95Ms: 31.2,
      lookedMedianMs: 6.1,
      cacheBytes: 1_240_000,
    }),
    "page.endLogin": () => {
      background.look = { ...background.look, signingInAs: null };
      background.announce("page");
      return {};
    },
    "page.declineLink": () => {
      background.look = { ...background.look, continuing: null, signingInAs: null };
      background.announce("page");
      return {};
    },
    "page.fillRecord": ({ confirmed }) => background.fill(confirmed),
    "page.pickFields": () => ({}),
    "save.offer": () => ({ offer: background.offer }),
    "save.accept": ({ recordId = "record-00000" }) => {
      background.offer = null;
      background.announce("page");
      return { recordId };
    },
    "save.dismiss": ({ forSite }) => {
      background.offer = null;
      background.unsavedSites += forSite ? 1 : 0;
      background.announce("page");
      return {};
    },
    "menu.sites": () => ({ count: background.quietSites }),
    "menu.forgetSites": () => {
      background.quietSites = 0;
      return {};
    },
    "save.sites": () => ({ count: background.unsavedSites }),
    "save.forgetSites": () => {
      background.unsavedSites = 0;
      return {};
    },
    "generate.keep": ({ password }) => {
      background.generated.unshift({ password, madeAt: sampleNow });
      return {};
    },
    "generate.copy": ({ password }) => {
      background.generated.unshift({ password, madeAt: sampleNow });
      return { clearAfterSeconds: 30 };
    },
    "generate.recent": () => ({ passwords: background.generated }),
    "page.fillNew": ({ password }) => {
      background.generated.unshift({ password, madeAt: sampleNow });
      background.announce("page");
      return { filled: background.newFields };
    },
  } satisfies Partial<Handlers<UiContract, undefined>>;
}

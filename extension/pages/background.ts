import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Caller } from "#core/wire/caller.ts";
import type { ParamsOf, ResultOf } from "#core/wire/calls.ts";
import type { UiContract } from "#core/wire/ui-contract.ts";
import type { LookedAt } from "./look-at-tab.ts";

/** What the background may announce: ask again what you show. */
export type Announced = "state" | "records" | "page" | "settings";

/**
 * All that popup and console reach beyond their own document. The entrypoint makes it of the browser's
 * APIs; everything below takes it from the context.
 */
export type Surroundings = {
  readonly ask: Caller<UiContract>;
  /** What the background has answered already, since it was asked early; the first who takes it has it. */
  readonly answered: <M extends keyof UiContract & string>(
    method: M,
    params: ParamsOf<UiContract[M]>,
  ) => ResultOf<UiContract[M]> | undefined;
  /** Be told what the background announces, until the returned function is called. */
  readonly listen: (listener: (event: Announced) => void) => () => void;
  /** The tab that the person looks at. */
  readonly activeTab: () => Promise<number | undefined>;
  /** Open a web page in a tab of its own. */
  readonly openTab: (url: string) => void;
  /** Open the console at one of its places, such as "#/settings". */
  readonly openConsole: (place: string) => void;
  /** Whether the browser lets Latchkey see web pages at all: a person can take that away. */
  readonly seesPages: () => Promise<boolean>;
  /** Ask the person for it. Only in a click of theirs, and before anything is waited for. */
  readonly askToSeePages: () => Promise<boolean>;
  /** The key that opens the popup, as the person has it; `undefined`: there is none. */
  readonly popupKey: () => Promise<string | undefined>;
  readonly writeClipboard: (value: string) => Promise<void>;
  /** The picture on the clipboard, where there is one. */
  readonly clipboardPicture: () => Promise<Blob | undefined>;
  /** See `look-at-tab.ts`. */
  readonly lookAtTab: <Seen>(
    at: LookedAt,
    look: (picture: Blob) => Promise<Seen | undefined>,
  ) => Promise<Seen | undefined>;
  readonly print: () => void;
  /** Close the popup; nothing where the page is a tab. */
  readonly dismiss: () => Promise<void>;
};

export const SurroundingsContext = createContext<Surroundings | undefined>(undefined);

/** What the entrypoint has provided. */
export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (surroundings === undefined) throw new Error("No surroundings: the entrypoint provides them");
  return surroundings;
}

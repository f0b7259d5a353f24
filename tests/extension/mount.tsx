import { render } from "preact";
import { act } from "preact/test-utils";
import { expect, vi } from "vitest";
import { exportAge } from "#core/export/export-age.ts";
import { exportJson } from "#core/export/export-json.ts";
import { caller } from "#core/wire/caller.ts";
import { WireError } from "#core/wire/error.ts";
import { uiContract } from "#core/wire/ui-contract.ts";
import { Console } from "../../extension/console/console.tsx";
import { doJob } from "../../extension/console/import/file-jobs.ts";
import { type FileWork, FileWorkContext } from "../../extension/console/import/file-work.ts";
import { navigation } from "../../extension/console/navigation.ts";
import {
  type Announced,
  type Surroundings,
  SurroundingsContext,
} from "../../extension/pages/background.ts";
import { Popup } from "../../extension/popup/popup.tsx";
import { type UiBackground, uiBackground } from "./ui-background.ts";
import { windowUntil } from "./window-until.ts";

/** Popup and console in a document of the test, over a background in memory; used as a person would. */

/** Pages answer within milliseconds: looking often keeps the tests quick. */
const looking = { timeout: 5000, interval: 4 };

export type Mounted = {
  readonly root: HTMLElement;
  readonly background: UiBackground;
  readonly clipboard: string[];
  readonly opened: string[];
  readonly places: string[];
  /** How often the popup has asked to be closed. */
  readonly dismissals: () => number;
  /** Waits until an element is there. */
  readonly see: (selector: string) => Promise<HTMLElement>;
  readonly seeText: (text: string | RegExp) => Promise<void>;
  readonly button: (name: string | RegExp) => HTMLButtonElement;
  readonly field: (label: string) => HTMLInputElement;
  readonly click: (name: string | RegExp) => Promise<void>;
  readonly type: (label: string, value: string) => Promise<void>;
  /** A key on whatever has the focus; resolves to whether the page left it to the browser. */
  readonly press: (key: string, held?: KeyboardEventInit) => Promise<boolean>;
  readonly submit: () => Promise<void>;
  readonly announce: UiBackground["announce"];
  readonly asked: (method: string) => unknown[];
};

/** What the console's worker does, done here: there are no workers in this document. Sealing is made cheap. */
const fileWork: FileWork = {
  read: (source) => doJob({ job: "read", source }) as ReturnType<FileWork["read"]>,
  write: async (wanted) => {
    if (wanted.kind !== "age") {
      return doJob({ job: "write", wanted }) as ReturnType<FileWork["write"]>;
    }
    const json = exportJson(wanted.records, wanted.exportedAt);
    return new Uint8Array(await exportAge(json, wanted.passphrase, cheapWorkFactor));
  },
};

const cheapWorkFactor = 10;

const mountedRoots: HTMLElement[] = [];
let mounted = new AbortController();

/** @param lookAtTab what can be seen of a tab; without it none is open */
export function mountPopup(
  changes: Partial<UiBackground> = {},
  lookAtTab: Surroundings["lookAtTab"] = noTab,
  first?: "generator",
): Mounted {
  return mount(uiBackground(changes), () => <Popup first={first} />, lookAtTab);
}

const noTab = async () => {
  throw new WireError("not_found", "No web page is open");
};

/** @param place the console's address, such as "#/settings" */
export function mountConsole(place: string, changes: Partial<UiBackground> = {}): Mounted {
  location.hash = place;
  const given = navigation(windowUntil(mounted.signal));
  return mount(uiBackground(changes), () => (
    <FileWorkContext.Provider value={fileWork}>
      <Console navigation={given} />
    </FileWorkContext.Provider>
  ));
}

/** The console with a record opened to be edited. */
export async function editRecord(id = "record-00000"): Promise<Mounted> {
  const page = mountConsole(`#/records/${id}`);
  await page.click("Edit");
  await page.see(".record-editor");
  return page;
}

export function unmountAll(): void {
  mounted.abort();
  mounted = new AbortController();
  for (const root of mountedRoots.splice(0)) {
    act(() => render(null, root));
    root.remove();
  }
  delete document.documentElement.dataset.theme;
}

function mount(
  background: UiBackground,
  page: () => preact.JSX.Element,
  lookAtTab: Surroundings["lookAtTab"] = noTab,
): Mounted {
  const root = document.body.appendChild(document.createElement("div"));
  mountedRoots.push(root);
  const clipboard: string[] = [];
  const opened: string[] = [];
  const places: string[] = [];
  let dismissals = 0;
  const surroundings = {
    ask: caller(uiContract, (request) => background.send({ to: "background", ...request })),
    answered: () => undefined,
    listen: (listener: (event: Announced) => void) =>
      background.listen((event) => act(() => listener(event as Announced))),
    activeTab: async () => 7,
    openTab: (url: string) => void opened.push(url),
    openConsole: (place: string) => void places.push(place),
    seesPages: async () => background.seesPages,
    askToSeePages: async () => {
      background.seesPages = true;
      return true;
    },
    popupKey: async () => "Alt+Shift+K",
    writeClipboard: async (value: string) => void clipboard.push(value),
    clipboardPicture: async () => undefined,
    lookAtTab,
    print: () => undefined,
    dismiss: async () => {
      dismissals += 1;
    },
  };
  act(() =>
    render(
      <SurroundingsContext.Provider value={surroundings}>{page()}</SurroundingsContext.Provider>,
      root,
    ),
  );

  const button = (name: string | RegExp) => {
    const all = [...root.querySelectorAll<HTMLButtonElement>("button, a")];
    const named = all.filter((one) => fits(nameOf(one), name));
    expect(named.map(nameOf), `buttons named ${name}`).not.toEqual([]);
    return named[0] as HTMLButtonElement;
  };
  const field = (label: string) => {
    const labels = [...root.querySelectorAll("label")].filter((one) => textOf(one) === label);
    const byLabel = labels.map((one) => document.getElementById(one.htmlFor));
    const byName = [...root.querySelectorAll(`[aria-label="${label}"]:not(button)`)];
    const [found] = [...byLabel, ...byName].filter((one) => one !== null);
    expect(found, `a field called “${label}”`).toBeDefined();
    return found as HTMLInputElement;
  };

  return {
    root,
    background,
    clipboard,
    opened,
    places,
    dismissals: () => dismissals,
    see: (selector) =>
      vi.waitFor(() => {
        const found = root.querySelector<HTMLElement>(selector);
        expect(found, selector).not.toBeNull();
        return found as HTMLElement;
      }, looking),
    seeText: (text) => vi.waitFor(() => expect(textOf(root)).toMatch(text), looking),
    button,
    field,
    click: async (name) => {
      await vi.waitFor(() => button(name), looking);
      await act(async () => button(name).click());
    },
    type: async (label, value) => {
      await vi.waitFor(() => {
        const found: HTMLElement = field(label);
        // What a list offers may come later than the list.
        if (found instanceof HTMLSelectElement) {
          expect([...found.options].map((one) => one.value)).toContain(value);
        }
      }, looking);
      await act(async () => {
        const input = field(label);
        input.value = value;
        input.dispatchEvent(new Event("input", { bubbles: true }));
        input.dispatchEvent(new Event("change", { bubbles: true }));
      });
    },
    press: async (key, held = {}) => {
      let isLeft = true;
      await act(async () => {
        const target = document.activeElement ?? document.body;
        const event = new KeyboardEvent("keydown", {
          key,
          bubbles: true,
          cancelable: true,
          ...held,
        });
        isLeft = target.dispatchEvent(event);
        const isPressed = key === "Enter" && isLeft && target instanceof HTMLButtonElement;
        if (isPressed) target.click();
      });
      return isLeft;
    },
    submit: async () => {
      const form = root.querySelector("form");
      await act(async () => {
        form?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
      });
    },
    announce: (event) => background.announce(event),
    asked: (method) =>
      background.asked.filter((one) => one.method === method).map(({ params }) => params),
  };
}

const textOf = (element: Element) => (element.textContent ?? "").replace(/\s+/g, " ").trim();

const nameOf = (element: Element) => element.getAttribute("aria-label") ?? textOf(element);

const fits = (name: string, wanted: string | RegExp) =>
  typeof wanted === "string" ? name === wanted : wanted.test(name);

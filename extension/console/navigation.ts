import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { hashOf, parseRoute, type Route } from "./route.ts";

/**
 * Where the console is, and how to get elsewhere without losing what was typed: while something is
 * unsaved, every way out (links, the back button, closing the tab, locking) asks first.
 */
export type Navigation = {
  readonly route: ReadonlySignal<Route>;
  /** What would be lost by going elsewhere; undefined where nothing would be. */
  readonly unsaved: Signal<Unsaved | undefined>;
  /** Where the person wants to go, or what they want done; set while they are asked about what is unsaved. */
  readonly wanted: ReadonlySignal<Route | Ending | undefined>;
  readonly goTo: (route: Route) => void;
  /** Do what would end an edit, or a kit, where the person is. An import is not asked about: it does not outlive that either. */
  readonly end: (ending: Ending) => void;
  /** Answer the question: go and lose it, or stay. */
  readonly leave: () => void;
  readonly stay: () => void;
};

/** A record that is being edited; an import that is under way, of which no other place tells; a kit that is to be seen. */
export type Unsaved = "edit" | "import" | "kit";

/** What takes an edit away without going elsewhere, such as locking. */
type Ending = () => void;

type Page = Pick<Window, "location" | "addEventListener">;

export function navigation(page: Page): Navigation {
  const route = signal<Route>(parseRoute(page.location.hash));
  const unsaved = signal<Unsaved | undefined>(undefined);
  const wanted = signal<Route | Ending | undefined>(undefined);

  const show = (next: Route) => {
    route.value = next;
    if (page.location.hash !== hashOf(next)) page.location.hash = hashOf(next);
  };
  const goTo = (next: Route) => {
    if (unsaved.peek() !== undefined && hashOf(next) !== hashOf(route.peek())) wanted.value = next;
    else show(next);
  };

  page.addEventListener("hashchange", () => {
    const next = parseRoute(page.location.hash);
    if (hashOf(next) === hashOf(route.peek())) return;
    goTo(next);
    // Asked first: the address goes back to where the person still is.
    if (wanted.peek() !== undefined) page.location.hash = hashOf(route.peek());
  });
  page.addEventListener("beforeunload", (event) => {
    if (unsaved.peek() !== undefined) event.preventDefault();
  });

  return {
    route,
    unsaved,
    wanted,
    goTo,
    end(ending) {
      const now = unsaved.peek();
      if (now === "edit" || now === "kit") wanted.value = ending;
      else ending();
    },
    leave() {
      const next = wanted.peek();
      wanted.value = undefined;
      // An ending may fail: what is unsaved is so until the editor is gone.
      if (typeof next === "function") return next();
      unsaved.value = undefined;
      if (next !== undefined) show(next);
    },
    stay() {
      wanted.value = undefined;
    },
  };
}

export const NavigationContext = createContext<Navigation | undefined>(undefined);

export function useNavigation(): Navigation {
  const given = useContext(NavigationContext);
  if (given === undefined) throw new Error("No navigation: the console provides it");
  return given;
}

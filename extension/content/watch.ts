/**
 * Notices when a page's inputs appear, change or come into sight, and says so once.
 *
 * As long as a page has no input this is one observer that compares names. There is no timer that
 * repeats, and nothing that was looked at is looked at again unless it changed.
 */
import { isTyped } from "#core/forms/collect.ts";
import { parentElementOf, precedes } from "#core/forms/dom.ts";
import { tops } from "./added.ts";
import { Budget } from "./budget.ts";
import { listen } from "./listen.ts";
import { awaitsStyles, isWhole } from "./parsing.ts";
import { bareHosts, inputsIn, lookInto, openHosts, SLICE_MS } from "./scan.ts";
import { ShadowTrees } from "./shadow-trees.ts";
import { Sightings, stillness } from "./sightings.ts";

/** Attributes that change what a field is, or whether it is seen. */
const telling = [
  "type",
  "hidden",
  "style",
  "class",
  "disabled",
  "readonly",
  "inert",
  "open",
  "aria-hidden",
  "autocomplete",
  "name",
  "id",
  "placeholder",
  "form",
  "popover",
];

/** How far above an input a change still concerns it by what it says. */
const SCOPE_LEVELS = 5;

export interface Watching {
  /** Look at everything again, since something changed that the page knows nothing of. */
  again(): void;
  /** Fields of interest that are out of sight by now, so that more is worth noticing. */
  await(fields: readonly HTMLInputElement[]): void;
  /** A shadow tree that may not have been found. */
  enter(root: ShadowRoot): void;
}

/**
 * Calls `look` with the inputs of the page, in document order, whenever they may mean something new.
 */
export function watch(
  page: Document,
  signal: AbortSignal,
  look: (inputs: readonly HTMLInputElement[]) => void,
): Watching {
  const inputs = new Set<HTMLInputElement>();
  const budget = new Budget(performance.now());
  /** Inputs of forms that the parser has not left yet. */
  let unfinished: readonly HTMLInputElement[] = [];
  let unseen = false;
  let scheduled = false;
  /** Something has changed since the last look. */
  let isStale = false;
  let hasBegun = false;

  const observer = new MutationObserver(noticed);
  const trees = new ShadowTrees(
    signal,
    (roots) => {
      roots.forEach(observe);
      take(roots.flatMap(inputsIn));
    },
    // It makes way for the page by itself.
    (ms) => budget.spend(Math.min(ms, SLICE_MS), performance.now()),
  );
  const roots = () => [page, ...trees];
  let sightings: Sightings | undefined;
  const observe = (root: Document | ShadowRoot) =>
    observer.observe(root, {
      childList: true,
      subtree: true,
      // Of no use while there is no input, and then most of a busy page's changes.
      ...(inputs.size > 0 ? { attributes: true, attributeFilter: telling } : {}),
    });

  function noticed(records: MutationRecord[]): void {
    const began = performance.now();
    if (inputs.size === 0 && page.readyState === "loading") {
      // The parser brings hundreds of elements at once: one look for all of them.
      take(roots().flatMap(inputsIn));
      return;
    }
    // A look that is due already need not be found due again, however much changes till then.
    const retyped: HTMLInputElement[] = [];
    let concerned = scheduled || inputs.size === 0;
    for (const record of records) {
      if (record.type === "childList") {
        concerned ||= record.removedNodes.length > 0 && (unseen || isAnyGone());
        concerned ||= concerns(record.target);
      } else if (record.attributeName === "type" && isNew(record.target))
        retyped.push(record.target);
      else concerned ||= unseen || holdsInput(record.target) || concerns(record.target);
    }
    const added = tops(records);
    const found = [...retyped, ...added.flatMap(inputsIn)];
    budget.spend(performance.now() - began, performance.now());
    if (concerned) changed();
    if (!take(found) && unfinished.some((input) => isWhole(input) !== false)) lookNow();
    // Scripts that are still to come attach most of a page's shadow trees: looked for once they have.
    if (page.readyState !== "loading" && added.length > 0) void trees.find(added);
    else if (trees.arePending) void trees.findPending();
  }

  /** An input of another type has become one that something is typed into. */
  const isNew = (target: Node): target is HTMLInputElement =>
    target instanceof HTMLInputElement && isTyped(target) && !inputs.has(target);

  /** Whether `target` holds an input, so that its look changes theirs. */
  function holdsInput(target: Node): boolean {
    for (const input of inputs) if (target.contains(input)) return true;
    return false;
  }

  /** An input went with what was removed: its form may have done its work. */
  function isAnyGone(): boolean {
    for (const input of inputs) if (!input.isConnected) return true;
    return false;
  }

  /** Whether `target` is near enough to an input to tell something of it. */
  function concerns(target: Node): boolean {
    for (const input of inputs) {
      const scope = input.form ?? above(input);
      if (scope.contains(target)) return true;
    }
    return false;
  }

  /** Inputs that were found: those that are new are looked at at once, not only when the page is drawn. */
  function take(found: readonly HTMLInputElement[]): boolean {
    const before = inputs.size;
    for (const input of found) inputs.add(input);
    if (inputs.size === before) return false;
    if (before === 0) begin();
    isStale = true;
    lookNow();
    return true;
  }

  /** There is an input: what changes its look is of interest from here on. */
  function begin(): void {
    roots().forEach(observe);
    if (hasBegun) return;
    hasBegun = true;
    hear(["transitionend", "animationend", "toggle"], ({ target }) => {
      if (unseen || (target instanceof Node && holdsInput(target))) changed();
    });
    // A frame that was too small to show anything.
    listen(window, ["resize"], () => unseen && changed(), signal);
  }

  /** The page has changed in a way that may mean something: look before it is drawn. */
  function changed(): void {
    if (signal.aborted || inputs.size === 0) return;
    isStale = true;
    if (scheduled) return;
    scheduled = true;
    const wait = budget.waitMs(performance.now());
    if (wait > 0) setTimeout(inFrame, wait);
    else inFrame();
  }

  /** Before the next frame is drawn, when the page's layout is wanted anyway. A hidden page draws none. */
  function inFrame(): void {
    if (page.visibilityState === "hidden") setTimeout(drawn, 0);
    else requestAnimationFrame(drawn);
  }

  function drawn(): void {
    scheduled = false;
    if (isStale) run(true);
  }

  function lookNow(): void {
    if (budget.waitMs(performance.now()) > 0 || awaitsStyles(page)) changed();
    else run(false);
  }

  /** @param isDrawn whether what has come of the page so far is all there is for now */
  function run(isDrawn: boolean): void {
    if (signal.aborted) return;
    const began = performance.now();
    const live: HTMLInputElement[] = [];
    const rest: HTMLInputElement[] = [];
    for (const input of inputs) {
      if (!input.isConnected || !isTyped(input)) inputs.delete(input);
      else if (page.readyState !== "loading" || (isWhole(input) ?? isDrawn)) live.push(input);
      else rest.push(input);
    }
    unfinished = rest;
    isStale = rest.length > 0;
    if (live.length > 0 || rest.length === 0) look(inOrder(live));
    budget.spend(performance.now() - began, performance.now());
    // Where no form ends what belongs together, the next frame shows it.
    if (rest.some((input) => isWhole(input) === undefined)) changed();
  }

  const hear = (names: readonly string[], heard: (event: Event) => void) =>
    listen(page, names, heard, signal);
  hear(["DOMContentLoaded"], () => {
    // What the parser brought last is not told of yet: without it, a form would be looked at by half.
    noticed(observer.takeRecords());
    if (isStale) lookNow();
    void trees.find([page]);
  });
  // Late style sheets and scripts change what is seen and what custom elements hold; so do transitions.
  hear(["load"], ({ target }) => {
    if (trees.arePending) void trees.findPending();
    if (target instanceof HTMLLinkElement) changed();
  });
  // A plain element that got its shadow tree after it was looked at tells nobody.
  const enter = (root: ShadowRoot) => trees.enter(root);
  const atRest = () => {
    void trees.findPending();
    for (const host of bareHosts(page)) lookInto(host, enter);
    requestIdleCallback(() => openHosts(page).forEach(enter), { timeout: 1000 });
  };
  addEventListener("load", atRest, { signal });
  hear(["focusin"], ({ target }) => {
    // What the pointer alone has brought into sight has changed in nothing that is told.
    if (unseen) changed();
    if (trees.arePending) void trees.findPending();
    // The focus within a shadow tree is said to be its host's.
    else if (target instanceof Element && !isTyped(target)) lookInto(target, enter);
  });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    inputs.clear();
  });
  observe(page);
  take(inputsIn(page));
  if (page.readyState !== "loading") void trees.find([page]);
  if (page.readyState === "complete") atRest();
  return {
    enter,
    again() {
      if (inputs.size > 0) run(page.readyState !== "loading");
    },
    await(fields) {
      if (signal.aborted) return;
      if (fields.length > 0) sightings ??= new Sightings(changed, signal);
      sightings?.watch(fields);
      unseen = fields.length > 0;
      if (unseen) void stillness(fields).then((moved) => moved && changed());
    },
  };
}

function above(input: Element): Element {
  let at: Element = input;
  for (let climbed = 0; climbed < SCOPE_LEVELS; climbed++) {
    const parent = parentElementOf(at);
    if (parent === null) break;
    at = parent;
  }
  return at;
}

function inOrder(inputs: HTMLInputElement[]): HTMLInputElement[] {
  const isSorted = inputs.every((input, index) => {
    const next = inputs[index + 1];
    return next === undefined || precedes(input, next);
  });
  return isSorted ? inputs : inputs.sort((a, b) => (a === b ? 0 : precedes(a, b) ? -1 : 1));
}

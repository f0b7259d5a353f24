/**
 * Notices when a page's inputs appear, change or come into sight, and says so once per frame at most.
 *
 * As long as a page has no input this is one observer that compares names. There is no timer that
 * repeats, and nothing that was looked at is looked at again unless it changed.
 */
import { isTyped, mayHost } from "#core/forms/collect.ts";
import { parentElementOf, precedes } from "#core/forms/dom.ts";
import { Budget } from "./budget.ts";
import { type Found, scan } from "./scan.ts";

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
}

/**
 * Calls `look` with the inputs of the page, in document order, whenever they may mean something new.
 * `look` says whether any field of interest is still out of sight, so that more is worth noticing.
 */
export function watch(
  page: Document,
  signal: AbortSignal,
  look: (inputs: readonly HTMLInputElement[]) => { unseen: boolean },
): Watching {
  const inputs = new Set<HTMLInputElement>();
  const pending = new Set<Element>();
  const roots: (Document | ShadowRoot)[] = [page];
  const budget = new Budget(performance.now());
  let unseen = false;
  let scheduled = false;

  const observer = new MutationObserver(noticed);
  const sizes = new ResizeObserver(schedule);
  const sights = new IntersectionObserver(schedule);
  const observe = (root: Document | ShadowRoot) =>
    observer.observe(root, {
      childList: true,
      subtree: true,
      // Of no use while there is no input, and then most of a busy page's changes.
      ...(inputs.size > 0 ? { attributes: true, attributeFilter: telling } : {}),
    });

  function noticed(records: MutationRecord[]): void {
    const began = performance.now();
    const added = new Set<Element>();
    // A look that is due already need not be found due again, however much changes till then.
    let concerned = scheduled || inputs.size === 0;
    for (const record of records) {
      if (record.type === "childList") {
        for (const node of record.addedNodes) if (node instanceof Element) added.add(node);
        concerned ||= (unseen && record.removedNodes.length > 0) || concerns(record.target);
      } else if (record.attributeName === "type" && isNew(record.target)) added.add(record.target);
      else concerned ||= unseen || holdsInput(record.target) || concerns(record.target);
    }
    // What was added within something added is found with it.
    const tops = [...added].filter(
      (element) => element.isConnected && !added.has(parentElementOf(element) ?? element),
    );
    budget.spend(performance.now() - began, performance.now());
    if (concerned) schedule();
    if (tops.length > 0) void find(tops);
    else if (pending.size > 0) void findPending();
  }

  /** An input of another type has become one that something is typed into. */
  const isNew = (target: Node): target is HTMLInputElement =>
    target instanceof HTMLInputElement && isTyped(target) && !inputs.has(target);

  /** Whether `target` holds an input, so that its look changes theirs. */
  function holdsInput(target: Node): boolean {
    for (const input of inputs) if (target.contains(input)) return true;
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

  async function find(where: readonly (Element | Document | ShadowRoot)[]): Promise<void> {
    const found: Found = { inputs: [], shadowRoots: [], pending: [] };
    const began = performance.now();
    await scan(where, found, signal);
    if (signal.aborted) return;
    budget.spend(Math.min(performance.now() - began, 4), performance.now());
    for (const element of found.pending) pending.add(element);
    const first = inputs.size === 0 && found.inputs.length > 0;
    for (const input of found.inputs) {
      if (inputs.has(input)) continue;
      inputs.add(input);
      sizes.observe(input);
      sights.observe(input);
    }
    for (const root of found.shadowRoots) {
      if (roots.includes(root)) continue;
      roots.push(root);
      observe(root);
    }
    if (first) roots.forEach(observe);
    if (found.inputs.length > 0) schedule();
  }

  /** A custom element gets its shadow tree when its script has come, of which no observer is told. */
  async function findPending(): Promise<void> {
    const waiting = [...pending];
    pending.clear();
    await find(waiting.filter((element) => element.isConnected));
  }

  function schedule(): void {
    if (scheduled || signal.aborted || inputs.size === 0) return;
    scheduled = true;
    const wait = budget.waitMs(performance.now());
    if (wait > 0) setTimeout(inFrame, wait);
    else inFrame();
  }

  /** Before the next frame is drawn, when the page's layout is wanted anyway. A hidden page draws none. */
  function inFrame(): void {
    if (page.visibilityState === "hidden") setTimeout(run, 0);
    else requestAnimationFrame(run);
  }

  function run(): void {
    scheduled = false;
    if (signal.aborted) return;
    const began = performance.now();
    const live: HTMLInputElement[] = [];
    for (const input of inputs) {
      if (input.isConnected && isTyped(input)) live.push(input);
      else {
        inputs.delete(input);
        sizes.unobserve(input);
        sights.unobserve(input);
      }
    }
    ({ unseen } = look(inOrder(live)));
    budget.spend(performance.now() - began, performance.now());
  }

  // Late style sheets and scripts change what is seen and what custom elements hold; so do transitions.
  const listening = { capture: true, passive: true, signal } as const;
  const loaded = () => {
    if (pending.size > 0) void findPending();
    schedule();
  };
  // A plain element that got its shadow tree after it was looked at tells nobody either.
  const complete = () => void find([page]);
  page.addEventListener("load", loaded, listening);
  addEventListener("load", complete, { ...listening, capture: false });
  page.addEventListener("DOMContentLoaded", complete, listening);
  page.addEventListener("visibilitychange", schedule, listening);
  for (const name of ["transitionend", "animationend", "toggle"] as const) {
    page.addEventListener(
      name,
      ({ target }) => {
        if (unseen || (target instanceof Node && holdsInput(target))) schedule();
      },
      listening,
    );
  }
  page.addEventListener(
    "focusin",
    ({ target }) => {
      if (pending.size > 0) void findPending();
      // The focus within a shadow tree is said to be its host's.
      else if (target instanceof Element && !isTyped(target) && mayHost(target))
        void find([target]);
    },
    listening,
  );
  signal.addEventListener("abort", () => {
    observer.disconnect();
    sizes.disconnect();
    sights.disconnect();
    inputs.clear();
    pending.clear();
  });
  observe(page);
  void find([page]);
  return { again: schedule };
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

import type { Decision } from "#core/match/decide.ts";
import type { FieldHints } from "#core/vault/field-hints.ts";
import type { Heed, PageForm } from "#core/wire/page-contract.ts";
import { type Frame, sameDocument } from "./frame.ts";
import type { Judged } from "./judged-page.ts";

/** What is known of one frame's document: for the popup, and so that nothing is filled twice. */
export type FrameState = {
  frame: Frame;
  /** Whether it has told its forms, to this background and not only to one that has been stopped since. */
  hasTold: boolean;
  forms: readonly PageForm[];
  /** All that was judged there, with what speaks for it. */
  judged: readonly Judged[];
  decisions: readonly Decision[];
  filled: number;
  /** Where the document was told that fields are. */
  hints: FieldHints;
  /** Fields that did not take their value, or held another already. */
  refused: number;
  /** What the document is to tell; `undefined` where that is not decided yet. */
  heed: Heed | undefined;
  /** Form, fields, record and version of every automatic release into this document that is not to be made again. */
  readonly released: Set<string>;
  /** How many automatic releases there were, those among them that are made again. */
  releases: number;
};

/** A person has had a form filled: what was said before against filling it holds no more. */
export function notePersonFill(state: FrameState, decision: Decision, count: number): void {
  state.filled += count;
  state.decisions = state.decisions.map((one) =>
    one.formKey === decision.formKey ? { ...decision, reasons: [] } : one,
  );
}

/** Fields of a form could not be typed into yet: what was released for it may be again. */
export function noteClosed({ released }: FrameState, formKey: string): void {
  for (const mark of released) if (mark.startsWith(`${formKey} `)) released.delete(mark);
}

/** The documents of all tabs, as far as they have told anything of themselves. */
export class FrameStates {
  readonly #states = new Map<string, FrameState>();

  /** What is known of a tab's frames that have told their forms, the top one first. */
  of(tabId: number): FrameState[] {
    return [...this.#states.values()]
      .filter(({ frame, hasTold }) => frame.tabId === tabId && hasTold)
      .toSorted((a, b) => a.frame.frameId - b.frame.frameId);
  }

  /** What this document shows; `undefined` where it is gone. */
  formsOf(
    tabId: number,
    { frameId, documentId }: Pick<Frame, "frameId" | "documentId">,
  ): readonly PageForm[] | undefined {
    const isIt = ({ frame }: FrameState) =>
      frame.frameId === frameId && frame.documentId === documentId;
    return this.of(tabId).find(isIt)?.forms;
  }

  /** What is known of this document. */
  at(frame: Frame): FrameState | undefined {
    const known = this.#states.get(keyOf(frame));
    return known !== undefined && sameDocument(known.frame, frame) ? known : undefined;
  }

  /** One state per document: whoever holds it across a wait writes to the one that counts. */
  keep(frame: Frame): FrameState {
    const known = this.at(frame);
    if (known !== undefined) {
      known.frame = frame;
      return known;
    }
    const state = { ...untouched, frame, released: new Set<string>() };
    this.#states.set(keyOf(frame), state);
    return state;
  }

  /** @param but the document that the tab shows from now on: it may have told of itself before the browser does */
  forgetTab(tabId: number, but?: string): void {
    for (const [key, { frame }] of this.#states) {
      const isShown = but !== undefined && frame.documentId === but;
      if (frame.tabId === tabId && !isShown) this.#states.delete(key);
    }
  }

  /** Locked: what was decided under the keys that are gone counts no more. */
  forgetDecisions(): void {
    for (const state of this.#states.values()) state.decisions = [];
  }
}

const keyOf = ({ tabId, frameId }: Frame): string => `${tabId}:${frameId}`;

const untouched = {
  hasTold: false,
  forms: [],
  judged: [],
  decisions: [],
  filled: 0,
  releases: 0,
  refused: 0,
  hints: {},
  heed: undefined,
} as const;

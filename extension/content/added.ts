/** What has been added to a page, as its observer tells it. */
import { parentElementOf } from "#core/forms/dom.ts";

/** The added elements that are still there, without those within others of them: they are found with those. */
export function tops(records: readonly MutationRecord[]): Element[] {
  const added = new Set<Element>();
  for (const { addedNodes } of records) {
    for (const node of addedNodes) if (node instanceof Element) added.add(node);
  }
  // What stands directly below a document or a shadow root has no element around it.
  const isWithin = (around: Element | null) => around !== null && added.has(around);
  return [...added].filter((element) => element.isConnected && !isWithin(parentElementOf(element)));
}

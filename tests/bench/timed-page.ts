/** Opening a page of a benchmark and reading its clock. */
import type { Frame, Page } from "puppeteer";
import type { Marks } from "./bench-pages.ts";

declare global {
  interface Window {
    /** Kept by the pages' own clock. */
    marks: Marks;
  }
}

const fillWithinMs = 10_000;

/** The frame of `page` at this path: the top one, or the first below it. */
export async function frameAt(page: Page, path: string | undefined): Promise<Frame> {
  if (path === undefined) return page.mainFrame();
  return page.waitForFrame((frame) => new URL(frame.url()).pathname === path);
}

/** The frame's marks once the field has been filled. @throws when it is not */
export async function marksWhen(frame: Frame, field: "username" | "password"): Promise<Marks> {
  await frame.waitForFunction(
    (name) => window.marks?.[name] !== undefined,
    {
      timeout: fillWithinMs,
      polling: 50,
    },
    field,
  );
  // A blocked document is ready only later.
  await frame.waitForFunction(() => window.marks.ready !== undefined, { polling: 50 });
  return frame.evaluate(() => window.marks);
}

/** How many fields of the page, shadow trees included, hold a value. */
export function filledFields(page: Page): Promise<number> {
  return page.evaluate(() => {
    const within = (root: Document | ShadowRoot): number => {
      let filled = 0;
      for (const element of root.querySelectorAll("*")) {
        if (element instanceof HTMLInputElement && element.value !== "") filled += 1;
        if (element.shadowRoot !== null) filled += within(element.shadowRoot);
      }
      return filled;
    };
    return within(document);
  });
}

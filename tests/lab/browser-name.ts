/** Which browser a lab starts; for tests it is said from outside. */
export type BrowserName = "chromium" | "firefox";

export const isBrowserName = (text: string): text is BrowserName =>
  text === "chromium" || text === "firefox";

/** The browser that this run of the tests is about: `vitest.config.ts` sets it for each project. */
export const browserUnderTest: BrowserName =
  process.env.LATCHKEY_TEST_BROWSER === "firefox" ? "firefox" : "chromium";

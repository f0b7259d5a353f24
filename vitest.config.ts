import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/**
 * `unit` and `unit-drawn` run in milliseconds and are part of `npm run check`; `unit-thorough` derives keys and tries
 * much by chance, which takes as long as all of them. `integration` uses real sockets, child processes and SQLite
 * files; `browser` uses real browsers, three files at a time.
 * `firefox` is the core of what `browser` has, once more in Firefox; `firefox-more` the rest that can run there.
 */

/** A fact is waited for as long as a busy machine may take, not the second that is usual. */
const patient = { poll: { timeout: 15_000 } };

/** What the browser does is the same in every one of these, but for the browser. */
const inBrowser = {
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: patient,
  // Two would wait for something at once now and then, with nothing for the cores to do.
  maxWorkers: 3,
  sequence: { groupOrder: 2 },
  globalSetup: ["tests/end-to-end/setup/build.ts"],
  env: { LATCHKEY_TEST_BROWSER: "chromium" },
};

const firefox = { ...inBrowser, env: { LATCHKEY_TEST_BROWSER: "firefox" } };

/** A fill, an account's whole life, and what is different there. */
const firefoxCore = ["account", "fill", "firefox"].map(
  (name) => `tests/end-to-end/${name}.browser.ts`,
);

/** The menu in the page, which Firefox does not have; what it has instead is in `firefox.browser.ts`. */
const chromiumOnly = ["clickjacking", "field-menu"].map(
  (name) => `tests/end-to-end/${name}.browser.ts`,
);

/** What is drawn, in a page without a browser: files that draw by their name, and two that only read a document. */
const drawn = [
  "tests/extension/**/*.test.tsx",
  "tests/extension/console/navigation.test.ts",
  "tests/core/policy/policy-files.test.ts",
];

const thorough = "tests/{core,extension}/**/*.thorough.test.ts";

const inOneProcess = {
  setupFiles: ["tests/extension/setup/english.ts"],
  // Loading the same modules again for each file would take longer than the tests.
  isolate: false,
  alias: {
    "webextension-polyfill": fileURLToPath(
      new URL("tests/extension/setup/webextension-polyfill.ts", import.meta.url),
    ),
  },
  // Key derivation takes long on a machine that does other things too.
  testTimeout: 30_000,
  hookTimeout: 30_000,
  expect: patient,
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/{core,extension,scripts}/**/*.test.ts"],
          exclude: [...drawn, thorough],
          ...inOneProcess,
        },
      },
      { test: { name: "unit-thorough", include: [thorough], ...inOneProcess } },
      {
        test: {
          name: "unit-drawn",
          include: drawn,
          environment: "happy-dom",
          ...inOneProcess,
        },
      },
      {
        test: {
          name: "integration",
          include: ["tests/**/*.integration.ts", "tests/{native-host,server-bridge}/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: patient,
          // Much of their time goes by waiting for processes: two at a time would leave cores idle.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/**/*.browser.ts"],
          exclude: ["tests/**/firefox.browser.ts"],
          ...inBrowser,
          // What takes long to set up is kept for the next file: see `shared-stage.ts`.
          isolate: false,
        },
      },
      { test: { name: "firefox", include: firefoxCore, ...firefox } },
      {
        test: {
          name: "firefox-more",
          include: [
            "tests/end-to-end/*.browser.ts",
            "tests/demo/start.browser.ts",
            "tests/lab/firefox.browser.ts",
          ],
          exclude: [...firefoxCore, ...chromiumOnly],
          ...firefox,
        },
      },
    ],
  },
});

/** The ways in which a login goes on at another site: pages of each, and how a person gets through them. */
import { expect } from "vitest";
import { browserUnderTest } from "../lab/browser-name.ts";
import type { Stage } from "./stage.ts";
import type { Tab } from "./tab.ts";
import { page } from "./web.ts";

export const app = "https://app.example.com";

const userField = '<label>User name <input name="username" autocomplete="username"></label>';

/** The first step of every login here: it asks who. */
export const userStep = page(
  `<form method="post" action="/step">${userField}<button>Next</button></form>`,
);

/** The step that asks for the password, on the other site. */
export const passwordStep = page(
  `<form method="post" action="/in"><label>Password
  <input type="password" name="password" autocomplete="current-password"></label><button>Sign in</button></form>`,
);

export type Shape = {
  readonly name: string;
  /** What stands in the way to `to`, beside the first step and the last. */
  readonly serve: (stage: Stage, to: string) => void;
  /** From the filled first step to the tab that shows the last. */
  readonly go: (tab: Tab, stage: Stage, to: string) => Promise<Tab>;
  /** The origins between the first and the last. */
  readonly between?: readonly string[];
  /** Whether the last step is in a frame. */
  readonly isFrame?: boolean;
};

const step = `${app}/step`;

export const next = (tab: Tab) =>
  Promise.all([tab.page.waitForNavigation(), tab.page.click("button")]);

/** Through the first step to the page at `to`, by itself from there. */
async function through(tab: Tab, to: string): Promise<Tab> {
  await tab.page.click("button");
  // The pages in between are not asked: that would count as something that a person does there.
  await expect.poll(() => tab.page.url()).toMatch(`${to}/`);
  await tab.page.waitForFunction((url) => location.href.startsWith(url), {}, to);
  return tab;
}

const byStatus = (status: number): Shape => ({
  name: `a ${status}`,
  serve: ({ web }, to) => web.serve(step, { status, headers: { location: `${to}/` } }),
  go: (tab, _, to) => through(tab, to),
});

const byPage = (name: string, html: (to: string) => string): Shape => ({
  name,
  serve: ({ web }, to) => web.serve(step, html(to)),
  go: (tab, _, to) => through(tab, to),
});

/** The second page opens the last one when its button is pressed. */
const byOpening = (name: string, html: (to: string) => string): Shape => ({
  name,
  serve: ({ web }, to) => web.serve(step, html(to)),
  go: async (tab, stage) => {
    await next(tab);
    return stage.nextTab(() => tab.page.click("button"));
  },
});

const mid = "https://relay.example.org";

/** In Firefox this cannot be told from what a person opens from elsewhere. */
const leadsLater = byPage("a script of a page that shows for a while", (to) =>
  page(
    `You are being signed in <script>setTimeout(() => { location.href = "${to}/"; }, 1500)</script>`,
  ),
);

export const shapes: readonly Shape[] = [
  ...[301, 302, 303, 307].map(byStatus),
  byPage("a meta refresh", (to) =>
    page("On your way", `<meta http-equiv="refresh" content="0;url=${to}/">`),
  ),
  byPage("a script", (to) => page(`<script>location.href = "${to}/"</script>`)),
  ...(browserUnderTest === "firefox" ? [] : [leadsLater]),
  {
    name: "a script that asks its server first",
    serve: ({ web }) => web.serve(step, "{}"),
    go: async (tab, _, to) => {
      await tab.page.evaluate((url) => {
        document.forms[0]?.addEventListener("submit", async (event) => {
          event.preventDefault();
          await fetch("/step");
          setTimeout(() => location.assign(`${url}/`), 600);
        });
      }, to);
      return through(tab, to);
    },
  },
  byPage("a form that posts itself", (to) =>
    page(
      `<form method="post" action="${to}/"><input type="hidden" name="request" value="x"></form>
      <script>document.forms[0].submit()</script>`,
    ),
  ),
  byOpening("a pop-up", (to) =>
    page(`<button onclick="open('${to}/', 'login', 'width=500,height=400')">Sign in</button>`),
  ),
  byOpening("a new tab", (to) =>
    page(`<form method="post" action="${to}/" target="_blank"><button>Sign in</button></form>`),
  ),
  {
    ...byPage("a frame", (to) => page(`<iframe src="${to}/" width="600" height="300"></iframe>`)),
    isFrame: true,
    go: async (tab) => {
      await next(tab);
      return tab;
    },
  },
  {
    name: "three origins",
    between: [mid],
    serve: ({ web }, to) => {
      web.serve(step, { status: 302, headers: { location: `${mid}/` } });
      web.serve(`${mid}/`, page(`<script>location.replace("${to}/")</script>`));
    },
    go: (tab, _, to) => through(tab, to),
  },
  {
    name: "a choice of institutions at a third site",
    between: [mid],
    serve: ({ web }, to) => {
      web.serve(step, { status: 302, headers: { location: `${mid}/` } });
      const pick = `<a href="${app}/picked?who=one">The one</a> <a href="${app}/other">Another</a>`;
      web.serve(`${mid}/`, page(`<h1>Where are you from?</h1>${pick}`));
      web.serve(`${app}/picked`, { status: 302, headers: { location: `${to}/` } });
    },
    go: async (tab, _, to) => {
      await next(tab);
      await tab.page.click("a");
      await tab.page.waitForFunction((url) => location.href.startsWith(url), {}, to);
      return tab;
    },
  },
  {
    name: "the back button and the same way once more",
    serve: ({ web }, to) => web.serve(step, { status: 302, headers: { location: `${to}/` } }),
    go: async (tab, _, to) => {
      await through(tab, to);
      await tab.go(-1);
      await tab.page.waitForSelector("input[name=username]");
      return through(tab, to);
    },
  },
];

import { beforeAll, beforeEach, describe, expect } from "vitest";
import { signIn, toldFirst } from "../extension/told-page.ts";
import { evil, frameOf, inner, type Place, places, real } from "./places.ts";
import { shareStage, test } from "./shared-stage.ts";
import type { Stage } from "./stage.ts";
import { loginForm, page } from "./web.ts";

let stage: Stage;

beforeAll(async () => {
  const login = (title: string, url: string, strategy: "origin" | "prefix" = "origin") => ({
    title,
    username: `CANARY-u-${title}`,
    password: `CANARY-p-${title}`,
    urls: [{ url, strategy }],
  });
  stage = await shareStage([
    login("real", `${real}/`),
    login("below a path", "https://prefix.example.com/app", "prefix"),
    { ...login("ask first", "https://ask.example.com/"), askFirst: true },
  ]);
});

beforeEach(() => stage.clear());

/** The record that a person would try there. */
const recordFor = ({ open }: Place) =>
  stage.recordId(
    open.includes("prefix.") ? "below a path" : open.includes("ask.") ? "ask first" : "real",
  );

describe("a login form in a place that is not what it seems (SEC-01)", () => {
  test.for(places)("$name: $verdict on every path", async (place) => {
    for (const [url, answer] of Object.entries(place.pages)) stage.web.serve(url, answer);
    const tab = await stage.open(place.open);

    // By itself.
    const { verdict, reasons } = await tab.verdict(place.origin);
    expect({ verdict, reasons: [...reasons] }).toEqual({
      verdict: place.verdict,
      reasons: expect.arrayContaining([...place.reasons]),
    });
    await stage.expectNothingReleased(tab);

    // By a message as the content script sends it, with a form that nothing is wrong with (SEC-31), where
    // it is the place and not the form that forbids it.
    if (place.verdict === "nothing") {
      const frame = place.at === undefined ? undefined : tab.frame(place.at);
      const reply = await tab.fromContentScript(harmlessForm, frame);
      expect(JSON.stringify(reply)).not.toContain("CANARY");
      expect(reply).toMatchObject({ result: { releases: [] } });
      await stage.expectNothingReleased(tab);
    }

    // By a person in the popup, who has not confirmed anything yet.
    const id = await recordFor(place);
    if (place.filled === undefined || (place.confirm ?? []).length > 0) {
      const answer = await tab.fill(id, ["https://something.else.example"]);
      expect(answer.filled).toBe(0);
      expect(answer.confirm).toEqual(place.confirm ?? []);
      await stage.expectNothingReleased(tab);
    }
    if (place.filled === undefined) return;

    // By a person who was told and goes on: what may be done is done, in the right place.
    expect(await tab.fill(id, place.confirm)).toMatchObject({ filled: place.filled });
    const frame = place.at === undefined ? undefined : tab.frame(place.at);
    expect(await tab.values(frame)).toEqual([
      expect.stringMatching(/^CANARY-u/),
      expect.stringMatching(/^CANARY-p/),
    ]);
  });

  test("SEC-03: a sandbox that keeps the origin is no obstacle", async () => {
    const sandbox = 'sandbox="allow-same-origin allow-scripts"';
    stage.web.serve(`${real}/`, page(frameOf(inner, sandbox)));
    stage.web.serve(inner, page(loginForm()));
    const tab = await stage.open(`${real}/`);
    await tab.untilHolds(["CANARY-u-real", "CANARY-p-real"], tab.frame(inner));
  });

  test("SEC-04: a frame that goes to another site after it was looked at stays empty", async () => {
    stage.web.serve(`${real}/`, page(frameOf(inner)));
    stage.web.serve(inner, page(loginForm()));
    stage.web.serve(`${evil}/`, page(loginForm()));
    const tab = await stage.open(`${real}/`);
    await tab.untilHolds(["CANARY-u-real", "CANARY-p-real"], tab.frame(inner));
    await tab.page.evaluate((url) => {
      document.querySelector("iframe")?.setAttribute("src", url);
    }, `${evil}/`);
    expect(await tab.verdict(evil)).toMatchObject({ verdict: "nothing" });
    expect((await tab.fill(await stage.recordId("real"))).filled).toBe(0);
    expect(await tab.values(tab.frame(evil))).toEqual(["", ""]);
    expect(await stage.uses()).toHaveLength(1);
  });

  test("SEC-05: a redirect that drops TLS ends in nothing", async () => {
    stage.web.serve(`${real}/`, {
      status: 302,
      headers: { location: "http://login.example.com/plain" },
    });
    stage.web.serve("http://login.example.com/plain", page(loginForm()));
    const tab = await stage.open(`${real}/`);
    expect(await tab.verdict()).toMatchObject({ verdict: "nothing" });
    await stage.expectNothingReleased(tab);
  });
});

describe("a page that changes its own path without being loaded anew", () => {
  const site = "https://prefix.example.com";
  const go = (path: string) => `history.pushState(null, "", "${path}")`;

  test("is filled where its path has come to be one that the record is linked to", async () => {
    stage.web.serve(`${site}/start`, page(loginForm()));
    const tab = await stage.open(`${site}/start`);
    expect(await tab.verdict()).toMatchObject({ verdict: "nothing" });
    await tab.page.evaluate(go("/app/login"));
    await tab.untilHolds(["CANARY-u-below a path", "CANARY-p-below a path"]);
  });

  test("is not filled where it has left that path before its form is there", async () => {
    stage.web.serve(`${site}/app`, page("<main></main>"));
    const tab = await stage.open(`${site}/app`);
    await tab.page.evaluate(go("/elsewhere"));
    await tab.page.evaluate((form) => {
      const main = document.querySelector("main");
      if (main !== null) main.innerHTML = form;
    }, loginForm());
    expect(await tab.verdict()).toMatchObject({ verdict: "nothing" });
    await stage.expectNothingReleased(tab);
  });

  test("is judged by its own path in a frame, too", async () => {
    stage.web.serve(`${site}/app`, page(frameOf(`${site}/other`)));
    stage.web.serve(`${site}/other`, page(loginForm()));
    const tab = await stage.open(`${site}/app`);
    const frame = tab.frame(`${site}/other`);
    await tab.untilHolds(["", ""], frame);
    await frame.evaluate(go("/app/login"));
    await tab.untilHolds(["CANARY-u-below a path", "CANARY-p-below a path"], frame);
  });
});

/** What a content script that has been taken over would report: a form of which nothing is wrong. */
const harmlessForm = {
  to: "background",
  id: 1,
  method: "page.forms",
  params: toldFirst([signIn]),
};

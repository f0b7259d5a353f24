import { beforeAll, beforeEach, describe, expect } from "vitest";
import { browserUnderTest } from "../lab/browser-name.ts";
import { expectNoOffer, looking, signIn, untilOffer } from "./sent-forms.ts";
import { shareStage, test } from "./shared-stage.ts";
import type { Stage } from "./stage.ts";
import type { Tab } from "./tab.ts";
import { type Answer, loginForm, page } from "./web.ts";

/** A sign-in in a window of its own, which closes: the tab that opened it offers what was sent there. */

let stage: Stage;

beforeAll(async () => {
  stage = await shareStage([]);
});

beforeEach(() => stage.clear());

const ada = { username: "ada", password: "s3cret" };

/** Names of hosts that no test before has had. */
let hosts = 0;
const nextSite = () => {
  hosts += 1;
  return `https://pop-${hosts}.example.com`;
};

/** A tab of the site of `opener`, and the pop-up with the sign-in page of `site` that a button of it opens. */
async function openPopUp(site: string, form = loginForm(), opener = site) {
  const opens = `window.open('${site}/', '', 'width=500,height=500')`;
  stage.web.serve(`${opener}/home`, page(`<button type="button" onclick="${opens}">Go</button>`));
  stage.web.serve(`${site}/`, page(form));
  const tab = await stage.open(`${opener}/home`);
  return { tab, popUp: await stage.nextTab(() => tab.page.click("button")) };
}

const untilClosed = (popUp: Tab) => expect.poll(() => popUp.page.isClosed(), looking).toBe(true);

describe("a pop-up whose next page closes it", () => {
  async function closedBy(opener: (site: string) => string): Promise<Tab> {
    const site = nextSite();
    stage.web.serve(`${site}/in`, page("<script>window.close()</script>"));
    const { tab, popUp } = await openPopUp(site, loginForm(), opener(site));
    await signIn(popUp, ada);
    await untilClosed(popUp);
    return tab;
  }

  test("is offered in the tab that opened it", async () => {
    const tab = await closedBy((site) => site);
    expect(await untilOffer(stage, tab)).toMatchObject({ kind: "save", username: "ada" });
    expect(await stage.badge(tab)).toBe("+");
  });

  test("is not offered in a tab of another site", async () => {
    const tab = await closedBy(() => "https://opens.example.net");
    await expectNoOffer(stage, tab);
  });
});

describe("a pop-up that asks its server by a script", () => {
  const asks = (then: string) => `${loginForm('id="form"')}<script>
    document.querySelector("#form").addEventListener("submit", async (event) => {
      event.preventDefault();
      const response = await fetch("/session", { method: "POST", body: "{}" });
      ${then}
    })</script>`;
  const closes = asks("window.close()");
  const says = asks("document.title = response.status");

  async function asked(answer: Answer | (() => Promise<Answer>), form: string) {
    const site = nextSite();
    stage.web.serve(`${site}/session`, answer);
    const opened = await openPopUp(site, form);
    // A person types for longer than it takes to know the form.
    await opened.popUp.verdict();
    return { ...opened, site };
  }

  /** Takes it once the extension knows of the form, of which it may hear later than a server next door. */
  async function takesOnceKnown(): Promise<() => Promise<Answer>> {
    const kept = () =>
      stage.inExtension(async () => JSON.stringify(await chrome.storage.session.get("saves")));
    const before = await kept();
    return async () => {
      await expect.poll(kept, looking).not.toBe(before);
      return { body: '{"ok":true}' };
    };
  }

  test("and closes when that has taken it is offered in the tab that opened it", async () => {
    const { tab, popUp } = await asked(await takesOnceKnown(), closes);
    await signIn(popUp, ada);
    await untilClosed(popUp);
    expect(await untilOffer(stage, tab)).toMatchObject({ kind: "save", username: "ada" });
  });

  // In Firefox nothing is heard of an answer to what was sent before the background was there again.
  const hearsLate = browserUnderTest === "chromium";
  test.runIf(hearsLate)("is offered so where the service worker was stopped before", async () => {
    const { tab, popUp } = await asked(await takesOnceKnown(), closes);
    await stage.killWorker();
    await signIn(popUp, ada);
    await untilClosed(popUp);
    expect(await untilOffer(stage, tab)).toMatchObject({ kind: "save", username: "ada" });
  });

  test("is not offered where that has refused it, though it closes", async () => {
    const { tab, popUp } = await asked({ status: 401, body: '{"error":"credentials"}' }, closes);
    await signIn(popUp, ada);
    await untilClosed(popUp);
    await expectNoOffer(stage, tab);
  });

  test("is not offered where the person closes it after a refusal", async () => {
    const { tab, popUp } = await asked({ status: 422, body: '{"error":"credentials"}' }, says);
    await signIn(popUp, ada);
    await expect.poll(() => popUp.page.title(), looking).toBe("422");
    await popUp.page.close();
    await expectNoOffer(stage, tab);
  });

  test("is not offered where the person closes it before an answer", async () => {
    const { promise: closed, resolve: answer } = Promise.withResolvers<Answer>();
    const { tab, popUp, site } = await asked(() => closed, closes);
    await signIn(popUp, ada);
    const isAsked = () => stage.web.asked.some(({ url }) => url === `${site}/session`);
    await expect.poll(isAsked, looking).toBe(true);
    await popUp.page.close();
    answer({ body: "{}" });
    await expectNoOffer(stage, tab);
  });

  test("is not offered where it stays as it was and the person closes it", async () => {
    const { tab, popUp } = await openPopUp(nextSite(), loginForm('onsubmit="return false"'));
    await signIn(popUp, ada);
    await popUp.page.close();
    await expectNoOffer(stage, tab);
  });
});

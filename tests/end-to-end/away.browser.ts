import { beforeAll, beforeEach, describe, expect } from "vitest";
import { untilState } from "../lab/ui-caller.ts";
import { OneRecord, url } from "./one-record.ts";
import { test } from "./shared-stage.ts";
import type { Stage } from "./stage.ts";
import { loginForm, page } from "./web.ts";

let mail: OneRecord;
let stage: Stage;

beforeAll(async () => {
  mail = await OneRecord.begin();
  ({ stage } = mail);
});

beforeEach(() => stage.clear());

describe("without its server", () => {
  test("filling goes on from the cache, and what changed meanwhile follows by itself", async () => {
    stage.front.goDown();
    try {
      await mail.expectFilled();
      await expect(stage.ui("sync.refresh", {})).rejects.toMatchObject({
        code: "server_unreachable",
      });
      await untilState(stage.ui, ({ connection }) => connection.server === "unreachable");
      await mail.expectFilled();
    } finally {
      stage.front.comeBack();
    }
    const before = await mail.revisionHere();
    await mail.change("CANARY-p-after-the-outage");
    await mail.untilRevisionAfter(before, 20_000);
    await mail.expectFilled();
    expect(await stage.uses()).toHaveLength(3);
  });
});

describe("a service worker that the browser stops", () => {
  test("is started by the next page, which is filled", async () => {
    await stage.killWorker();
    await mail.expectFilled();
  });

  test("answers for a tab that was open before", async () => {
    const tab = await stage.open(url);
    await tab.untilHolds(mail.filled);
    await stage.killWorker();
    expect((await tab.look()).records).toMatchObject([{ title: "Mail" }]);
    expect(await tab.fill(await stage.recordId("Mail"))).toMatchObject({ filled: 2 });
  });

  test("answers for a tab of which it has heard no more than that a fill is done", async () => {
    const letGo = Promise.withResolvers<void>();
    stage.web.serve(`${url}holds`, async () => {
      await letGo.promise;
      return {};
    });
    stage.web.serve(`${url}busy`, page(`${loginForm()}<script>${holdAtFirstInput}</script>`));
    const fills = async () => (await stage.ui("ui.figures", {})).fills;
    const before = await fills();
    const tab = await stage.open();
    // What is filled before the page has loaded holds its loading up, too.
    const loaded = tab.page.goto(`${url}busy`);
    try {
      const isHeld = () => stage.web.asked.some((one) => one.url === `${url}holds`);
      await expect.poll(isHeld).toBe(true);
      await stage.killWorker();
    } finally {
      letGo.resolve();
    }
    await loaded;
    await expect.poll(fills).toBe(before + 1);
    expect(await tab.fill(await stage.recordId("Mail"))).toMatchObject({ filled: 2 });
  });

  test("answers for a tab whose login is in a frame, and not in the form of the page around it", async () => {
    const around =
      page(`<form><input type="email" name="email" autocomplete="email"><button>Subscribe</button></form>
      <iframe src="${url}framed-login"></iframe>`);
    stage.web.serve(`${url}framed-login`, page(loginForm()));
    stage.web.serve(`${url}around`, around);
    const tab = await stage.open(`${url}around`);
    const frame = await tab.frame(`${url}framed-login`);
    await tab.untilHolds(mail.filled, frame);
    await stage.killWorker();
    expect(await tab.fill(await stage.recordId("Mail"))).toMatchObject({ filled: 2 });
  });

  test("answers again while a page waits for its form", async () => {
    stage.web.serve(`${url}late`, page('<div id="app"></div>'));
    const tab = await stage.open(`${url}late`);
    await stage.killWorker();
    await tab.page.evaluate((form) => {
      document.querySelector("#app")?.insertAdjacentHTML("beforeend", form);
    }, loginForm());
    await tab.untilHolds(mail.filled);
  });

  test("has not unlocked anything by that where it was locked before", async () => {
    await stage.ui("account.lock", {});
    await stage.killWorker();
    const tab = await stage.open(url);
    expect(await tab.verdict()).toMatchObject({ verdict: "nothing", reasons: ["locked"] });
    expect(await tab.leaks()).toEqual([]);
    await mail.unlock();
    await tab.untilHolds(mail.filled);
    expect(await stage.uses()).toHaveLength(1);
  });
});

/** A page that lets nobody on, its own frame least, until its server has answered. */
const holdAtFirstInput = `addEventListener("input", () => {
  const request = new XMLHttpRequest();
  request.open("GET", "/holds", false);
  request.send();
}, { once: true })`;

describe("an add-on that dies (SEC-43)", () => {
  test("is started again within 5 s by the extension alone", async () => {
    const before = await stage.lab.addon.status();
    expect(before).not.toBeNull();
    process.kill(before?.pid ?? 0, "SIGKILL");
    await untilState(stage.ui, ({ connection }) => connection.addon !== "ok", 5_000);
    await untilState(stage.ui, ({ connection }) => connection.addon === "ok", 5_000);
    expect((await stage.lab.addon.status())?.pid).not.toBe(before?.pid);
    await mail.expectFilled();
    const revision = await mail.revisionHere();
    await mail.change("CANARY-p-after-the-kill");
    await mail.untilRevisionAfter(revision);
    await mail.expectFilled();
  });
});

test("an add-on that has stopped keeps no page waiting, is told of, and is used again when it goes on", async () => {
  const pid = (await stage.lab.addon.status())?.pid ?? 0;
  process.kill(pid, "SIGSTOP");
  try {
    expect((await stage.ui("ui.state", {})).phase).toBe("unlocked");
    await untilState(stage.ui, ({ connection }) => connection.addon === "unreachable", 15_000);
    await mail.expectFilled();
  } finally {
    process.kill(pid, "SIGCONT");
  }
  await untilState(stage.ui, ({ connection }) => connection.addon === "ok", 20_000);
  expect((await stage.lab.addon.status())?.pid).toBe(pid);
});

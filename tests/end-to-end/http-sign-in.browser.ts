import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { browserUnderTest } from "../lab/browser-name.ts";
import { cancelDialogs } from "../lab/firefox-background.ts";
import { type Account, basic, basicAccount, digest, header, startProxy } from "./guarded.ts";
import { type Stage, setStage } from "./stage.ts";
import type { Tab } from "./tab.ts";
import { page } from "./web.ts";

const account = (name: string): Account => ({
  username: `CANARY-u-${name}`,
  password: `CANARY-p-${name}`,
});

const gate = account("gate");
const office = account("office");

/** Of an origin that it is signed in to, the browser asks no more: each test has its own. */
const gates = [
  "gate",
  "woken",
  "locked",
  "off",
  "endless",
  "around",
  "image",
  "frames",
  ...[1, 2, 3, 4, 5].map((number) => `another${number}`),
];

const polled = { interval: 25 };

let stage: Stage;
let proxy: Awaited<ReturnType<typeof startProxy>>;

beforeAll(async () => {
  proxy = await startProxy(office);
  const login = (name: string, ...urls: string[]) => ({
    title: name,
    ...account(name),
    urls: urls.map((url) => ({ url })),
  });
  stage = await setStage(
    [
      login("gate", ...gates.map((name) => `https://${name}.example.com/`)),
      login("digest", "https://digest.example.com/", "https://digest256.example.com/"),
      login("wrong", "https://wrong.example.com/"),
      login("first", "https://several.example.net/"),
      login("second", "https://several.example.net/"),
      { ...login("asked", "https://asked.example.com/"), askFirst: true },
      login("plain", "http://plain.example.com/"),
      login("office", `http://127.0.0.1:${proxy.port}/`),
      {
        title: "by domain",
        ...account("domain"),
        urls: [{ url: "https://domain.example.org/", strategy: "domain" }],
      },
    ],
    { proxied: { suffix: ".behind.example", port: proxy.port } },
  );
});

beforeEach(() => stage.clear());

afterAll(async () => {
  await stage?.close();
  await proxy?.close();
});

const givenAt = (url: string, from = 0) =>
  stage.web.asked
    .slice(from)
    // The browser may ask for an icon besides, when it likes.
    .filter((asked) => asked.url.startsWith(url) && !asked.url.endsWith("/favicon.ico"))
    .map((asked) => basicAccount(header(asked, "authorization")));

const text = (tab: Tab) => tab.page.evaluate(() => document.body.textContent);

/** Go there; the browser must come to the point where it asks the person. Nobody answers. */
async function expectDialog(tab: Tab, url: string): Promise<void> {
  if (browserUnderTest === "chromium") {
    await expect(tab.page.goto(url)).rejects.toThrow("net::ERR_INVALID_AUTH_CREDENTIALS");
    return;
  }
  const going = tab.page.goto(url);
  await expect.poll(() => cancelDialogs(stage.lab.browser), polled).toBeGreaterThan(0);
  await going;
}

/** The popup says it of the tab, which has come to that page by then. */
const untilTold = (tab: Tab, state: "asked" | "answered") =>
  expect.poll(async () => (await tab.look()).httpSignIn, polled).toBe(state);

/** A sign-in that works, begun after what must not have got anything: by then it would have. */
async function untilAnotherIsDone(): Promise<void> {
  others += 1;
  const url = `https://another${others}.example.com/`;
  stage.web.serve(url, basic(gate, "Another"));
  expect(await text(await stage.open(url))).toBe("Inside");
}
let others = 0;

/** Firefox asks the person for much of what a page has in it, whenever it comes to that, and opens nothing meanwhile. */
async function cancelling(work: Promise<void>): Promise<void> {
  let isDone = browserUnderTest === "chromium";
  const done = work.finally(() => {
    isDone = true;
  });
  const cancelled = async () => {
    if (!isDone) await cancelDialogs(stage.lab.browser);
    return isDone;
  };
  await Promise.all([done, expect.poll(cancelled, polled).toBe(true)]);
}

describe("a server that asks for a sign-in by HTTP", () => {
  test("gets what its record holds, and the use is written down", async () => {
    const url = "https://gate.example.com/";
    stage.web.serve(url, basic(gate, "Gate"));
    const tab = await stage.open(url);
    expect(await text(tab)).toBe("Inside");
    expect(givenAt(url)).toEqual([undefined, gate]);
    await expect
      .poll(stage.uses, polled)
      .toEqual([{ kind: "record.filled", title: "gate", where: "https://gate.example.com" }]);
  });

  test.for([
    ["MD5", "https://digest.example.com/"],
    ["SHA-256", "https://digest256.example.com/"],
  ] as const)("gets the proof of it where it asks for a digest (%s)", async ([algorithm, url]) => {
    stage.web.serve(url, digest(account("digest"), "Digest", algorithm));
    const from = stage.web.asked.length;
    expect(await text(await stage.open(url))).toBe("Inside");
    expect(JSON.stringify(stage.web.asked.slice(from))).not.toContain("CANARY-p");
  });

  test("wakes the service worker, where that has stopped", async () => {
    const url = "https://woken.example.com/";
    stage.web.serve(url, basic(gate, "Woken"));
    await stage.killWorker();
    expect(await text(await stage.open(url))).toBe("Inside");
  });

  test("is signed in to without TLS only where the record says so", async () => {
    const plain = "http://plain.example.com/";
    stage.web.serve(plain, basic(account("plain"), "Plain"));
    expect(await text(await stage.open(plain))).toBe("Inside");
    const downgraded = "http://off.example.com/";
    stage.web.serve(downgraded, basic(gate, "Gate"));
    await expectDialog(await stage.open(), downgraded);
    expect(givenAt(downgraded)).toEqual([undefined]);
  });

  test("gets one try with a password that is wrong, and is not given it again", async () => {
    const url = "https://wrong.example.com/";
    stage.web.serve(url, basic(account("right"), "Wrong"));
    const tab = await stage.open();
    await expectDialog(tab, url);
    expect(givenAt(url)).toEqual([undefined, account("wrong")]);
    const from = stage.web.asked.length;
    await expectDialog(await stage.open(), url);
    expect(givenAt(url, from)).toEqual([undefined]);
  });

  test("comes to an end where it makes up a realm each time", async () => {
    const url = "https://endless.example.com/";
    let realms = 0;
    stage.web.serve(
      url,
      basic(account("nobody"), () => `Realm ${++realms}`),
    );
    await expectDialog(await stage.open(), url);
    expect(givenAt(url).length).toBeLessThan(8);
  });

  test.for([
    ["several records", "https://several.example.net/"],
    ["a record that asks first", "https://asked.example.com/"],
    ["a record of the whole domain", "https://www.domain.example.org/"],
    ["no record", "https://nobody.example.org/"],
  ])("is left to the browser's dialog where there is %s", async ([, url = ""]) => {
    stage.web.serve(url, basic(gate, "Some"));
    const tab = await stage.open();
    await expectDialog(tab, url);
    await stage.expectNothingReleased(tab);
  });

  test("gets the record that a person chooses then, though there are several", async () => {
    const url = "https://several.example.net/chosen";
    stage.web.serve(url, basic(account("second"), "Several"));
    const tab = await stage.open();
    await expectDialog(tab, url);
    await untilTold(tab, "asked");
    expect(await tab.fill(await stage.recordId("second"))).toMatchObject({ filled: 2 });
    await expect.poll(() => text(tab).catch(() => ""), polled).toBe("Inside");
    await untilTold(tab, "answered");
    await expect.poll(stage.uses, polled).toMatchObject([{ title: "second" }]);
  });

  test("gets the record that asks first once the person has said so, and no other for it", async () => {
    const url = "https://asked.example.com/";
    stage.web.serve(url, basic(account("asked"), "Asked"));
    const tab = await stage.open();
    await expectDialog(tab, url);
    await untilTold(tab, "asked");
    expect(await tab.fill(await stage.recordId("wrong"))).toMatchObject({ filled: 0 });
    await stage.expectNothingReleased(tab);
    expect(await tab.fill(await stage.recordId("asked"))).toMatchObject({ filled: 2 });
    await expect.poll(() => text(tab).catch(() => ""), polled).toBe("Inside");
  });

  test("is left to the browser's dialog where the setting says so", async () => {
    const url = "https://off.example.com/";
    stage.web.serve(url, basic(gate, "Off"));
    const { settings } = await stage.ui("ui.state", {});
    const tab = await stage.open();
    try {
      await stage.ui("settings.set", { settings: { ...settings, httpSignIn: false } });
      await expectDialog(tab, url);
    } finally {
      await stage.ui("settings.set", { settings: { ...settings, httpSignIn: true } });
    }
    await stage.expectNothingReleased(tab);
    await tab.page.goto(url);
    expect(await text(tab)).toBe("Inside");
  });

  test("gets nothing while Latchkey is locked", async () => {
    const url = "https://locked.example.com/";
    stage.web.serve(url, basic(gate, "Locked"));
    await stage.ui("account.lock", {});
    const tab = await stage.open();
    try {
      await expectDialog(tab, url);
    } finally {
      const { masterPassword } = stage.lab.credentials;
      await stage.ui("account.unlock", { masterPassword });
    }
    await stage.expectNothingReleased(tab);
  });
});

describe("what a page contains (SEC-21)", () => {
  const image = (url: string) => `<img src="${url}">`;
  const frame = (url: string) => `<iframe src="${url}"></iframe>`;
  const script = (url: string) =>
    `<script>fetch("${url}", { mode: "no-cors", credentials: "include" })</script>`;

  test.for([
    ["an image of another origin", image, "https://evil.example/"],
    ["a frame of another origin", frame, "https://evil.example/"],
    [
      "a frame of another origin that its record is linked to",
      frame,
      "https://around.example.com/",
    ],
    ["an image of its own origin", image, "https://image.example.com/around"],
    ["what a script fetches", script, "https://evil.example/"],
  ] as const)("is not signed in: %s", async ([name, element, around]) => {
    const inside = "https://image.example.com/inside";
    const from = stage.web.asked.length;
    stage.web.serve(inside, basic(gate, name));
    stage.web.serve(around, page(element(inside)));
    const tab = await stage.open();
    tab.page.goto(around).catch(() => undefined);
    await expect.poll(() => givenAt(inside, from).length, polled).toBe(1);
    await cancelling(untilAnotherIsDone());
    expect(givenAt(inside, from)).toEqual([undefined]);
  });

  test("is signed in where it is a frame of the page's own origin, all the way up", async () => {
    const [around, inside] = ["https://frames.example.com/", "https://frames.example.com/in"];
    stage.web.serve(inside, basic(gate, "Frame"));
    stage.web.serve(around, page(frame(inside)));
    const tab = await stage.open(around);
    expect(await tab.frame(inside).evaluate(() => document.body.textContent)).toBe("Inside");
  });

  test("is not signed in where a redirect leads to another origin", async () => {
    const from = stage.web.asked.length;
    const elsewhere = "https://elsewhere.example.org/";
    stage.web.serve(elsewhere, basic(gate, "Gate"));
    stage.web.serve("https://off.example.com/away", {
      status: 302,
      headers: { location: elsewhere },
    });
    await expectDialog(await stage.open(), "https://off.example.com/away");
    expect(givenAt(elsewhere, from)).toEqual([undefined]);
  });
});

describe("a proxy that asks for a sign-in", () => {
  test("gets what the record of its own address holds, once for all", async () => {
    const tab = await stage.open("http://www.behind.example/");
    expect(await text(tab)).toBe("Behind the proxy");
    expect(proxy.given.slice(0, 2)).toEqual([undefined, office]);
    await tab.page.goto("http://other.behind.example/");
    expect(await text(tab)).toBe("Behind the proxy");
    await expect
      .poll(stage.uses, polled)
      .toEqual([
        { kind: "record.filled", title: "office", where: `http://127.0.0.1:${proxy.port}` },
      ]);
  });
});

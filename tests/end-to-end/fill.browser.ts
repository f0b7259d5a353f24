import { beforeAll, beforeEach, describe, expect } from "vitest";
import { browserUnderTest } from "../lab/browser-name.ts";
import { shareStage, test } from "./shared-stage.ts";
import type { Stage } from "./stage.ts";
import { loginForm, page } from "./web.ts";

const totp = "JBSWY3DPEHPK3PXP";

let stage: Stage;

beforeAll(async () => {
  const login = (name: string, ...urls: string[]) => ({
    title: name,
    username: `CANARY-u-${name}`,
    password: `CANARY-p-${name}`,
    urls: urls.map((url) => ({ url })),
  });
  stage = await shareStage([
    login("simple", "https://login.example.com/"),
    login("two-step", "https://start.example.org/"),
    login("first", "https://several.example.net/", "https://next.example.edu/"),
    login("second", "https://several.example.net/", "https://next.example.edu/"),
    { ...login("code", "https://code.example.com/"), totp },
    login("framed", "https://framed.example.com/", "https://id.framed.example.com/"),
  ]);
  await stage.lab.client.add(
    [{ ...login("on-use", "https://on-use.example.com/"), vault: "On use", askFirst: false }].map(
      ({ urls, ...rest }) => ({
        ...rest,
        urls: urls.map(({ url }) => ({ url, strategy: "origin" as const })),
      }),
    ),
    true,
  );
});

beforeEach(() => stage.clear());

const codeForm =
  '<form method="post" action="/in"><label>Code from your app <input name="otp" inputmode="numeric" maxlength="6" autocomplete="one-time-code"></label><button>Verify</button></form>';

const simple = "https://login.example.com/";

const filled = ["CANARY-u-simple", "CANARY-p-simple"];

const usernameStep =
  '<form method="post" action="/step"><label>User name <input name="username" autocomplete="username"></label><button>Next</button></form>';

const passwordStep =
  '<form method="post" action="/in"><label>Password <input type="password" name="password" autocomplete="current-password"></label><button>Sign in</button></form>';

describe("a login form on a linked page", () => {
  test("is filled by itself, and the use is written down once", async () => {
    stage.web.serve(simple, page(loginForm()));
    const tab = await stage.open(simple);
    await tab.untilHolds(filled);
    expect(await stage.uses()).toEqual([
      { kind: "record.filled", title: "simple", where: "https://login.example.com" },
    ]);
    expect(await tab.look()).toMatchObject({
      origin: "https://login.example.com",
      records: [{ title: "simple" }],
      frames: [{ isTop: true, verdict: "fill", filled: 2, reasons: [] }],
    });
    expect(await stage.badge(tab)).toBe("1");
  });

  test("counts in the figures that the popup shows, with what it took", async () => {
    const before = (await stage.ui("ui.figures", {})).fills;
    const tab = await stage.open(simple);
    await tab.untilHolds(filled);
    await expect.poll(async () => (await stage.ui("ui.figures", {})).fills).toBe(before + 1);
    const { tookMedianMs, lookedMedianMs, cacheBytes } = await stage.ui("ui.figures", {});
    expect(tookMedianMs).toBeGreaterThan(0);
    expect(lookedMedianMs).toBeGreaterThan(0);
    expect(cacheBytes).toBeGreaterThan(0);
  });

  test("is filled in the header and in the page, where both have one", async () => {
    stage.web.serve(`${simple}twice`, page(`<header>${loginForm()}</header>${loginForm()}`));
    const tab = await stage.open(`${simple}twice`);
    await tab.untilHolds([...filled, ...filled]);
  });

  test("is filled when it is shown long after the page has loaded", async () => {
    stage.web.serve(`${simple}late`, page('<div id="app"></div>'));
    const tab = await stage.open(`${simple}late`);
    await tab.page.evaluate((form) => {
      document.querySelector("#app")?.insertAdjacentHTML("beforeend", form);
    }, loginForm());
    await tab.untilHolds(filled);
  });

  test("is filled when it was hidden and comes into sight", async () => {
    stage.web.serve(`${simple}hidden`, page(`<div id="panel" hidden>${loginForm()}</div>`));
    const tab = await stage.open(`${simple}hidden`);
    await tab.page.evaluate(() => document.querySelector("#panel")?.removeAttribute("hidden"));
    await tab.untilHolds(filled);
  });

  test.each([
    ["as it is put in", ""],
    ["after it was out of sight", "opacity: 0"],
  ])("is filled when a script has faded it in, %s", async (_, style) => {
    const fade = `const box = document.createElement("main");
      box.style = ${JSON.stringify(style)};
      box.innerHTML = ${JSON.stringify(loginForm())};
      document.body.append(box);
      box.animate([{ opacity: 0 }, { opacity: 0, offset: 0.9 }, { opacity: 1 }], { duration: 500, fill: "forwards" });`;
    stage.web.serve(simple, page(`<script>addEventListener("load", () => { ${fade} })</script>`));
    const tab = await stage.open(simple);
    await tab.untilHolds(filled);
  });

  test("is filled when it has faded in within a shadow tree", async () => {
    const style =
      "<style>@keyframes in { from { opacity: 0 } 90% { opacity: 0 } } form { animation: in .5s }</style>";
    const script = `document.querySelector("main").attachShadow({ mode: "open" }).innerHTML =
      ${JSON.stringify(style + loginForm())}`;
    stage.web.serve(simple, page(`<main></main><script>${script}</script>`));
    const tab = await stage.open(simple);
    await expect
      .poll(() =>
        tab.page.$eval("main >>> [name=password]", (one) => (one as HTMLInputElement).value),
      )
      .toBe(filled[1]);
  });

  test.each(["readOnly", "disabled"] as const)(
    "is filled when its password is no longer %s",
    async (closed) => {
      const closing = `document.querySelector("[name=password]").${closed} = true`;
      stage.web.serve(simple, page(`${loginForm()}<script>${closing}</script>`));
      const tab = await stage.open(simple);
      await tab.untilHolds([filled[0] ?? "", ""]);
      await tab.page.$eval(
        "[name=password]",
        (input, name) => Object.assign(input, { [name]: false }),
        closed,
      );
      await tab.untilHolds(filled);
    },
  );

  test("is filled when the pointer brings it into sight, once the person is at it", async () => {
    const look = "<style>#panel { opacity: 0 } #menu:hover #panel { opacity: 1 }</style>";
    const menu = `<div id="menu">Account<div id="panel">${loginForm()}</div></div>`;
    stage.web.serve(`${simple}pointed`, page(menu, look));
    const tab = await stage.open(`${simple}pointed`);
    await expect.poll(async () => (await tab.look()).frames).toHaveLength(1);
    expect(await tab.values()).toEqual(["", ""]);
    await tab.page.click("[name=username]");
    await tab.untilHolds(filled);
  });

  // Firefox makes no page ready ahead.
  test.runIf(browserUnderTest === "chromium")(
    "is filled once the person comes to a page that was made ready ahead, and not before",
    async () => {
      const rules = '{"prerender":[{"urls":["/ahead"],"eagerness":"immediate"}]}';
      const link = `<a href="/ahead">Sign in</a><script type="speculationrules">${rules}</script>`;
      const tells = '<script>fetch("/ahead-" + document.prerendering)</script>';
      stage.web.serve(`${simple}link`, page(link));
      stage.web.serve(`${simple}ahead`, page(loginForm() + tells));
      const tab = await stage.open(`${simple}link`);
      const isAhead = () => stage.web.asked.some(({ url }) => url === `${simple}ahead-true`);
      await expect.poll(isAhead, { interval: 25 }).toBe(true);
      expect(await stage.uses()).toEqual([]);
      await Promise.all([tab.page.waitForNavigation(), tab.page.click("a")]);
      await tab.untilHolds(filled);
    },
  );

  test.for(["open", "closed"] as const)("is filled in an %s shadow tree", async (mode) => {
    const script = `
      const root = document.querySelector("#host").attachShadow({ mode: "${mode}" });
      root.innerHTML = ${JSON.stringify(loginForm())};
      globalThis.valuesInside = () => [...root.querySelectorAll("input")].map(({ value }) => value);`;
    stage.web.serve(`${simple}shadow`, page(`<div id="host"></div><script>${script}</script>`));
    const tab = await stage.open(`${simple}shadow`);
    await expect.poll(() => tab.page.evaluate("valuesInside()"), { interval: 25 }).toEqual(filled);
  });

  test("keeps its values where a framework holds them and draws them anew", async () => {
    stage.web.serve(`${simple}controlled`, page(`<div id="app">${loginForm()}</div>${controlled}`));
    const tab = await stage.open(`${simple}controlled`);
    await tab.untilHolds(filled);
    await tab.page.evaluate("drawAnew()");
    expect(await tab.values()).toEqual(filled);
    expect(await tab.page.evaluate("state")).toEqual({
      username: "CANARY-u-simple",
      password: "CANARY-p-simple",
    });
  });

  test("is filled with a secret that is fetched only now, where its vault says so", async () => {
    const url = "https://on-use.example.com/";
    stage.web.serve(url, page(loginForm()));
    await expect
      .poll(async () => (await stage.ui("records.search", { query: "on-use", limit: 1 })).total)
      .toBe(1);
    expect(stage.front.asked.filter((call) => call === "records.secret")).toEqual([]);
    const tab = await stage.open(url);
    await tab.untilHolds(["CANARY-u-on-use", "CANARY-p-on-use"]);
    expect(stage.front.asked.filter((call) => call === "records.secret")).toHaveLength(1);
    const kinds = (await stage.uses()).map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(["record.fetched", "record.filled"]);
  });

  test("has its record's code put on the clipboard, once, where the person wants that", async () => {
    const url = "https://code.example.com/without";
    stage.web.serve(url, page(loginForm()));
    const { settings } = await stage.ui("ui.state", {});
    const clipboard = () => stage.inExtension(() => navigator.clipboard.readText());
    const origin = `chrome-extension://${stage.lab.extensionId}`;
    const context = stage.lab.browser.defaultBrowserContext();
    // Firefox gives it to extensions by the manifest, and takes no orders about it.
    if (browserUnderTest === "chromium")
      await context.overridePermissions(origin, ["clipboard-read", "clipboard-write"]);
    await stage.ui("settings.set", { settings: { ...settings, copyCodeAfterFill: true } });
    try {
      const tab = await stage.open(url);
      await tab.untilHolds(["CANARY-u-code", "CANARY-p-code"]);
      await stage.showExtension();
      await expect.poll(clipboard).toMatch(/^\d{6}$/);
      await stage.inExtension(() => navigator.clipboard.writeText("a shopping list"));
      await tab.page.bringToFront();
      await tab.page.reload();
      await tab.untilHolds(["CANARY-u-code", "CANARY-p-code"]);
      await tab.fill(await stage.recordId("code"));
      await stage.showExtension();
      expect(await clipboard()).toBe("a shopping list");
    } finally {
      await stage.ui("settings.set", { settings });
    }
  });

  test("gets the one-time code where it asks for one", async () => {
    const url = "https://code.example.com/";
    stage.web.serve(url, page(codeForm));
    const tab = await stage.open(url);
    await expect
      .poll(() => tab.values(), { interval: 25 })
      .toEqual([expect.stringMatching(/^\d{6}$/)]);
    const id = await stage.recordId("code");
    const { code } = await stage.ui("records.code", { id });
    expect(await tab.values()).toEqual([code]);
  });

  test.each([
    "<h1>Check your phone</h1><p>We have sent a code to <b>••• 42</b> by SMS.</p>",
    "<h1>Zwei Schritte</h1><p>Wir haben Ihnen den Code an <b>a•••@example.com</b> gesendet.</p>",
    "<h1>確認</h1><p>登録されたアドレスに認証コードを送信しました。</p>",
  ])("gets none by itself for a code that the page has sent: %s", async (told) => {
    const url = "https://code.example.com/sent";
    stage.web.serve(url, page(told + codeForm.replace(" from your app", "")));
    const tab = await stage.open(url);
    expect(await tab.verdict()).toMatchObject({ verdict: "offer", reasons: ["code_sent"] });
    await stage.expectNothingReleased(tab);
    await tab.fill(await stage.recordId("code"));
    await expect.poll(() => tab.values()).toEqual([expect.stringMatching(/^\d{6}$/)]);
  });

  test("gets none by itself where codes are set up anew", async () => {
    const url = "https://code.example.com/set-up";
    stage.web.serve(url, page(`<p>Scan the QR code with your authenticator app.</p>${codeForm}`));
    const tab = await stage.open(url);
    expect(await tab.verdict()).toMatchObject({ verdict: "offer", reasons: ["code_set_up"] });
    await stage.expectNothingReleased(tab);
  });

  test("has no secret fetched for a one-time code that its record does not make", async () => {
    const url = "https://on-use.example.com/code";
    stage.web.serve(url, page(codeForm));
    const tab = await stage.open(url);
    expect(await tab.verdict()).toMatchObject({ verdict: "nothing", reasons: ["no_code"] });
    const chosen = await tab.fill(await stage.recordId("on-use"));
    expect(chosen).toMatchObject({ filled: 0, reasons: ["no_code", "chosen_account"] });
    await stage.expectNothingReleased(tab);
  });
});

describe("a frame", () => {
  const top = "https://framed.example.com/";

  test.for([
    ["of the same origin", "https://framed.example.com/inner"],
    ["of the same site that is linked, too", "https://id.framed.example.com/"],
  ] as const)("%s is filled by itself", async ([, inner]) => {
    stage.web.serve(inner, page(loginForm()));
    stage.web.serve(top, page(`<iframe src="${inner}" width="500" height="300"></iframe>`));
    const tab = await stage.open(top);
    await tab.untilHolds(["CANARY-u-framed", "CANARY-p-framed"], tab.frame(inner));
    expect(await stage.uses()).toHaveLength(1);
  });
});

describe("a login of two steps on two sites", () => {
  const start = "https://start.example.org/";
  const next = "https://password.example.info/login";

  test("is filled on the second only once that is linked, and then in the open tab by itself", async () => {
    stage.web.serve(start, page(usernameStep));
    stage.web.serve(`${start}step`, { status: 302, headers: { location: next } });
    stage.web.serve(next, page(passwordStep));
    const tab = await stage.open(start);
    await tab.untilHolds(["CANARY-u-two-step"]);
    await Promise.all([tab.page.waitForNavigation(), tab.page.click("button")]);
    expect(tab.page.url()).toBe(next);
    const { verdict, reasons } = await tab.verdict();
    expect(verdict).toBe("nothing");
    expect(reasons).toContain("no_record");
    expect(await tab.values()).toEqual([""]);
    await expect.poll(() => stage.badge(tab)).toBe("?");

    await stage.lab.client.put({
      title: "two-step",
      username: "CANARY-u-two-step",
      password: "CANARY-p-two-step",
      urls: [
        { url: start, strategy: "origin" },
        { url: "https://password.example.info/", strategy: "origin" },
      ],
      vault: "Logins",
      askFirst: false,
    });
    await tab.untilHolds(["CANARY-p-two-step"]);
    await expect.poll(() => stage.badge(tab)).toBe("1");
  });
});

describe("a page that several records are linked to", () => {
  const several = "https://several.example.net/";
  const next = "https://next.example.edu/";

  test("is left to the person, whose choice holds across a redirect", async () => {
    stage.web.serve(several, page(usernameStep));
    stage.web.serve(`${several}step`, { status: 302, headers: { location: next } });
    stage.web.serve(next, page(passwordStep));
    const tab = await stage.open(several);
    expect(await tab.verdict()).toMatchObject({ verdict: "offer", reasons: ["several_records"] });
    expect(await stage.badge(tab)).toBe("2");
    await stage.expectNothingReleased(tab);

    expect(await tab.fill(await stage.recordId("second"))).toMatchObject({ filled: 1 });
    expect(await tab.values()).toEqual(["CANARY-u-second"]);
    await Promise.all([tab.page.waitForNavigation(), tab.page.click("button")]);
    expect(tab.page.url()).toBe(next);
    await tab.untilHolds(["CANARY-p-second"]);
    expect((await tab.verdict()).reasons).toContain("chosen_account");
  });

  test("is filled in the pop-up that the login opens with the account chosen before", async () => {
    const opener = `<button type="button" onclick="open('${next}', 'login', 'width=500,height=400')">Go on</button>`;
    stage.web.serve(several, page(usernameStep + opener));
    stage.web.serve(next, page(passwordStep));
    const tab = await stage.open(several);
    await tab.verdict();
    await tab.fill(await stage.recordId("first"));
    const popUp = await stage.nextTab(() => tab.page.click("button[type=button]"));
    await popUp.untilHolds(["CANARY-p-first"]);
  });

  test("is not filled with an account that was chosen in another tab", async () => {
    stage.web.serve(several, page(usernameStep));
    stage.web.serve(next, page(passwordStep));
    const tab = await stage.open(several);
    await tab.verdict();
    await tab.fill(await stage.recordId("second"));
    const other = await stage.open(next);
    expect(await other.verdict()).toMatchObject({ verdict: "offer", reasons: ["several_records"] });
    expect(await other.values()).toEqual([""]);
  });
});

/** State kept apart from the fields, written to only by `input` events, and drawn back into fresh fields. */
const controlled = `<script>
  const state = { username: "", password: "" };
  const form = document.querySelector("form");
  const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
  const control = (field) => {
    // The library's own record of the value: an event is heeded only where it differs from the field's.
    let tracked = "";
    Object.defineProperty(field, "value", {
      configurable: true,
      get() { return native.get.call(this); },
      set(value) { tracked = value; native.set.call(this, value); },
    });
    field.addEventListener("input", () => {
      const value = native.get.call(field);
      if (value !== tracked) { tracked = value; state[field.name] = value; }
      queueMicrotask(() => native.set.call(field, state[field.name]));
    });
    field.addEventListener("blur", () => native.set.call(field, state[field.name]));
  };
  const drawAnew = () => {
    for (const field of [...form.querySelectorAll("input")]) {
      const fresh = field.cloneNode();
      native.set.call(fresh, state[field.name]);
      control(fresh);
      field.replaceWith(fresh);
    }
  };
  form.querySelectorAll("input").forEach(control);
</script>`;

import type { ServerResponse } from "node:http";
import type { Page } from "puppeteer";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Lab, openLab } from "./extension.ts";

let lab: Lab;
let page: Page;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());
beforeEach(async () => {
  await lab.prepare({ purpose: "sign-in", values, submit: false });
  page = await lab.browser.newPage();
  return () => page.close();
});

const values = { username: "CANARY-u-1", "current-password": "CANARY-p-1" };
const fields = `<label>User name <input name="user"></label><label>Password <input name="pass" type="password"></label><button>Sign in</button>`;
const form = `<form id="login" action="in" method="post">${fields}</form>`;

const middle = form.indexOf("<label>Password");
const halves = [form.slice(0, middle), form.slice(middle)] as const;

const head = { "content-type": "text/html; charset=utf-8" };

/** Waits until the password is in its field, wherever in open shadow trees that is. */
const filled = (within = "document") =>
  page.waitForFunction(`${within}.querySelector("[name=pass]")?.value === "CANARY-p-1"`, {
    timeout: 10_000,
  });

/** What the server holds back until the test lets it go. */
function heldBack() {
  const waiting: ServerResponse[] = [];
  return {
    hold: (response: ServerResponse) => void waiting.push(response),
    release: () => {
      for (const response of waiting.splice(0)) response.end();
    },
  };
}

describe("a form is filled as soon as it is there", () => {
  test("while a script still holds up DOMContentLoaded", async () => {
    const script = heldBack();
    const address = lab.serve((path, response) =>
      path === "slow.js"
        ? script.hold(response)
        : void response
            .writeHead(200, head)
            .end(`<!doctype html><title>Sign in</title>${form}<script src="slow.js"></script>`),
    );
    void page.goto(address).catch(() => undefined);
    await expect.poll(() => page.url()).toContain(address);
    await filled();
    expect(await page.evaluate(() => document.readyState)).toBe("loading");
    script.release();
  });

  test("while an image still holds up the load event", async () => {
    const image = heldBack();
    const address = lab.serve((path, response) =>
      path === "slow.png"
        ? image.hold(response)
        : void response
            .writeHead(200, head)
            .end(`<!doctype html><title>Sign in</title><img src="slow.png">${form}`),
    );
    await page.goto(address, { waitUntil: "domcontentloaded" });
    await filled();
    expect(await page.evaluate(() => document.readyState)).toBe("interactive");
    image.release();
  });

  test("whole, when its second half arrives later", async () => {
    const rest = heldBack();
    const address = lab.serve((_, response) => {
      response.writeHead(200, head);
      response.write(
        `<!doctype html><title>Sign in</title><form action="in" method="post"><label>User name <input name="user"></label>${" ".repeat(2_000)}`,
      );
      rest.hold(response);
    });
    void page.goto(address).catch(() => undefined);
    await page.waitForSelector("[name=user]");
    rest.release();
    await page.evaluate(() => {
      document.forms[0]?.insertAdjacentHTML(
        "beforeend",
        `<label>Password <input name="pass" type="password"></label><button>Sign in</button>`,
      );
    });
    await filled();
    expect(await page.$eval("[name=user]", (input) => (input as HTMLInputElement).value)).toBe(
      "CANARY-u-1",
    );
  });

  test("once, when its second half ends the page", async () => {
    const [first, second] = halves;
    const address = lab.serve(
      `<!doctype html><title>Sign in</title>${first}<script>document.title = "Here"</script>${second}`,
    );
    await page.goto(address);
    await filled();
    const told = (await lab.told()).filter(({ method }) => method === "page.forms");
    expect(told.map(({ forms }) => forms.map((one) => one.fields.length))).toEqual([[2]]);
  });
});

describe("a form that comes into sight later is filled then", () => {
  const shown: readonly (readonly [string, string, string])[] = [
    [
      "by a class of what is around it",
      `<style>.closed{display:none}</style><div id="box" class="closed">${form}</div>`,
      `document.getElementById("box").className = ""`,
    ],
    [
      "by its own style",
      `<div id="box" style="visibility:hidden">${form}</div>`,
      `document.getElementById("box").style.visibility = "visible"`,
    ],
    [
      "by a fade",
      `<style>#box{opacity:0;transition:opacity 50ms}.on#box{opacity:1}</style><div id="box">${form}</div>`,
      `document.getElementById("box").className = "on"`,
    ],
    [
      "by a dialog that opens",
      `<dialog id="box">${form}</dialog>`,
      `document.getElementById("box").showModal()`,
    ],
    [
      "by what covered it going away",
      `<div id="cover" style="position:fixed;inset:0;background:#fff">Loading</div>${form}`,
      `document.getElementById("cover").remove()`,
    ],
    [
      "by what covered it being hidden",
      `<div id="cover" style="position:fixed;inset:0;background:#fff">Loading</div>${form}`,
      `document.getElementById("cover").style.display = "none"`,
    ],
    [
      "by a style sheet that changes",
      `<style id="sheet">#login{display:none}</style>${form}`,
      `document.getElementById("sheet").sheet.deleteRule(0)`,
    ],
    [
      "by being put into the page",
      "<main></main>",
      `document.querySelector("main").innerHTML = ${JSON.stringify(form)}`,
    ],
    [
      "by a field that turns into a password",
      `<form action="in" method="post"><label>User name <input name="user"></label><label>Secret <input name="pass" type="hidden"></label><button>Sign in</button></form>`,
      `document.querySelector("[name=pass]").type = "password"`,
    ],
  ];
  test.each(shown)("%s", async (_, before, act) => {
    await page.goto(lab.serve(`<!doctype html><title>Sign in</title>${before}`));
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    expect(
      await page.evaluate(
        () => document.querySelector<HTMLInputElement>("[name=pass]")?.value ?? "",
      ),
    ).toBe("");
    await page.evaluate(act);
    await filled();
  });

  test("in an open shadow tree that its script attaches", async () => {
    await page.goto(lab.serve("<!doctype html><title>Sign in</title><x-login></x-login>"));
    await page.evaluate((inner) => {
      customElements.define(
        "x-login",
        class extends HTMLElement {
          constructor() {
            super();
            this.attachShadow({ mode: "open" }).innerHTML = inner;
          }
        },
      );
      document.body.append(document.createElement("x-login"));
    }, form);
    await filled(`document.querySelector("x-login:last-child").shadowRoot`);
  });

  test.each(["open", "closed"] as const)(
    "in a shadow tree, %s, that a script attaches long after the page has come to rest",
    async (mode) => {
      await page.goto(
        lab.serve("<!doctype html><title>Sign in</title><div><x-late></x-late></div>"),
      );
      await page.evaluate(
        async (inner, mode) => {
          await new Promise((resolve) => requestIdleCallback(resolve));
          await new Promise((resolve) => setTimeout(resolve, 1_500));
          const one = class extends HTMLElement {
            connectedCallback() {
              const root = this.attachShadow({ mode });
              root.innerHTML = inner;
              Object.assign(globalThis, { lateRoot: root });
            }
          };
          customElements.define("x-late", one);
        },
        form,
        mode,
      );
      await filled("globalThis.lateRoot");
    },
  );

  test("directly in a shadow tree that was empty, with no element around it", async () => {
    await page.goto(lab.serve("<!doctype html><title>Sign in</title>"));
    await page.evaluate(() => {
      const host = document.createElement("main");
      host.attachShadow({ mode: "open" });
      document.body.append(host);
    });
    // When the empty tree is known, nobody can tell: it is drawn anew until it is filled.
    await page.evaluate((inner) => {
      const root = document.querySelector("main")?.shadowRoot;
      const drawing = setInterval(() => {
        const password = root?.querySelector<HTMLInputElement>("[name=pass]");
        if (password?.value) clearInterval(drawing);
        else if (root) root.innerHTML = inner;
      }, 500);
    }, form);
    await filled('document.querySelector("main").shadowRoot');
  });

  test("in a document that is written anew", async () => {
    await page.goto(lab.serve("<!doctype html><title>Welcome</title><p>Wait"));
    await page.evaluate((inner) => {
      const html = document.createElement("html");
      html.innerHTML = `<body>${inner}</body>`;
      document.documentElement.replaceWith(html);
    }, form);
    await filled();
  });

  test("whose fields have the names of the element's own properties (SEC-13)", async () => {
    const names = ["localName", "parentElement", "shadowRoot", "isConnected"];
    const shadowing = names.map((name) => `<input type="hidden" name="${name}">`).join("");
    const clobbered = form.replace(fields, shadowing + fields);
    await page.goto(lab.serve("<!doctype html><title>Sign in</title><main></main>"));
    await page.evaluate((inner) => {
      document.querySelector("main")?.insertAdjacentHTML("beforeend", inner);
    }, clobbered);
    await filled();
  });

  test("in a closed shadow tree", async () => {
    await page.goto(lab.serve("<!doctype html><title>Sign in</title><main></main>"));
    await page.evaluate((inner) => {
      const host = document.createElement("x-login");
      const root = host.attachShadow({ mode: "closed" });
      root.innerHTML = inner;
      Object.assign(globalThis, { closedRoot: root });
      document.querySelector("main")?.append(host);
    }, form);
    await filled("closedRoot");
  });

  test("in a closed shadow tree beside other content, once the focus comes into it", async () => {
    await page.goto(lab.serve("<!doctype html><title>Sign in</title><section><p>News</section>"));
    await page.evaluate((inner) => {
      const root = document.querySelector("section")?.attachShadow({ mode: "closed" });
      if (root !== undefined) root.innerHTML = inner;
      Object.assign(globalThis, { closedRoot: root });
    }, form);
    await page.evaluate('closedRoot.querySelector("[name=user]").focus()');
    await filled("closedRoot");
  });

  test.each(["section", "body"])("in the open shadow tree that its %s came with", async (host) => {
    const tree = `<template shadowrootmode="open">${form}</template>`;
    const rest = host === "body" ? "" : "<p>News</p>";
    await page.goto(
      lab.serve(`<!doctype html><title>Sign in</title><${host}>${tree}${rest}</${host}>`),
    );
    await filled(`document.querySelector("${host}").shadowRoot`);
  });

  test("in a frame of the page", async () => {
    await page.goto(
      lab.serve(
        (path, response) =>
          void response
            .writeHead(200, head)
            .end(path === "inner" ? form : `<!doctype html><iframe src="inner"></iframe>`),
      ),
    );
    const frame = await page.waitForFrame((one) => one.url().endsWith("inner"));
    await frame.waitForFunction(
      () => document.querySelector<HTMLInputElement>("[name=pass]")?.value === "CANARY-p-1",
      { timeout: 10_000 },
    );
  });

  const sized: readonly (readonly [string, string, string])[] = [
    // The form is looked at when its parser comes to the script, so before the frame has its size.
    ["gets its size right after the form is there", "0", "grow()"],
    ["is too small for it at first", "5", "onload = () => requestAnimationFrame(grow)"],
  ];
  test.each(sized)("in a frame that %s", async (_, edge, act) => {
    const grow = `function grow() { frameElement.style = "width: 500px; height: 300px" }`;
    const inner = `<!doctype html>${form}<script>${grow} ${act}</script>`;
    const outer = `<!doctype html><iframe style="border: 0; width: ${edge}px; height: ${edge}px" src="inner"></iframe>`;
    const address = lab.serve(
      (path, response) => void response.writeHead(200, head).end(path === "inner" ? inner : outer),
    );
    await page.goto(address);
    const frame = await page.waitForFrame((one) => one.url().endsWith("inner"));
    await frame.waitForFunction(
      () => document.querySelector<HTMLInputElement>("[name=pass]")?.value === "CANARY-p-1",
      { timeout: 10_000 },
    );
  });

  test("again, when the page draws the form anew", async () => {
    await page.goto(lab.serve(`<!doctype html><title>Sign in</title><main>${form}</main>`));
    await filled();
    await page.evaluate((inner) => {
      const main = document.querySelector("main");
      if (main !== null) main.innerHTML = inner;
    }, form);
    await filled();
  });
});

describe("a page pays for what it has", () => {
  test("nothing is asked of the background where there is no form", async () => {
    const address = lab.serve("<!doctype html><title>News</title><p>Nothing to fill.");
    await page.goto(address);
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    expect((await lab.told()).filter(({ url }) => url === address)).toEqual([]);
  });
});

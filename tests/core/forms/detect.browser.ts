import puppeteer, { type Browser, type Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { prepare } from "./pages.ts";

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await puppeteer.launch({ args: ["--no-sandbox"] });
  page = await browser.newPage();
  await prepare(page);
});
afterAll(() => browser.close());

/** What the detector says of a document: purpose, fields by name, submit control by its text, all in one line. */
async function said(html: string): Promise<string[]> {
  await page.goto("about:blank");
  await page.setContent(`<!doctype html><title>Page</title>${html}`);
  return page.evaluate(() => {
    const { detectForms } = globalThis as unknown as {
      detectForms(root: Document): {
        purpose: string;
        submit: HTMLElement | undefined;
        fields: { element: HTMLInputElement; role: string }[];
      }[];
    };
    return detectForms(document).map(({ purpose, fields, submit }) =>
      [
        purpose,
        ...fields.map(({ element, role }) => `${element.name}=${role}`),
        ...(submit === undefined ? [] : [`“${submit.innerText}”`]),
      ].join(" "),
    );
  });
}

const nobody = `<input name="u"><input name="p" type="password">`;

describe("what sends a form", () => {
  test("is its button, though a link's long text speaks of a registration", async () => {
    const html = `<form>${nobody}<a href="/agreement">Domain registration agreement and terms of registration</a>
      <button type="button">Go</button></form>`;
    expect(await said(html)).toEqual(["sign-in u=username p=current-password “Go”"]);
  });

  test("is no link that leads to another page, where nothing else is there", async () => {
    const html = `<form>${nobody}<a href="/register">Register</a></form>`;
    expect(await said(html)).toEqual(["sign-in u=username p=current-password"]);
  });

  test("is a link that leads nowhere", async () => {
    const html = `<form>${nobody}<a href="#">Sign in</a></form>`;
    expect(await said(html)).toEqual(["sign-in u=username p=current-password “Sign in”"]);
  });

  test("is not the button that applies a coupon", async () => {
    const html = `<form><input name="c" placeholder="Coupon code"><button type="button">Apply coupon</button></form>`;
    expect(await said(html)).toEqual(["other"]);
  });

  test.each([
    ["a newsletter", `<input name="e" type="email">`, "Jetzt anmelden"],
    ["a contact form", `<input name="e"><textarea name="t"></textarea>`, "Send message"],
    ["a search", `<input name="q" type="search">`, "Search"],
  ])("is told of %s, too", async (_, fields, text) => {
    const html = `<form class="newsletter">${fields}<button>${text}</button></form>`;
    expect(await said(html)).toEqual([`other “${text}”`]);
  });
});

describe("a form that says nothing in words", () => {
  test("is a sign-in where it has one text and one password", async () => {
    expect(await said(`<form>${nobody}</form>`)).toEqual(["sign-in u=username p=current-password"]);
  });

  test("is a sign-up where it has two passwords", async () => {
    const html = `<form><input name="u"><input name="p" type="password"><input name="r" type="password"></form>`;
    expect(await said(html)).toEqual(["sign-up u=username p=new-password r=new-password"]);
  });
});

describe("a form that asks for an e-mail address alone", () => {
  const email = `<input name="e" type="email" placeholder="Email">`;

  test.each([
    [
      "a way back for who forgot and a way in for who is new",
      `<button>Next</button><a href="/f">Forgot password?</a><a href="/r">Create account</a>`,
    ],
    [
      "other ways to sign in",
      `<button>Continue</button><button type="button">Continue with Google</button><a href="/r">Sign up</a>`,
    ],
    ["the words of a sign-in", `<button>Sign in</button>`],
  ])("is the first step of a sign-in by %s", async (_, around) => {
    const [form] = await said(`<form>${email}${around}</form>`);
    expect(form).toMatch(/^sign-in e=username/);
  });

  test.each([
    ["next", "<button>Next</button>"],
    ["subscribe", "<button>Subscribe</button>"],
    ["a reset of the password", "<h1>Reset your password</h1><button>Continue</button>"],
    ["nothing", "<button>OK</button>"],
  ])("is no sign-in where it says only %s", async (_, around) => {
    const [form] = await said(`<form>${email}${around}</form>`);
    expect(form).toMatch(/^other/);
  });
});

describe("a code", () => {
  test.each([
    ["a one-time password, in a field that hides it", `type="password"`, "One-time password"],
    ["a code that has no name but its own", `inputmode="numeric"`, "Verification code"],
    ["a code in Greek, where password and code are one word", "", "Κωδικός μίας χρήσης"],
    ["a code in Thai", "", "รหัสยืนยัน"],
    ["a code in Finnish", "", "Vahvistuskoodi"],
  ])("is %s", async (_, attributes, label) => {
    const html = `<form><label>${label}<input name="c" ${attributes}></label><button>Verify</button></form>`;
    expect(await said(html)).toEqual(["one-time-code c=one-time-code “Verify”"]);
  });

  test.each([
    ["an e-mail address", `type="email" name="email_verification_code[email]"`, "Email"],
    ["a bank's transaction number", `name="c" maxlength="6"`, "TAN"],
    ["a card's security code", `name="cvv"`, "Security code (CVV)"],
    ["a postal code", `name="zip"`, "Postal code"],
    ["a recovery code", `name="recovery"`, "Recovery code"],
    ["a captcha", `name="captcha"`, "Enter the code in the picture"],
  ])("is not %s", async (_, attributes, label) => {
    const [form] = await said(
      `<form><label>${label}<input ${attributes}></label><button>Verify</button></form>`,
    );
    expect(form).not.toContain("one-time-code");
  });
});

describe("a code that only the heading names", () => {
  test.each([
    [
      "a lone field without words",
      `<h1>Two-step verification</h1><form><input name="c" maxlength="6">`,
    ],
    [
      "a field for “the code”",
      `<h1>One-time code</h1><form><label>Enter the code<input name="c"></label><input name="d" hidden>`,
    ],
  ])("is asked for by %s", async (_, fields) => {
    expect(await said(`${fields}<button>Verify</button></form>`)).toEqual([
      "one-time-code c=one-time-code “Verify”",
    ]);
  });

  test("is none where the heading speaks of a gift card", async () => {
    const html = `<h1>Gift card</h1><form><label>Security code<input name="c" maxlength="4"></label><button>Check</button></form>`;
    expect(await said(html)).toEqual(["other “Check”"]);
  });
});

describe("the names of a field", () => {
  test("are read one by one: “vc” twice is no “cvc”", async () => {
    const html = `<form><label>Verification code<input name="vc" id="vc"></label><button>Verify</button></form>`;
    expect(await said(html)).toEqual(["one-time-code vc=one-time-code “Verify”"]);
  });
});

describe("a password that is of no account here", () => {
  test.each([
    [
      "a gift card",
      `<h2>Gift card balance</h2>`,
      `<input name="u"><input name="p" type="password">`,
    ],
    ["a network", "", `<label>Wi-Fi key<input name="p" type="password"></label>`],
    [
      "a mailbox elsewhere",
      "",
      `<label>IMAP user<input name="u"></label><label>Password<input name="p" type="password"></label>`,
    ],
  ])("is that of %s", async (_, heading, fields) => {
    const [form] = await said(`<form>${heading}${fields}<button>OK</button></form>`);
    expect(form).toMatch(/^other(?: “OK”)?$/);
  });

  test("is not that of a sign-in to a network's router", async () => {
    const html = `<form><h2>Wi-Fi router</h2>${nobody}<button>Sign in</button></form>`;
    expect(await said(html)).toEqual(["sign-in u=username p=current-password “Sign in”"]);
  });

  test("is one that stands alone and is sent nowhere", async () => {
    expect(await said(`<h1>How strong is it?</h1><input name="p" type="password">`)).toEqual([
      "other",
    ]);
  });
});

describe("a new address that the saved password confirms", () => {
  test("is no username", async () => {
    const html = `<form><label>New email<input name="e" type="email"></label>
      <label>Current password<input name="p" type="password"></label></form>`;
    expect(await said(html)).toEqual(["sign-in p=current-password"]);
  });
});

describe("a password in a text field", () => {
  test("is the second of two that is called so", async () => {
    const html = `<form><input name="u"><input name="p" placeholder="Password"></form>`;
    expect(await said(html)).toEqual(["sign-in u=username p=current-password"]);
  });
});

describe("a password in a language without capitals or spaces", () => {
  test.each([
    ["新密码", "确认密码"],
    ["新密碼", "確認密碼"],
    ["新しいパスワード", "パスワードの確認"],
    ["새 비밀번호", "비밀번호 확인"],
  ])("is a new one: %s", async (first, second) => {
    const html = `<form><label>${first}<input name="a" type="password"></label>
      <label>${second}<input name="b" type="password"></label><button>OK</button></form>`;
    expect(await said(html)).toEqual(["change-password a=new-password b=new-password “OK”"]);
  });
});

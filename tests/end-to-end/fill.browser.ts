import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Lab, startLab } from "../lab/start-lab.ts";
import { loginForm, page, startWeb, type Web } from "./web.ts";

let web: Web;
let lab: Lab;

beforeAll(async () => {
  web = await startWeb();
  lab = await startLab({
    hosts: web.hosts,
    records: [
      {
        title: "Mail",
        username: "ada@example.com",
        password: "CANARY-p-mail",
        urls: [{ url: "https://login.example.com/" }],
      },
    ],
  });
});

afterAll(async () => {
  await lab?.close();
  await web?.close();
});

describe("a login form on a linked page", () => {
  test("is filled by itself", async () => {
    web.serve("https://login.example.com/", page(loginForm()));
    const tab = await lab.browser.newPage();
    try {
      await tab.goto("https://login.example.com/");
      await tab.waitForFunction(
        () => (document.querySelector("input[type=password]") as HTMLInputElement).value !== "",
      );
      const values = await tab.$$eval("input", (inputs) => inputs.map(({ value }) => value));
      expect(values).toEqual(["ada@example.com", "CANARY-p-mail"]);
    } finally {
      await tab.close();
    }
  });
});

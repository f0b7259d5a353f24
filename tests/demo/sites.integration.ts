import { request } from "node:http";
import { createServer } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoAccounts } from "./demo-records.ts";
import { freePort, portNotice } from "./free-port.ts";
import { type DemoSites, startDemoSites } from "./sites.ts";

let sites: DemoSites;
beforeAll(async () => {
  sites = await startDemoSites(demoAccounts, 0);
});
afterAll(() => sites.close());

type Answer = { status: number; to: string; cookie: string; page: string };

/** Browsers resolve `*.localhost` by themselves, Node does not: the address is dialled and the host named. */
function ask(url: string, form?: Record<string, string>, cookie = ""): Promise<Answer> {
  const { host, pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    const asking = request(
      {
        host: "127.0.0.1",
        port: sites.port,
        path: pathname + search,
        method: form === undefined ? "GET" : "POST",
        headers: { host, cookie },
      },
      async (answer) =>
        resolve({
          status: answer.statusCode ?? 0,
          to: answer.headers.location ?? "",
          cookie: answer.headers["set-cookie"]?.[0]?.split(";")[0] ?? "",
          page: await text(answer),
        }),
    );
    asking.on("error", reject);
    asking.end(form === undefined ? undefined : new URLSearchParams(form).toString());
  });
}

describe("the mailbox of the demo", () => {
  const { username: email, password } = demoAccounts.mail;

  test("lets in who knows name and password", async () => {
    const entered = await ask(`${sites.mail}/sign-in`, { email, password });
    expect(entered.to).toBe("/");
    expect((await ask(`${sites.mail}/`, undefined, entered.cookie)).page).toContain(
      `You are signed in as ${email}.`,
    );
  });

  test("lets nobody in with a wrong password, and says so", async () => {
    const refused = await ask(`${sites.mail}/sign-in`, { email, password: `${password}x` });
    expect(refused).toMatchObject({ status: 403, cookie: "" });
    expect(refused.page).toContain('role="alert"');
  });

  test("forgets who signs out", async () => {
    const { cookie } = await ask(`${sites.mail}/sign-in`, { email, password });
    await ask(`${sites.mail}/sign-out`, undefined, cookie);
    expect((await ask(`${sites.mail}/`, undefined, cookie)).page).not.toContain("signed in as");
  });
});

describe("the portal of the demo", () => {
  const { username: user, password } = demoAccounts.portal;

  test("sends whoever gives a known name to another site for the password", async () => {
    const { to } = await ask(`${sites.portal}/continue`, { user });
    expect(new URL(to).origin).toBe(sites.identity);
    const ticket = new URL(to).searchParams.get("ticket") ?? "";
    const proven = await ask(`${sites.identity}/password`, { ticket, password });
    expect(new URL(proven.to).origin).toBe(sites.portal);
    const { cookie } = await ask(proven.to);
    expect((await ask(`${sites.portal}/`, undefined, cookie)).page).toContain(
      `You are signed in as ${user}.`,
    );
  });

  test("lets nobody in with a wrong password", async () => {
    const { to } = await ask(`${sites.portal}/continue`, { user });
    const ticket = new URL(to).searchParams.get("ticket") ?? "";
    const refused = await ask(`${sites.identity}/password`, { ticket, password: "wrong" });
    expect(refused).toMatchObject({ status: 403, to: "" });
  });

  test("lets nobody in with a ticket a second time", async () => {
    const { to } = await ask(`${sites.portal}/continue`, { user });
    const ticket = new URL(to).searchParams.get("ticket") ?? "";
    const { to: enter } = await ask(`${sites.identity}/password`, { ticket, password });
    await ask(enter);
    expect((await ask(enter)).cookie).toBe("");
  });

  test("knows nobody else", async () => {
    expect(await ask(`${sites.portal}/continue`, { user: "mallory" })).toMatchObject({
      status: 403,
      to: "",
    });
  });
});

describe("a port that is taken", () => {
  test("gives way to the next free one, which is said", async () => {
    const taken = createServer();
    await new Promise<void>((done) => taken.listen(0, "127.0.0.1", done));
    const address = taken.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const found = await freePort(port);
    expect(found).toBeGreaterThan(port);
    expect(portNotice("the server", port, found)).toBe(
      `Port ${port} is taken by another program: the server uses ${found} instead.`,
    );
    await new Promise((done) => taken.close(done));
  });

  test("is not spoken of when it was free", () => {
    expect(portNotice("the server", 11011, 11011)).toBeUndefined();
  });
});

import { describe, expect, test } from "vitest";
import { callHeaders } from "#core/wire/contract.ts";
import { causeData } from "#core/wire/unreachable.ts";
import { addonEnvironment, ticketFor } from "./addon-process.ts";
import { helloResult, Raw, startServer } from "./answering-server.ts";
import { connectExtension } from "./extension-client.ts";

/** An extension that has bootstrapped by native messaging and shaken hands. */
async function extension() {
  return connectExtension(await ticketFor(addonEnvironment()));
}

const html = { "content-type": "text/html" };
const json = { "content-type": "application/json" };

const auth = {
  session: "A".repeat(43),
  time: 1_700_000_000_000,
  callId: "AAAAAAAAAAAAAAAAAAAAAA",
  proof: "B".repeat(86),
};

describe("a call through the add-on", () => {
  test("reaches the server with its body and proof unchanged, and the answer comes back as sent", async () => {
    const server = await startServer(({ method }) =>
      method === "vaults.list" ? { vaults: [], revision: 7 } : undefined,
    );
    const { call } = await extension();
    await call("addon.connect", { servers: [server.url] });
    const body = '{ "spaces" : "kept" }';
    const answer = await call("addon.relay", { method: "vaults.list", body, auth });
    expect(JSON.parse(answer.body)).toEqual({ id: 1, result: { vaults: [], revision: 7 } });
    const [asked] = server.calls("vaults.list");
    expect(asked?.params).toEqual({ spaces: "kept" });
    expect(asked?.headers).toMatchObject({
      [callHeaders.session]: auth.session,
      [callHeaders.time]: String(auth.time),
      [callHeaders.callId]: auth.callId,
      [callHeaders.proof]: auth.proof,
      "content-length": String(body.length),
    });
  });

  test("is refused before a server is configured", async () => {
    const { call } = await extension();
    const asked = call("addon.relay", { method: "vaults.list", body: "{}" });
    await expect(asked).rejects.toMatchObject({ code: "server_unreachable" });
    expect(await call("addon.status", {})).toMatchObject({
      server: "not_configured",
      serverUrl: null,
    });
  });

  test.each([
    ["a page of a captive portal", "web_page", new Raw(200, html, "<html>")],
    ["a proxy's refusal", "web_page", new Raw(407, html, "<h1>Sign in</h1>")],
    ["a redirect", "web_page", new Raw(302, { location: "https://example.com/" }, "")],
    ["JSON that is no reply", "not_the_server", new Raw(401, json, "{}")],
    ["a page that calls itself JSON", "not_the_server", new Raw(200, json, "<!")],
    ["plain words", "not_the_server", new Raw(200, { "content-type": "text/plain" }, "ok")],
    ["a proxy's JSON error", "not_the_server", new Raw(401, json, '{"error":"unauthenticated"}')],
  ] as const)(
    "answered by %s is an unreachable server (%s), never a sign-out",
    async (_, cause, raw) => {
      const server = await startServer(({ method }) =>
        method === "server.hello" ? undefined : raw,
      );
      const { call } = await extension();
      await call("addon.connect", { servers: [server.url] });
      const asked = call("addon.relay", { method: "vaults.list", body: "{}" });
      await expect(asked).rejects.toMatchObject({
        code: "server_unreachable",
        data: causeData(cause),
      });
    },
  );

  test("brings a refusal back with its code, whether or not this version knows it", async () => {
    const error = { code: "from_a_later_version", message: "No" };
    const reply = new Raw(409, { "content-type": "application/json" }, JSON.stringify({ error }));
    const server = await startServer(({ method }) =>
      method === "records.put" ? reply : undefined,
    );
    const { call } = await extension();
    await call("addon.connect", { servers: [server.url] });
    const { body } = await call("addon.relay", { method: "records.put", body: "{}" });
    expect(JSON.parse(body)).toEqual({ error });
  });
});

describe("the servers of a pairing", () => {
  test.each([
    "http://intranet.example/",
    "https://name:word@intranet.example/",
    "ftp://intranet.example/",
    "https://intranet.example/?q",
    "not a URL",
  ])("may not be %s", async (url) => {
    const { call } = await extension();
    const asked = call("addon.connect", { servers: [url] });
    await expect(asked).rejects.toMatchObject({ code: "bad_request" });
  });

  test("are kept when the browser's background has been restarted", async () => {
    const server = await startServer();
    const ticket = await ticketFor(addonEnvironment());
    const first = await connectExtension(ticket);
    await first.call("addon.connect", { servers: [server.url] });
    first.close();
    await first.closed;
    const second = await connectExtension(ticket);
    expect(await second.call("addon.status", {})).toMatchObject({ serverUrl: server.url });
  });

  test("that does not take connections is left for the next, and the state says how things stand", async () => {
    const gone = await startServer();
    await gone.close();
    const server = await startServer();
    const { call, event } = await extension();
    await call("addon.connect", { servers: [gone.url, server.url] });
    const started = performance.now();
    await call("addon.relay", { method: "server.hello", body: "{}" });
    expect(performance.now() - started).toBeLessThan(3_000);
    await event(
      ({ event, ...rest }) => event === "server" && "state" in rest && rest.state === "ok",
    );
    expect(await call("addon.status", {})).toMatchObject({ server: "ok", serverUrl: server.url });
  });

  test("that takes a call and hangs is left for the next within 3 s", async () => {
    let hangs = false;
    const hanging = await startServer(() => (hangs ? new Promise(() => {}) : undefined));
    const server = await startServer(({ method }) =>
      method === "vaults.list" ? { vaults: [], revision: 3 } : undefined,
    );
    const { call, event } = await extension();
    await call("addon.connect", { servers: [hanging.url] });
    await event((said) => said.event === "server" && said.state === "ok");
    await call("addon.connect", { servers: [hanging.url, server.url] });
    hangs = true;
    const started = performance.now();
    const { body } = await call("addon.relay", { method: "vaults.list", body: "{}" });
    expect(JSON.parse(body).result.revision).toBe(3);
    expect(hanging.calls("vaults.list")).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  test("that is slow but there keeps its call", async () => {
    const slow = await startServer(async ({ method }) => {
      if (method !== "records.putMany") return undefined;
      await new Promise((resolve) => setTimeout(resolve, 3_500));
      return { results: [] };
    });
    const other = await startServer();
    const { call } = await extension();
    await call("addon.connect", { servers: [slow.url, other.url] });
    const { body } = await call("addon.relay", { method: "records.putMany", body: "{}" });
    expect(JSON.parse(body).result).toEqual({ results: [] });
    expect(other.calls("records.putMany")).toEqual([]);
  });

  test("that takes no changes at the moment passes a change on to one that does", async () => {
    const error = { code: "server_read_only", message: "Reads only" };
    const refusal = new Raw(503, { "content-type": "application/json" }, JSON.stringify({ error }));
    const standby = await startServer(({ method }) =>
      method === "records.put" ? refusal : { ...helloResult, readOnly: true },
    );
    const primary = await startServer(({ method }) =>
      method === "records.put" ? { revision: 9 } : undefined,
    );
    const { call } = await extension();
    await call("addon.connect", { servers: [standby.url, primary.url] });
    const { body } = await call("addon.relay", { method: "records.put", body: "{}" });
    expect(JSON.parse(body).result).toEqual({ revision: 9 });
  });

  test("all gone are unreachable, and found again by themselves when one is back", async () => {
    const server = await startServer();
    const port = Number(new URL(server.url).port);
    const { call, event } = await extension();
    await call("addon.connect", { servers: [server.url] });
    await event((said) => said.event === "server" && said.state === "ok");
    await server.close();
    const asked = call("addon.relay", { method: "vaults.list", body: "{}" });
    await expect(asked).rejects.toMatchObject({ code: "server_unreachable" });
    expect(await call("addon.status", {})).toMatchObject({ server: "unreachable" });
    const back = await startServer(() => undefined, { port });
    await back.until(() => back.calls("server.hello")[0]);
    await expect.poll(async () => (await call("addon.status", {})).server).toBe("ok");
  });
});

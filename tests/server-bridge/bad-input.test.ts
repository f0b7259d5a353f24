import { request } from "node:http";
import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import { limits } from "#core/vault/limits.ts";
import { contract } from "#core/wire/contract.ts";
import { errorCodes } from "#core/wire/error.ts";
import { fc } from "../core/property.ts";
import { post, send } from "./client.ts";
import { claim } from "./people.ts";
import { newId } from "./random.ts";
import { temporaryServer } from "./temporary-server.ts";
import { validParams } from "./valid-params.ts";

/** One request as it is; its status and the code of the answer. */
function ask(
  url: string,
  method: string,
  path: string,
  body: string | Buffer = "",
  headers: Readonly<Record<string, string>> = { "content-type": "application/json" },
): Promise<{ status: number; code: string | undefined; headers: NodeJS.Dict<string | string[]> }> {
  const { promise, resolve, reject } = Promise.withResolvers<Awaited<ReturnType<typeof ask>>>();
  const asked = request(`${url}${path}`, { method, headers }, (response) => {
    let text = "";
    response.on("data", (data) => {
      text += data;
    });
    response.on("end", () => {
      const { error } = text === "" ? { error: undefined } : JSON.parse(text);
      resolve({ status: response.statusCode ?? 0, code: error?.code, headers: response.headers });
    });
  });
  asked.on("error", reject);
  asked.end(body);
  return promise;
}

const hello = "/v1/calls/server.hello";

describe("what is no call", () => {
  const cases: readonly (readonly [
    string,
    Parameters<typeof ask> extends [string, ...infer R] ? R : never,
    number,
    string,
  ])[] = [
    ["an unknown call", ["POST", "/v1/calls/records.steal", "{}"], 404, "unknown_call"],
    [
      "a call named like an object's own",
      ["POST", "/v1/calls/toString", "{}"],
      404,
      "unknown_call",
    ],
    ["a call named __proto__", ["POST", "/v1/calls/__proto__", "{}"], 404, "unknown_call"],
    ["no call", ["POST", "/v1/calls/", "{}"], 404, "unknown_call"],
    [
      "a name of 10,000 letters",
      ["POST", `/v1/calls/${"a".repeat(10_000)}`, "{}"],
      414,
      "bad_request",
    ],
    ["a call in upper case", ["POST", "/v1/calls/SERVER.HELLO", "{}"], 404, "unknown_call"],
    ["another place", ["GET", "/admin", ""], 404, "unknown_call"],
    ["a place above", ["POST", "/v1/calls/..%2f..%2fhealth", "{}"], 404, "unknown_call"],
    ["a URL that does not decode", ["POST", "/v1/calls/%zz", "{}"], 400, "bad_request"],
    ["GET", ["GET", hello, ""], 405, "bad_request"],
    ["PUT", ["PUT", hello, "{}"], 405, "bad_request"],
    ["OPTIONS, as before a request across origins", ["OPTIONS", hello, ""], 405, "bad_request"],
    ["POST to the health", ["POST", "/health", "{}"], 405, "bad_request"],
    ["no JSON", ["POST", hello, "{"], 400, "bad_request"],
    ["no body", ["POST", hello, ""], 400, "bad_request"],
    [
      "bytes that are no UTF-8",
      ["POST", hello, Buffer.from([0x22, 0xff, 0x22])],
      400,
      "bad_request",
    ],
    ["a byte order mark", ["POST", hello, "\uFEFF{}"], 400, "bad_request"],
    ["JSON that is no object", ["POST", hello, "[]"], 400, "bad_request"],
    ["an unknown field", ["POST", hello, '{"more":1}'], 400, "bad_request"],
    ["100,000 brackets", ["POST", hello, "[".repeat(100_000)], 400, "bad_request"],
    ["text", ["POST", hello, "{}", { "content-type": "text/plain" }], 415, "bad_request"],
    [
      "a form",
      ["POST", hello, "a=1", { "content-type": "application/x-www-form-urlencoded" }],
      415,
      "bad_request",
    ],
    ["a body without a type", ["POST", hello, "{}", {}], 415, "bad_request"],
  ];
  test.each(cases)("%s is refused by its own code", async (_, asked, status, code) => {
    const { url } = await temporaryServer();
    expect(await ask(url, ...asked)).toMatchObject({ status, code });
  });

  test("names the method that is answered", async () => {
    const { url } = await temporaryServer();
    expect((await ask(url, "GET", hello)).headers).toMatchObject({ allow: "POST" });
    expect((await ask(url, "DELETE", "/health")).headers).toMatchObject({ allow: "GET" });
  });

  test("over the size of a body is refused, whether it says so or just goes on", async () => {
    const { url } = await temporaryServer();
    const body = Buffer.alloc(limits.body + 1, " ");
    const said = { "content-type": "application/json", "content-length": String(body.length) };
    const chunked = { "content-type": "application/json", "transfer-encoding": "chunked" };
    for (const headers of [said, chunked]) {
      const answer = await ask(url, "POST", hello, body, headers).catch(({ code }) => ({ code }));
      // The server may hang up while the rest is still being sent.
      expect(["too_large", "ECONNRESET", "EPIPE"]).toContain(answer.code);
    }
    const text = JSON.stringify({ more: " ".repeat(limits.body) });
    expect(await ask(url, "POST", hello, text.slice(0, limits.body))).toMatchObject({
      status: 400,
    });
  });

  test("that is not even HTTP is told so", async () => {
    const { port } = await temporaryServer();
    const heard = await new Promise<string>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => socket.end("\x16\x03\x01 hello?\r\n\r\n"));
      let text = "";
      socket.on("data", (data) => {
        text += data;
      });
      socket.on("close", () => resolve(text));
    });
    expect(heard).toMatch(/^HTTP\/1\.1 400 /);
    expect(heard).toContain('"code":"bad_request"');
  });
});

describe("wrong params of any call", () => {
  test("get a code and never a 500, whoever sends them", { timeout: 240_000 }, async () => {
    const { url, code } = await temporaryServer();
    const owner = await claim(url, code);
    const named = { author: newId(), vault: owner.vault, record: newId(), device: newId() };
    const valid = await validParams(named);
    const calls = Object.keys(contract) as (keyof typeof contract)[];
    const strange = fc.oneof(fc.jsonValue(), fc.constantFrom(-1, 1.5, 2 ** 53, "", "-".repeat(43)));
    const sent = fc.tuple(fc.constantFrom(...calls), fc.integer({ min: 0 }), strange);
    await fc.assert(
      fc.asyncProperty(sent, async ([call, place, value]) => {
        const body = JSON.stringify(replacedAt(valid[call], place, value));
        if (call === "session.close") return;
        const answer = await post(url, call, body, owner.signer);
        const { error } = answer.body as { error?: { code: string } };
        expect(answer.status).not.toBe(500);
        if (answer.status !== 200) expect(errorCodes).toContain(error?.code);
      }),
      { numRuns: 400 },
    );
    await owner.call("vaults.list", {});
  });

  test("in the headers of a proof are no proof", { timeout: 120_000 }, async () => {
    const { url } = await temporaryServer();
    const header = fc.stringMatching(/^[!-~]{0,100}$/);
    await fc.assert(
      fc.asyncProperty(header, header, header, header, async (session, time, call, proof) => {
        const answer = await send(url, "vaults.list", "{}", {
          "latchkey-session": session,
          "latchkey-time": time,
          "latchkey-call": call,
          "latchkey-proof": proof,
        });
        expect(answer).toMatchObject({ status: 401, body: { error: { code: "unauthenticated" } } });
      }),
      { numRuns: 100 },
    );
  });

  test("that are base64url in letters but not in bits are refused where they are read", async () => {
    const { url } = await temporaryServer();
    const valid = await validParams({
      author: newId(),
      vault: newId(),
      record: newId(),
      device: newId(),
    });
    const params = valid["session.open"];
    // 43 letters of which the last has bits that no 32 bytes leave behind.
    const device = { ...params.device, publicKey: `${"A".repeat(42)}B` };
    const answer = await post(url, "session.open", JSON.stringify({ ...params, device }));
    expect(answer).toMatchObject({ status: 400, body: { error: { code: "bad_request" } } });
  });
});

/** A copy of `value` in which one of its places, chosen by `at`, holds `other`. */
function replacedAt(value: unknown, at: number, other: unknown): unknown {
  if (typeof value !== "object" || value === null) return other;
  const entries = Object.entries(value);
  if (entries.length === 0 || at % (entries.length + 1) === entries.length) return other;
  const chosen = at % (entries.length + 1);
  const rest = Math.floor(at / (entries.length + 1));
  const changed = entries.map(([key, held], n) =>
    n === chosen ? [key, replacedAt(held, rest, other)] : [key, held],
  );
  return Array.isArray(value) ? changed.map(([, held]) => held) : Object.fromEntries(changed);
}

import { readdirSync, readFileSync } from "node:fs";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { fromBase64Url } from "#core/bytes/base64url.ts";
import { verifyAudit } from "#core/wire/audit-statement.ts";
import { callHeaders, contract, openCalls, serverEvent } from "#core/wire/contract.ts";
import { hashBody, verifyCall } from "#core/wire/proof.ts";

const folder = new URL("./recorded/v1/", import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), "utf8"));

const frame = v.object({
  method: v.picklist(Object.keys(contract) as (keyof typeof contract)[]),
  headers: v.record(v.string(), v.string()),
  devicePublicKey: v.optional(v.string()),
  body: v.string(),
  status: v.literal(200),
  answer: v.object({ result: v.unknown() }),
});

const names = readdirSync(folder).filter((name) => name !== "events.json");

describe("a call recorded with version 1", () => {
  test("there is of every call", () => {
    const recorded = names.map((name) => name.replace(/\.json$/, ""));
    expect(recorded.toSorted()).toEqual(Object.keys(contract).toSorted());
  });

  test.each(names)("is understood, question and answer: %s", (name) => {
    const { method, body, answer } = v.parse(frame, read(name));
    const { params, result } = contract[method];
    expect(v.safeParse(params, JSON.parse(body)).issues).toBeUndefined();
    expect(v.safeParse(result, answer.result).issues).toBeUndefined();
  });

  test.each(names.filter((name) => !openCalls.has(name.replace(/\.json$/, "") as never)))(
    "is still its device's by its proof: %s",
    async (name) => {
      const { method, headers, devicePublicKey = "", body } = v.parse(frame, read(name));
      const call = {
        session: headers[callHeaders.session] ?? "",
        method,
        time: Number(headers[callHeaders.time]),
        callId: headers[callHeaders.callId] ?? "",
        bodyHash: await hashBody(body),
      };
      const proof = headers[callHeaders.proof] ?? "";
      expect(await verifyCall(fromBase64Url(devicePublicKey), call, proof)).toBe(true);
    },
  );
});

test("an audit event recorded with version 1 is still its device's", async () => {
  const { devicePublicKey } = v.parse(frame, read("audit.list.json"));
  const { body } = v.parse(frame, read("audit.append.json"));
  const { events } = v.parse(contract["audit.append"].params, JSON.parse(body));
  const key = fromBase64Url(devicePublicKey ?? "");
  expect(events).toHaveLength(1);
  for (const event of events) expect(await verifyAudit(key, event)).toBe(true);
});

test("each event recorded with version 1 is understood", () => {
  const { heard } = read("events.json");
  const parsed = v.parse(v.array(serverEvent), heard);
  expect(new Set(parsed.map(({ event }) => event))).toEqual(
    new Set(["ready", "changed", "revoked"]),
  );
});

/** One call to one application server, and the judgement whether what came back is its answer at all. */

import * as v from "valibot";
import type { CallAuth } from "#core/wire/addon-contract.ts";
import { type Contract, callHeaders } from "#core/wire/contract.ts";
import { wireErrorJson } from "#core/wire/error.ts";
import { callsPath } from "#core/wire/server-door.ts";
import { jsonOf } from "./json-bytes.ts";
import type { ServerUrl } from "./server-url.ts";
import { type Answer, type Transport, Unreached } from "./transport.ts";

export type ServerCall = {
  readonly method: keyof Contract;
  /** JSON of the params. */
  readonly body: string;
  readonly auth?: CallAuth | undefined;
};

export type ServerAnswer = {
  /** JSON of the reply, as it came. */
  readonly body: string;
  readonly code: string | undefined;
  readonly result: unknown;
};

const connectMs = 2_000;

/** A code that a newer server may have and this version does not know is an answer all the same. */
const anyError = v.object({ ...wireErrorJson.entries, code: v.string() });
const anyReply = v.union([
  v.object({ error: anyError }),
  v.object({ result: v.record(v.string(), v.unknown()) }),
]);

/**
 * @throws Unreached where no answer of an application server came: what a proxy or a captive portal says
 * in its place must never be taken for the server's word.
 */
export async function callServer(
  transport: Transport,
  server: ServerUrl,
  { method, body, auth }: ServerCall,
  signal: AbortSignal,
): Promise<ServerAnswer> {
  const url = `${server}${callsPath}${method}`;
  const headers = {
    "content-type": "application/json",
    accept: "application/json",
    ...proofOf(auth),
  };
  const answer = await transport.post(url, headers, Buffer.from(body), { connectMs, signal });
  if (!/^application\/json\b/i.test(answer.type)) throw notTheServer(answer);
  let json: unknown;
  try {
    json = jsonOf(answer.body);
  } catch {
    throw notTheServer(answer);
  }
  const reply = v.safeParse(anyReply, json);
  if (!reply.success) throw notTheServer(answer);
  const { output } = reply;
  return {
    body: answer.body.toString("utf8"),
    code: "error" in output ? output.error.code : undefined,
    result: "result" in output ? output.result : undefined,
  };
}

const notTheServer = ({ type, status }: Answer) =>
  new Unreached("What answered is not an application server", true, {
    answered: isForPeople(type, status) ? "web_page" : "not_the_server",
  });

/** A page, or the way to one. */
const isForPeople = (type: string, status: number) =>
  /^(text\/html|application\/xhtml\+xml)\b/i.test(type) || (status >= 300 && status < 400);

function proofOf(auth: CallAuth | undefined): Record<string, string> {
  if (auth === undefined) return {};
  return {
    [callHeaders.session]: auth.session,
    [callHeaders.time]: String(auth.time),
    [callHeaders.callId]: auth.callId,
    [callHeaders.proof]: auth.proof,
  };
}

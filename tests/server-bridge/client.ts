/** A client of the application server in Node: signs its calls as the extension does, over plain fetch. */
import { type Caller, caller } from "#core/wire/caller.ts";
import type { Reply, Request } from "#core/wire/calls.ts";
import { type Contract, callHeaders, contract } from "#core/wire/contract.ts";
import { hashBody, signCall } from "#core/wire/proof.ts";
import { callsPath } from "#core/wire/server-door.ts";
import { newId } from "./random.ts";

/** A session token and the device that may use it. */
export type Signer = { readonly session: string; readonly deviceKey: CryptoKey };

/** What a test may do to a call before it is sent. */
export type Twist = {
  readonly time?: number;
  readonly callId?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

export type Answer = { readonly status: number; readonly headers: Headers; readonly body: unknown };

/** Typed calls to the server at `url`; `signer` absent: as anybody. @throws WireError as answered */
export function client(url: string, signer?: Signer, twist?: Twist): Caller<Contract> {
  return caller(contract, async ({ id, method, params }: Request): Promise<Reply> => {
    const { body } = await post(url, method, JSON.stringify(params), signer, twist);
    return { id, ...(body as { readonly result: unknown }) };
  });
}

/** One call with its body as it is. */
export async function post(
  url: string,
  method: string,
  body: string,
  signer?: Signer,
  twist: Twist = {},
): Promise<Answer> {
  const signed = signer === undefined ? {} : await callHeadersFor(signer, method, body, twist);
  return send(url, method, body, { ...signed, ...twist.headers });
}

/** One call with headers made before. */
export async function send(
  url: string,
  method: string,
  body: string,
  headers: Readonly<Record<string, string>>,
): Promise<Answer> {
  const response = await fetch(`${url}${callsPath}${method}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

/** The headers of one signed call. */
export async function callHeadersFor(
  { session, deviceKey }: Signer,
  method: string,
  body: string,
  { time = Date.now(), callId = newId() }: Twist = {},
): Promise<Record<string, string>> {
  const bodyHash = await hashBody(body);
  const proof = await signCall(deviceKey, { session, method, time, callId, bodyHash });
  return {
    [callHeaders.session]: session,
    [callHeaders.time]: String(time),
    [callHeaders.callId]: callId,
    [callHeaders.proof]: proof,
  };
}

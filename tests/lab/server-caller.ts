/** Calls to the application server without extension or add-on between: what any other client would send. */
import { randomId } from "#core/crypto/random.ts";
import { type Caller, caller } from "#core/wire/caller.ts";
import type { Reply } from "#core/wire/calls.ts";
import { type Contract, callHeaders, contract } from "#core/wire/contract.ts";
import { hashBody, signCall } from "#core/wire/proof.ts";
import { callsPath } from "#core/wire/server-door.ts";

/** What signs a call. */
export type Session = { readonly token: string; readonly deviceKey: CryptoKey };

/** A caller for the server at `serverUrl`; without a session only open calls are answered. */
export function serverCaller(serverUrl: string, session?: Session): Caller<Contract> {
  return caller(contract, async ({ id, method, params }) => {
    const body = JSON.stringify(params);
    const proof = session === undefined ? {} : await proofHeaders(session, method, body);
    const answer = await fetch(new URL(callsPath + method, serverUrl), {
      method: "POST",
      headers: { "content-type": "application/json", ...proof },
      body,
    });
    return { ...((await answer.json()) as Reply), id };
  });
}

async function proofHeaders({ token, deviceKey }: Session, method: string, body: string) {
  const call = {
    session: token,
    method,
    time: Date.now(),
    callId: randomId(),
    bodyHash: await hashBody(body),
  };
  return {
    [callHeaders.session]: token,
    [callHeaders.time]: String(call.time),
    [callHeaders.callId]: call.callId,
    [callHeaders.proof]: await signCall(deviceKey, call),
  };
}

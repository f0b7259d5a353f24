/** Who makes a call: a live session, and its device's signature over this very call. */
import * as v from "valibot";
import { fromBase64Url } from "#core/bytes/base64url.ts";
import { callAuth } from "#core/wire/addon-contract.ts";
import { callHeaders } from "#core/wire/contract.ts";
import { WireError } from "#core/wire/error.ts";
import { verifyCall } from "#core/wire/proof.ts";
import type { Caller, Visitor } from "../calls/context.ts";
import { tokenHash } from "../server-secret.ts";

/** How far a client's clock may be from ours. */
export const clockToleranceMs = 10 * 60_000;

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * The caller that these headers prove.
 *
 * @throws WireError `unauthenticated`, the same whatever is wrong; `clock_skew` with `serverTime` when
 * a live session's call is signed for another time.
 */
export async function prove(
  visitor: Visitor,
  method: string,
  headers: Headers,
  bodyHash: string,
): Promise<Caller> {
  const { server, now } = visitor;
  const auth = v.safeParse(callAuth, {
    session: headers[callHeaders.session],
    time: Number(headers[callHeaders.time] ?? Number.NaN),
    callId: headers[callHeaders.callId],
    proof: headers[callHeaders.proof],
  });
  if (!auth.success) throw unauthenticated();
  const { session: token, time, callId, proof } = auth.output;
  const { sessions } = server.database;
  const session = await sessions.find(tokenHash(token), now);
  if (session === undefined) throw unauthenticated();
  if (Math.abs(now - time) > clockToleranceMs) {
    throw new WireError("clock_skew", "The device's clock is wrong", { data: { serverTime: now } });
  }
  const key = fromBase64Url(session.devicePublicKey);
  const call = { session: token, method, time, callId, bodyHash };
  if (!(await verifyCall(key, call, proof))) throw unauthenticated();
  if (!server.readOnly) await sessions.touch(session, now);
  return { ...visitor, session, callId, bodyHash };
}

const unauthenticated = () =>
  new WireError("unauthenticated", "No live session, or not its device's proof");

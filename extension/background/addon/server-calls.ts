import { toBase64Url } from "#core/bytes/base64url.ts";
import { caller } from "#core/wire/caller.ts";
import type { Reply, Request } from "#core/wire/calls.ts";
import { type Contract, contract, openCalls } from "#core/wire/contract.ts";
import { WireError } from "#core/wire/error.ts";
import { hashBody, signCall } from "#core/wire/proof.ts";
import type { AddonLink } from "./addon-link.ts";
import { noteServerTime, serverNow } from "./server-clock.ts";

/** What signs a call: the session's token and this device's key. */
export type Credentials = { readonly session: string; readonly deviceKey: CryptoKey };

/**
 * The application server's contract, relayed by the add-on. Every call but the open ones carries a proof
 * by the device's key, so that neither the add-on nor a stolen token can make one.
 *
 * @param credentials of the session; `undefined` while there is none.
 * @param ended is told when the server says that the session is no more.
 */
export function serverCaller(
  link: AddonLink,
  credentials: () => Promise<Credentials | undefined>,
  ended: () => void,
) {
  return caller(contract, async (request) => {
    const askedAt = Date.now();
    const reply = await relay(link, credentials, request);
    const error = "error" in reply ? WireError.parse(reply.error) : undefined;
    if (error?.code === "clock_skew" && error.data?.serverTime !== undefined) {
      await noteServerTime(error.data.serverTime, askedAt);
      return relay(link, credentials, request);
    }
    if (error?.code === "unauthenticated" && !isOpen(request.method)) ended();
    return reply;
  });
}

async function relay(
  link: AddonLink,
  credentials: () => Promise<Credentials | undefined>,
  { id, method, params }: Request,
): Promise<Reply> {
  const body = JSON.stringify(params);
  const auth = isOpen(method) ? {} : { auth: await prove(await credentials(), method, body) };
  const answer = await link.call("addon.relay", { method, body, ...auth });
  const reply: unknown = JSON.parse(answer.body);
  return { ...(reply as object), id } as Reply;
}

async function prove(credentials: Credentials | undefined, method: string, body: string) {
  if (credentials === undefined) throw new WireError("signed_out", "Nobody is signed in here");
  const { session, deviceKey } = credentials;
  const time = await serverNow();
  const callId = toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
  const bodyHash = await hashBody(body);
  const proof = await signCall(deviceKey, { session, method, time, callId, bodyHash });
  return { session, time, callId, proof };
}

const isOpen = (method: string): boolean => openCalls.has(method as keyof Contract);

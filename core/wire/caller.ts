import type { Calls, ParamsOf, Reply, Request, ResultOf } from "./calls.ts";
import { parse } from "./dispatch.ts";
import { WireError } from "./error.ts";

/** How a request reaches the peer: in goes the request, out comes its reply. */
export type Send = (request: Request) => Promise<unknown>;

/** A typed function per contract: name and params in, result out. */
export type Caller<C extends Calls> = <M extends keyof C & string>(
  method: M,
  params: ParamsOf<C[M]>,
) => Promise<ResultOf<C[M]>>;

/**
 * The caller's side of a contract over any transport.
 *
 * @throws WireError what the peer answered, or `bad_request` where its answer is not of the contract.
 */
export function caller<C extends Calls>(contract: C, send: Send): Caller<C> {
  let last = 0;
  return async (method, params) => {
    last += 1;
    const reply = (await send({ id: last, method, params })) as Reply | undefined;
    if (reply === undefined || reply === null || typeof reply !== "object") {
      throw new WireError("internal", "The peer sent no reply");
    }
    if ("error" in reply) throw WireError.parse(reply.error);
    const row = contract[method];
    if (row === undefined) throw new WireError("unknown_call", "No such call");
    return parse(row.result, reply.result) as ResultOf<C[typeof method]>;
  };
}

import * as v from "valibot";
import type { Call, Calls, ParamsOf, Reply, ResultOf } from "./calls.ts";
import { request } from "./calls.ts";
import { WireError } from "./error.ts";

/** One function per call of the contract: a missing or misspelt one does not compile. */
export type Handlers<C extends Calls, Context> = {
  readonly [M in keyof C]: (
    params: ParamsOf<C[M]>,
    context: Context,
  ) => Promise<ResultOf<C[M]>> | ResultOf<C[M]>;
};

/**
 * Validate `message`, run its handler, wrap the outcome. Resolves whatever the peer sent.
 *
 * @param failed is told of every failure, with its cause, for the log of this side.
 */
export async function dispatch<C extends Calls, Context>(
  contract: C,
  handlers: Handlers<C, Context>,
  context: Context,
  message: unknown,
  failed?: (error: WireError, method: string | undefined) => void,
): Promise<Reply> {
  let id: number | null = null;
  let method: string | undefined;
  try {
    const asked = parse(request, message);
    id = asked.id;
    const name = asked.method;
    if (!names(contract, name)) throw new WireError("unknown_call", "No such call");
    method = name;
    const row = contract[name] as Call;
    const params = parse(row.params, asked.params) as ParamsOf<C[typeof name]>;
    const handler = handlers[name] as Handlers<C, Context>[typeof name];
    return { id, result: await handler(params, context) };
  } catch (reason) {
    const error = WireError.from(reason);
    failed?.(error, method);
    return { id, error: error.toJSON() };
  }
}

/**
 * `value` in the shape of `schema`.
 *
 * @throws WireError `bad_request`, naming the first path that is wrong but never its value.
 */
export function parse<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, value, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const path = v.getDotPath(parsed.issues[0]) ?? "message";
  throw new WireError("bad_request", `Not as the contract says: ${path.slice(0, 80)}`);
}

/** Whether the contract itself (not its prototype) has a call of that name. */
function names<C extends Calls>(contract: C, name: string): name is keyof C & string {
  return Object.hasOwn(contract, name);
}

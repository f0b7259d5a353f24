import * as v from "valibot";

/** One row of a contract: the schemas of what a call takes and gives. */
export type Call<
  P extends v.GenericSchema = v.GenericSchema,
  R extends v.GenericSchema = v.GenericSchema,
> = { readonly params: P; readonly result: R };

/** A contract: every call by its name. */
export type Calls = Readonly<Record<string, Call>>;

export type ParamsOf<C extends Call> = v.InferOutput<C["params"]>;
export type ResultOf<C extends Call> = v.InferOutput<C["result"]>;

/** Declare one call. */
export function call<P extends v.GenericSchema, R extends v.GenericSchema>(
  params: P,
  result: R,
): Call<P, R> {
  return { params, result };
}

/** Params or result of a call that has none. Unknown fields are refused (SEC-31). */
export const nothing = v.strictObject({});

/** A request on any hop. `id` ties the reply to it; it is the caller's to choose. */
export const request = v.strictObject({
  id: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  method: v.pipe(v.string(), v.maxLength(64)),
  params: v.unknown(),
});

export type Request = v.InferOutput<typeof request>;

/** What comes back: a result, or the error's JSON. */
export type Reply =
  | { readonly id: number | null; readonly result: unknown }
  | { readonly id: number | null; readonly error: unknown };

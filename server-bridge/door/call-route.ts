/** `POST /v1/calls/<method>`: from bytes to a handler and back. Every way to be wrong has its code. */
import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type Contract, contract, openCalls } from "#core/wire/contract.ts";
import { dispatch } from "#core/wire/dispatch.ts";
import { WireError } from "#core/wire/error.ts";
import { callsPath } from "#core/wire/server-door.ts";
import type { Server, Visitor } from "../calls/context.ts";
import { openHandlers, sessionHandlers } from "../calls/handlers.ts";
import { prove } from "./prove.ts";
import { sendError } from "./refusals.ts";

type CallRequest = FastifyRequest<{ Params: { method: string }; Body: Buffer | undefined }>;

export function serveCalls(app: FastifyInstance, server: Server): void {
  // As bytes: the proof is over the body exactly as it came.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (_, body, done) =>
    done(null, body),
  );

  app.post(`${callsPath}:method`, async (request: CallRequest, reply) => {
    const started = performance.now();
    const { method } = request.params;
    if (!isCall(method)) return sendError(reply, new WireError("unknown_call", "No such call"));
    const outcome = await answer(server, method, request);
    const ms = Math.round(performance.now() - started);
    if ("result" in outcome) {
      request.log.info({ call: method, ms, ip: request.ip }, "answered");
      return reply.send(outcome);
    }
    return refuse(reply, request, outcome.error, method, ms);
  });
}

const isCall = (method: string): method is keyof Contract => Object.hasOwn(contract, method);

type Outcome = { readonly result: unknown } | { readonly error: WireError };

async function answer(
  server: Server,
  method: keyof Contract,
  request: CallRequest,
): Promise<Outcome> {
  let failure: WireError | undefined;
  const failed = (error: WireError) => {
    failure = error;
  };
  try {
    const body = request.body ?? Buffer.alloc(0);
    // Whoever has hung up has no address any more, whatever Fastify's type says.
    const ip = request.socket.remoteAddress ?? "::";
    const visitor: Visitor = { server, ip, now: server.now() };
    // Deny by default: only what the contract names as open goes on without a proof.
    if (openCalls.has(method)) {
      const message = { id: 0, method, params: parseJson(body) };
      const reply = await dispatch(contract, openHandlers, visitor, message, failed);
      return outcome(reply, failure);
    }
    const bodyHash = createHash("sha256").update(body).digest("base64url");
    const caller = await prove(visitor, method, request.headers, bodyHash);
    const message = { id: 0, method, params: parseJson(body) };
    const reply = await dispatch(contract, sessionHandlers, caller, message, failed);
    return outcome(reply, failure);
  } catch (reason) {
    return { error: WireError.from(reason) };
  }
}

const outcome = (reply: object, failure: WireError | undefined): Outcome =>
  failure === undefined && "result" in reply
    ? { result: reply.result }
    : { error: failure ?? new WireError("internal", "No answer") };

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** @throws WireError `bad_request` without the parser's message, which quotes what it read. */
function parseJson(body: Uint8Array): unknown {
  const params = parsed(body);
  // An array would pass for an object without fields.
  if (params === undefined || Array.isArray(params)) {
    throw new WireError("bad_request", "The body is not a JSON object");
  }
  return params;
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(body));
  } catch {
    return undefined;
  }
}

function refuse(
  reply: FastifyReply,
  request: FastifyRequest,
  error: WireError,
  call: string,
  ms: number,
) {
  const line = { call, code: error.code, ms, ip: request.ip };
  if (error.code === "internal") request.log.error({ ...line, err: error.cause }, "failed");
  else request.log.info({ ...line, ...(error.cause ? { err: error.cause } : {}) }, "refused");
  return sendError(reply, error);
}

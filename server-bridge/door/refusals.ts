/** What HTTP itself finds wrong, in the words of the contract. */
import type { Socket } from "node:net";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { WireError } from "#core/wire/error.ts";
import { callsPath, healthPath } from "#core/wire/server-door.ts";
import { statusOf } from "./status.ts";

/** Answer a failure, with the status of its code unless HTTP has a more exact one. */
export function sendError(reply: FastifyReply, error: WireError, status = statusOf(error.code)) {
  const { retryAfterMs } = error.data ?? {};
  if (retryAfterMs !== undefined) reply.header("retry-after", Math.ceil(retryAfterMs / 1000));
  return reply.status(status).send({ error: error.toJSON() });
}

/** Fastify's own refusals by their status. */
const byStatus: Readonly<Record<number, () => WireError>> = {
  413: () => new WireError("too_large", "The body is too large"),
  415: () => new WireError("bad_request", "The body must be application/json"),
};

export function serveRefusals(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) =>
    sendFastifyError(error, request, reply),
  );
  app.setNotFoundHandler((request, reply) => {
    const allowed = methodOf(request.url);
    if (allowed === undefined || allowed === request.method) {
      return sendError(reply, new WireError("unknown_call", "No such place"));
    }
    reply.header("allow", allowed);
    return sendError(reply, new WireError("bad_request", `Only ${allowed} is answered here`), 405);
  });
}

/** Also for what fails before a route is found, such as a malformed URL. */
export function sendFastifyError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const status = error.statusCode ?? 500;
  if (status >= 500) {
    request.log.error({ err: error }, "failed");
    return sendError(reply, WireError.from(error));
  }
  const refusal = byStatus[status]?.() ?? new WireError("bad_request", "Not a call");
  return sendError(reply, refusal, status);
}

/** What cannot even be read as HTTP. https://nodejs.org/api/http.html#event-clienterror */
export function refuseNoise(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const tooLarge = error.code === "HPE_HEADER_OVERFLOW";
  const status = tooLarge ? "431 Request Header Fields Too Large" : "400 Bad Request";
  const refusal = new WireError(tooLarge ? "too_large" : "bad_request", "Not HTTP as we know it");
  const body = JSON.stringify({ error: refusal.toJSON() });
  const head = `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}`;
  socket.end(`HTTP/1.1 ${status}\r\n${head}\r\nconnection: close\r\n\r\n${body}`);
}

const methodOf = (url: string): string | undefined =>
  url.startsWith(callsPath) ? "POST" : url.split("?")[0] === healthPath ? "GET" : undefined;

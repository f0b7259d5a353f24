/** The HTTP side of the server, without a port yet. */
import helmet from "@fastify/helmet";
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import { limits } from "#core/vault/limits.ts";
import type { Server } from "../calls/context.ts";
import type { Logger } from "../log.ts";
import { serveCalls } from "./call-route.ts";
import { serveHealth } from "./health.ts";
import { refuseNoise, sendFastifyError, serveRefusals } from "./refusals.ts";
import type { Tls } from "./tls.ts";

/** A caller that takes longer than this to say what it wants gets no answer. */
const requestTimeoutMs = 60_000;

const contentSecurityPolicy = { "default-src": ["'none'"], "frame-ancestors": ["'none'"] };

const notStored = { "cache-control": "no-store" } as const;

/** What helmet sets elsewhere, as far as it matters for an answer of one error. */
const headersWithoutRoute = {
  "content-security-policy": "default-src 'none';frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
} as const;

export async function httpDoor(
  server: Server,
  log: Logger,
  tls: Tls | undefined,
): Promise<FastifyInstance> {
  const app: FastifyInstance = fastify({
    // `null` is Fastify's word for plain HTTP.
    https: tls ?? null,
    loggerInstance: log as FastifyBaseLogger,
    // Its own request log has URLs, which may hold anything.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: limits.body,
    requestTimeout: requestTimeoutMs,
    // A URL that does not decode has no route, and so no hooks that would set the headers.
    frameworkErrors: (error, request, reply) => {
      reply.headers({ ...headersWithoutRoute, ...notStored });
      sendFastifyError(error, request, reply);
    },
    clientErrorHandler: refuseNoise,
    return503OnClosing: true,
    forceCloseConnections: "idle",
  });

  await app.register(helmet, {
    // Nothing here is a page: whatever a browser is made to show of it may load and run nothing.
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurityPolicy },
    strictTransportSecurity: tls === undefined ? false : { maxAge: 63_072_000 },
    crossOriginResourcePolicy: { policy: "same-origin" },
    xFrameOptions: { action: "deny" },
    referrerPolicy: { policy: "no-referrer" },
  });
  app.addHook("onSend", async (_, reply) => {
    reply.headers(notStored);
  });

  serveRefusals(app);
  serveCalls(app, server);
  serveHealth(app, server);
  await app.ready();
  return app;
}

/** `GET /health`: whether this server and its database are well. */
import type { FastifyInstance } from "fastify";
import { healthPath } from "#core/wire/server-door.ts";
import type { Server } from "../calls/context.ts";

export function serveHealth(app: FastifyInstance, server: Server): void {
  app.get(healthPath, async (request, reply) => {
    const { version, readOnly } = server;
    const about = { version, readOnly, time: server.now() };
    try {
      await server.database.ping();
      return { status: "ok", database: "ok", ...about };
    } catch (reason) {
      request.log.error({ err: reason }, "the database fails");
      const cause = "The database does not answer";
      return reply.status(503).send({ status: "failing", database: "failing", cause, ...about });
    }
  });
}

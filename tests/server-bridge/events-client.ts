/** A client of the events socket that remembers what it heard. */
import { onTestFinished } from "vitest";
import { type ClientOptions, WebSocket } from "ws";
import type { ServerEvent } from "#core/wire/contract.ts";
import { eventsPath } from "#core/wire/server-door.ts";

export type EventsClient = {
  readonly socket: WebSocket;
  readonly heard: readonly ServerEvent[];
  /** Resolves with the first event, heard already or to come, that is as asked. */
  readonly hears: (event: ServerEvent["event"], after?: number) => Promise<ServerEvent>;
  /** Resolves with the close code. */
  readonly closed: Promise<number>;
};

/** Connect to the server at `url` (http…) and show `ticket`, where one is given. */
export function events(
  url: string,
  ticket?: string,
  options: ClientOptions & { readonly path?: string } = {},
): EventsClient {
  const { path = eventsPath, ...rest } = options;
  const socket = new WebSocket(`${url.replace(/^http/, "ws")}${path}`, rest);
  onTestFinished(() => socket.terminate());
  const heard: ServerEvent[] = [];
  const waiting = new Set<() => void>();
  socket.on("open", () => {
    if (ticket !== undefined) socket.send(JSON.stringify({ ticket }));
  });
  socket.on("message", (frame) => {
    heard.push(JSON.parse(String(frame)));
    for (const look of waiting) look();
  });
  const closed = new Promise<number>((resolve) => socket.on("close", resolve));
  socket.on("error", () => undefined);
  return {
    socket,
    heard,
    closed,
    hears: (event, after = -1) =>
      new Promise((resolve) => {
        const look = () => {
          const found = heard.find(
            (frame) => frame.event === event && (!("revision" in frame) || frame.revision > after),
          );
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}

/** The status with which an upgrade is refused. */
export const refusedWith = ({ socket }: EventsClient): Promise<number | undefined> =>
  new Promise((resolve) => {
    socket.on("unexpected-response", (_, response) => resolve(response.statusCode));
    socket.on("open", () => resolve(undefined));
  });

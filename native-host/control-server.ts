/** The daemon's control socket: one request line in, one reply line out, then the connection ends. */
import { rmSync } from "node:fs";
import { createServer, type Server, type Socket } from "node:net";
import { dispatch, type Handlers } from "#core/wire/dispatch.ts";
import { type ControlContract, controlContract, longestControlLine } from "./control.ts";
import { keepPrivate } from "./home.ts";
import { jsonOf } from "./json-bytes.ts";
import type { Log } from "./log.ts";

export type ControlHandlers = Handlers<ControlContract, undefined>;

/** Who holds the lock may remove what a killed daemon left behind at `path`. */
export async function openControl(
  path: string,
  handlers: ControlHandlers,
  log: Log,
): Promise<Server> {
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.setTimeout(5_000, () => socket.destroy());
    socket.on("error", () => socket.destroy());
    answerOne(socket, handlers, log);
  });
  if (process.platform !== "win32") rmSync(path, { force: true });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, resolve);
  });
  keepPrivate(path);
  return server;
}

function answerOne(socket: Socket, handlers: ControlHandlers, log: Log): void {
  let line = Buffer.alloc(0);
  let isAnswered = false;
  socket.on("data", async (chunk) => {
    line = Buffer.concat([line, Buffer.from(chunk)]);
    if (line.length > longestControlLine) return socket.destroy();
    const end = line.indexOf("\n");
    if (end === -1 || isAnswered) return;
    isAnswered = true;
    const reply = await dispatch(
      controlContract,
      handlers,
      undefined,
      parsed(line.subarray(0, end)),
      (error, method) => log("control_refused", { code: error.code, method }),
    );
    socket.end(`${JSON.stringify(reply)}\n`);
  });
  socket.on("end", () => {
    if (!isAnswered) socket.destroy();
  });
}

function parsed(line: Buffer): unknown {
  try {
    return jsonOf(line);
  } catch {
    // Not a request: dispatch says so in the contract's words.
    return undefined;
  }
}

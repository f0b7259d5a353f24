/**
 * Asks the daemon over its control socket. The native messaging host starts with every browser, so this
 * file loads nothing but Node's own modules; who needs the contract's types wraps it in `caller`.
 */
import { connect } from "node:net";

/** Nobody listens there. */
export class NotRunning extends Error {
  override readonly name = "NotRunning";
}

const answerWithinMs = 5_000;
const absent = new Set(["ENOENT", "ECONNREFUSED", "ENOTSOCK"]);

/**
 * Send one request, resolve with its reply.
 *
 * @throws NotRunning when no daemon listens at `path`.
 */
export function askDaemon(
  path: string,
  request: { readonly id: number; readonly method: string; readonly params: unknown },
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    let answer = "";
    socket.setEncoding("utf8").setTimeout(answerWithinMs);
    socket.on("connect", () => socket.write(`${JSON.stringify(request)}\n`));
    socket.on("data", (text) => {
      answer += text;
    });
    socket.on("timeout", () => socket.destroy(new Error("The daemon did not answer")));
    socket.on("error", (error: NodeJS.ErrnoException) =>
      reject(absent.has(error.code ?? "") ? new NotRunning("No daemon", { cause: error }) : error),
    );
    socket.on("end", () => {
      try {
        resolve(JSON.parse(answer));
      } catch {
        // It ended between accepting and answering: as good as not there.
        reject(new NotRunning("The daemon is ending"));
      }
    });
  });
}

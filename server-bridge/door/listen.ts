/** Taking ports, and saying plainly what is wrong when one cannot be had. */
import type { Server } from "node:net";
import { StartError } from "../start-error.ts";

/** How many ports after the wanted one are tried. */
const searched = 20;

/**
 * Listen on `host` and `port` (0: the system chooses; `search`: the next free one will do).
 *
 * @returns the port taken.
 * @throws StartError with what to do about it.
 */
export async function listen(
  server: Server,
  host: string,
  port: number,
  { search }: { readonly search: boolean },
): Promise<number> {
  const last = search && port !== 0 ? port + searched : port;
  for (let tried = port; ; tried += 1) {
    try {
      return await listenOn(server, host, tried);
    } catch (reason) {
      const { code } = reason as NodeJS.ErrnoException;
      if (code === "EADDRINUSE" && tried < last) continue;
      throw new StartError(hint(code, host, port, last), { cause: reason });
    }
  }
}

function listenOn(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host, port }, () => {
      server.off("error", reject);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

function hint(code: string | undefined, host: string, port: number, last: number): string {
  switch (code) {
    case "EADDRINUSE":
      return last === port
        ? `Port ${port} is taken by another program. End it, or choose another port with --port and --events-port, or let the next free one be used with --port-search.`
        : `Ports ${port} to ${last} are all taken by other programs.`;
    case "EACCES":
      return `Port ${port} needs more rights than this user has. Choose one above 1023.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `${host} is no address of this computer.`;
    default:
      return `Port ${port} on ${host} cannot be listened on (${code}).`;
  }
}

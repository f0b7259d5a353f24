/** Ports of the demo: the ones that documents name, or the next free one, which is then said. */
import { createServer } from "node:net";

const attempts = 50;

/** The first port from `first` on that nobody listens on at 127.0.0.1. */
export async function freePort(first: number): Promise<number> {
  for (let port = first; port < first + attempts; port += 1) {
    if (await isFree(port)) return port;
  }
  throw new Error(`No port is free from ${first} to ${first + attempts - 1}`);
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}

/** What to tell a person where a port is another than the usual one; nothing where it is that one. */
export function portNotice(what: string, usual: number, actual: number): string | undefined {
  return actual === usual
    ? undefined
    : `Port ${usual} is taken by another program: ${what} uses ${actual} instead.`;
}

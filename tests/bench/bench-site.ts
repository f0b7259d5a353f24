/** Serves the benchmarks' pages under made-up hosts, and answers slowly where a case asks for it. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** What a path of a host answers; `to` is a redirect. */
export type Served = {
  readonly body?: string;
  readonly type?: string;
  readonly to?: string;
  readonly delayMs?: number;
  readonly headers?: Readonly<Record<string, string>>;
};

export type BenchSite = {
  /** For Chromium's `--host-resolver-rules`: every host of `bench.test` leads here. */
  readonly hosts: string;
  readonly close: () => Promise<void>;
};

/** @param serve what is at `host` and `path`; nothing where it is undefined. */
export async function startBenchSite(
  serve: (host: string, path: string) => Served | undefined,
  domains: readonly string[] = ["bench.test"],
): Promise<BenchSite> {
  const server = createServer(async (request, response) => {
    const { hostname, pathname } = new URL(request.url ?? "/", `http://${request.headers.host}`);
    const { body, type, to, delayMs = 0, headers = {} } = serve(hostname, pathname) ?? {};
    if (delayMs > 0) await pause(delayMs);
    if (to !== undefined) {
      response.writeHead(302, { location: to }).end();
      return;
    }
    response.writeHead(body === undefined ? 404 : 200, {
      "content-type": type ?? "text/html; charset=utf-8",
      "cache-control": "no-store",
      ...headers,
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const rules = domains.flatMap((domain) => [
    `MAP ${domain}:80 127.0.0.1:${port}`,
    `MAP *.${domain}:80 127.0.0.1:${port}`,
  ]);
  return {
    hosts: rules.join(", "),
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

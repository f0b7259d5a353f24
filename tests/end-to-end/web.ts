import { createServer as createHttp, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createHttps } from "node:https";
import type { AddressInfo } from "node:net";
import { generate } from "selfsigned";

/**
 * A web of made-up sites on this machine: every host name a browser asks for is answered here, over
 * TLS at port 443 and without at port 80, so that pages have real origins.
 */

/** A page, or what a request is answered with. */
export type Answer = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

export type Asked = { readonly url: string; readonly body: string; readonly headers: string };

export type Web = {
  /** Serve `answer` at this URL (its query aside); a string is an HTML page. */
  readonly serve: (
    url: string,
    answer: string | Answer | ((asked: Asked) => Answer | Promise<Answer>),
  ) => void;
  /** Every request so far, to find out what got where. */
  readonly asked: readonly Asked[];
  /** Serve nothing any more, and forget what was asked for. */
  readonly forget: () => void;
  /** For Chromium's `--host-resolver-rules`. */
  readonly hosts: string;
  readonly close: () => Promise<void>;
};

export async function startWeb(): Promise<Web> {
  const pages = new Map<string, (asked: Asked) => Answer | Promise<Answer>>();
  const asked: Asked[] = [];
  const { private: key, cert } = await generate([{ name: "commonName", value: "sites.test" }]);

  const respond =
    (scheme: string) => async (request: IncomingMessage, response: ServerResponse) => {
      const url = new URL(`${scheme}://${request.headers.host}${request.url}`);
      const entry = {
        url: url.href,
        body: await bodyOf(request),
        headers: JSON.stringify(request.rawHeaders),
      };
      asked.push(entry);
      const page = pages.get(url.origin + url.pathname);
      const answer = (await page?.(entry)) ?? { status: 404, body: "Nothing here" };
      response.writeHead(answer.status ?? 200, {
        "content-type": "text/html; charset=utf-8",
        ...answer.headers,
      });
      response.end(answer.body ?? "");
    };

  const secure = createHttps({ key, cert }, respond("https"));
  const plain = createHttp(respond("http"));
  const portOf = (server: typeof secure | typeof plain) =>
    new Promise<number>((resolve) => {
      server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
    });
  const [https, http] = await Promise.all([portOf(secure), portOf(plain)]);

  return {
    serve: (url, answer) => {
      const { origin, pathname } = new URL(url);
      const constant = typeof answer === "string" ? { body: answer } : answer;
      pages.set(origin + pathname, typeof constant === "function" ? constant : () => constant);
    },
    asked,
    forget: () => {
      pages.clear();
      asked.length = 0;
    },
    hosts: [
      `MAP *:443 127.0.0.1:${https}`,
      `MAP *:8443 127.0.0.1:${https}`,
      `MAP *:80 127.0.0.1:${http}`,
      "EXCLUDE 127.0.0.1",
    ].join(","),
    close: async () => {
      for (const server of [secure, plain]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) body += chunk;
  return body;
}

/** A page with these elements in its body. */
export const page = (body: string, head = ""): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>${head}</head><body>${body}</body></html>`;

/** The login form that most tests need. */
export const loginForm = (attributes = 'method="post" action="/in"'): string =>
  `<form ${attributes}><label>User name <input name="username" autocomplete="username"></label>
  <label>Password <input type="password" name="password" autocomplete="current-password"></label>
  <button>Sign in</button></form>`;

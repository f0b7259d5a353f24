/**
 * The demo sites: three hosts behind one loopback port. `*.localhost` always leads to this computer, and
 * counts as a secure context, so they behave as sites on the web do.
 */
import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { identityPassword, mailInbox, mailLogin, portalHome, portalName } from "./pages.ts";

/** Who may sign in where. */
export type DemoAccounts = {
  readonly mail: { readonly username: string; readonly password: string };
  readonly portal: { readonly username: string; readonly password: string };
};

export type DemoSites = {
  readonly port: number;
  readonly mail: string;
  readonly portal: string;
  readonly identity: string;
  readonly close: () => Promise<void>;
};

type Answer =
  | { readonly page: string; readonly status?: number }
  | { readonly to: string; readonly cookie?: string };

/** Serve the sites on `port` (0: any free one). @throws the socket's error, such as `EADDRINUSE` */
export async function startDemoSites(accounts: DemoAccounts, port: number): Promise<DemoSites> {
  const server = createServer((request, response) => {
    answer(request).then(
      (given) => send(response, given),
      () => send(response, { page: "", status: 500 }),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  const origin = (name: string) => `http://${name}.localhost:${bound}`;
  const sites = { mail: origin("mail"), portal: origin("portal"), identity: origin("id") };

  /** Signed-in people by cookie, and people on their way from portal to identity by ticket. */
  const sessions = new Map<string, string>();
  const tickets = new Map<string, string>();
  const enter = (name: string, to: string): Answer => {
    const session = randomUUID();
    sessions.set(session, name);
    return { to, cookie: session };
  };

  async function answer(request: IncomingMessage): Promise<Answer> {
    const url = new URL(request.url ?? "/", `http://${request.headers.host}`);
    const route = `${request.method} ${url.hostname.split(".")[0]}${url.pathname}`;
    const name = sessions.get(cookieOf(request)) ?? "";
    const form =
      request.method === "POST" ? new URLSearchParams(await text(request)) : url.searchParams;
    const field = (key: string) => form.get(key) ?? "";
    switch (route) {
      case "GET mail/":
        return name === "" ? { page: mailLogin(false) } : { page: mailInbox(name) };
      case "POST mail/sign-in": {
        const { username, password } = accounts.mail;
        if (field("email") !== username || field("password") !== password) {
          return { page: mailLogin(true), status: 403 };
        }
        return enter(username, "/");
      }
      case "GET portal/":
        return name === "" ? { page: portalName(false) } : { page: portalHome(name) };
      case "POST portal/continue": {
        if (field("user") !== accounts.portal.username) {
          return { page: portalName(true), status: 403 };
        }
        const ticket = randomUUID();
        tickets.set(ticket, field("user"));
        return { to: `${sites.identity}/password?ticket=${ticket}` };
      }
      case "GET id/password":
      case "POST id/password": {
        const ticket = field("ticket");
        const who = tickets.get(ticket);
        if (who === undefined) return { to: sites.portal };
        if (request.method === "GET") return { page: identityPassword(who, ticket, false) };
        if (field("password") !== accounts.portal.password) {
          return { page: identityPassword(who, ticket, true), status: 403 };
        }
        return { to: `${sites.portal}/enter?ticket=${ticket}` };
      }
      case "GET portal/enter": {
        const who = tickets.get(field("ticket"));
        tickets.delete(field("ticket"));
        return who === undefined ? { to: "/" } : enter(who, "/");
      }
      case "GET mail/sign-out":
      case "GET portal/sign-out":
        sessions.delete(cookieOf(request));
        return { to: "/" };
      default:
        return { page: "", status: 404 };
    }
  }

  return {
    port: bound,
    ...sites,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const cookieOf = (request: IncomingMessage): string =>
  /(?:^|; )session=([^;]+)/.exec(request.headers.cookie ?? "")?.[1] ?? "";

function send(response: ServerResponse, answer: Answer): void {
  if ("to" in answer) {
    const cookie =
      answer.cookie === undefined ? {} : { "set-cookie": `session=${answer.cookie}; HttpOnly` };
    response.writeHead(302, { location: answer.to, ...cookie }).end();
    return;
  }
  const headers = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" };
  response.writeHead(answer.status ?? 200, headers).end(answer.page);
}

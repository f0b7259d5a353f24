/** Servers that ask for a sign-in by HTTP (RFC 7617, RFC 7616), and a proxy that does. */
import { createHash, randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Answer, type Asked, page } from "./web.ts";

export type Account = { readonly username: string; readonly password: string };

/** What came in a request's header of that name, in small letters. */
export function header({ headers }: Asked, name: string): string | undefined {
  const raw = JSON.parse(headers) as string[];
  const at = raw.findIndex((one, index) => index % 2 === 0 && one.toLowerCase() === name);
  return at === -1 ? undefined : raw[at + 1];
}

/** Who a basic sign-in says they are. */
export function basicAccount(value: string | undefined): Account | undefined {
  const [, encoded] = /^Basic (.+)$/i.exec(value ?? "") ?? [];
  if (encoded === undefined) return undefined;
  const [username = "", ...rest] = Buffer.from(encoded, "base64").toString().split(":");
  return { username, password: rest.join(":") };
}

const isSame = (a: Account | undefined, b: Account) =>
  a?.username === b.username && a.password === b.password;

/** Shows `body` to who signs in as `account`; `realm` may be another each time. */
export function basic(account: Account, realm: string | (() => string), body = page("Inside")) {
  return (asked: Asked): Answer => {
    const name = typeof realm === "string" ? realm : realm();
    return isSame(basicAccount(header(asked, "authorization")), account)
      ? { body }
      : refusal(`Basic realm="${name}", charset="UTF-8"`);
  };
}

const hashes = { MD5: "md5", "SHA-256": "sha256" } as const;

/** As {@link basic}, without the password on the way. */
export function digest(account: Account, realm: string, algorithm: keyof typeof hashes = "MD5") {
  const nonce = randomBytes(12).toString("hex");
  const hash = (...parts: readonly string[]) =>
    createHash(hashes[algorithm]).update(parts.join(":")).digest("hex");
  return (asked: Asked): Answer => {
    const given = header(asked, "authorization") ?? "";
    const field = (name: string) =>
      new RegExp(`\\b${name}="?([^",]*)`).exec(given)?.[1] ?? "missing";
    const own = hash(account.username, realm, account.password);
    const asks = hash("GET", field("uri"));
    const expected = hash(own, nonce, field("nc"), field("cnonce"), field("qop"), asks);
    if (field("response") === expected && field("username") === account.username) {
      return { body: page("Inside") };
    }
    return refusal(`Digest realm="${realm}", qop="auth", algorithm=${algorithm}, nonce="${nonce}"`);
  };
}

const refusal = (challenge: string): Answer => ({
  status: 401,
  headers: { "www-authenticate": challenge },
  body: page("Refused"),
});

export type Proxy = {
  readonly port: number;
  /** What came in `Proxy-Authorization`, request by request. */
  readonly given: readonly (Account | undefined)[];
  readonly close: () => Promise<void>;
};

/** A proxy that lets `account` through, and shows everybody the same page behind it. */
export async function startProxy(account: Account): Promise<Proxy> {
  const given: (Account | undefined)[] = [];
  const server = createServer((request, response) => {
    const who = basicAccount(request.headers["proxy-authorization"]);
    given.push(who);
    const isLet = isSame(who, account);
    response.writeHead(isLet ? 200 : 407, {
      "content-type": "text/html",
      ...(isLet ? {} : { "proxy-authenticate": 'Basic realm="Office"' }),
    });
    response.end(page(isLet ? "Behind the proxy" : "Refused by the proxy"));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    given,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

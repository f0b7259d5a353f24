import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer as createProxy } from "node:http";
import { createServer } from "node:https";
import { type AddressInfo, connect, createServer as createOther } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { WebSocketServer } from "ws";
import { causeData, type UnreachableCause } from "#core/wire/unreachable.ts";
import { addonEnvironment, type Environment, temporaryFolder, ticketFor } from "./addon-process.ts";
import { helloResult, startServer } from "./answering-server.ts";
import { connectExtension } from "./extension-client.ts";

/** Resolved by no one: only a proxy can lead there. */
const proxiedName = "latchkey.invalid";

/** The same, with a certificate that ended yesterday. */
function pastCertificate() {
  const files = certificate();
  const request = join(temporaryFolder(), "request.pem");
  const run = (...words: string[]) => execFileSync("openssl", words, { stdio: "ignore" });
  run("x509", "-x509toreq", "-in", files.cert, "-signkey", files.key, "-out", request);
  const [from, to] = [request, files.cert];
  run("x509", "-req", "-in", from, "-signkey", files.key, "-days", "-1", "-out", to);
  return files;
}

/** A certificate of its own making. */
function certificate() {
  const folder = temporaryFolder();
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const subject = [
    "-subj",
    "/CN=localhost",
    "-addext",
    `subjectAltName=DNS:localhost,DNS:${proxiedName}`,
  ];
  const kind = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
  execFileSync(
    "openssl",
    ["req", ...kind, "-days", "2", "-keyout", key, "-out", cert, ...subject],
    {
      stdio: "ignore",
    },
  );
  return { key, cert };
}

async function secureServer(files: { readonly key: string; readonly cert: string }) {
  const connections = { count: 0 };
  const key = readFileSync(files.key);
  const server = createServer({ key, cert: readFileSync(files.cert) }, (request, response) => {
    request.resume();
    response
      .setHeader("content-type", "application/json")
      .end(JSON.stringify({ result: helloResult }));
  });
  server.on("secureConnection", () => {
    connections.count += 1;
  });
  const events = new WebSocketServer({ server, path: "/v1/events" });
  events.on("connection", (socket) => {
    socket.on("message", () => socket.send('{"event":"ready","revision":11}'));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const client of events.clients) client.terminate();
    server.closeAllConnections();
    server.close();
  });
  return { url: `https://localhost:${(server.address() as AddressInfo).port}`, connections };
}

async function hello(url: string, env: Environment) {
  const client = await connectExtension(await ticketFor(addonEnvironment(env)));
  await client.call("addon.connect", { servers: [url] });
  const answer = client.call("addon.relay", { method: "server.hello", body: "{}" });
  return { client, answer };
}

const unreached = (cause: UnreachableCause) => ({
  code: "server_unreachable",
  data: causeData(cause),
});

const trusting = (cert: string) => {
  const config = join(temporaryFolder(), "addon.json");
  writeFileSync(config, JSON.stringify({ extraCa: cert }));
  return { LATCHKEY_CONFIG: config };
};

describe("a server with TLS", () => {
  test("is not spoken to when its certificate is nobody's", async () => {
    const { url } = await secureServer(certificate());
    const { answer } = await hello(url, {});
    await expect(answer).rejects.toMatchObject(unreached("untrusted"));
  });

  test("is trusted by a certificate that the administrator names, for calls and events", async () => {
    const files = certificate();
    const { url } = await secureServer(files);
    const { client, answer } = await hello(url, trusting(files.cert));
    expect(JSON.parse((await answer).body)).toEqual({ result: helloResult });
    await client.call("addon.listen", { ticket: "T".repeat(43) });
    await client.event((event) => event.event === "changed" && event.revision === 11);
  });

  test("is not spoken to under another name than its certificate's", async () => {
    const files = certificate();
    const { url } = await secureServer(files);
    const { answer } = await hello(url.replace("localhost", "127.0.0.1"), trusting(files.cert));
    await expect(answer).rejects.toMatchObject(unreached("other_host"));
  });

  test("is not spoken to when its certificate has ended", async () => {
    const files = pastCertificate();
    const { url } = await secureServer(files);
    const { answer } = await hello(url, trusting(files.cert));
    await expect(answer).rejects.toMatchObject(unreached("expired"));
  });

  test.each([
    ["of a name that nobody has", "https://latchkey.invalid:11011", "unknown_name"],
    ["at a port where nothing listens", "https://127.0.0.1:9", "refused"],
  ] as const)("%s is told as such", async (_, url, cause) => {
    const { answer } = await hello(url, {});
    await expect(answer).rejects.toMatchObject(unreached(cause));
  });

  test("is not taken for ours where only plain HTTP is spoken", async () => {
    const plain = await startServer();
    const { answer } = await hello(plain.url.replace("http:", "https:"), {});
    await expect(answer).rejects.toMatchObject(unreached("not_the_server"));
  });

  test("is not taken for ours where something else than HTTP is spoken", async () => {
    const other = createOther((socket) => socket.end("220 mail.example.com ESMTP\r\n"));
    other.listen(0, "127.0.0.1");
    await once(other, "listening");
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const { answer } = await hello(`http://127.0.0.1:${port}`, {});
    await expect(answer).rejects.toMatchObject(unreached("not_the_server"));
  });

  test("may have any certificate in the lab", async () => {
    const { url } = await secureServer(certificate());
    const { answer } = await hello(url, { LATCHKEY_INSECURE_TLS: "1" });
    expect(JSON.parse((await answer).body)).toEqual({ result: helloResult });
  });

  test("keeps its connection for the calls that follow", async () => {
    const files = certificate();
    const { url, connections } = await secureServer(files);
    const { client, answer } = await hello(url, trusting(files.cert));
    await answer;
    const before = connections.count;
    for (let count = 0; count < 10; count += 1) {
      await client.call("addon.relay", { method: "server.hello", body: "{}" });
    }
    expect(connections.count).toBe(before);
  });
});

describe("behind a proxy", () => {
  /** A proxy that only tunnels, and notes where to. */
  async function tunnel() {
    const asked: string[] = [];
    const proxy = createProxy((_, response) => response.writeHead(405).end());
    proxy.on("connect", (request, client, head) => {
      asked.push(request.url ?? "");
      const [, port = ""] = (request.url ?? "").split(":");
      const server = connect(Number(port), "127.0.0.1", () => {
        client.write("HTTP/1.1 200 OK\r\n\r\n");
        server.write(head);
        server.pipe(client).pipe(server);
      });
      server.on("error", () => client.destroy());
      client.on("error", () => server.destroy());
    });
    proxy.listen(0, "127.0.0.1");
    await once(proxy, "listening");
    onTestFinished(() => {
      proxy.closeAllConnections();
      proxy.close();
    });
    return { url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, asked };
  }

  test("calls and events go through it where the environment names one", async () => {
    const files = certificate();
    const { url } = await secureServer(files);
    const proxy = await tunnel();
    const there = url.replace("localhost", proxiedName);
    const { client, answer } = await hello(there, {
      ...trusting(files.cert),
      HTTPS_PROXY: proxy.url,
    });
    expect(JSON.parse((await answer).body)).toEqual({ result: helloResult });
    // The first may find a kept connection; the second has to make one.
    for (const count of [1, 2]) {
      await client.call("addon.listen", { ticket: "T".repeat(43) });
      const news = () => client.events.filter(({ event }) => event === "changed").length;
      await expect.poll(news).toBe(count);
    }
    expect(new Set(proxy.asked)).toEqual(new Set([there.replace("https://", "")]));
  });

  test("what NO_PROXY names is reached directly", async () => {
    const files = certificate();
    const { url } = await secureServer(files);
    const proxy = await tunnel();
    const env = { ...trusting(files.cert), HTTPS_PROXY: proxy.url, NO_PROXY: "localhost" };
    const { answer } = await hello(url, env);
    await answer;
    expect(proxy.asked).toEqual([]);
  });
});

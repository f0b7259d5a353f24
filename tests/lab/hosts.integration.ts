import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hostRules, sparingLoopback } from "./host-rules.ts";
import { type SocksProxy, startSocksProxy } from "./socks-proxy.ts";

describe("the rules for hosts", () => {
  const lead = hostRules("MAP *:443 127.0.0.1:1, MAP *.shop.test 10.0.0.1:2,EXCLUDE own.test");

  test.for([
    ["any host at a named port", "a.test", 443, "127.0.0.1", 1],
    ["the first rule of several that fit", "a.shop.test", 443, "127.0.0.1", 1],
    ["hosts below a name, at every port", "a.shop.test", 80, "10.0.0.1", 2],
    ["not the name itself", "shop.test", 80, "shop.test", 80],
    ["not what is excluded", "own.test", 443, "own.test", 443],
  ] as const)("lead %s", ([, host, port, toHost, toPort]) => {
    expect(lead({ host, port })).toEqual({ host: toHost, port: toPort });
  });

  test("keep the port where they name none", () => {
    expect(hostRules("MAP a.test b.test")({ host: "a.test", port: 81 })).toEqual({
      host: "b.test",
      port: 81,
    });
  });

  test.for(["MAP a.test", "EXCLUDE a.test b.test", "SEND a.test b.test", ""])(
    "refuse to guess what “%s” means",
    (rule) => {
      expect(() => hostRules(rule)).toThrow(/Not a host rule/);
    },
  );
});

describe("the rules for hosts of a lab", () => {
  test("leave the add-on where it is, though every host is led elsewhere", () => {
    const lead = hostRules(sparingLoopback("MAP * 127.0.0.1:8443"));
    expect(lead({ host: "a.test", port: 443 })).toEqual({ host: "127.0.0.1", port: 8443 });
    expect(lead({ host: "127.0.0.1", port: 52120 })).toEqual({ host: "127.0.0.1", port: 52120 });
  });

  test("lead that address too, where they name it", () => {
    const lead = hostRules(sparingLoopback("MAP 127.0.0.1:80 127.0.0.1:8080"));
    expect(lead({ host: "127.0.0.1", port: 80 })).toEqual({ host: "127.0.0.1", port: 8080 });
  });
});

describe("the proxy that leads a browser by them", () => {
  let site: Server;
  let proxy: SocksProxy;
  const asked: string[] = [];

  beforeAll(async () => {
    site = createServer((request, response) => response.end(`at ${request.headers.host}`));
    await new Promise<void>((done) => site.listen(0, "127.0.0.1", done));
    const { port } = site.address() as AddressInfo;
    proxy = await startSocksProxy((place) => {
      asked.push(`${place.host}:${place.port}`);
      return place.host === "gone.test"
        ? { host: "127.0.0.1", port: 1 }
        : { ...place, ...own(port) };
    });
  });

  const own = (port: number) => ({ host: "127.0.0.1", port });

  afterAll(async () => {
    await proxy.close();
    site.close();
  });

  /** Everything that comes back for these bytes, until the proxy closes. */
  const exchange = (...parts: readonly Buffer[]) =>
    new Promise<Buffer>((resolve, reject) => {
      const socket = connect(proxy.port, "127.0.0.1");
      const heard: Buffer[] = [];
      socket.on("data", (data) => heard.push(data as Buffer));
      socket.on("error", reject);
      socket.on("close", () => resolve(Buffer.concat(heard)));
      for (const part of parts) socket.write(part);
    });

  const hello = Buffer.of(5, 1, 0);
  const toName = (name: string, port: number) =>
    Buffer.concat([
      Buffer.of(5, 1, 0, 3, name.length),
      Buffer.from(name),
      Buffer.of(port >> 8, port & 255),
    ]);
  const question = Buffer.from("GET / HTTP/1.1\r\nHost: shop.test\r\nConnection: close\r\n\r\n");

  test("takes what follows to the place that the name leads to", async () => {
    const heard = await exchange(hello, toName("shop.test", 443), question);
    expect(asked).toContain("shop.test:443");
    expect([...heard.subarray(0, 4)]).toEqual([5, 0, 5, 0]);
    expect(String(heard)).toContain("at shop.test");
  });

  test("takes an address for a name", async () => {
    const to = Buffer.of(5, 1, 0, 1, 192, 0, 2, 7, 0, 80);
    expect(String(await exchange(hello, to, question))).toContain("at shop.test");
    expect(asked).toContain("192.0.2.7:80");
  });

  test("says so where nobody answers", async () => {
    const heard = await exchange(hello, toName("gone.test", 443));
    expect([...heard.subarray(2, 4)]).toEqual([5, 5]);
  });
});

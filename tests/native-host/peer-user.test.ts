import { once } from "node:events";
import { connect, createServer } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { peerUser, userInTable } from "../../native-host/peer-user.ts";

/** As Linux prints it on a little-endian machine; ports 52120 = CB98, 40000 = 9C40. */
const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:CB98 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 31 1 0000000000000000
   1: 0100007F:CB98 0100007F:9C40 01 00000000:00000000 00:00000000 00000000  1000        0 32 1 0000000000000000
   2: 0100007F:9C40 0100007F:CB98 01 00000000:00000000 02:00000A6B 00000000  1001        0 33 2 0000000000000000
   3: 0A00A8C0:9C41 0100007F:CB98 01 00000000:00000000 00:00000000 00000000  1002        0 34 1 0000000000000000
`;
const table6 = `  sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0000000000000000FFFF00000100007F:9C42 0000000000000000FFFF00000100007F:CB98 01 00000000:00000000 00:00000000 00000000  1003        0 35 1 0000000000000000
`;

describe("the kernel's table of connections", () => {
  test("names the user of the socket at the other end, not of our own", () => {
    expect(userInTable(table, 52120, 40000)).toBe(1001);
  });

  test("names the user of a socket that speaks IPv4 in IPv6's clothes", () => {
    expect(userInTable(table6, 52120, 40002)).toBe(1003);
  });

  test.each([
    ["a port that nobody has", 40009],
    ["a socket of another address", 40001],
  ])("names nobody for %s", (_, remotePort) => {
    expect(userInTable(table, 52120, remotePort)).toBeUndefined();
  });
});

test.runIf(process.platform === "linux")("the user of a real connection is found", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const client = connect({ port, host: "127.0.0.1" });
  onTestFinished(() => void client.destroy());
  await once(client, "connect");
  expect(await peerUser(port, client.localPort ?? 0)).toBe(process.getuid?.());
});

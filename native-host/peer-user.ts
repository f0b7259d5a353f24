/** Which user is at the other end of a loopback connection, as far as the system tells. */
import { readFile } from "node:fs/promises";

/**
 * The uid that owns the socket bound to `remotePort` and connected to `localPort` on 127.0.0.1.
 * Undefined where no such socket is found: its process has ended.
 *
 * Linux only: https://docs.kernel.org/networking/proc_net_tcp.html
 */
export async function peerUser(localPort: number, remotePort: number): Promise<number | undefined> {
  for (const table of ["/proc/net/tcp", "/proc/net/tcp6"]) {
    const text = await readFile(table, "latin1").catch(() => "");
    const uid = userInTable(text, localPort, remotePort);
    if (uid !== undefined) return uid;
  }
  return undefined;
}

/** Addresses are in the machine's byte order, so 127.0.0.1 reads differently on the two kinds. */
const loopback = /^(0{24}|0{16}FFFF0{4}|0{16}0000FFFF)?(0100007F|7F000001)$/;

export function userInTable(
  table: string,
  localPort: number,
  remotePort: number,
): number | undefined {
  const theirs = port(remotePort);
  const ours = port(localPort);
  for (const row of table.split("\n")) {
    const [, local = "", remote = "", , , , , uid = ""] = row.trim().split(/\s+/);
    const [localAddress = "", from] = local.split(":");
    const [remoteAddress = "", to] = remote.split(":");
    if (from !== theirs || to !== ours) continue;
    if (loopback.test(localAddress) && loopback.test(remoteAddress)) return Number(uid);
  }
  return undefined;
}

const port = (number: number) => number.toString(16).toUpperCase().padStart(4, "0");

/** Which user is at the other end of a loopback connection, as far as the system tells. */
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

const looks = 5;
const betweenLooksMs = 5;

/**
 * The uid that owns the socket bound to `remotePort` and connected to `localPort` on 127.0.0.1.
 * Undefined where no such socket is found: its process has ended. `signal` ends the search.
 *
 * Linux only: https://docs.kernel.org/networking/proc_net_tcp.html
 */
export async function peerUser(
  localPort: number,
  remotePort: number,
  signal?: AbortSignal,
): Promise<number | undefined> {
  for (let look = 0; look < looks; look += 1) {
    // The kernel hands out its table in pieces: a row can be missed while others come and go.
    if (look > 0) await sleep(betweenLooksMs);
    for (const table of [overIpv4, overIpv6]) {
      if (signal?.aborted === true) return undefined;
      const uid = userInTable(await table(), localPort, remotePort);
      if (uid !== undefined) return uid;
    }
  }
  return undefined;
}

const overIpv4 = freshText("/proc/net/tcp");
const overIpv6 = freshText("/proc/net/tcp6");

/**
 * Reads a file anew for whoever asks, one reading at a time: all who ask during one share the next. A
 * flood of connections would otherwise have the kernel print its whole table for each of them.
 */
function freshText(path: string): () => Promise<string> {
  let current: Promise<string> | undefined;
  let following: Promise<string> | undefined;
  const read = () => {
    current = readFile(path, "latin1")
      .catch(() => "")
      .finally(() => {
        current = undefined;
      });
    return current;
  };
  return () => {
    if (current === undefined) return read();
    following ??= current.then(() => {
      following = undefined;
      return read();
    });
    return following;
  };
}

/** 127.0.0.1 in either byte order; in the table of IPv6 as an address mapped from IPv4. */
const loopback = "(?:0{16}(?:0000FFFF|FFFF0000))?(?:0100007F|7F000001)";

/** The owner's uid in the kernel's `table`: local and remote address, state, three columns, uid. */
export function userInTable(
  table: string,
  localPort: number,
  remotePort: number,
): number | undefined {
  const theirs = `${loopback}:${hexadecimal(remotePort)}`;
  const ours = `${loopback}:${hexadecimal(localPort)}`;
  const row = new RegExp(`^ *\\d+: ${theirs} ${ours} \\S+ \\S+ \\S+ \\S+ +(\\d+)`, "m").exec(table);
  return row?.[1] === undefined ? undefined : Number(row[1]);
}

const hexadecimal = (port: number) => port.toString(16).toUpperCase().padStart(4, "0");

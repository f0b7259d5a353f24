/** Certificate and key, and where plain HTTP is allowed instead. */
import { readFileSync } from "node:fs";
import { BlockList, isIP } from "node:net";
import { StartError } from "../start-error.ts";

/** What Node's TLS server takes. */
export type Tls = {
  readonly cert: Buffer;
  readonly key: Buffer;
  readonly minVersion: "TLSv1.2";
  readonly ciphers: string;
};

/** Forward secret and authenticated only: Node's own list still has CBC suites for TLS 1.2. */
const ciphers = [
  "TLS_AES_128_GCM_SHA256",
  "TLS_AES_256_GCM_SHA384",
  "TLS_CHACHA20_POLY1305_SHA256",
  "ECDHE-ECDSA-AES128-GCM-SHA256",
  "ECDHE-RSA-AES128-GCM-SHA256",
  "ECDHE-ECDSA-AES256-GCM-SHA384",
  "ECDHE-RSA-AES256-GCM-SHA384",
  "ECDHE-ECDSA-CHACHA20-POLY1305",
  "ECDHE-RSA-CHACHA20-POLY1305",
].join(":");

/** @throws StartError when a file cannot be read. */
export const readTls = (certFile: string, keyFile: string): Tls => ({
  cert: readPem(certFile),
  key: readPem(keyFile),
  minVersion: "TLSv1.2",
  ciphers,
});

function readPem(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new StartError(`${file} cannot be read`, { cause });
  }
}

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

/** Whether what is bound to `host` can be reached from this computer only. */
export function isLoopback(host: string): boolean {
  if (host === "localhost") return true;
  const family = isIP(host);
  return family !== 0 && loopback.check(host, family === 4 ? "ipv4" : "ipv6");
}

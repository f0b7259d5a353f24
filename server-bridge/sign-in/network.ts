/** Whose guesses are counted together: an address alone costs an attacker nothing to change. */
import ipaddr from "ipaddr.js";

/** The address as it is counted: of IPv6 the /64 that one customer gets. */
export const addressOf = (ip: string): string => prefix(ip, 32, 64);

/** Its surroundings: the /24, or of IPv6 the /56. */
export const networkOf = (ip: string): string => prefix(ip, 24, 56);

function prefix(ip: string, bits4: number, bits6: number): string {
  // IPv4 that arrives at an IPv6 socket reads ::ffff:192.0.2.1; `process` undoes that.
  const address = ipaddr.process(ip.replace(/%.*$/, ""));
  const bits = address.kind() === "ipv4" ? bits4 : bits6;
  const kept = address.toByteArray().map((byte, at) => {
    const left = Math.min(8, Math.max(0, bits - at * 8));
    return byte & (0xff << (8 - left)) & 0xff;
  });
  return `${Buffer.from(kept).toString("hex")}/${bits}`;
}

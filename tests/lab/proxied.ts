/** Hosts that are reached through a proxy, as browsers are told of them. */
export type Proxied = {
  /** Whatever ends so, such as ".behind.example". */
  readonly suffix: string;
  /** Of the proxy, on this machine. */
  readonly port: number;
};

/**
 * A script that browsers ask for the way to each host.
 * https://developer.mozilla.org/docs/Web/HTTP/Guides/Proxy_servers_and_tunneling/Proxy_Auto-Configuration_PAC_file
 * @param otherwise such as "DIRECT"
 */
export function pacUrl({ suffix, port }: Proxied, otherwise: string): string {
  const script = `function FindProxyForURL(url, host) {
    return dnsDomainIs(host, ${JSON.stringify(suffix)}) ? "PROXY 127.0.0.1:${port}" : ${JSON.stringify(otherwise)};
  }`;
  const encoded = Buffer.from(script).toString("base64");
  return `data:application/x-javascript-config;base64,${encoded}`;
}

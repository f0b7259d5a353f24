/** What the extension may ask of the add-on: the handlers of the contract, and nothing beside them. */
import type { AddonContract } from "#core/wire/addon-contract.ts";
import { type Contract, contract, protocolVersion } from "#core/wire/contract.ts";
import type { Handlers } from "#core/wire/dispatch.ts";
import { WireError } from "#core/wire/error.ts";
import { keepListening } from "./events-link.ts";
import type { Log } from "./log.ts";
import type { Outbox } from "./outbox.ts";
import type { OutboxSender } from "./outbox-sender.ts";
import type { Connection } from "./pairing-context.ts";
import { type ServerUrl, serverUrl } from "./server-url.ts";
import type { Servers } from "./servers.ts";
import type { Transport } from "./transport.ts";
import { version } from "./version.ts";

export type AddonParts = {
  readonly outbox: Outbox;
  readonly sender: OutboxSender;
  readonly transport: Transport;
  readonly fixedServers: readonly ServerUrl[] | undefined;
  readonly log: Log;
};

export function addonHandlers(parts: AddonParts): Handlers<AddonContract, Connection> {
  const { outbox, sender, transport, fixedServers, log } = parts;
  return {
    "addon.status": (_, { pairing: { servers } }) => ({
      version,
      protocol: protocolVersion,
      server: servers.state,
      serverUrl: servers.ranked()[0]?.url ?? null,
      serversFixed: fixedServers !== undefined,
      outbox: outbox.size(),
    }),

    "addon.connect"({ servers: asked }, { pairing: { servers } }) {
      const urls = asked.map((text) => {
        const url = serverUrl(text);
        if (url === undefined) throw new WireError("bad_request", "Not the URL of a server");
        return url;
      });
      if (fixedServers !== undefined && urls.some((url) => !fixedServers.includes(url))) {
        throw new WireError("forbidden", "The servers are set by the administrator");
      }
      servers.configure(fixedServers ?? urls);
      return {};
    },

    async "addon.relay"({ method, body, auth }, { pairing: { servers } }) {
      // Only what the contract names ever reaches a server's address (SEC-54).
      if (!isCall(method)) throw new WireError("unknown_call", "No such call");
      requireServers(servers);
      const answer = await servers.call({ method, body, auth });
      return { body: answer.body };
    },

    "addon.listen"({ ticket }, connection) {
      const { servers } = connection.pairing;
      connection.listening.abort();
      if (ticket === undefined) return {};
      requireServers(servers);
      connection.listening = new AbortController();
      const link = {
        transport,
        log,
        heard: connection.tell,
        ranked: () => servers.ranked().map(({ url }) => url),
      };
      keepListening(link, ticket, connection.listening.signal);
      return {};
    },

    "addon.audit"({ events }, { pairing: { servers } }) {
      requireServers(servers);
      outbox.keep(events, servers.urls);
      sender.wake();
      return {};
    },

    "addon.ping": () => ({}),
  };
}

const isCall = (method: string): method is keyof Contract => Object.hasOwn(contract, method);

function requireServers({ urls }: Servers): void {
  if (urls.length === 0) throw new WireError("server_unreachable", "No server is configured");
}

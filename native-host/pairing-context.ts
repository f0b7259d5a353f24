/** What the connections of one pairing share, and what each has for itself. */
import type { AddonEvent, ServerState } from "#core/wire/addon-contract.ts";
import type { ServerUrl } from "./server-url.ts";
import { Servers } from "./servers.ts";
import type { Transport } from "./transport.ts";

/** One open connection of the extension. */
export type Connection = {
  readonly pairing: PairingContext;
  readonly tell: (event: AddonEvent) => void;
  /** Stops what this connection listens to; replaced by each `addon.listen`. */
  listening: AbortController;
};

/** Outlives the connections: a browser's background is restarted every minute or so. */
export class PairingContext {
  readonly servers: Servers;
  readonly #connections = new Set<Connection>();

  /** `changed` is told, besides the connections, how the servers stand. */
  constructor(
    transport: Transport,
    fixedServers: readonly ServerUrl[] | undefined,
    changed: (state: ServerState) => void,
  ) {
    this.servers = new Servers(transport, (state) => {
      for (const connection of this.#connections) connection.tell({ event: "server", state });
      changed(state);
    });
    if (fixedServers !== undefined) this.servers.configure(fixedServers);
  }

  join(connection: Connection): void {
    this.#connections.add(connection);
    this.servers.wake();
  }

  /** With the last one gone nobody wants to know how the servers are. */
  leave(connection: Connection): void {
    this.#connections.delete(connection);
    if (this.#connections.size === 0) this.servers.rest();
  }
}

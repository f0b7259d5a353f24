/** The one daemon of a user: puts the parts together, and takes them apart again in order. */
import { toBase64Url } from "#core/bytes/base64url.ts";
import { protocolVersion } from "#core/wire/contract.ts";
import { addonHandlers } from "./addon-calls.ts";
import { chromiumOrigin } from "./admission.ts";
import type { BrowserFamily } from "./control.ts";
import { type ControlHandlers, openControl } from "./control-server.ts";
import { openDoor } from "./door.ts";
import { serveExtension } from "./extension-socket.ts";
import { claimHome, type Home } from "./home.ts";
import { takeInstanceLock } from "./instance-lock.ts";
import { openLog } from "./log.ts";
import { openOutbox } from "./outbox.ts";
import { OutboxSender } from "./outbox-sender.ts";
import { PairingContext } from "./pairing-context.ts";
import { type Pairing, Pairings } from "./pairings.ts";
import { callServer } from "./server-call.ts";
import type { Settings } from "./settings.ts";
import { within } from "./time-limit.ts";
import { openTransport } from "./transport.ts";
import { version } from "./version.ts";

export type Daemon = {
  readonly port: number;
  /** Close everything; what is in the outbox stays there. */
  readonly stop: () => Promise<void>;
  /** Resolves when it was asked to stop over its control socket. */
  readonly asked: Promise<void>;
};

const sendWithinMs = 15_000;
/** A socket must not outlive its pairing by much. */
const sweepEveryMs = 60_000;

/**
 * Start, unless another daemon of this user runs: then undefined.
 *
 * @throws SetupError where the home is open to others.
 */
export async function startDaemon(home: Home, settings: Settings): Promise<Daemon | undefined> {
  claimHome(home);
  const lock = takeInstanceLock(home.lock);
  if (lock === undefined) return undefined;
  const log = openLog(home.log);
  const outbox = openOutbox(home.outbox);
  const transport = openTransport(settings);
  if (settings.insecureTls) log("certificates_not_checked");

  const sender = new OutboxSender(
    outbox,
    (server, call) => within(sendWithinMs, (signal) => callServer(transport, server, call, signal)),
    log,
  );
  const contexts = new Map<Pairing, PairingContext>();
  const pairings = new Pairings(Date.now, (pairing) => {
    contexts.get(pairing)?.servers.rest();
    contexts.delete(pairing);
    log("pairing_ended", { id: pairing.id });
  });
  const contextOf = (pairing: Pairing) => {
    const kept = contexts.get(pairing);
    if (kept !== undefined) return kept;
    const made = new PairingContext(transport, settings.fixedServers, (state) => {
      log("server", { state });
      if (state === "ok") sender.wake();
    });
    contexts.set(pairing, made);
    return made;
  };

  const { fixedServers } = settings;
  const handlers = addonHandlers({ outbox, sender, transport, fixedServers, log });
  const door = await openDoor(
    settings.ports,
    (origin) => pairings.knowsFirefox(origin),
    (visitor) => serveExtension(visitor, { pairings, contextOf, handlers, log }),
    () => log("ports_taken", { first: settings.ports[0], last: settings.ports.at(-1) }),
  );

  let askedToStop = () => {};
  const asked = new Promise<void>((resolve) => {
    askedToStop = resolve;
  });
  const orders: ControlHandlers = {
    "control.ticket": ({ family, label }) => ticket(pairings, door.port, family, label),
    "control.pairings"() {
      pairings.sweep();
      return { pairings: pairings.all().map(summary) };
    },
    "control.unpair"({ id }) {
      pairings.unpair(id);
      return {};
    },
    "control.stop"() {
      askedToStop();
      return {};
    },
    "control.status": () => ({
      version,
      pid: process.pid,
      port: door.port,
      servers: [...contexts.values()].flatMap(({ servers }) => servers.ranked()),
      serversFixed: fixedServers !== undefined,
      pairings: pairings.all().length,
      connected: pairings.all().filter(({ connections }) => connections.size > 0).length,
      outbox: outbox.size(),
      memory: process.memoryUsage.rss(),
    }),
  };
  const control = await openControl(home.control, orders, log);
  const sweeping = setInterval(() => pairings.sweep(), sweepEveryMs);
  log("started", { version, pid: process.pid, port: door.port });
  sender.wake();

  return {
    port: door.port,
    asked,
    async stop() {
      clearInterval(sweeping);
      control.close();
      await door.close();
      for (const { servers } of contexts.values()) servers.rest();
      await sender.stop();
      transport.close();
      outbox.close();
      log("stopped");
      lock.release();
    },
  };
}

function ticket(pairings: Pairings, port: number, family: BrowserFamily, label: string) {
  const origin = family === "chromium" ? chromiumOrigin : undefined;
  const { id, key } = pairings.issue(family, label, origin);
  return { port, pairingId: id, key: toBase64Url(key), version, protocol: protocolVersion };
}

const summary = ({ id, label, family, createdAt, lastUsedAt, connections }: Pairing) => ({
  id,
  label,
  family,
  createdAt,
  lastUsedAt: lastUsedAt ?? null,
  connected: connections.size > 0,
});

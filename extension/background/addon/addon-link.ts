import * as v from "valibot";
import browser from "webextension-polyfill";
import { fromBase64Url } from "#core/bytes/base64url.ts";
import {
  type AddonEvent,
  addonContract,
  addonEvent,
  type BootstrapTicket,
} from "#core/wire/addon-contract.ts";
import { caller } from "#core/wire/caller.ts";
import type { Reply, Request } from "#core/wire/calls.ts";
import { startInitiator } from "#core/wire/channel.ts";
import type { ChannelSession } from "#core/wire/channel-session.ts";
import { type ErrorCode, WireError } from "#core/wire/error.ts";
import { readSession, removeSession, writeSession } from "../state/stored-state.ts";
import { bootstrap, mayFallAsleep, stayAwake } from "./bootstrap.ts";

/** How the link to the add-on stands. */
export type LinkState = "connecting" | "ok" | "missing" | "unreachable" | "mismatched";

/** Failures that say more than that nobody answers. */
const failed: Readonly<Partial<Record<ErrorCode, LinkState>>> = {
  addon_missing: "missing",
  version_mismatch: "mismatched",
};

type Pending = {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (reason: WireError) => void;
};

const openWithinMs = 3_000;
const answerWithinMs = 30_000;
/** What the add-on answers by itself. One that takes longer has stopped, of which its open socket says nothing. */
const ownCalls: ReadonlySet<string> = new Set(["addon.ping", "addon.status"]);
const ownAnswerWithinMs = 5_000;
/** Waits between attempts; the last one repeats. The add-on is back in use within 5 s of its start. */
const retryAfterMs = [100, 300, 1_000, 2_000, 4_000];
/** A message at least this often keeps Chromium's service worker alive. */
const pingEveryMs = 20_000;

/**
 * The sealed connection to the add-on. Opened on the first call, and kept open and reopened by itself
 * while {@link keep} says so.
 */
export class AddonLink {
  state: LinkState = "connecting";
  port: number | undefined;
  version: string | undefined;
  readonly call = caller(addonContract, (request) => this.#exchange(request));
  readonly #heard: (event: AddonEvent) => void;
  readonly #stateChanged: () => void;
  readonly #waiting = new Map<number, Pending>();
  #open: Promise<OpenLink> | undefined;
  #current: OpenLink | undefined;
  #kept = false;
  #failures = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #ping: ReturnType<typeof setInterval> | undefined;
  #opened: (() => void) | undefined;

  constructor(heard: (event: AddonEvent) => void, stateChanged: () => void) {
    this.#heard = heard;
    this.#stateChanged = stateChanged;
  }

  /** Keep a connection open from now on; `opened` runs for the one there is and for each one made later. */
  keep(opened: () => void): void {
    this.#opened = opened;
    if (this.#kept) return;
    this.#kept = true;
    this.#ping = setInterval(() => {
      this.call("addon.ping", {}).catch(() => undefined);
      // Firefox counts calls of its API, not traffic, as a sign of life.
      browser.runtime.getPlatformInfo().catch(() => undefined);
    }, pingEveryMs);
    if (this.state === "ok") {
      stayAwake();
      opened();
    } else this.connect().catch(() => undefined);
  }

  /** Stop reopening. The connection that there is stays for further calls. */
  release(): void {
    this.#kept = false;
    clearInterval(this.#ping);
    clearTimeout(this.#retry);
    mayFallAsleep();
  }

  /** @throws WireError `addon_missing`, `addon_unreachable` or `version_mismatch`. */
  async connect(): Promise<void> {
    await this.#link();
  }

  #link(): Promise<OpenLink> {
    this.#open ??= this.#establish().then(
      (link) => {
        this.#failures = 0;
        this.#setState("ok");
        if (this.#kept) {
          stayAwake();
          this.#opened?.();
        }
        return link;
      },
      (reason) => {
        this.#open = undefined;
        const error = WireError.from(reason);
        this.#setState(failed[error.code] ?? "unreachable");
        this.#retryLater();
        throw error;
      },
    );
    return this.#open;
  }

  async #establish(): Promise<OpenLink> {
    const kept = await readSession<BootstrapTicket>("ticket");
    if (kept !== undefined) {
      try {
        return await this.#dial(kept);
      } catch {
        // Another daemon, or somebody else, has the port by now: ask the browser anew.
        await removeSession("ticket");
      }
    }
    const ticket = await bootstrap();
    const link = await this.#dial(ticket);
    await writeSession("ticket", ticket);
    return link;
  }

  async #dial(ticket: BootstrapTicket): Promise<OpenLink> {
    const link = await openLink(ticket, {
      received: (text) => this.#received(text),
      closed: () => this.#closed(link),
    });
    this.#current = link;
    this.port = ticket.port;
    this.version = ticket.version;
    return link;
  }

  #closed(link: OpenLink): void {
    if (this.#current === link) this.#lose("connecting");
  }

  /** The connection is no use any more; one that is said to be closed after this is not the one in use. */
  #lose(state: LinkState): void {
    const lost = new WireError("addon_unreachable", "The connection to the add-on was lost");
    for (const pending of this.#waiting.values()) pending.reject(lost);
    this.#waiting.clear();
    this.#current = undefined;
    this.#open = undefined;
    this.#setState(state);
    this.#retryLater();
  }

  #stopped(link: OpenLink): void {
    if (this.#current !== link) return;
    this.#lose("unreachable");
    link.close();
  }

  #retryLater(): void {
    if (!this.#kept) return;
    const wait = retryAfterMs[Math.min(this.#failures, retryAfterMs.length - 1)] ?? 4_000;
    this.#failures += 1;
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.connect().catch(() => undefined), wait);
  }

  async #exchange(request: Request): Promise<Reply> {
    const link = await this.#link();
    const isOwn = ownCalls.has(request.method);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => {
          this.#waiting.delete(request.id);
          reject(new WireError("timeout", "The add-on did not answer in time"));
          if (isOwn) this.#stopped(link);
        },
        isOwn ? ownAnswerWithinMs : answerWithinMs,
      );
      this.#waiting.set(request.id, {
        resolve: (reply) => {
          clearTimeout(timer);
          resolve(reply);
        },
        reject: (reason) => {
          clearTimeout(timer);
          reject(reason);
        },
      });
      link.send(JSON.stringify(request)).catch((reason) => reject(WireError.from(reason)));
    });
  }

  #received(text: string): void {
    const message: unknown = JSON.parse(text);
    const event = v.safeParse(addonEvent, message);
    if (event.success) {
      this.#heard(event.output);
      return;
    }
    const reply = message as Reply;
    if (reply.id === null) return;
    const pending = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    pending?.resolve(reply);
  }

  #setState(state: LinkState): void {
    if (this.state === state) return;
    this.state = state;
    this.#stateChanged();
  }
}

type OpenLink = {
  readonly send: (text: string) => Promise<void>;
  readonly close: () => void;
};

type LinkEvents = {
  readonly received: (text: string) => void;
  readonly closed: () => void;
};

/**
 * Dial 127.0.0.1 and shake hands. Nothing but random-looking bytes leaves before the peer has proved
 * that it holds the ticket's key (SEC-43).
 */
async function openLink(ticket: BootstrapTicket, events: LinkEvents): Promise<OpenLink> {
  const socket = new WebSocket(`ws://127.0.0.1:${ticket.port}`);
  socket.binaryType = "arraybuffer";
  const timer = setTimeout(() => socket.close(), openWithinMs);
  try {
    const session = await shakeHands(socket, ticket);
    serve(socket, session, events);
    return {
      send: async (text) => socket.send(await session.seal(new TextEncoder().encode(text))),
      close: () => socket.close(),
    };
  } catch (reason) {
    socket.close();
    throw new WireError("addon_unreachable", "What answers there is not our add-on", {
      cause: reason,
    });
  } finally {
    clearTimeout(timer);
  }
}

async function shakeHands(socket: WebSocket, ticket: BootstrapTicket): Promise<ChannelSession> {
  const initiator = await startInitiator({
    pairingId: fromBase64Url(ticket.pairingId),
    key: fromBase64Url(ticket.key),
    origin: new URL(browser.runtime.getURL("")).origin,
  });
  await settled(socket, "open");
  socket.send(initiator.hello);
  const reply = (await settled(socket, "message")) as MessageEvent<ArrayBuffer>;
  const { proof, session } = await initiator.finish(new Uint8Array(reply.data));
  socket.send(proof);
  return session;
}

function settled(socket: WebSocket, type: "open" | "message"): Promise<Event> {
  return new Promise((resolve, reject) => {
    socket.addEventListener(type, resolve, { once: true });
    socket.addEventListener("close", () => reject(new Error("closed")), { once: true });
    socket.addEventListener("error", () => reject(new Error("refused")), { once: true });
  });
}

function serve(socket: WebSocket, session: ChannelSession, events: LinkEvents): void {
  let inOrder: Promise<void> = Promise.resolve();
  socket.addEventListener("message", ({ data }: MessageEvent<ArrayBuffer>) => {
    inOrder = inOrder
      .then(async () => events.received(decoder.decode(await session.open(new Uint8Array(data)))))
      // A frame that does not open means that somebody is in between: end it.
      .catch(() => socket.close());
  });
  socket.addEventListener("close", () => events.closed(), { once: true });
}

const decoder = new TextDecoder();

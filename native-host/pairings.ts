/**
 * The pairings of this run of the daemon. Each was issued to the native messaging host of one browser
 * profile, must be used within 30 s, and is good for this run or twelve hours. Nothing of it is kept on disk.
 */
import { randomBytes } from "node:crypto";
import { toBase64Url } from "#core/bytes/base64url.ts";
import { WireError } from "#core/wire/error.ts";
import type { BrowserFamily } from "./control.ts";

export const redeemWithinMs = 30_000;
export const livesForMs = 12 * 60 * 60 * 1000;
/** A browser that asks again and again must not fill the memory: the least recently used one goes. */
const most = 256;

export type Pairing = {
  readonly id: string;
  readonly key: Uint8Array;
  readonly family: BrowserFamily;
  readonly label: string;
  readonly createdAt: number;
  /** Firefox's is bound by the first handshake that holds the key. */
  origin: string | undefined;
  lastUsedAt: number | undefined;
  /** Closers of what lives on it. */
  readonly connections: Set<() => void>;
};

export class Pairings {
  readonly #byId = new Map<string, Pairing>();
  readonly #now: () => number;
  readonly #ended: (pairing: Pairing) => void;

  /** `ended` is told of each pairing that is over, after its connections were closed. */
  constructor(now: () => number, ended: (pairing: Pairing) => void) {
    this.#now = now;
    this.#ended = ended;
  }

  issue(family: BrowserFamily, label: string, origin: string | undefined): Pairing {
    this.sweep();
    if (this.#byId.size >= most) this.#end(this.#leastUsed());
    const pairing: Pairing = {
      id: toBase64Url(randomBytes(16)),
      key: randomBytes(32),
      family,
      label,
      createdAt: this.#now(),
      origin,
      lastUsedAt: undefined,
      connections: new Set(),
    };
    this.#byId.set(pairing.id, pairing);
    return pairing;
  }

  /** The pairing of that id, where it is alive and was issued to that browser. */
  find(id: string, family: BrowserFamily, origin: string): Pairing | undefined {
    this.sweep();
    const pairing = this.#byId.get(id);
    return pairing?.family === family && mayUse(pairing, origin) ? pairing : undefined;
  }

  /** The key was proved from `origin`: the pairing is redeemed, and bound to where it is used. */
  redeem(pairing: Pairing, origin: string): void {
    pairing.origin = origin;
    pairing.lastUsedAt = this.#now();
  }

  /** Whether a Firefox pairing is bound to `origin`, or waits to be bound. */
  knowsFirefox(origin: string): boolean {
    this.sweep();
    return this.all().some((pairing) => pairing.family === "firefox" && mayUse(pairing, origin));
  }

  /** @throws WireError `not_found` */
  unpair(id: string): void {
    const pairing = this.#byId.get(id);
    if (pairing === undefined) throw new WireError("not_found", "No such pairing");
    this.#end(pairing);
  }

  all(): readonly Pairing[] {
    return [...this.#byId.values()];
  }

  /** End what has outlived its time. */
  sweep(): void {
    const now = this.#now();
    for (const pairing of this.#byId.values()) {
      const limit = pairing.lastUsedAt === undefined ? redeemWithinMs : livesForMs;
      if (now - pairing.createdAt >= limit) this.#end(pairing);
    }
  }

  #leastUsed(): Pairing | undefined {
    return this.all()
      .filter(({ connections }) => connections.size === 0)
      .sort((a, b) => (a.lastUsedAt ?? a.createdAt) - (b.lastUsedAt ?? b.createdAt))[0];
  }

  #end(pairing: Pairing | undefined): void {
    if (pairing === undefined) return;
    this.#byId.delete(pairing.id);
    pairing.key.fill(0);
    for (const close of pairing.connections) close();
    this.#ended(pairing);
  }
}

const mayUse = (pairing: Pairing, origin: string) =>
  pairing.origin === undefined || pairing.origin === origin;

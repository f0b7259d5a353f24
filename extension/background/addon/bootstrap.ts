import * as v from "valibot";
import browser from "webextension-polyfill";
import { type BootstrapTicket, bootstrapTicket } from "#core/wire/addon-contract.ts";
import { protocolVersion } from "#core/wire/contract.ts";
import { WireError } from "#core/wire/error.ts";
import { nativeHostName } from "#core/wire/identity.ts";

/**
 * Native messaging, the root of trust of the local channel: the browser starts the host that is
 * registered for this extension, and only that; the host says where the add-on listens and hands over a key.
 */

const answerWithinMs = 10_000;

/**
 * Firefox stops the background after half a minute, whatever comes and goes over a socket. An open native
 * port keeps it running.
 */
let keptOpen: browser.Runtime.Port | undefined;

/** Keep the background running where that takes a native port, and none is open. */
export function stayAwake(): void {
  if (import.meta.env.FIREFOX) keptOpen ??= heldPort(browser.runtime.connectNative(nativeHostName));
}

/** Let the browser stop the background again. */
export function mayFallAsleep(): void {
  keptOpen?.disconnect();
  keptOpen = undefined;
}

function heldPort(port: browser.Runtime.Port): browser.Runtime.Port {
  port.onDisconnect.addListener(() => {
    if (keptOpen === port) keptOpen = undefined;
  });
  return port;
}

/**
 * Ask the native messaging host for a fresh ticket.
 *
 * @throws WireError `addon_missing` when no host is registered, `addon_unreachable` when it fails,
 * `version_mismatch` when it speaks another protocol.
 */
export async function bootstrap(): Promise<BootstrapTicket> {
  const port = browser.runtime.connectNative(nativeHostName);
  try {
    const answer = await firstMessage(port);
    const ticket = v.safeParse(bootstrapTicket, answer);
    if (!ticket.success) throw new WireError("addon_unreachable", "The add-on's answer is odd");
    if (ticket.output.protocol !== protocolVersion) {
      throw new WireError("version_mismatch", "Add-on and extension are of different versions");
    }
    if (import.meta.env.FIREFOX) {
      mayFallAsleep();
      keptOpen = heldPort(port);
    } else {
      port.disconnect();
    }
    return ticket.output;
  } catch (reason) {
    port.disconnect();
    throw WireError.from(reason);
  }
}

function firstMessage(port: browser.Runtime.Port): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new WireError("addon_unreachable", "The add-on did not answer in time")),
      answerWithinMs,
    );
    port.onMessage.addListener((message) => {
      clearTimeout(timer);
      resolve(message);
    });
    port.onDisconnect.addListener((closed) => {
      clearTimeout(timer);
      const why = closed.error?.message ?? chromeLastError() ?? "";
      const missing = /not found|No such native application|forbidden/i.test(why);
      reject(
        missing
          ? new WireError("addon_missing", "The browser knows no add-on")
          : new WireError("addon_unreachable", "The add-on ended without an answer"),
      );
    });
    port.postMessage({ hello: 1 });
  });
}

/** Chromium says why a port closed here and nowhere else. */
const chromeLastError = (): string | undefined => browser.runtime.lastError?.message;

import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Button } from "../design/button.tsx";
import { Mark } from "../design/mark.tsx";
import { Notice } from "../design/notice.tsx";
import { useSurroundings } from "../pages/background.ts";

/** What a person needs to get in on another device, besides the master password. */
export type KitContent = {
  readonly username: string;
  readonly serverUrl: string;
  readonly deviceSecret: string;
  readonly rootFingerprint: string;
};

type KitProps = {
  readonly kit: KitContent;
  /** The words of the button that ends it, and what it does. */
  readonly doneWords: string;
  readonly onDone: () => void;
};

/** The emergency kit, to print and put away. */
export function Kit({ kit, doneWords, onDone }: KitProps): JSX.Element {
  const { print, writeClipboard } = useSurroundings();
  const copied = useSignal(false);
  const copy = async () => {
    await writeClipboard(asText(kit));
    copied.value = true;
  };
  return (
    <section class="account-page kit">
      <header class="stack-tight">
        <Mark />
        <h1>Your emergency kit</h1>
        <p class="soft">
          You need it, together with your master password, to sign in on another device or after
          this browser is gone. Print it and put it where you keep important papers.
        </p>
      </header>
      <dl class="kit-sheet">
        <Item name="Server" value={kit.serverUrl} />
        <Item name="Username" value={kit.username} />
        <Item name="Device secret" value={kit.deviceSecret} />
        <Item name="Organisation fingerprint" value={kit.rootFingerprint} />
        <div class="kit-blank">
          <dt>Master password (write it down by hand only if you keep this sheet locked away)</dt>
          <dd aria-hidden="true" />
        </div>
      </dl>
      <div class="screen-only stack">
        <Notice
          tone="warning"
          title="Without this sheet nobody can help you back in."
          next="Neither your administrator nor the server knows the device secret."
        />
        <div class="inline wrap">
          <Button icon="print" onClick={print}>
            Print
          </Button>
          <Button icon={copied.value ? "check" : "copy"} onClick={() => void copy()}>
            {copied.value ? "Copied" : "Copy as text"}
          </Button>
        </div>
        <Button look="primary" size="wide" onClick={onDone}>
          {doneWords}
        </Button>
      </div>
    </section>
  );
}

function Item({ name, value }: { readonly name: string; readonly value: string }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd class="mono">
        <bdi>{value}</bdi>
      </dd>
    </div>
  );
}

function asText(kit: KitContent): string {
  return [
    "Latchkey emergency kit",
    `Server: ${kit.serverUrl}`,
    `Username: ${kit.username}`,
    `Device secret: ${kit.deviceSecret}`,
    `Organisation fingerprint: ${kit.rootFingerprint}`,
    "",
  ].join("\n");
}

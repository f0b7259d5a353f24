import { useSignal } from "@preact/signals";
import { createContext, type JSX } from "preact";
import { useContext, useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { Button } from "../design/button.tsx";
import { Mark } from "../design/mark.tsx";
import { Notice } from "../design/notice.tsx";
import { t } from "../language/messages.ts";
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

/** Told whether a kit is to be seen, by a page on which a person can go elsewhere. */
export const KitWatch = createContext<(isSeen: boolean) => void>(() => undefined);

/** The emergency kit, to print and put away: the browser asks before a tab is left or reloaded that shows it. */
export function Kit({ kit, doneWords, onDone }: KitProps): JSX.Element {
  const { print, writeClipboard } = useSurroundings();
  const watch = useContext(KitWatch);
  const copied = useSignal(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // It takes the place of what had the focus, and nobody may miss it.
  useEffect(() => heading.current?.focus(), []);
  // As soon as it is seen, it can be lost.
  useLayoutEffect(() => {
    const ask = (event: Event) => event.preventDefault();
    addEventListener("beforeunload", ask);
    watch(true);
    return () => {
      removeEventListener("beforeunload", ask);
      watch(false);
    };
  }, []);
  const end = () => {
    watch(false);
    onDone();
  };
  const copy = async () => {
    await writeClipboard(asText(kit));
    copied.value = true;
  };
  return (
    <section class="account-page kit">
      <header class="stack-tight">
        <Mark />
        <h1 ref={heading} tabIndex={-1}>
          <span class="screen-only">{t("account.kit.title")}</span>
          <span class="print-only">{t("account.kit.heading")}</span>
        </h1>
        <p class="soft">{t("account.kit.lead")}</p>
      </header>
      <dl class="kit-sheet">
        <Item name={t("account.kit.server")} value={kit.serverUrl} />
        <Item name={t("design.username")} value={kit.username} />
        <Item name={t("account.kit.deviceSecret")} value={kit.deviceSecret} />
        <Item name={t("account.kit.fingerprint")} value={kit.rootFingerprint} />
        <div class="kit-blank">
          <dt>{t("account.kit.blank")}</dt>
          <dd aria-hidden="true" />
        </div>
      </dl>
      <div class="screen-only stack">
        <Notice
          tone="warning"
          title={t("account.kit.warning")}
          next={t("account.kit.warningNext")}
        />
        <div class="inline wrap">
          <Button icon="print" onClick={print}>
            {t("account.kit.print")}
          </Button>
          <Button icon={copied.value ? "check" : "copy"} onClick={() => void copy()}>
            {copied.value ? t("account.kit.copied") : t("account.kit.copy")}
          </Button>
        </div>
        <Button look="primary" size="wide" onClick={end}>
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
    t("account.kit.heading"),
    `${t("account.kit.server")}: ${kit.serverUrl}`,
    `${t("design.username")}: ${kit.username}`,
    `${t("account.kit.deviceSecret")}: ${kit.deviceSecret}`,
    `${t("account.kit.fingerprint")}: ${kit.rootFingerprint}`,
    "",
  ].join("\n");
}

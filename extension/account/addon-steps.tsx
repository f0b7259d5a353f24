import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Button } from "../design/button.tsx";
import { Segments } from "../design/segments.tsx";
import { type MessageKey, t } from "../language/messages.ts";
import { useSurroundings } from "../pages/background.ts";
import { addonCommand, type System, systemNames, systemOf } from "./addon-command.ts";

/** What a person opens to run it. */
const openWords: Readonly<Record<System, MessageKey>> = {
  linux: "account.addon.openLinux",
  macos: "account.addon.openMacos",
  windows: "account.addon.openWindows",
};

type AddonStepsProps = {
  readonly state: "missing" | "unreachable";
  /** Where the organisation says how people get the add-on. */
  readonly helpUrl: string | null;
};

/** What to do on this computer about an add-on that is not there, or does not answer. */
export function AddonSteps({ state, helpUrl }: AddonStepsProps): JSX.Element {
  const isMissing = state === "missing";
  return (
    <div class="stack">
      {helpUrl !== null && <Help url={helpUrl} />}
      {/* Whoever has an organisation's own way to get it needs no other. */}
      {(helpUrl === null || !isMissing) && <ByHand isMissing={isMissing} />}
    </div>
  );
}

function Help({ url }: { readonly url: string }): JSX.Element {
  const { openTab } = useSurroundings();
  return (
    <ol class="steps">
      <li>
        <span>{t("account.addon.help")}</span>
        <div>
          <Button icon="open" onClick={() => openTab(url)}>
            {t("account.addon.openHelp")}
          </Button>
        </div>
      </li>
      <li>
        <span>{t("account.addon.missingStep")}</span>
      </li>
    </ol>
  );
}

function ByHand({ isMissing }: { readonly isMissing: boolean }): JSX.Element {
  const { writeClipboard } = useSurroundings();
  const system = useSignal<System>(systemOf(navigator.userAgent));
  const copied = useSignal<string | undefined>(undefined);
  const command = addonCommand(system.value, isMissing ? "install" : "status");
  const copy = async () => {
    await writeClipboard(command);
    copied.value = command;
  };
  const isCopied = copied.value === command;
  return (
    <>
      <Segments
        name="system"
        label={t("account.addon.system")}
        choices={systemNames}
        value={system}
      />
      <ol class="steps">
        {isMissing && (
          <li>
            <span>{t("account.addon.get")}</span>
          </li>
        )}
        <li>
          <span>{t(openWords[system.value])}</span>
        </li>
        <li>
          <span>{t("account.addon.run")}</span>
          <div class="command-line">
            <code class="command mono">{command}</code>
            <Button size="small" icon={isCopied ? "check" : "copy"} onClick={() => void copy()}>
              {isCopied ? t("account.kit.copied") : t("popup.generate.copy")}
            </Button>
          </div>
        </li>
        <li>
          <span>
            {t(isMissing ? "account.addon.missingStep" : "account.addon.unreachableStep")}
          </span>
        </li>
      </ol>
    </>
  );
}

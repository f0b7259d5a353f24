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

type AddonStepsProps = { readonly state: "missing" | "unreachable" };

/** What to do on this computer about an add-on that is not there, or does not answer. */
export function AddonSteps({ state }: AddonStepsProps): JSX.Element {
  const { writeClipboard } = useSurroundings();
  const system = useSignal<System>(systemOf(navigator.userAgent));
  const copied = useSignal<string | undefined>(undefined);
  const command = addonCommand(system.value, state === "missing" ? "install" : "status");
  const copy = async () => {
    await writeClipboard(command);
    copied.value = command;
  };
  const isCopied = copied.value === command;
  return (
    <div class="stack">
      <Segments
        name="system"
        label={t("account.addon.system")}
        choices={systemNames}
        value={system}
      />
      <ol class="steps">
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
            {state === "missing"
              ? t("account.addon.missingStep")
              : t("account.addon.unreachableStep")}
          </span>
        </li>
      </ol>
    </div>
  );
}

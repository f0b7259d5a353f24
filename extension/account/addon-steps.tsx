import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Button } from "../design/button.tsx";
import { Segments } from "../design/segments.tsx";
import { useSurroundings } from "../pages/background.ts";
import {
  addonCommand,
  type System,
  systemNames,
  systemOf,
  terminalNames,
} from "./addon-command.ts";

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
      <Segments name="system" label="Operating system" choices={systemNames} value={system} />
      <ol class="steps">
        <li>
          <span>
            Open {terminalNames[system.value]} in the folder that Latchkey was unpacked to.
          </span>
        </li>
        <li>
          <span>Run this command in it.</span>
          <div class="command-line">
            <code class="command mono">{command}</code>
            <Button size="small" icon={isCopied ? "check" : "copy"} onClick={() => void copy()}>
              {isCopied ? "Copied" : "Copy"}
            </Button>
          </div>
        </li>
        <li>
          <span>
            {state === "missing"
              ? "Come back here and look again."
              : "Do what it says, then look again."}
          </span>
        </li>
      </ol>
    </div>
  );
}

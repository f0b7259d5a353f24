import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { Button } from "../design/button.tsx";
import { Problem } from "../design/notice.tsx";
import { Switch } from "../design/switch.tsx";
import { useAct } from "../pages/act.ts";
import { useSurroundings } from "../pages/background.ts";

type GeneratorProps = {
  /** Gets the new password at once; it is not kept here. */
  readonly onPassword: (password: string) => void;
};

/** Makes a new password of the length and characters that the site allows. */
export function Generator({ onPassword }: GeneratorProps): JSX.Element {
  const { ask } = useSurroundings();
  const id = useId();
  const act = useAct();
  const length = useSignal(20);
  const symbols = useSignal(true);
  const generate = () =>
    act.run(async () => {
      const { password } = await ask("generate.password", {
        length: length.value,
        symbols: symbols.value,
      });
      onPassword(password);
    });
  return (
    <div class="generator">
      <div class="inline">
        <label for={id}>Length</label>
        <input
          id={id}
          type="range"
          min={8}
          max={64}
          value={length.value}
          class="spread"
          onInput={(event) => {
            length.value = event.currentTarget.valueAsNumber;
          }}
        />
        <output class="mono" for={id}>
          {length.value}
        </output>
      </div>
      <Switch
        label="Symbols"
        on={symbols.value}
        onChange={(on) => {
          symbols.value = on;
        }}
      />
      {act.error.value !== undefined && <Problem error={act.error.value} />}
      <div>
        <Button size="small" icon="wand" onClick={() => void generate()}>
          Generate
        </Button>
      </div>
    </div>
  );
}

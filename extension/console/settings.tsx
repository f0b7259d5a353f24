import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";
import type { Settings as Values } from "#core/wire/ui-contract.ts";
import { SignOut } from "../account/sign-out.tsx";
import { Button } from "../design/button.tsx";
import { Notice, Problem } from "../design/notice.tsx";
import { SettledMark, Switch } from "../design/switch.tsx";
import { useAct } from "../pages/act.ts";
import { useSurroundings } from "../pages/background.ts";
import type { UiState } from "../pages/ui-state.ts";
import { ChangePassword } from "./change-password.tsx";
import { KitAgain } from "./kit-again.tsx";
import { MenuSettings } from "./menu-settings.tsx";
import { useNavigation } from "./navigation.ts";
import { Place } from "./place.tsx";
import { SavingSettings } from "./saving-settings.tsx";
import { useSettings } from "./use-settings.ts";

const lockChoices: readonly Choice[] = [
  [1, "1 minute"],
  [5, "5 minutes"],
  [15, "15 minutes"],
  [60, "1 hour"],
  [240, "4 hours"],
  [0, "Only when the browser closes"],
];

const clipboardChoices: readonly Choice[] = [
  [10, "10 seconds"],
  [30, "30 seconds"],
  [60, "1 minute"],
  [120, "2 minutes"],
  [0, "Never"],
];

const themes: readonly (readonly [Values["theme"], string])[] = [
  ["system", "As the system"],
  ["light", "Light"],
  ["dark", "Dark"],
];

/** How Latchkey behaves on this device, and what concerns the account. */
export function Settings({ state }: { readonly state: UiState }): JSX.Element {
  const { ask } = useSurroundings();
  const { goTo } = useNavigation();
  const rebuilding = useAct();
  const rebuilt = useSignal(false);
  const { settings, connection, managed, misread } = state;
  const isSettled = (name: keyof Values) => managed.includes(name);
  const { wanted, set, error } = useSettings(settings);
  const rebuild = async () => {
    rebuilt.value = await rebuilding.run(() => ask("sync.rebuild", {}).then(() => undefined));
  };

  return (
    <Place title="Settings">
      {error.value !== undefined && <Problem error={error.value} />}
      {misread.length > 0 && (
        <Notice
          tone="warning"
          title="Part of your organisation’s policy cannot be read."
          next={`Tell your administrator: ${misread.join(", ")}. Everything else holds.`}
        />
      )}
      <Group title="Filling">
        <Switch
          label="Fill by itself"
          hint="Where a page is linked to exactly one record and nothing is unusual. Otherwise Latchkey waits for you."
          on={wanted.automaticFill}
          isSettled={isSettled("automaticFill")}
          onChange={(automaticFill) => set({ automaticFill })}
        />
        <Switch
          label="Sign in to servers and proxies"
          hint="Where the browser itself would ask for a username and password. Once: if it does not work, the browser asks."
          on={wanted.httpSignIn}
          isSettled={isSettled("httpSignIn")}
          onChange={(httpSignIn) => set({ httpSignIn })}
        />
        <MenuSettings
          on={wanted.menuAtField}
          isSettled={isSettled("menuAtField")}
          onChange={(menuAtField) => set({ menuAtField })}
        />
      </Group>
      <Group title="Saving">
        <SavingSettings
          on={wanted.offerToSave}
          isSettled={isSettled("offerToSave")}
          onChange={(offerToSave) => set({ offerToSave })}
        />
      </Group>
      <Group title="Locking">
        <Select
          label="Lock after"
          choices={lockChoices}
          value={wanted.lockAfterMinutes}
          isSettled={isSettled("lockAfterMinutes")}
          onChange={(lockAfterMinutes) => set({ lockAfterMinutes })}
        />
        <Switch
          label="Lock with the screen"
          hint="When the computer’s screen is locked, Latchkey is too."
          on={wanted.lockWithScreen}
          isSettled={isSettled("lockWithScreen")}
          onChange={(lockWithScreen) => set({ lockWithScreen })}
        />
      </Group>
      <Group title="Clipboard">
        <Select
          label="Clear what was copied after"
          choices={clipboardChoices}
          value={wanted.clearClipboardSeconds}
          isSettled={isSettled("clearClipboardSeconds")}
          onChange={(clearClipboardSeconds) => set({ clearClipboardSeconds })}
        />
        <Switch
          label="Copy the one-time code after filling"
          hint="Once the password is filled, where the page has no field for the code yet: paste it where it is asked for."
          on={wanted.copyCodeAfterFill}
          isSettled={isSettled("copyCodeAfterFill")}
          onChange={(copyCodeAfterFill) => set({ copyCodeAfterFill })}
        />
      </Group>
      <Group title="Appearance">
        <fieldset class="segments">
          <legend class="visually-hidden">Theme</legend>
          {themes.map(([theme, words]) => (
            <label key={theme}>
              <input
                type="radio"
                name="theme"
                checked={wanted.theme === theme}
                onChange={() => set({ theme })}
              />
              <span>{words}</span>
            </label>
          ))}
        </fieldset>
      </Group>
      <Group title="Account">
        <ChangePassword />
        <KitAgain />
        <div class="setting">
          <div class="spread">
            <span>Rebuild the local copy</span>
            <p class="small faint">
              Drops what this device has cached and fetches everything again.
            </p>
          </div>
          <Button busy={rebuilding.busy.value} onClick={() => void rebuild()}>
            Rebuild
          </Button>
        </div>
        {rebuilding.error.value !== undefined && <Problem error={rebuilding.error.value} />}
        {rebuilt.value && <Notice tone="good" title="The local copy is new." />}
        <div class="setting">
          <div class="spread">
            <span>Sign out of this device</span>
            <p class="small faint">Removes your keys and the local copy from this browser.</p>
          </div>
          <SignOut />
        </div>
      </Group>
      <Group title="First steps">
        <div class="setting">
          <div class="spread">
            <span>From the add-on to the first filled login</span>
            <p class="small faint">The page that Latchkey opened when it was installed.</p>
          </div>
          <Button onClick={() => goTo({ place: "welcome" })}>Show</Button>
        </div>
      </Group>
      <p class="small faint">
        Server {connection.serverUrl ?? "not set"} · add-on {connection.addonVersion ?? "not found"}
        {connection.addonPort !== null && ` on port ${connection.addonPort}`}
        {connection.outbox > 0 && ` · ${connection.outbox} log entries waiting to be sent`}
      </p>
    </Place>
  );
}

type GroupProps = { readonly title: string; readonly children: ComponentChildren };

function Group({ title, children }: GroupProps): JSX.Element {
  const id = useId();
  return (
    <section class="group" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div class="group-body">{children}</div>
    </section>
  );
}

type Choice = readonly [value: number, words: string];

type SelectProps = {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: number;
  readonly isSettled: boolean;
  readonly onChange: (value: number) => void;
};

/** A value that somebody has set otherwise, such as a policy, is offered as it is. */
function Select({ label, choices, value, isSettled, onChange }: SelectProps): JSX.Element {
  const id = useId();
  const isKnown = choices.some(([known]) => known === value);
  return (
    <div class="setting">
      <label for={id} class="spread">
        {label}
        {isSettled && (
          <p class="small faint">
            <SettledMark />
          </p>
        )}
      </label>
      <div class="box">
        <select
          id={id}
          value={value}
          disabled={isSettled}
          onChange={(event) => onChange(Number(event.currentTarget.value))}
        >
          {!isKnown && <option value={value}>{value}</option>}
          {choices.map(([known, words]) => (
            <option key={known} value={known}>
              {words}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

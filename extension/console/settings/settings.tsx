import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";
import type { Settings as Values } from "#core/wire/ui-contract.ts";
import { SignOut } from "../../account/sign-out.tsx";
import { Button } from "../../design/button.tsx";
import { Notice, Problem } from "../../design/notice.tsx";
import { Switch } from "../../design/switch.tsx";
import { list } from "../../language/format.ts";
import { counted, type MessageKey, t } from "../../language/messages.ts";
import { useAct } from "../../pages/act.ts";
import { useSurroundings } from "../../pages/background.ts";
import type { UiState } from "../../pages/ui-state.ts";
import { useNavigation } from "../navigation.ts";
import { Place } from "../place.tsx";
import { ChangePassword } from "./change-password.tsx";
import { KitAgain } from "./kit-again.tsx";
import { LanguageSetting } from "./language-setting.tsx";
import { MenuSettings } from "./menu-settings.tsx";
import { SavingSettings } from "./saving-settings.tsx";
import { SettingSelect } from "./setting-select.tsx";
import { useSettings } from "./use-settings.ts";

const inSeconds = (seconds: number) => counted("settings.seconds", seconds);
const inMinutes = (minutes: number) => counted("settings.minutes", minutes);

const lockChoices = (): readonly Choice[] => [
  ...[1, 5, 15].map((minutes) => [minutes, inMinutes(minutes)] as const),
  ...[1, 4].map((hours) => [hours * 60, counted("settings.hours", hours)] as const),
  [0, t("settings.onlyClosing")],
];

const clipboardChoices = (): readonly Choice[] => [
  ...[10, 30].map((seconds) => [seconds, inSeconds(seconds)] as const),
  ...[1, 2].map((minutes) => [minutes * 60, inMinutes(minutes)] as const),
  [0, t("settings.never")],
];

const themes: readonly (readonly [Values["theme"], MessageKey])[] = [
  ["system", "settings.asSystem"],
  ["light", "settings.light"],
  ["dark", "settings.dark"],
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
    <Place title={t("settings.title")}>
      {error.value !== undefined && <Problem error={error.value} />}
      {misread.length > 0 && (
        <Notice
          tone="warning"
          title={t("settings.misread")}
          next={t("settings.misreadNext", list(misread))}
        />
      )}
      <Group title={t("settings.filling")}>
        <Switch
          label={t("settings.byItself")}
          hint={t("settings.byItselfHint")}
          on={wanted.automaticFill}
          isSettled={isSettled("automaticFill")}
          onChange={(automaticFill) => set({ automaticFill })}
        />
        <Switch
          label={t("settings.http")}
          hint={t("settings.httpHint")}
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
      <Group title={t("settings.saving")}>
        <SavingSettings
          on={wanted.offerToSave}
          isSettled={isSettled("offerToSave")}
          onChange={(offerToSave) => set({ offerToSave })}
        />
      </Group>
      <Group title={t("settings.locking")}>
        <Select
          label={t("settings.lockAfter")}
          choices={lockChoices()}
          inWords={inMinutes}
          value={wanted.lockAfterMinutes}
          isSettled={isSettled("lockAfterMinutes")}
          onChange={(lockAfterMinutes) => set({ lockAfterMinutes })}
        />
        <Switch
          label={t("settings.lockScreen")}
          hint={t("settings.lockScreenHint")}
          on={wanted.lockWithScreen}
          isSettled={isSettled("lockWithScreen")}
          onChange={(lockWithScreen) => set({ lockWithScreen })}
        />
      </Group>
      <Group title={t("settings.clipboard")}>
        <Select
          label={t("settings.clearAfter")}
          choices={clipboardChoices()}
          inWords={inSeconds}
          value={wanted.clearClipboardSeconds}
          isSettled={isSettled("clearClipboardSeconds")}
          onChange={(clearClipboardSeconds) => set({ clearClipboardSeconds })}
        />
        <Switch
          label={t("settings.codeAfter")}
          hint={t("settings.codeAfterHint")}
          on={wanted.copyCodeAfterFill}
          isSettled={isSettled("copyCodeAfterFill")}
          onChange={(copyCodeAfterFill) => set({ copyCodeAfterFill })}
        />
      </Group>
      <Group title={t("settings.appearance")}>
        <fieldset class="segments">
          <legend class="visually-hidden">{t("settings.theme")}</legend>
          {themes.map(([theme, words]) => (
            <label key={theme}>
              <input
                type="radio"
                name="theme"
                checked={wanted.theme === theme}
                onChange={() => set({ theme })}
              />
              <span>{t(words)}</span>
            </label>
          ))}
        </fieldset>
        <LanguageSetting
          chosen={wanted.language}
          isSettled={isSettled("language")}
          onChoose={(language) => set({ language })}
        />
      </Group>
      <Group title={t("settings.account")}>
        <ChangePassword />
        <KitAgain />
        <div class="setting">
          <div class="spread">
            <span>{t("settings.rebuild")}</span>
            <p class="small faint">{t("settings.rebuildHint")}</p>
          </div>
          <Button busy={rebuilding.busy.value} onClick={() => void rebuild()}>
            {t("settings.rebuildAct")}
          </Button>
        </div>
        {rebuilding.error.value !== undefined && <Problem error={rebuilding.error.value} />}
        {rebuilt.value && <Notice tone="good" title={t("settings.rebuilt")} />}
        <div class="setting">
          <div class="spread">
            <span>{t("settings.signOut")}</span>
            <p class="small faint">{t("settings.signOutHint")}</p>
          </div>
          <SignOut />
        </div>
      </Group>
      <Group title={t("settings.first.title")}>
        <div class="setting">
          <div class="spread">
            <span>{t("settings.first.label")}</span>
            <p class="small faint">{t("settings.first.hint")}</p>
          </div>
          <Button onClick={() => goTo({ place: "welcome" })}>{t("settings.first.show")}</Button>
        </div>
      </Group>
      <p class="small faint">{connectionWords(connection).join(" · ")}</p>
    </Place>
  );
}

function connectionWords({ serverUrl, addonVersion, addonPort, outbox }: UiState["connection"]) {
  const addon =
    addonPort === null
      ? t("settings.addon", addonVersion ?? "")
      : t("settings.addonAt", addonVersion ?? "", String(addonPort));
  return [
    serverUrl === null ? t("settings.noServer") : t("settings.server", serverUrl),
    addonVersion === null ? t("settings.noAddon") : addon,
    ...(outbox === 0 ? [] : [counted("settings.waiting", outbox)]),
  ];
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
  /** For a value that is none of them. */
  readonly inWords: (value: number) => string;
  readonly value: number;
  readonly isSettled: boolean;
  readonly onChange: (value: number) => void;
};

/** A value that somebody has set otherwise, such as a policy, is offered as it is. */
function Select({ choices, inWords, value, onChange, ...props }: SelectProps): JSX.Element {
  const isKnown = choices.some(([known]) => known === value);
  return (
    <SettingSelect {...props} value={value} onChange={(chosen) => onChange(Number(chosen))}>
      {!isKnown && <option value={value}>{inWords(value)}</option>}
      {choices.map(([known, words]) => (
        <option key={known} value={known}>
          {words}
        </option>
      ))}
    </SettingSelect>
  );
}

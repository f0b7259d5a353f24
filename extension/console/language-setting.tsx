import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { type LanguageChoice, languageChoice, languages } from "#core/wire/language.ts";
import { SettledMark } from "../design/switch.tsx";
import { languageFacts } from "../language/languages.ts";
import { t } from "../language/messages.ts";

type LanguageSettingProps = {
  readonly chosen: LanguageChoice;
  readonly isSettled: boolean;
  readonly onChoose: (choice: LanguageChoice) => void;
};

/** Which language Latchkey speaks. Each is named as it names itself: whoever looks for theirs reads no other. */
export function LanguageSetting(props: LanguageSettingProps): JSX.Element {
  const { chosen, isSettled, onChoose } = props;
  const id = useId();
  return (
    <div class="setting">
      <label for={id} class="spread">
        {t("settings.language")}
        {isSettled && (
          <p class="small faint">
            <SettledMark />
          </p>
        )}
      </label>
      <div class="box">
        <select
          id={id}
          value={chosen}
          disabled={isSettled}
          onChange={({ currentTarget: { value } }) => {
            const choice = languageChoice.options.find((one) => one === value);
            if (choice !== undefined) onChoose(choice);
          }}
        >
          <option value="browser">{t("settings.asBrowser")}</option>
          {languages.map((one) => (
            <option key={one} value={one} lang={one}>
              {languageFacts[one].name}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

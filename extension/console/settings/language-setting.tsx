import type { JSX } from "preact";
import { type LanguageChoice, languageChoice, languages } from "#core/wire/language.ts";
import { languageFacts } from "../../language/languages.ts";
import { t } from "../../language/messages.ts";
import { SettingSelect } from "./setting-select.tsx";

type LanguageSettingProps = {
  readonly chosen: LanguageChoice;
  readonly isSettled: boolean;
  readonly onChoose: (choice: LanguageChoice) => void;
};

/** Which language Latchkey speaks. Each is named as it names itself: whoever looks for theirs reads no other. */
export function LanguageSetting(props: LanguageSettingProps): JSX.Element {
  const { chosen, isSettled, onChoose } = props;
  return (
    <SettingSelect
      label={t("settings.language")}
      value={chosen}
      isSettled={isSettled}
      onChange={(value) => {
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
    </SettingSelect>
  );
}

import { type Signal, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { RecordSecret } from "#core/vault/record.ts";
import { Button, IconButton } from "../../design/button.tsx";
import { t } from "../../language/messages.ts";
import { fieldHidden, fieldName, fieldValue } from "./draft.ts";

type CustomFieldsProps = {
  /** What the record has; the key of a field is its place here, or a later number for a new one. */
  readonly saved: NonNullable<RecordSecret["fields"]>;
  readonly keys: Signal<readonly number[]>;
  readonly onChange: () => void;
};

/** Whatever else a login needs: a customer number, a PIN. The values stay in their inputs. */
export function CustomFields({ saved, keys, onChange }: CustomFieldsProps): JSX.Element {
  const set = (next: readonly number[]) => {
    keys.value = next;
    onChange();
  };
  return (
    <fieldset class="custom-fields">
      <legend class="label">{t("fields.other")}</legend>
      <ul>
        {keys.value.map((key, index) => (
          <CustomField
            key={key}
            name={key}
            place={index + 1}
            saved={saved[key] ?? { name: "", value: "", hidden: false }}
            onRemove={() => set(keys.value.filter((one) => one !== key))}
          />
        ))}
      </ul>
      <div>
        <Button
          size="small"
          icon="plus"
          onClick={() => set([...keys.value, 1 + Math.max(saved.length - 1, ...keys.value)])}
        >
          {t("fields.add")}
        </Button>
      </div>
    </fieldset>
  );
}

type CustomFieldProps = {
  readonly name: number;
  readonly place: number;
  readonly saved: NonNullable<RecordSecret["fields"]>[number];
  readonly onRemove: () => void;
};

function CustomField({ name, place, saved, onRemove }: CustomFieldProps): JSX.Element {
  const hidden = useSignal(saved.hidden);
  const shown = useSignal(false);
  return (
    <li class="custom-field">
      <div class="box">
        <input
          type="text"
          name={fieldName(name)}
          aria-label={t("fields.nameOf", place)}
          placeholder={t("console.vault.name")}
          defaultValue={saved.name}
          autocomplete="off"
        />
      </div>
      <div class="box spread">
        <input
          {...(hidden.value && !shown.value ? { type: "password" } : { type: "text" })}
          name={fieldValue(name)}
          aria-label={t("fields.valueOf", place)}
          placeholder={t("fields.value")}
          defaultValue={saved.value}
          autocomplete="off"
          spellcheck={false}
        />
        {hidden.value && (
          <IconButton
            icon={shown.value ? "eyeOff" : "eye"}
            label={t(shown.value ? "fields.hide" : "fields.show", place)}
            onClick={() => {
              shown.value = !shown.value;
            }}
          />
        )}
      </div>
      <label class="inline small">
        <input
          type="checkbox"
          name={fieldHidden(name)}
          checked={hidden.value}
          onChange={(event) => {
            hidden.value = event.currentTarget.checked;
          }}
        />
        {t("fields.hidden")}
      </label>
      <IconButton icon="trash" label={t("fields.remove", place)} onClick={onRemove} />
    </li>
  );
}

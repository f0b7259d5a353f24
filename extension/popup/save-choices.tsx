import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { usualVault } from "#core/vault/usual-vault.ts";
import type { SaveOffer } from "#core/wire/save-contract.ts";
import { TextField } from "../design/field.tsx";
import { isolated, shown } from "../design/record-text.tsx";
import { t } from "../language/messages.ts";
import { useAnswer } from "../pages/answer.ts";

type ChoicesProps = { readonly offer: SaveOffer };

/** What a person may choose before they say yes: where there is only one way, nothing. */
export function SaveChoices({ offer }: ChoicesProps): JSX.Element | null {
  if (offer.kind === "save") return <NewRecord offer={offer} />;
  if (offer.records.length < 2) return null;
  const options = offer.records.map(({ id, title, username }) => ({
    value: id,
    words: `${isolated(shown(title))} · ${isolated(shown(username) || t("popup.save.noUsername"))}`,
  }));
  return <Choice label={t("popup.save.record")} name="recordId" options={options} />;
}

function NewRecord({ offer }: ChoicesProps): JSX.Element {
  const { answer } = useAnswer("vaults.list", {}, ["records"]);
  const vaults = answer.value.value?.vaults ?? [];
  const options = vaults.map(({ id, name }) => ({
    value: id,
    words: shown(name) || t("design.untitled"),
  }));
  return (
    <>
      <TextField label={t("design.username")} name="username" value={offer.username ?? ""} />
      {options.length > 1 && (
        <Choice
          label={t("design.vault")}
          name="vault"
          options={options}
          chosen={usualVault(vaults)?.id}
        />
      )}
    </>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly name: string;
  readonly options: readonly { readonly value: string; readonly words: string }[];
  readonly chosen?: string | undefined;
};

function Choice({ label, name, options, chosen }: ChoiceProps): JSX.Element {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="box">
        <select id={id} name={name}>
          {options.map(({ value, words }) => (
            <option key={value} value={value} selected={value === chosen}>
              {words}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

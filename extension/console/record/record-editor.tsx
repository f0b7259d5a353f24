import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { usualVault } from "#core/vault/usual-vault.ts";
import type { RecordView } from "#core/wire/ui-contract.ts";
import { StrengthMeter, useStrength } from "../../account/strength-meter.tsx";
import { Button, IconButton } from "../../design/button.tsx";
import { PasswordField, TextField } from "../../design/field.tsx";
import { Switch } from "../../design/switch.tsx";
import { t } from "../../language/messages.ts";
import { useAct } from "../../pages/act.ts";
import { useSurroundings } from "../../pages/background.ts";
import { Generator } from "../../pages/generator.tsx";
import { RecentPasswords } from "../../pages/recent-passwords.tsx";
import { useNavigation } from "../navigation.ts";
import { UnsavedDialog } from "../unsaved-dialog.tsx";
import { type Vault, VaultChoice } from "../vaults/vault-choice.tsx";
import { CustomFields } from "./custom-fields.tsx";
import { asNewRecord, type EditBase, type Save, saveOf } from "./draft.ts";
import { type DraftUrl, LinkedUrls, settled, urlInput } from "./linked-urls.tsx";
import { NotSaved } from "./not-saved.tsx";
import { SeedCheck } from "./seed-check.tsx";
import { SeedFromQr } from "./seed-from-qr.tsx";
import { remarkOn } from "./strategy-words.ts";
import { TagField } from "./tag-field.tsx";
import { UrlTest } from "./url-test.tsx";

type RecordEditorProps = {
  readonly base: EditBase;
  readonly vaults: readonly Vault[];
  /** The vault a new record goes to unless the person chooses another. */
  readonly vault: string | undefined;
  /** A URL to begin a new record with. */
  readonly url?: string | undefined;
  readonly onSaved: (id: string) => void;
  readonly onCancel: () => void;
  /** Begin anew from what is saved by then, giving up this edit. */
  readonly onReload: () => void;
};

/** The form for a new or an existing record. Nothing leaves it before the person saves. */
export function RecordEditor(props: RecordEditorProps): JSX.Element {
  const { base, vaults, onSaved, onCancel, onReload } = props;
  const { record, secret } = base;
  const { ask } = useSurroundings();
  const { unsaved } = useNavigation();
  const act = useAct();
  const form = useRef<HTMLFormElement>(null);
  const urls = useSignal<readonly DraftUrl[]>(firstUrls(record, props.url));
  const fields = useSignal<readonly number[]>((secret.fields ?? []).map((_, key) => key));
  const tags = useSignal<readonly string[]>(record?.tags ?? []);
  const askFirst = useSignal(record?.askFirst ?? false);
  const generating = useSignal(false);
  const seed = useSignal(secret.totp ?? "");
  const giving = useSignal(false);
  const isUntitled = useSignal(false);
  const { strength, estimate } = useStrength(() => [], 1);

  const touched = () => {
    unsaved.value = "edit";
  };
  useEffect(
    () => () => {
      unsaved.value = undefined;
    },
    [unsaved],
  );

  const current = () =>
    form.current === null
      ? undefined
      : saveOf(base, {
          form: new FormData(form.current),
          urls: urls.value,
          tags: tags.value,
          fields: fields.value,
        });
  /** A linked URL that fits nowhere would be missed only at its site: the first takes the person to it. */
  const hasWrongUrl = () => {
    urls.value = urls.value.map(settled);
    const wrong = urls.value.find((one) => remarkOn(one).tone === "wrong");
    if (wrong !== undefined) document.getElementById(urlInput(wrong.key))?.focus();
    return wrong !== undefined;
  };
  const save = async (change: (save: Save) => Save = (same) => same) => {
    if (hasWrongUrl()) return;
    const sent = current();
    isUntitled.value = sent?.title === "";
    if (sent === undefined || isUntitled.value) return;
    let id: string | undefined;
    await act.run(async () => {
      id = (await ask("records.save", change(sent))).id;
    });
    if (id === undefined) return;
    unsaved.value = undefined;
    onSaved(id);
  };
  const enter = (name: string, value: string) => {
    const input = form.current?.elements.namedItem(name);
    if (input instanceof HTMLInputElement) input.value = value;
    touched();
  };
  const take = async (password: string | undefined) => {
    if (password === undefined) return;
    enter("password", password);
    await Promise.all([estimate(password), ask("generate.keep", { password })]);
  };
  const setSeed = (value: string) => {
    enter("totp", value);
    seed.value = value;
  };
  const error = act.error.value;

  return (
    <form
      ref={form}
      class="record-editor"
      onInput={touched}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <header class="record-head">
        <h1 class="spread">
          {record === undefined ? t("record.edit.new") : t("record.edit.title")}
        </h1>
        <Button
          onClick={() => {
            if (unsaved.value !== undefined) giving.value = true;
            else onCancel();
          }}
        >
          {t("account.signOut.cancel")}
        </Button>
        <Button submits look="primary" busy={act.busy.value}>
          {t("popup.save.act")}
        </Button>
      </header>
      {error !== undefined && (
        <NotSaved
          error={error}
          isNew={record === undefined}
          onReload={onReload}
          onKeep={() => void save((mine) => asNewRecord(mine, vaultFor(mine, vaults)))}
        />
      )}
      <TextField
        label={t("import.target.title")}
        name="title"
        value={record?.title ?? titleOf(props.url)}
        wrong={isUntitled.value ? t("record.edit.untitled") : undefined}
        onInput={() => {
          isUntitled.value = false;
        }}
        required
        focused
      />
      {record === undefined && <VaultChoice vaults={vaults} chosen={props.vault} />}
      <TextField label={t("design.username")} name="username" value={record?.username ?? ""} />
      <div class="stack-tight">
        <PasswordField
          label={t("design.password")}
          name="password"
          value={secret.password}
          onInput={(password) => void estimate(password)}
        >
          <IconButton
            icon="wand"
            label={t("popup.footer.generate")}
            pressed={generating.value}
            onClick={() => {
              generating.value = !generating.value;
            }}
          />
        </PasswordField>
        {strength.value.score > 0 && <StrengthMeter strength={strength.value} />}
        {generating.value && (
          <>
            <Generator onPassword={(password) => void take(password)} />
            <RecentPasswords />
          </>
        )}
      </div>
      <LinkedUrls urls={urls} onChange={touched} />
      <UrlTest urls={urls.value} />
      <div class="stack-tight">
        <PasswordField
          label={t("record.edit.seed")}
          name="totp"
          value={secret.totp ?? ""}
          hint={t("record.edit.seedHint")}
          onInput={(value) => {
            seed.value = value;
          }}
        />
        <SeedFromQr onSeed={setSeed} />
        <SeedCheck seed={seed.value} />
      </div>
      <TagField
        label={t("import.field.tags")}
        hint={t("record.edit.tagsHint")}
        tags={tags}
        onChange={touched}
      />
      <CustomFields saved={secret.fields ?? []} keys={fields} onChange={touched} />
      <Notes value={secret.notes ?? ""} />
      <Switch
        label={t("import.target.ask_first")}
        hint={t("record.edit.askFirstHint")}
        name="ask-first"
        on={askFirst.value}
        onChange={(on) => {
          askFirst.value = on;
        }}
      />
      {giving.value && (
        <UnsavedDialog
          of="edit"
          onStay={() => {
            giving.value = false;
          }}
          onDiscard={onCancel}
        />
      )}
    </form>
  );
}

function Notes({ value }: { readonly value: string }): JSX.Element {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{t("import.target.notes")}</label>
      <div class="box">
        <textarea id={id} name="notes" defaultValue={value} spellcheck={false} />
      </div>
    </div>
  );
}

function firstUrls(record: RecordView | undefined, url: string | undefined): readonly DraftUrl[] {
  if (record !== undefined) {
    return record.urls.map(({ url, strategy, accepted }, key) => ({
      key,
      url,
      strategy,
      isTheirs: !accepted,
    }));
  }
  return [{ key: 0, url: url ?? "", strategy: "origin" }];
}

/** Where an edit goes as a record of its own: to the vault of the one it was of, if that is still there. */
const vaultFor = ({ vault }: Save, vaults: readonly Vault[]): string =>
  (vaults.find(({ id }) => id === vault) ?? usualVault(vaults))?.id ?? vault;

/** A title to begin with: "git.northwind.example" of its URL. */
const titleOf = (url: string | undefined) => URL.parse(url ?? "")?.hostname ?? "";

import { type Signal, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useId, useRef } from "preact/hooks";
import { tagKey, tagLimits, tidyTags } from "#core/vault/tags.ts";
import { Icon } from "../../design/icons.tsx";
import { RecordText } from "../../design/record-text.tsx";
import { list } from "../../language/format.ts";
import { counted, t } from "../../language/messages.ts";
import { useAnswer } from "../../pages/answer.ts";

type TagFieldProps = {
  readonly label: string;
  readonly hint?: string;
  readonly tags: Signal<readonly string[]>;
  readonly focused?: boolean;
  readonly onChange: () => void;
};

/**
 * Tags as chips, with the ones that other records have as suggestions: Enter, a comma or leaving the field
 * adds what is typed, Backspace in the empty field takes the last one away.
 */
export function TagField({ label, hint, tags, onChange }: TagFieldProps): JSX.Element {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const said = useSignal("");
  const known = useAnswer("tags.list", {}, ["records"]).answer.value.value?.tags ?? [];
  const has = new Set(tags.value.map(tagKey));
  const isFull = tags.value.length >= tagLimits.tags;

  const set = (next: readonly string[], words: string) => {
    tags.value = tidyTags(next);
    said.value = words;
    onChange();
  };
  const add = () => {
    const element = input.current;
    if (element === null) return;
    const typed = element.value.split(/[,;]/).filter((tag) => tag.trim() !== "");
    element.value = "";
    if (typed.length > 0) set([...tags.peek(), ...typed], t("record.tags.added", list(typed)));
  };
  const remove = (tag: string) => {
    set(
      tags.peek().filter((one) => one !== tag),
      t("record.tags.removed", tag),
    );
    input.current?.focus();
  };

  return (
    <div class="field tag-field">
      <label for={id}>{label}</label>
      <div class="box tag-box">
        {tags.value.map((tag) => (
          <span key={tag} class="tag">
            <RecordText value={tag} />
            <button
              type="button"
              aria-label={t("record.tags.remove", tag)}
              onClick={() => remove(tag)}
            >
              <Icon name="cross" />
            </button>
          </span>
        ))}
        <input
          ref={input}
          id={id}
          type="text"
          list={`${id}-known`}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          maxLength={tagLimits.characters}
          disabled={isFull}
          aria-describedby={`${id}-more`}
          onInput={(event) => {
            // A separator ends a tag; so does a suggestion that was chosen, which comes as one whole.
            const { value } = event.currentTarget;
            const isChosen =
              event instanceof InputEvent && event.inputType === "insertReplacementText";
            if (/[,;]/.test(value) || isChosen) add();
          }}
          onKeyDown={(event) => {
            if (event.isComposing) return;
            const isEmpty = event.currentTarget.value === "";
            if (event.key === "Enter" && !isEmpty) {
              event.preventDefault();
              add();
            }
            const last = tags.peek().at(-1);
            if (event.key === "Backspace" && isEmpty && last !== undefined) remove(last);
          }}
          onBlur={add}
        />
        <datalist id={`${id}-known`}>
          {known
            .filter(({ tag }) => !has.has(tagKey(tag)))
            .map(({ tag }) => (
              <option key={tag} value={tag} />
            ))}
        </datalist>
      </div>
      {(isFull || hint !== undefined) && (
        <p class="hint" id={`${id}-more`}>
          {isFull ? counted("record.tags.most", tagLimits.tags) : hint}
        </p>
      )}
      <span class="visually-hidden" role="status">
        {said.value}
      </span>
    </div>
  );
}

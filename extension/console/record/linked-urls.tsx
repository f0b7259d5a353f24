import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import type { MatchStrategy } from "#core/match/strategy.ts";
import { Button, IconButton } from "../../design/button.tsx";
import { t } from "../../language/messages.ts";
import { keptUrl } from "./kept-url.ts";
import { offeredStrategies, remarkOn, strategyName } from "./strategy-words.ts";

/** A linked URL while it is edited; `key` tells it from the others whatever it says. */
export type DraftUrl = {
  readonly key: number;
  readonly url: string;
  readonly strategy: MatchStrategy;
  /** A colleague's that this person has neither accepted nor changed. */
  readonly isTheirs?: boolean;
};

/** As it is kept. A colleague's stays as it is: one that is changed counts as this person's, and as accepted (SEC-24). */
export const settled = (one: DraftUrl): DraftUrl =>
  one.isTheirs === true ? one : { ...one, url: keptUrl(one.url) };

/** The `id` of the input of a linked URL. */
export const urlInput = (key: number) => `linked-url-${key}`;

type LinkedUrlsProps = {
  readonly urls: Signal<readonly DraftUrl[]>;
  readonly onChange: () => void;
};

/** The linked URLs of a record: add, change, remove, put in order. */
export function LinkedUrls({ urls, onChange }: LinkedUrlsProps): JSX.Element {
  const set = (next: readonly DraftUrl[]) => {
    urls.value = next;
    onChange();
  };
  const change = (key: number, part: Partial<DraftUrl>) =>
    set(urls.value.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const move = (index: number, by: number) => {
    const next = [...urls.value];
    const [moved] = next.splice(index, 1);
    if (moved !== undefined) next.splice(index + by, 0, moved);
    set(next);
  };
  const add = () => {
    const key = 1 + Math.max(0, ...urls.value.map((one) => one.key));
    set([...urls.value, { key, url: "", strategy: "origin" }]);
  };

  return (
    <fieldset class="linked-urls">
      <legend class="label">{t("transfer.linkedUrls")}</legend>
      <p class="hint small faint">{t("urls.hint")}</p>
      <ol>
        {urls.value.map((one, index) => (
          <li key={one.key} class="linked-url">
            <LinkedUrl
              one={one}
              place={index + 1}
              isTwice={isTwice(one, urls.value)}
              onChange={(part) => change(one.key, part)}
            />
            <span class="linked-url-acts">
              <IconButton
                icon="up"
                label={t("urls.up", index + 1)}
                disabled={index === 0}
                onClick={() => move(index, -1)}
              />
              <IconButton
                icon="down"
                label={t("urls.down", index + 1)}
                disabled={index === urls.value.length - 1}
                onClick={() => move(index, 1)}
              />
              <IconButton
                icon="trash"
                label={t("urls.remove", index + 1)}
                onClick={() => set(urls.value.filter(({ key }) => key !== one.key))}
              />
            </span>
          </li>
        ))}
      </ol>
      <div>
        <Button size="small" icon="plus" onClick={add}>
          {t("urls.add")}
        </Button>
      </div>
    </fieldset>
  );
}

type LinkedUrlProps = {
  readonly one: DraftUrl;
  readonly place: number;
  readonly isTwice: boolean;
  readonly onChange: (part: Partial<DraftUrl>) => void;
};

function LinkedUrl({ one, place, isTwice, onChange }: LinkedUrlProps): JSX.Element {
  const remark = isTwice ? { tone: "warning", words: t("urls.twice") } : remarkOn(settled(one));
  const id = urlInput(one.key);
  return (
    <div class="spread stack-tight">
      <div class="linked-url-line">
        <div class="box spread">
          <input
            id={id}
            type="text"
            inputMode="url"
            dir="ltr"
            aria-label={t("urls.url", place)}
            aria-describedby={`${id}-more`}
            aria-invalid={remark.tone === "wrong"}
            placeholder="https://"
            maxLength={4096}
            spellcheck={false}
            autocomplete="off"
            value={one.url}
            onInput={(event) => onChange({ url: event.currentTarget.value, isTheirs: false })}
            onChange={(event) => onChange({ url: keptUrl(event.currentTarget.value) })}
          />
        </div>
        <div class="box">
          <select
            aria-label={t("urls.applies", place)}
            value={one.strategy}
            onChange={(event) => {
              const { value } = event.currentTarget;
              const strategy = offeredStrategies.find((offered) => offered === value);
              if (strategy !== undefined) onChange({ strategy });
            }}
          >
            {offeredStrategies.map((strategy) => (
              <option key={strategy} value={strategy}>
                {strategyName(strategy)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <p id={`${id}-more`} class={`remark small ${remark.tone}`}>
        <bdi>{remark.words}</bdi>
      </p>
    </div>
  );
}

/** Whether an earlier one of the list says the same. */
function isTwice(one: DraftUrl, urls: readonly DraftUrl[]): boolean {
  if (one.url.trim() === "") return false;
  const first = urls.find(
    (other) => same(other.url) === same(one.url) && other.strategy === one.strategy,
  );
  return first !== undefined && first.key !== one.key;
}

const same = (url: string) => URL.parse(url)?.href ?? url.trim();

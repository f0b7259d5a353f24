import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { LinkedUrl } from "#core/match/linked-url.ts";
import { match } from "#core/match/match.ts";
import { Icon } from "../../design/icons.tsx";
import { shown } from "../../design/record-text.tsx";
import { shortUrl, webUrl } from "../../design/web-url.ts";
import { number } from "../../language/format.ts";
import { t } from "../../language/messages.ts";
import { outcomeWords, strategyName } from "./strategy-words.ts";

/** Type a page's URL: which linked URL fits there, and why the others do not. */
export function UrlTest({ urls }: { readonly urls: readonly LinkedUrl[] }): JSX.Element {
  const id = useId();
  const page = useSignal("");
  const typed = page.value.trim();
  return (
    <div class="url-test">
      <label class="label" for={id}>
        {t("urls.test.label")}
      </label>
      <div class="box">
        <Icon name="link" />
        <input
          id={id}
          type="text"
          inputMode="url"
          placeholder={t("urls.test.placeholder")}
          spellcheck={false}
          autocomplete="off"
          onInput={(event) => {
            page.value = event.currentTarget.value;
          }}
        />
      </div>
      <div role="status">{typed !== "" && <Verdict urls={urls} page={typed} />}</div>
    </div>
  );
}

type VerdictProps = { readonly urls: readonly LinkedUrl[]; readonly page: string };

function Verdict({ urls, page }: VerdictProps): JSX.Element {
  if (webUrl(page) === undefined) {
    return <p class="small soft">{t("urls.test.whole")}</p>;
  }
  const { hit, reasons } = match(urls, page);
  return (
    <div class="stack-tight">
      <p class={hit === undefined ? "verdict no" : "verdict yes"}>
        <Icon name={hit === undefined ? "cross" : "check"} />
        {hit === undefined
          ? t("urls.test.no")
          : t("urls.test.yes", hit.index + 1, strategyName(hit.strategy))}
      </p>
      <ol class="outcomes small">
        {reasons.map((reason) => (
          <li key={reason.index} class={reason.index === hit?.index ? "best" : ""}>
            <span>{number(reason.index + 1)}.</span>
            <bdi class="mono">
              {shown(shortUrl(urls[reason.index]?.url ?? "")) || t("urls.test.empty")}
            </bdi>
            <span>{outcomeWords(reason)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

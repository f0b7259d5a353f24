import type { JSX } from "preact";
import { Notice } from "../design/notice.tsx";
import { shown } from "../design/record-text.tsx";
import { type MessageKey, t } from "../language/messages.ts";
import { rich } from "../language/rich.ts";
import type { PageLook } from "./page-line.tsx";

type Warning = NonNullable<PageLook["warning"]>;

/** How the host deceives. */
const ways = {
  letters: "popup.phishing.letters",
  slip: "popup.phishing.slip",
  subdomain: "popup.phishing.subdomain",
  words: "popup.phishing.words",
  path: "popup.phishing.path",
} as const satisfies Record<Warning["kind"], MessageKey>;

/** Says that a page is not what it looks like; in the browser's own window, where the page cannot hide it. */
export function PhishingStop({ warning }: { readonly warning: Warning }): JSX.Element {
  const { host, own, kind, isPasswordKnown } = warning;
  return (
    <Notice
      tone="wrong"
      title={rich(
        isPasswordKnown ? "popup.phishing.knownTitle" : "popup.phishing.stop",
        <bdi>{shown(own)}</bdi>,
      )}
      next={
        <>
          {rich(
            ways[kind],
            <bdi class="mono">{shown(host)}</bdi>,
            <bdi class="mono">{shown(own)}</bdi>,
          )}{" "}
          {t(isPasswordKnown ? "popup.phishing.knownNext" : "popup.phishing.stopNext")}
        </>
      }
    />
  );
}

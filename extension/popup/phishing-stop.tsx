import type { JSX } from "preact";
import { Notice } from "../design/notice.tsx";
import { shown } from "../design/record-text.tsx";
import type { PageLook } from "./page-line.tsx";

type Warning = NonNullable<PageLook["warning"]>;

/** How the host deceives; each completes "This page …". */
const ways: Record<Warning["kind"], string> = {
  letters: "uses letters that look like those of",
  slip: "is one letter away from",
  subdomain: "puts in front of its own name that of",
  path: "names in its address",
};

/** Says that a page is not what it looks like; in the browser's own window, where the page cannot hide it. */
export function PhishingStop({ warning }: { readonly warning: Warning }): JSX.Element {
  const { host, own, kind, isPasswordKnown } = warning;
  return (
    <Notice
      tone="wrong"
      title={
        isPasswordKnown ? (
          <>
            Do not send it: you entered your password for <bdi>{shown(own)}</bdi> on another site
          </>
        ) : (
          <>
            Stop: this is not <bdi>{shown(own)}</bdi>
          </>
        )
      }
      next={
        <>
          You are on <bdi class="mono">{shown(host)}</bdi>, which {ways[kind]} your{" "}
          <bdi class="mono">{shown(own)}</bdi>.{" "}
          {isPasswordKnown
            ? "If you have sent it already, change the password at the right site now."
            : "Nothing is filled here. Close the page unless you know it."}
        </>
      }
    />
  );
}

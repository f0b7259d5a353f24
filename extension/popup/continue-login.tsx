import type { JSX } from "preact";
import { Button } from "../design/button.tsx";
import { Notice } from "../design/notice.tsx";
import { shown } from "../design/record-text.tsx";
import { hostOf, isPlainHttp } from "../design/web-url.ts";
import { t } from "../language/messages.ts";
import { rich } from "../language/rich.ts";
import type { PageLook } from "./page-line.tsx";
import type { Fill } from "./use-fill.ts";

type ContinueLoginProps = {
  readonly continuing: NonNullable<PageLook["continuing"]>;
  readonly fill: Pick<Fill, "linkAndFill" | "link">;
  readonly onDecline: () => void;
};

/** A login that began on a linked page and has led here: the whole way is shown, one click links this page. */
export function ContinueLogin({
  continuing: { record, chain, isProven },
  fill,
  onDecline,
}: ContinueLoginProps): JSX.Element | null {
  const here = chain.at(-1);
  // A page without TLS is linked in the console, where there is room to say what it means.
  if (here === undefined || isPlainHttp(here)) return null;
  const hosts = chain.map((origin) => hostOf(origin) ?? origin);
  const title = <bdi>{shown(record.title)}</bdi>;
  const host = <bdi>{hosts.at(-1)}</bdi>;
  const before = <bdi dir="ltr">{hosts.slice(0, -1).join(" → ")}</bdi>;
  const decline = (
    <Button size="small" look="quiet" onClick={onDecline}>
      {t("popup.continue.notHere")}
    </Button>
  );
  if (isProven) {
    return (
      <Notice
        title={rich("popup.continue.provenTitle", host)}
        next={rich("popup.continue.provenNext", before, title)}
        acts={
          <>
            <Button size="small" icon="link" onClick={() => void fill.link(record, here)}>
              {rich("popup.continue.linkHost", host)}
            </Button>
            {decline}
          </>
        }
      />
    );
  }
  return (
    <Notice
      title={rich(
        "popup.continue.title",
        <bdi>{shown(record.username || record.title)}</bdi>,
        host,
      )}
      next={rich("popup.continue.next", before, host, title)}
      acts={
        <>
          <Button
            look="primary"
            size="small"
            icon="link"
            onClick={() => void fill.linkAndFill(record, here)}
          >
            {t("popup.continue.linkAndFill")}
          </Button>
          {decline}
        </>
      }
    />
  );
}

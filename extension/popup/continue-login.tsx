import type { JSX } from "preact";
import { Button } from "../design/button.tsx";
import { Notice } from "../design/notice.tsx";
import { shown } from "../design/record-text.tsx";
import { hostOf, isPlainHttp } from "../design/web-url.ts";
import type { PageLook } from "./page-line.tsx";
import type { Fill } from "./use-fill.ts";

type ContinueLoginProps = {
  readonly continuing: NonNullable<PageLook["continuing"]>;
  readonly linkAndFill: Fill["linkAndFill"];
};

/** A login that began on a linked page and has led here: the whole way is shown, one click links this page. */
export function ContinueLogin({
  continuing: { record, chain },
  linkAndFill,
}: ContinueLoginProps): JSX.Element | null {
  const here = chain.at(-1);
  // A page without TLS is linked in the console, where there is room to say what it means.
  if (here === undefined || isPlainHttp(here)) return null;
  const hosts = chain.map((origin) => hostOf(origin) ?? origin);
  return (
    <Notice
      title={
        <>
          Continue signing in as <bdi>{shown(record.username || record.title)}</bdi>?
        </>
      }
      next={
        <>
          This login led from <bdi>{hosts.slice(0, -1).join(" → ")}</bdi> to{" "}
          <bdi>{hosts.at(-1)}</bdi>, which is not linked to “<bdi>{shown(record.title)}</bdi>” yet.
          Nothing was filled here.
        </>
      }
      acts={
        <Button size="small" icon="link" onClick={() => void linkAndFill(record, here)}>
          Link this page and fill
        </Button>
      }
    />
  );
}

import type { JSX } from "preact";
import { Button } from "../design/button.tsx";
import { Notice } from "../design/notice.tsx";
import { shown } from "../design/record-text.tsx";
import { hostOf, isPlainHttp } from "../design/web-url.ts";
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
  const before = <bdi>{hosts.slice(0, -1).join(" → ")}</bdi>;
  const decline = (
    <Button size="small" look="quiet" onClick={onDecline}>
      Not here
    </Button>
  );
  if (isProven) {
    return (
      <Notice
        title={<>You signed in on {host} with this password. Link it?</>}
        next={
          <>
            The login led there from {before}. It is the password of “{title}”: linked, it is filled
            there the next time.
          </>
        }
        acts={
          <>
            <Button size="small" icon="link" onClick={() => void fill.link(record, here)}>
              Link {hosts.at(-1)}
            </Button>
            {decline}
          </>
        }
      />
    );
  }
  return (
    <Notice
      title={
        <>
          Continue signing in as <bdi>{shown(record.username || record.title)}</bdi> on {host}?
        </>
      }
      next={
        <>
          This login led from {before} to {host}, which is not linked to “{title}” yet. Nothing was
          filled here.
        </>
      }
      acts={
        <>
          <Button size="small" icon="link" onClick={() => void fill.linkAndFill(record, here)}>
            Link this page and fill
          </Button>
          {decline}
        </>
      }
    />
  );
}

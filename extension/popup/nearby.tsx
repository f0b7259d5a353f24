import type { JSX } from "preact";
import type { ResultOf } from "#core/wire/calls.ts";
import type { RecordView, UiContract } from "#core/wire/ui-contract.ts";
import { Button } from "../design/button.tsx";
import { Notice } from "../design/notice.tsx";
import { shown } from "../design/record-text.tsx";
import { hostOf } from "../design/web-url.ts";
import { t } from "../language/messages.ts";
import { rich } from "../language/rich.ts";
import { useAnswer } from "../pages/answer.ts";
import type { PageLook } from "./page-line.tsx";
import type { Fill } from "./use-fill.ts";

type NearbyRecords = ResultOf<UiContract["page.nearby"]>["records"];

type NearbyProps = {
  /** Of other hosts of the page's site. */
  readonly records: NearbyRecords;
  readonly origin: string;
  readonly fill: Pick<Fill, "linkAndFill">;
};

/** The accounts of the same site, where the page has none: one click links it to the one that was meant. */
export function Nearby({ records, origin, fill }: NearbyProps): JSX.Element | null {
  const [first] = records;
  if (first === undefined) return null;
  const host = <bdi>{hostOf(origin) ?? origin}</bdi>;
  const isOne = records.length === 1;
  return (
    <Notice
      title={
        isOne
          ? rich("popup.nearby.titleAs", <bdi>{accountOf(first.record)}</bdi>, host)
          : rich("popup.nearby.title", host)
      }
      next={
        isOne
          ? rich(
              "popup.nearby.linkedTo",
              <bdi>{shown(first.record.title)}</bdi>,
              <bdi>{first.host}</bdi>,
            )
          : t("popup.nearby.choose")
      }
      acts={records.map(({ record }) => (
        <Button
          key={record.id}
          size="small"
          icon="link"
          onClick={() => void fill.linkAndFill(record, origin)}
        >
          {isOne ? t("popup.continue.linkAndFill") : <bdi>{nameAmong(record, records)}</bdi>}
        </Button>
      ))}
    />
  );
}

/** The records that {@link Nearby} is for; asked only where nothing else is known of a page that asks for a sign-in. */
export function useNearby(tabId: number | undefined, look: PageLook | undefined): NearbyRecords {
  const isOpen =
    look !== undefined &&
    look.records.length === 0 &&
    look.continuing === null &&
    look.warning === null &&
    look.frames.some(({ isTop, forms }) => isTop && forms.some(isSignIn));
  const params = isOpen && tabId !== undefined ? { tabId } : undefined;
  const { value } = useAnswer("page.nearby", params, ["page", "records", "state"]).answer.value;
  return (isOpen && value?.records) || [];
}

const isSignIn = ({ purpose }: { readonly purpose: string }): boolean => purpose === "sign-in";

const accountOf = ({ username, title }: RecordView): string => shown(username || title);

/** Two records of one user are told apart by their titles. */
function nameAmong(record: RecordView, records: NearbyRecords): string {
  const alike = records.filter((other) => accountOf(other.record) === accountOf(record));
  return alike.length > 1 ? shown(record.title) : accountOf(record);
}

import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { RecordView } from "#core/wire/ui-contract.ts";
import { IconButton } from "../design/button.tsx";
import { RecordText, shown, Tile } from "../design/record-text.tsx";
import { hostOf, webUrl } from "../design/web-url.ts";
import { t } from "../language/messages.ts";
import type { CopiedField } from "../pages/copy.ts";
import { OneTimeCode } from "../pages/one-time-code.tsx";

type RecordRowProps = {
  readonly record: RecordView;
  /** The one that Enter acts on. */
  readonly isActive: boolean;
  /** Whether Tab leads to its buttons; from there the arrow keys lead to the others. */
  readonly isTabStop: boolean;
  /** What a click does: fill the page, or open the record's own where there is none to fill. */
  readonly act: "fill" | "open";
  readonly onAct: () => void;
  readonly onCopy: (field: CopiedField) => void;
  readonly onOpen: () => void;
  readonly onFocus: () => void;
};

/** One record of the popup's list with its acts; those beside it are made where they show, since most never do. */
export function RecordRow(props: RecordRowProps): JSX.Element {
  const { record, isActive, isTabStop, act, onAct, onCopy, onFocus } = props;
  const isPointedAt = useSignal(false);
  const tabIndex = isTabStop ? 0 : -1;
  const actWords = t(`popup.row.${act}`);
  const host = firstHost(record);
  const title = shown(record.title) || host || t("design.untitled");
  return (
    <li
      class={isActive ? "record-row active" : "record-row"}
      onFocusCapture={onFocus}
      onPointerEnter={() => {
        isPointedAt.value = true;
      }}
      onPointerLeave={() => {
        isPointedAt.value = false;
      }}
    >
      <div class="record-line">
        <button type="button" class="record-main" tabIndex={tabIndex} onClick={onAct}>
          <Tile title={title} />
          <span class="spread">
            <span class="visually-hidden">{actWords} </span>
            <RecordText class="truncate record-title" value={title} />
            <RecordText
              class="truncate small soft"
              value={record.username}
              otherwise={host ?? t("design.noUsername")}
            />
          </span>
          <span class="record-act" aria-hidden="true">
            {actWords} <kbd>↵</kbd>
          </span>
        </button>
        {(isActive || isPointedAt.value) && <RowButtons {...props} tabIndex={tabIndex} />}
      </div>
      {isActive && record.hasTotp && (
        <div class="record-code">
          <OneTimeCode key={record.id} id={record.id} onCopy={() => onCopy("one-time-code")} />
        </div>
      )}
    </li>
  );
}

type RowButtonsProps = Pick<RecordRowProps, "record" | "act" | "onCopy" | "onOpen"> & {
  readonly tabIndex: number;
};

function RowButtons({ record, act, onCopy, onOpen, tabIndex }: RowButtonsProps): JSX.Element {
  return (
    <span class="record-buttons">
      <IconButton
        icon="person"
        label={t("popup.row.copyUsername")}
        tabIndex={tabIndex}
        onClick={() => onCopy("username")}
      />
      <IconButton
        icon="key"
        label={t("popup.row.copyPassword")}
        tabIndex={tabIndex}
        onClick={() => onCopy("password")}
      />
      {record.urls.some(({ url }) => webUrl(url) !== undefined) && act !== "open" && (
        <IconButton
          icon="open"
          label={t("popup.row.openTab")}
          tabIndex={tabIndex}
          onClick={onOpen}
        />
      )}
    </span>
  );
}

function firstHost(record: RecordView): string | undefined {
  return record.urls.map(({ url }) => hostOf(url)).find((host) => host !== undefined);
}

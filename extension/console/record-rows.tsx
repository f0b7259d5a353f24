import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { RecordView } from "#core/wire/ui-contract.ts";
import { RecordText, shown, Tile } from "../design/record-text.tsx";
import { hostOf } from "../design/web-url.ts";
import { number } from "../language/format.ts";
import { t } from "../language/messages.ts";
import { type Chosen, toggled, withRange } from "./chosen.ts";
import { visibleRows } from "./visible-rows.ts";

/** As in record-list.css. */
const rowHeight = 58;

type RecordRowsProps = {
  readonly records: readonly RecordView[];
  readonly selected: string | undefined;
  readonly chosen: Chosen;
  readonly listKey: string;
  readonly onOpen: (id: string) => void;
  readonly onChoose: (chosen: Chosen) => void;
  readonly onChooseAll: () => void;
  readonly onNearEnd: () => void;
};

/**
 * The rows in view and a few around them; the others are only height. Several are chosen by their boxes, or
 * as lists have it: Shift for all up to here, Ctrl or Cmd for one more, Ctrl+A for all, Escape for none.
 */
export function RecordRows(props: RecordRowsProps): JSX.Element {
  const { records, selected, chosen, listKey, onOpen, onChoose, onChooseAll, onNearEnd } = props;
  const element = useRef<HTMLDivElement>(null);
  const view = useSignal({ scrollTop: 0, height: 800 });
  const focused = useSignal<number | undefined>(undefined);
  /** Where a range begins. */
  const anchor = useRef<string | undefined>(undefined);
  const { first, end } = visibleRows({ ...view.value, rowHeight, count: records.length });

  const measure = () => {
    const { scrollTop = 0, clientHeight = 0 } = element.current ?? {};
    view.value = { scrollTop, height: clientHeight || 800 };
  };
  useLayoutEffect(measure, []);
  useEffect(() => {
    addEventListener("resize", measure);
    return () => removeEventListener("resize", measure);
  }, []);
  useEffect(() => {
    element.current?.scrollTo?.({ top: 0 });
    anchor.current = undefined;
  }, [listKey]);
  useEffect(() => {
    if (end >= records.length) onNearEnd();
  }, [end, records.length]);

  const within = (index: number) => Math.max(0, Math.min(records.length - 1, index));
  const moveTo = (target: number) => {
    const list = element.current;
    if (list === null) return;
    const top = target * rowHeight;
    if (top < list.scrollTop) list.scrollTop = top;
    else if (top + rowHeight > list.scrollTop + list.clientHeight) {
      list.scrollTop = top + rowHeight - list.clientHeight;
    }
    focused.value = target;
    measure();
  };
  // The row may only be drawn once the list has scrolled there.
  useLayoutEffect(() => {
    if (focused.value === undefined) return;
    element.current?.querySelector<HTMLElement>(`[data-row="${focused.value}"]`)?.focus();
  }, [focused.value, first, end]);

  const chooseOne = (index: number) => {
    const record = records[index];
    if (record === undefined) return;
    anchor.current = record.id;
    onChoose(toggled(chosen, record));
  };
  const chooseTo = (index: number, otherwise = index) => {
    const from = records.findIndex(({ id }) => id === anchor.current);
    const start = from < 0 ? otherwise : from;
    anchor.current = records[start]?.id;
    onChoose(withRange(chosen, records, start, index));
  };
  const choose = (event: MouseEvent, index: number): boolean => {
    if (event.shiftKey) chooseTo(index);
    else if (event.ctrlKey || event.metaKey) chooseOne(index);
    else return false;
    return true;
  };

  const step: Readonly<Record<string, (index: number) => number>> = {
    ArrowDown: (index) => index + 1,
    ArrowUp: (index) => index - 1,
    PageDown: (index) => index + 10,
    PageUp: (index) => index - 10,
    Home: () => 0,
    End: () => records.length - 1,
  };
  const press = (event: KeyboardEvent, index: number) => {
    const isHeld = event.ctrlKey || event.metaKey;
    const target = step[event.key]?.(index);
    if (target !== undefined) {
      if (event.shiftKey) chooseTo(within(target), index);
      moveTo(within(target));
    } else if (isHeld && event.key === "a") onChooseAll();
    else if (event.key === " " && (isHeld || event.shiftKey)) chooseOne(index);
    else return;
    event.preventDefault();
  };
  const selectedRow = records.findIndex(({ id }) => id === selected);
  const tabStop = Math.max(0, selectedRow);

  return (
    <div class={chosen.size > 0 ? "rows choosing" : "rows"} ref={element} onScroll={measure}>
      <ul style={{ height: `${records.length * rowHeight}px` }}>
        {records.slice(first, end).map((record, offset) => {
          const index = first + offset;
          const tabIndex = index === tabStop || index === first ? 0 : -1;
          return (
            <li
              key={record.id}
              class="row"
              style={{ transform: `translateY(${index * rowHeight}px)` }}
              aria-setsize={records.length}
              aria-posinset={index + 1}
            >
              <input
                type="checkbox"
                aria-label={t("record.list.choose", nameOf(record))}
                tabIndex={tabIndex}
                checked={chosen.has(record.id)}
                onClick={(event) => {
                  if (!event.shiftKey) chooseOne(index);
                  else chooseTo(index);
                }}
                onKeyDown={(event) => press(event, index)}
              />
              <button
                type="button"
                data-row={index}
                tabIndex={tabIndex}
                aria-current={record.id === selected}
                onClick={(event) => {
                  if (!choose(event, index)) onOpen(record.id);
                }}
                onKeyDown={(event) => press(event, index)}
              >
                <Row record={record} />
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const hostIn = ({ urls }: RecordView) =>
  urls.map(({ url }) => hostOf(url)).find((one) => one !== undefined);

const nameOf = (record: RecordView) =>
  shown(record.title) || hostIn(record) || t("design.untitled");

function Row({ record }: { readonly record: RecordView }): JSX.Element {
  const title = nameOf(record);
  return (
    <>
      <Tile title={title} />
      <span class="spread">
        <RecordText class="truncate record-title" value={title} />
        <RecordText
          class="truncate small soft"
          value={record.username}
          otherwise={hostIn(record) ?? t("design.noUsername")}
        />
      </span>
      {record.tags.length > 0 && (
        <span class="row-tags">
          <span class="tag">
            <RecordText class="truncate" value={record.tags[0] ?? ""} />
          </span>
          {record.tags.length > 1 && (
            <span class="tag">
              <bdi>{`+${number(record.tags.length - 1)}`}</bdi>
            </span>
          )}
        </span>
      )}
    </>
  );
}

import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { RecordView } from "#core/wire/ui-contract.ts";
import { RecordText, shown, Tile } from "../../design/record-text.tsx";
import { hostOf } from "../../design/web-url.ts";
import { number } from "../../language/format.ts";
import { t } from "../../language/messages.ts";
import { type Chosen, toggled, withRange } from "../bulk/chosen.ts";
import { rowsDrawn, stepsFrom, visibleRows } from "./visible-rows.ts";

/** As in record-list.css. */
const rowHeight = 58;

type RecordRowsProps = {
  /** The first of them, as many as have been asked for. */
  readonly records: readonly RecordView[];
  /** How many there are. */
  readonly total: number;
  readonly selected: string | undefined;
  readonly returnedFrom: string | undefined;
  readonly chosen: Chosen;
  readonly listKey: string;
  readonly onOpen: (id: string) => void;
  readonly onChoose: (chosen: Chosen) => void;
  readonly onChooseAll: () => void;
  /** Row `end` is in view, or close to it, and not among the records yet. */
  readonly onNearEnd: (end: number) => void;
};

/**
 * The rows in view and a few around them; the others are only height. Several are chosen by their boxes, or
 * as lists have it: Shift for all up to here, Ctrl or Cmd for one more, Ctrl+A for all, Escape for none.
 */
export function RecordRows(props: RecordRowsProps): JSX.Element {
  const { records, total, selected, returnedFrom, chosen, listKey } = props;
  const { onOpen, onChoose, onChooseAll, onNearEnd } = props;
  const element = useRef<HTMLDivElement>(null);
  const view = useSignal({ scrollTop: 0, height: 800 });
  /** The row that has the focus: it stays drawn when it is scrolled out of view, so that the focus is not lost. */
  const focused = useSignal<number | undefined>(undefined);
  /** The row that had it last: the Tab key leads back there. */
  const left = useSignal<number | undefined>(undefined);
  /** The row that is to have it as soon as it is there. */
  const wanted = useSignal<number | undefined>(undefined);
  /** Where a range begins, and the row to which it is to reach as soon as that is there. */
  const anchor = useRef<string | undefined>(undefined);
  const rangeTo = useRef<number | undefined>(undefined);
  const inView = visibleRows({ ...view.value, rowHeight, count: total });
  const { first, end } = inView;

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
    wanted.value = undefined;
    left.value = undefined;
  }, [listKey]);
  useEffect(() => {
    if (end >= records.length && records.length < total) onNearEnd(end);
  }, [end, records.length, total]);

  const moveTo = (target: number) => {
    const list = element.current;
    if (list === null) return;
    const top = target * rowHeight;
    if (top < list.scrollTop) list.scrollTop = top;
    else if (top + rowHeight > list.scrollTop + list.clientHeight) {
      list.scrollTop = top + rowHeight - list.clientHeight;
    }
    wanted.value = target;
    measure();
  };
  useLayoutEffect(() => {
    const row = records.findIndex(({ id }) => id === returnedFrom);
    if (row >= 0) moveTo(row);
  }, [returnedFrom]);
  // The row is only drawn once the list has scrolled there, and what is far below has been asked for.
  useLayoutEffect(() => {
    const target = wanted.value;
    if (target === undefined) return;
    const row = element.current?.querySelector<HTMLElement>(`[data-row="${target}"]`);
    if (row === undefined || row === null) return;
    wanted.value = undefined;
    row.focus({ preventScroll: true });
    if (rangeTo.current === target) chooseTo(target);
    rangeTo.current = undefined;
  }, [wanted.value, first, end, records.length]);

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

  const press = (event: KeyboardEvent, index: number) => {
    const isHeld = event.ctrlKey || event.metaKey;
    const page = Math.floor(view.peek().height / rowHeight) - 1;
    const target = stepsFrom({ key: event.key, index, page, count: total });
    if (target !== undefined) {
      if (event.shiftKey && target < records.length) chooseTo(target, index);
      else if (event.shiftKey) {
        anchor.current ??= records[index]?.id;
        rangeTo.current = target;
      }
      moveTo(target);
    } else if (isHeld && event.key === "a") onChooseAll();
    else if (event.key === " " && (isHeld || event.shiftKey)) chooseOne(index);
    else return;
    event.preventDefault();
  };
  const drawn = rowsDrawn(inView, focused.value);
  const selectedRow = records.findIndex(({ id }) => id === selected);
  const stops = [focused.value, left.value, selectedRow];
  const atTop = Math.ceil(view.value.scrollTop / rowHeight);
  const tabStop = stops.find((one) => one !== undefined && drawn.includes(one)) ?? atTop;

  return (
    <div class={chosen.size > 0 ? "rows choosing" : "rows"} ref={element} onScroll={measure}>
      <ul
        style={{ height: `${total * rowHeight}px` }}
        onFocusOut={() => {
          left.value = focused.value;
          focused.value = undefined;
        }}
      >
        {drawn.map((index) => {
          const record = records[index];
          if (record === undefined) return null;
          const tabIndex = index === tabStop ? 0 : -1;
          return (
            <li
              key={record.id}
              class="row"
              style={{ transform: `translateY(${index * rowHeight}px)` }}
              aria-setsize={total}
              aria-posinset={index + 1}
              onFocusIn={() => {
                focused.value = index;
              }}
            >
              <label class="row-choice">
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
              </label>
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

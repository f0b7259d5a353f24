import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { RecordView } from "#core/wire/ui-contract.ts";
import { Button } from "../design/button.tsx";
import { Empty } from "../design/empty.tsx";
import { Icon } from "../design/icons.tsx";
import { Problem } from "../design/notice.tsx";
import { RecordText, shown, Tile } from "../design/record-text.tsx";
import { hostOf } from "../design/web-url.ts";
import { useAnswer } from "../pages/answer.ts";
import { useNavigation } from "./navigation.ts";
import { visibleRows } from "./visible-rows.ts";

/** As in console.css. */
const rowHeight = 58;
/** Asked for at first; more once the person scrolls towards the end. */
const firstLimit = 300;

type RecordListProps = {
  readonly vault: string | undefined;
  readonly tag: string | undefined;
  readonly selected: string | undefined;
};

/** The records of a vault or of all, with the search over them. */
export function RecordList({ vault, tag, selected }: RecordListProps): JSX.Element {
  const { goTo } = useNavigation();
  const query = useSignal("");
  const limit = useSignal(firstLimit);
  const search = useRef<HTMLInputElement>(null);
  const asked = {
    query: query.value,
    limit: limit.value,
    ...(vault === undefined ? {} : { vault }),
    ...(tag === undefined ? {} : { tag }),
  };
  const { value, error } = useAnswer("records.search", asked, ["records", "state"]).answer.value;
  const records = value?.records ?? [];
  const total = value?.total ?? 0;

  return (
    <section class="record-list" aria-label="Records">
      <h1 class="visually-hidden">Records</h1>
      <div class="list-tools">
        <div class="box">
          <Icon name="search" />
          <input
            ref={search}
            type="search"
            aria-label="Search records"
            placeholder="Search"
            spellcheck={false}
            autocomplete="off"
            onInput={(event) => {
              query.value = event.currentTarget.value;
              limit.value = firstLimit;
            }}
          />
        </div>
        <Button look="primary" icon="plus" onClick={() => goTo({ place: "new", vault })}>
          New
        </Button>
      </div>
      {tag !== undefined && (
        <p class="list-tag">
          <span class="tag">
            <RecordText value={tag} />
            <button
              type="button"
              aria-label={`Records with any tag, not only ${tag}`}
              onClick={() => goTo({ place: "records", vault })}
            >
              <Icon name="cross" />
            </button>
          </span>
        </p>
      )}
      <p class="list-count small faint" role="status">
        {value === undefined ? "\u00a0" : counted(total, query.value)}
      </p>
      {error !== undefined && <Problem error={error} />}
      {value !== undefined && records.length === 0 ? (
        <NothingListed isSearch={query.value.trim() !== "" || tag !== undefined} />
      ) : (
        <Rows
          records={records}
          selected={selected}
          // A new search begins at the top.
          listKey={`${vault}/${tag}/${query.value}`}
          onOpen={(record) => goTo({ place: "records", vault, tag, record })}
          onNearEnd={() => {
            if (records.length < total) limit.value = records.length * 4;
          }}
        />
      )}
    </section>
  );
}

function counted(total: number, query: string): string {
  const records = `${total.toLocaleString("en")} ${total === 1 ? "record" : "records"}`;
  return query.trim() === "" ? records : `${records} found`;
}

type RowsProps = {
  readonly records: readonly RecordView[];
  readonly selected: string | undefined;
  readonly listKey: string;
  readonly onOpen: (id: string) => void;
  readonly onNearEnd: () => void;
};

/** The rows in view and a few around them; the others are only height. */
function Rows({ records, selected, listKey, onOpen, onNearEnd }: RowsProps): JSX.Element {
  const element = useRef<HTMLDivElement>(null);
  const view = useSignal({ scrollTop: 0, height: 800 });
  const focused = useSignal<number | undefined>(undefined);
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
  }, [listKey]);
  useEffect(() => {
    if (end >= records.length) onNearEnd();
  }, [end, records.length]);

  const moveTo = (index: number) => {
    const target = Math.max(0, Math.min(records.length - 1, index));
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

  const step: Readonly<Record<string, (index: number) => number>> = {
    ArrowDown: (index) => index + 1,
    ArrowUp: (index) => index - 1,
    PageDown: (index) => index + 10,
    PageUp: (index) => index - 10,
    Home: () => 0,
    End: () => records.length - 1,
  };
  const selectedRow = records.findIndex(({ id }) => id === selected);
  const tabStop = Math.max(0, selectedRow);

  return (
    <div class="rows" ref={element} onScroll={measure}>
      <ul style={{ height: `${records.length * rowHeight}px` }}>
        {records.slice(first, end).map((record, offset) => {
          const index = first + offset;
          return (
            <li
              key={record.id}
              class="row"
              style={{ transform: `translateY(${index * rowHeight}px)` }}
              aria-setsize={records.length}
              aria-posinset={index + 1}
            >
              <button
                type="button"
                data-row={index}
                tabIndex={index === tabStop || index === first ? 0 : -1}
                aria-current={record.id === selected}
                onClick={() => onOpen(record.id)}
                onKeyDown={(event) => {
                  const target = step[event.key]?.(index);
                  if (target === undefined) return;
                  event.preventDefault();
                  moveTo(target);
                }}
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

function Row({ record }: { readonly record: RecordView }): JSX.Element {
  const host = record.urls.map(({ url }) => hostOf(url)).find((one) => one !== undefined);
  const title = shown(record.title) || host || "Untitled";
  return (
    <>
      <Tile title={title} />
      <span class="spread">
        <RecordText class="truncate record-title" value={title} />
        <RecordText
          class="truncate small soft"
          value={record.username}
          otherwise={host ?? "No username"}
        />
      </span>
      {record.tags.length > 0 && (
        <span class="row-tags">
          <span class="tag">
            <RecordText class="truncate" value={record.tags[0] ?? ""} />
          </span>
          {record.tags.length > 1 && <span class="tag">{`+${record.tags.length - 1}`}</span>}
        </span>
      )}
    </>
  );
}

function NothingListed({ isSearch }: { readonly isSearch: boolean }): JSX.Element {
  const { goTo } = useNavigation();
  if (isSearch) {
    return (
      <Empty icon="search" title="Nothing found">
        <p>
          Search looks at titles, usernames, linked addresses and tags, not at passwords or notes.
        </p>
      </Empty>
    );
  }
  return (
    <Empty icon="vault" title="Nothing here yet">
      <p>Add a record by hand, or bring them all from your browser or password manager.</p>
      <Button icon="import" onClick={() => goTo({ place: "import" })}>
        Import
      </Button>
    </Empty>
  );
}

import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { RecordView } from "#core/wire/ui-contract.ts";
import { Button } from "../design/button.tsx";
import { Empty } from "../design/empty.tsx";
import { Icon } from "../design/icons.tsx";
import { Problem } from "../design/notice.tsx";
import { RecordText } from "../design/record-text.tsx";
import { useAnswer } from "../pages/answer.ts";
import { useSurroundings } from "../pages/background.ts";
import { asChosen, type Chosen, noneChosen } from "./chosen.ts";
import { useNavigation } from "./navigation.ts";
import { RecordRows } from "./record-rows.tsx";

/** Asked for at first; more once the person scrolls towards the end. */
const firstLimit = 300;

type RecordListProps = {
  readonly vault: string | undefined;
  readonly tag: string | undefined;
  readonly selected: string | undefined;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
  /** What the list has now. */
  readonly onRecords: (records: readonly RecordView[]) => void;
};

/** The records of a vault or of all, with the search over them. */
export function RecordList(props: RecordListProps): JSX.Element {
  const { vault, tag, selected, chosen, onChoose, onRecords } = props;
  const { goTo } = useNavigation();
  const { ask } = useSurroundings();
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
  const listKey = `${vault}/${tag}/${query.value}`;
  const lastKey = useRef(listKey);
  // Nothing is done to what the person no longer sees.
  useEffect(() => {
    if (lastKey.current !== listKey) onChoose(noneChosen);
    lastKey.current = listKey;
  }, [listKey]);
  useEffect(() => {
    onRecords(records);
  }, [value]);
  const chooseAll = async () => {
    const all = await ask("records.search", { ...asked, limit: total });
    onChoose(asChosen(all.records));
  };

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
        <RecordRows
          records={records}
          selected={selected}
          chosen={chosen}
          // A new search begins at the top.
          listKey={listKey}
          onOpen={(record) => {
            onChoose(noneChosen);
            goTo({ place: "records", vault, tag, record });
          }}
          onChoose={onChoose}
          onChooseAll={() => void chooseAll()}
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

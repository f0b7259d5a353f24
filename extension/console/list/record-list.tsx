import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useContext, useEffect, useRef } from "preact/hooks";
import type { RecordView } from "#core/wire/ui-contract.ts";
import { Button } from "../../design/button.tsx";
import { Empty } from "../../design/empty.tsx";
import { Icon } from "../../design/icons.tsx";
import { Notice, Problem } from "../../design/notice.tsx";
import { RecordText } from "../../design/record-text.tsx";
import { counted, t } from "../../language/messages.ts";
import { useAnswer } from "../../pages/answer.ts";
import { useSurroundings } from "../../pages/background.ts";
import { NothingHere } from "../../pages/nothing-here.tsx";
import { asChosen, type Chosen, noneChosen } from "../bulk/chosen.ts";
import { JustImported } from "../import/just-imported.ts";
import { useNavigation } from "../navigation.ts";
import { RecordRows } from "./record-rows.tsx";

/** Asked for at first; more once the person scrolls towards the end. */
const firstLimit = 300;

type RecordListProps = {
  readonly vault: string | undefined;
  readonly tag: string | undefined;
  readonly only: "imported" | undefined;
  readonly selected: string | undefined;
  /** The record that a narrow window has shown in the list's place until now: its row gets the focus. */
  readonly returnedFrom: string | undefined;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
  /** What the list has now. */
  readonly onRecords: (records: readonly RecordView[]) => void;
};

/** The records of a vault or of all, with the search over them. */
export function RecordList(props: RecordListProps): JSX.Element {
  const { vault, tag, only, selected, chosen, onChoose, onRecords } = props;
  const { goTo } = useNavigation();
  const { ask } = useSurroundings();
  const imported = useContext(JustImported).value;
  const ids = only === "imported" ? imported : undefined;
  const query = useSignal("");
  const limit = useSignal(firstLimit);
  const section = useRef<HTMLElement>(null);
  const asked = {
    query: query.value,
    limit: limit.value,
    ...(vault === undefined ? {} : { vault }),
    ...(tag === undefined ? {} : { tag }),
    ...(ids === undefined ? {} : { ids: [...ids] }),
  };
  const { value, error } = useAnswer("records.search", asked, ["records", "state"]).answer.value;
  const records = value?.records ?? [];
  const total = value?.total ?? 0;
  const listKey = `${vault}/${tag}/${only}/${query.value}`;
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
    <section ref={section} class="record-list" aria-label={t("record.list.label")}>
      <h1 class="visually-hidden">{t("record.list.label")}</h1>
      <div class="list-tools">
        <div class="box">
          <Icon name="search" />
          <input
            type="search"
            aria-label={t("record.list.searchLabel")}
            placeholder={t("record.list.search")}
            spellcheck={false}
            autocomplete="off"
            onInput={(event) => {
              query.value = event.currentTarget.value;
              limit.value = firstLimit;
            }}
            onKeyDown={(event) => {
              if (event.key !== "ArrowDown") return;
              event.preventDefault();
              section.current?.querySelector<HTMLElement>("[data-row][tabindex='0']")?.focus();
            }}
          />
        </div>
        <Button look="primary" icon="plus" onClick={() => goTo({ place: "new", vault })}>
          {t("record.list.new")}
        </Button>
      </div>
      {tag !== undefined && (
        <OnlyThese
          otherwise={t("record.list.anyTag", tag)}
          onAll={() => goTo({ place: "records", vault })}
        >
          <RecordText value={tag} />
        </OnlyThese>
      )}
      {ids !== undefined && (
        <OnlyThese
          otherwise={t("record.list.notOnlyImported")}
          onAll={() => goTo({ place: "records", vault })}
        >
          {t("record.list.imported")}
        </OnlyThese>
      )}
      {only === "imported" && ids === undefined && (
        <div class="list-notice">
          <Notice
            title={t("record.list.importForgotten.what")}
            next={t("record.list.importForgotten.next")}
            acts={
              <Button size="small" onClick={() => goTo({ place: "records", vault })}>
                {t("popup.why.close")}
              </Button>
            }
          />
        </div>
      )}
      <p class="list-count small faint" role="status">
        {value === undefined ? "\u00a0" : countWords(total, query.value)}
      </p>
      {error !== undefined && <Problem error={error} />}
      {value !== undefined && records.length === 0 ? (
        <NothingListed
          isSearch={query.value.trim() !== "" || tag !== undefined || ids !== undefined}
        />
      ) : (
        <RecordRows
          records={records}
          total={total}
          selected={selected}
          returnedFrom={props.returnedFrom}
          chosen={chosen}
          // A new search begins at the top.
          listKey={listKey}
          onOpen={(record) => {
            onChoose(noneChosen);
            goTo({ place: "records", vault, tag, only, record });
          }}
          onChoose={onChoose}
          onChooseAll={() => void chooseAll()}
          onNearEnd={(end) => {
            limit.value = Math.max(records.length * 4, end);
          }}
        />
      )}
    </section>
  );
}

type OnlyTheseProps = {
  /** What the list has without this. */
  readonly otherwise: string;
  readonly onAll: () => void;
  readonly children: ComponentChildren;
};

/** Says which records alone are in the list, and lets that go. */
function OnlyThese({ otherwise, onAll, children }: OnlyTheseProps): JSX.Element {
  return (
    <p class="list-tag">
      <span class="tag">
        {children}
        <button type="button" aria-label={otherwise} onClick={onAll}>
          <Icon name="cross" />
        </button>
      </span>
    </p>
  );
}

const countWords = (total: number, query: string): string =>
  counted(query.trim() === "" ? "design.records" : "record.list.found", total);

function NothingListed({ isSearch }: { readonly isSearch: boolean }): JSX.Element {
  const { goTo } = useNavigation();
  if (isSearch) {
    return (
      <Empty icon="search" title={t("popup.records.nothing")}>
        <p>{t("record.list.nothingHint")}</p>
      </Empty>
    );
  }
  return (
    <NothingHere>
      <Empty icon="vault" title={t("record.list.empty")}>
        <p>{t("record.list.emptyHint")}</p>
        <Button icon="import" onClick={() => goTo({ place: "import" })}>
          {t("popup.records.import")}
        </Button>
      </Empty>
    </NothingHere>
  );
}

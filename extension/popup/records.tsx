import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { endsWithDot } from "#core/match/page-origin.ts";
import type { RecordView } from "#core/wire/ui-contract.ts";
import { Button } from "../design/button.tsx";
import { Empty } from "../design/empty.tsx";
import { Icon } from "../design/icons.tsx";
import { Problem } from "../design/notice.tsx";
import { hostOf, webUrl } from "../design/web-url.ts";
import { counted, t } from "../language/messages.ts";
import { rich } from "../language/rich.ts";
import { useAct } from "../pages/act.ts";
import { useAnswer } from "../pages/answer.ts";
import { useSurroundings } from "../pages/background.ts";
import { CopiedLine } from "../pages/copied-line.tsx";
import { type CopiedField, useCopy } from "../pages/copy.ts";
import { NothingHere } from "../pages/nothing-here.tsx";
import { CodeFromPage } from "./code-from-page.tsx";
import { ConfirmFill } from "./confirm-fill.tsx";
import { ContinueLogin } from "./continue-login.tsx";
import { limit } from "./first-questions.ts";
import { useFirstRows } from "./first-rows.ts";
import { FoundLine } from "./found-line.tsx";
import { Nearby, useNearby } from "./nearby.tsx";
import { NothingLinked } from "./nothing-linked.tsx";
import { OutcomeLine } from "./outcome-line.tsx";
import { isNearlyLinked, newPasswordForm, PageLine } from "./page-line.tsx";
import { PhishingStop } from "./phishing-stop.tsx";
import { PickFields } from "./pick-fields.tsx";
import { RecordRow } from "./record-row.tsx";
import { useRowKeys } from "./row-keys.ts";
import { type ListAct, listAct, movesCaret } from "./shortcut.ts";
import { SigningIn } from "./signing-in.tsx";
import { useFill } from "./use-fill.ts";
import { WhyHere } from "./why-here.tsx";

type RecordsProps = { readonly tabId: number | undefined; readonly onGenerate: () => void };

/** The records of this page first, then all; the search over them. */
export function Records({ tabId, onGenerate }: RecordsProps): JSX.Element {
  const { ask, openTab, openConsole } = useSurroundings();
  const query = useSignal("");
  /** The row that the person moved to; before that the first, where it is of this page or of a search. */
  const active = useSignal<number | undefined>(undefined);
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const page = useAnswer("page.look", tabId === undefined ? undefined : { tabId }, [
    "page",
    "records",
    "state",
  ]).answer.value;
  const nearby = useNearby(tabId, page.value);
  const found = useAnswer("records.search", { query: query.value, limit }, ["records", "state"])
    .answer.value;
  const { outcome, unusual, ...fill } = useFill(tabId);
  const { copied, copy, forget } = useCopy();
  const copying = useAct();

  const look = page.value;
  const origin = look?.origin ?? null;
  // What was typed and has no answer yet changes nothing but its own field: one drawing is quicker than two.
  const answered = found.params?.query ?? query.value;
  const isSearching = answered.trim() !== "";
  const here = isSearching ? [] : (look?.records ?? []);
  const others = (found.value?.records ?? []).filter(
    (record) => !here.some(({ id }) => id === record.id),
  );
  const all = [...here, ...others];
  const drawn = useFirstRows(all[0]?.id) - here.length;
  const keys = useRowKeys(
    all.map(({ id }) => id),
    list.current,
  );
  const first = isSearching || here.length > 0 ? 0 : -1;
  const current = Math.min(active.value ?? first, all.length - 1);
  const ofPage = here[current] ?? here[0];
  const act = origin === null ? "open" : "fill";
  const asksNew = newPasswordForm(look) !== undefined;
  // To link a page that passes for another takes more than a press: it is done in the console.
  const isStopped = look?.warning != null && outcome.value?.kind === "refused";

  const open = (record: RecordView) => {
    const url = record.urls.map((linked) => webUrl(linked.url)).find((web) => web !== undefined);
    if (url !== undefined) openTab(url.href);
  };
  const ofTab = (call: "page.endLogin" | "page.declineLink") => {
    if (tabId !== undefined) void copying.run(() => ask(call, { tabId }).then(() => undefined));
  };
  const copyFrom = (record: RecordView, field: CopiedField) =>
    void copying.run(() => copy(record.id, field));
  const main = (record: RecordView) => {
    if (act === "open") open(record);
    else void fill.fill(record);
  };
  const goTo = (index: number) => {
    active.value = index < 0 ? undefined : Math.min(index, all.length - 1);
    if (active.value === undefined) search.current?.focus();
    else list.current?.querySelectorAll<HTMLElement>(".record-main")[active.value]?.focus();
  };

  const acts: Record<ListAct, (record: RecordView | undefined) => void> = {
    next: () => goTo(current + 1),
    previous: () => goTo(current - 1),
    first: () => goTo(0),
    last: () => goTo(all.length - 1),
    fill: (record) => record && main(record),
    open: (record) => record && open(record),
    "copy-password": (record) => record && copyFrom(record, "password"),
    "copy-username": (record) => record && copyFrom(record, "username"),
    search: () => search.current?.focus(),
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const isInSearch = event.target === search.current;
    const pressed = listAct(event, hasSelection(search.current));
    if (pressed === undefined) return;
    if (isInSearch && (pressed === "search" || movesCaret(event.key))) return;
    // On a button of a row Enter presses that button; elsewhere it acts on the active record.
    const isOnButton = event.target instanceof HTMLButtonElement;
    if (pressed === "fill" && isOnButton) return;
    if (pressed !== "search") event.preventDefault();
    // The rows that stand there are not what was searched for.
    if (pressed === "search" || answered === query.value) acts[pressed](all[current]);
  };

  useEffect(() => search.current?.focus(), []);
  // The row that was chosen may be far below what is said of it.
  useEffect(() => {
    if (outcome.value !== undefined) list.current?.scrollTo(0, 0);
  }, [outcome.value]);

  const row = (record: RecordView, index: number) => (
    <RecordRow
      key={keys.get(record.id)}
      record={record}
      isActive={index === current}
      isTabStop={index === Math.max(0, current)}
      act={act}
      onAct={() => main(record)}
      onOpen={() => open(record)}
      onCopy={(field) => copyFrom(record, field)}
      onFocus={() => {
        active.value = index;
      }}
    />
  );

  // What is typed is drawn before its answer comes: the rows that stand until then are not gone through again.
  const rows = useMemo(
    () => ({
      here: here.map(row),
      others: others
        .slice(0, Math.max(0, drawn))
        .map((record, index) => row(record, here.length + index)),
    }),
    [look, found.value, isSearching, drawn, current, tabId],
  );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: shortcuts for what the buttons inside do too
    <div class="popup-records" onKeyDown={onKeyDown}>
      <search class="popup-search">
        <div class="box">
          <Icon name="search" />
          <input
            ref={search}
            type="search"
            aria-label={t("popup.records.search")}
            placeholder={t("popup.records.search")}
            spellcheck={false}
            autocomplete="off"
            onInput={(event) => {
              query.value = event.currentTarget.value;
              active.value = undefined;
            }}
          />
        </div>
      </search>
      <main class="popup-list" ref={list}>
        <h1 class="visually-hidden">Latchkey</h1>
        <FoundLine total={isSearching ? (found.value?.total ?? 0) : 0} record={all[current]} />
        {look?.warning != null && <PhishingStop warning={look.warning} />}
        {outcome.value !== undefined && !isStopped && (
          <OutcomeLine outcome={outcome.value} origin={origin} linkAndFill={fill.linkAndFill} />
        )}
        {outcome.value === undefined && !isSearching && look !== undefined && (
          <PageLine look={look} />
        )}
        {outcome.value === undefined && !isSearching && look?.continuing != null && (
          <ContinueLogin
            continuing={look.continuing}
            fill={fill}
            onDecline={() => ofTab("page.declineLink")}
          />
        )}
        {outcome.value === undefined && !isSearching && origin !== null && (
          <Nearby records={nearby} origin={origin} fill={fill} />
        )}
        {!isSearching && tabId !== undefined && look !== undefined && (
          <WhyHere tabId={tabId} fill={fill} />
        )}
        {!isSearching && look?.signingInAs != null && (
          <SigningIn record={look.signingInAs} onUndo={() => ofTab("page.endLogin")} />
        )}
        {copying.error.value !== undefined && <Problem error={copying.error.value} />}
        {found.error !== undefined && <Problem error={found.error} />}
        {!isSearching && origin !== null && (
          <section>
            <h2 class="list-head">
              {rich("popup.records.on", <bdi>{hostOf(origin) ?? origin}</bdi>)}
            </h2>
            {here.length > 0 ? (
              <ul>{rows.here}</ul>
            ) : (
              look?.warning === null && (
                <NothingLinked
                  isSaid={isNearlyLinked(look)}
                  host={hostOf(origin)}
                  isDotted={endsWithDot(origin)}
                  onAdd={() => openConsole(newFor(origin))}
                />
              )
            )}
            {tabId !== undefined && (all.length > 0 || asksNew) && (
              <div class="page-acts">
                {asksNew && (
                  <Button size="small" icon="wand" onClick={onGenerate}>
                    {t("popup.footer.generate")}
                  </Button>
                )}
                {ofPage !== undefined && <PickFields tabId={tabId} record={ofPage} />}
                {all.length > 0 && (
                  <CodeFromPage
                    tabId={tabId}
                    records={here.length > 0 ? here : all}
                    chosen={active.value === undefined ? undefined : all[current]}
                  />
                )}
              </div>
            )}
          </section>
        )}
        {others.length > 0 && (
          <section>
            <h2 class="list-head">
              {isSearching ? t("popup.records.found") : t("popup.records.all")}
            </h2>
            <ul>{rows.others}</ul>
            {drawn === Number.POSITIVE_INFINITY && (found.value?.total ?? 0) > limit && (
              <p class="small faint list-rest">
                {counted("popup.records.rest", found.value?.total ?? 0)}
              </p>
            )}
          </section>
        )}
        {isSearching && found.value?.total === 0 && (
          <Empty icon="search" title={t("popup.records.nothing")}>
            <p>{t("popup.records.nothingHint")}</p>
          </Empty>
        )}
        {!isSearching && all.length === 0 && found.value !== undefined && (
          <NothingHere>
            <NoRecords onImport={() => openConsole("#/import")} />
          </NothingHere>
        )}
      </main>
      {copied.value !== undefined && <CopiedLine copied={copied.value} onGone={forget} />}
      {unusual.value !== undefined && (
        <ConfirmFill
          unusual={unusual.value}
          onFill={() => void fill.confirm()}
          onClose={fill.decline}
        />
      )}
    </div>
  );
}

function NoRecords({ onImport }: { readonly onImport: () => void }): JSX.Element {
  return (
    <Empty icon="vault" title={t("popup.records.empty")}>
      <p>{t("popup.records.emptyHint")}</p>
      <Button size="small" icon="import" onClick={onImport}>
        {t("popup.records.import")}
      </Button>
    </Empty>
  );
}

const newFor = (origin: string) => `#/records/new?url=${encodeURIComponent(origin)}`;

/** Whether Ctrl+C has something of the page itself to copy. */
function hasSelection(input: HTMLInputElement | null): boolean {
  if (input !== null && input.selectionStart !== input.selectionEnd) return true;
  return (input?.ownerDocument.getSelection()?.toString() ?? "") !== "";
}

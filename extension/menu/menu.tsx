import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { FieldRole } from "#core/forms/role.ts";
import type { ResultOf } from "#core/wire/calls.ts";
import type { MenuContract, MenuRow as Row } from "#core/wire/menu-contract.ts";
import type { Ask } from "../content/runtime.ts";
import { Icon } from "../design/icons.tsx";
import { Mark } from "../design/mark.tsx";
import { type MessageKey, t } from "../language/messages.ts";
import type { Gate } from "./gate.ts";
import { MenuFoot } from "./menu-foot.tsx";
import { MenuRow } from "./menu-row.tsx";
import { NewPasswordRow } from "./new-password-row.tsx";

type MenuProps = {
  readonly opened: ResultOf<MenuContract["menu.open"]>;
  readonly ask: Ask<MenuContract>;
  /** Watches what it is given for as long as the menu lasts. */
  readonly watch: (element: Element) => Gate;
};

/** What the list is called, where it is not of logins. */
const listWords: { readonly [Role in FieldRole]?: MessageKey } = {
  "one-time-code": "menu.codes",
  "new-password": "menu.newPassword",
};

/** The menu at a field: the accounts that may be filled there, and a search over all; or a new password. */
export function Menu({ opened, ask, watch }: MenuProps): JSX.Element {
  const rows = useSignal<readonly Row[]>(opened.rows);
  const active = useSignal(0);
  const said = useSignal<MessageKey | undefined>(undefined);
  const main = useRef<HTMLElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const gate = useRef<Gate | undefined>(undefined);
  const current = rows.value[active.value];
  const isNew = opened.role === "new-password";

  useLayoutEffect(() => {
    if (main.current !== null) gate.current = watch(main.current);
    // Only once the frame has the focus: until then it is the page's, and the frame out of sight.
    const { current: input } = search;
    const toSearch = () => input?.focus();
    if (document.hasFocus()) toSearch();
    addEventListener("focus", toSearch);
    return () => removeEventListener("focus", toSearch);
  }, [watch]);

  // The frame has no size of its own: whoever put it there is told what it needs.
  useLayoutEffect(() => {
    const parts = [...(main.current?.children ?? [])];
    const height = parts.reduce((sum, { scrollHeight }) => sum + scrollHeight, 0);
    void ask("menu.resize", { height });
  });

  useEffect(() => {
    list.current?.querySelector(".active")?.scrollIntoView({ block: "nearest" });
  });

  const find = async (query: string) => {
    said.value = undefined;
    const found = await ask("menu.search", { query });
    if (found === undefined || search.current?.value !== query) return;
    rows.value = found.rows;
    active.value = 0;
  };

  const move = (by: number) => {
    const count = rows.value.length;
    if (count > 0) active.value = (active.value + by + count) % count;
  };

  /** What does not look as it should is not answered here: the popup is where no page can draw. */
  const pass = (event: MouseEvent | KeyboardEvent): boolean => {
    const verdict = gate.current?.(event) ?? "refused";
    if (verdict === "refused") void ask("menu.popup", {});
    if (verdict === "early") said.value = "menu.early";
    return verdict === "go";
  };

  const choose = async (row: Row | undefined, event: MouseEvent | KeyboardEvent) => {
    if (row === undefined || !pass(event)) return;
    if (!row.isLinked) {
      said.value = "menu.unlinked";
      return;
    }
    const outcome = await ask("menu.fill", { id: row.id });
    if (outcome === undefined || (outcome.filled === 0 && !outcome.isAsked)) {
      said.value = "menu.failed";
    }
  };

  const makeNew = async (event: MouseEvent | KeyboardEvent) => {
    if (!pass(event)) return;
    const outcome = await ask("menu.fillNew", {});
    if (outcome?.filled === 0) said.value = "menu.newNotTaken";
  };

  const copyCode = (event: MouseEvent) => {
    if (current !== undefined && pass(event)) void ask("menu.copyCode", { id: current.id });
  };

  const keys: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: (event) => void (isNew ? makeNew(event) : choose(current, event)),
  };

  const onSearchKey = (event: KeyboardEvent) => {
    const act = event.isComposing ? undefined : keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act(event);
  };

  const words = rows.value.length === 0 && !isNew ? "menu.nothing" : said.value;

  const onAnyKey = ({ key, isComposing }: KeyboardEvent) => {
    if (key === "Escape" && !isComposing) void ask("menu.close", {});
  };

  return (
    <main class="menu" ref={main} onKeyDown={onAnyKey}>
      <search class="menu-head">
        <Icon name={isNew ? "key" : "search"} />
        <input
          ref={search}
          type="text"
          role="combobox"
          aria-label={t(isNew ? "menu.newPassword" : "menu.search")}
          placeholder={t(isNew ? "menu.newPassword" : "menu.search")}
          readOnly={isNew}
          aria-expanded="true"
          aria-controls="rows"
          aria-autocomplete="list"
          aria-activedescendant={isNew || current !== undefined ? `row-${active.value}` : undefined}
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          onInput={({ currentTarget }) => void find(currentTarget.value)}
          onKeyDown={onSearchKey}
        />
        <Mark />
      </search>
      <div
        class="menu-list"
        id="rows"
        role="listbox"
        // Browsers stop at what scrolls; its rows are the field's above.
        tabIndex={-1}
        aria-label={t(listWords[opened.role] ?? "menu.logins")}
        ref={list}
      >
        {isNew && <NewPasswordRow id="row-0" onAct={(event) => void makeNew(event)} />}
        {rows.value.map((row, index) => (
          <MenuRow
            key={row.id}
            row={row}
            id={`row-${index}`}
            isActive={index === active.value}
            onPoint={() => {
              active.value = index;
            }}
            onAct={(event) => void choose(row, event)}
          />
        ))}
      </div>
      <p class="menu-said small" role="status">
        {words !== undefined && t(words)}
      </p>
      <MenuFoot
        hasCode={current?.hasTotp === true}
        popup={isNew || words === "menu.unlinked" ? "menu.more" : "menu.why"}
        onCopyCode={copyCode}
        ask={ask}
      />
    </main>
  );
}

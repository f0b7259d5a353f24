import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { tagKey } from "#core/vault/tags.ts";
import { IconButton } from "../design/button.tsx";
import { useNow } from "../design/countdown.tsx";
import { Icon, type IconName } from "../design/icons.tsx";
import { Mark } from "../design/mark.tsx";
import { RecordText } from "../design/record-text.tsx";
import { number } from "../language/format.ts";
import { t } from "../language/messages.ts";
import { useAct } from "../pages/act.ts";
import { useAnswer } from "../pages/answer.ts";
import { useSurroundings } from "../pages/background.ts";
import { standing } from "../pages/connection-words.ts";
import type { UiState } from "../pages/ui-state.ts";
import { useNavigation } from "./navigation.ts";
import { hashOf, type Route } from "./route.ts";
import { DeleteVaultDialog } from "./vaults/delete-vault-dialog.tsx";
import type { Vault } from "./vaults/vault-choice.tsx";
import { VaultDialog } from "./vaults/vault-dialog.tsx";

type SidebarProps = { readonly state: UiState; readonly vaults: readonly Vault[] };

/** The console's places: vaults first, then the rest; how things stand at the bottom. */
export function Sidebar({ state, vaults }: SidebarProps): JSX.Element {
  const { route, goTo } = useNavigation();
  const editing = useSignal<Vault | "new" | undefined>(undefined);
  const deleting = useSignal<Vault | undefined>(undefined);
  const hasDeleted = useSignal(false);
  const now = route.value;
  const isList = now.place === "records" || now.place === "new";
  const vault = isList ? now.vault : undefined;
  const tag = now.place === "records" ? now.tag : undefined;
  const isOfImport = now.place === "records" && now.only === "imported";
  const tags = useAnswer("tags.list", vault === undefined ? {} : { vault }, ["records", "state"]);
  return (
    <nav class="sidebar" aria-label={t("console.nav.label")}>
      <div class="sidebar-brand">
        <Mark />
        <div class="spread">
          <strong>
            <RecordText class="truncate" value={state.organisation ?? ""} otherwise="Latchkey" />
          </strong>
          <RecordText class="truncate small soft" value={state.username ?? ""} />
        </div>
        <Lock />
      </div>
      <ul>
        <Place
          icon="key"
          route={{ place: "records" }}
          isCurrent={isList && vault === undefined && tag === undefined && !isOfImport}
          count={state.sync.records}
          focused={hasDeleted.value}
        >
          {t("popup.records.all")}
        </Place>
      </ul>
      <div class="sidebar-lists">
        <div class="sidebar-head">
          <h2>{t("console.nav.vaults")}</h2>
          <IconButton
            icon="plus"
            label={t("console.nav.newVault")}
            onClick={() => {
              editing.value = "new";
            }}
          />
        </div>
        <ul>
          {vaults.map((one) => (
            <Place
              key={one.id}
              icon="vault"
              route={{ place: "records", vault: one.id, tag }}
              isCurrent={vault === one.id}
              count={one.records}
              onEdit={() => {
                editing.value = one;
              }}
            >
              <RecordText class="truncate" value={one.name} otherwise={t("design.untitled")} />
            </Place>
          ))}
        </ul>
        <Tags tags={tags.answer.value.value?.tags ?? []} vault={vault} current={tag} />
      </div>
      <ul class="sidebar-rest">
        <Place icon="trash" route={{ place: "trash" }} isCurrent={now.place === "trash"}>
          {t("console.nav.trash")}
        </Place>
        <Place icon="import" route={{ place: "import" }} isCurrent={now.place === "import"}>
          {t("popup.records.import")}
        </Place>
        <Place icon="export" route={{ place: "export" }} isCurrent={now.place === "export"}>
          {t("console.nav.export")}
        </Place>
        <Place icon="activity" route={{ place: "activity" }} isCurrent={now.place === "activity"}>
          {t("activity.title")}
        </Place>
        <Place icon="device" route={{ place: "devices" }} isCurrent={now.place === "devices"}>
          {t("devices.title")}
        </Place>
        <Place icon="settings" route={{ place: "settings" }} isCurrent={now.place === "settings"}>
          {t("settings.title")}
        </Place>
      </ul>
      <Standing state={state} />
      {editing.value !== undefined && (
        <VaultDialog
          vault={editing.value === "new" ? undefined : editing.value}
          vaults={vaults}
          onDelete={() => {
            const chosen = editing.peek();
            deleting.value = chosen === "new" ? undefined : chosen;
            hasDeleted.value = false;
            editing.value = undefined;
          }}
          onClose={() => {
            editing.value = undefined;
          }}
        />
      )}
      {deleting.value !== undefined && (
        <DeleteVaultDialog
          vault={deleting.value}
          vaults={vaults}
          onDeleted={() => {
            const isHere = deleting.peek()?.id === vault;
            deleting.value = undefined;
            hasDeleted.value = true;
            if (isHere) goTo({ place: "records" });
          }}
          onClose={() => {
            deleting.value = undefined;
          }}
        />
      )}
    </nav>
  );
}

type TagsProps = {
  readonly tags: readonly { readonly tag: string; readonly records: number }[];
  readonly vault: string | undefined;
  readonly current: string | undefined;
};

/** The tags of the records in sight, to see only those that have one; chosen again, it is let go. */
function Tags({ tags, vault, current }: TagsProps): JSX.Element | null {
  if (tags.length === 0) return null;
  return (
    <>
      <div class="sidebar-head">
        <h2>{t("import.field.tags")}</h2>
      </div>
      <ul>
        {tags.map(({ tag, records }) => {
          const isCurrent = current !== undefined && tagKey(tag) === tagKey(current);
          return (
            <Place
              key={tag}
              icon="tag"
              route={{ place: "records", vault, tag: isCurrent ? undefined : tag }}
              isCurrent={isCurrent}
              count={records}
            >
              <RecordText value={tag} />
            </Place>
          );
        })}
      </ul>
    </>
  );
}

type PlaceProps = {
  readonly icon: IconName;
  readonly route: Route;
  readonly isCurrent: boolean;
  readonly children: ComponentChildren;
  readonly count?: number;
  readonly onEdit?: () => void;
  /** Takes the focus that a vault had which is gone. */
  readonly focused?: boolean;
};

function Place(props: PlaceProps): JSX.Element {
  const { icon, route, isCurrent, children, count, onEdit, focused = false } = props;
  const { goTo } = useNavigation();
  const id = useId();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (focused) link.current?.focus();
  }, [focused]);
  return (
    <li class="place">
      <a
        ref={link}
        href={hashOf(route)}
        aria-current={isCurrent ? "page" : undefined}
        onClick={(event) => {
          event.preventDefault();
          goTo(route);
        }}
      >
        <Icon name={icon} />
        <span id={id} class="truncate spread">
          {children}
        </span>
        {count !== undefined && <span class="count small">{number(count)}</span>}
      </a>
      {onEdit !== undefined && (
        <IconButton icon="edit" label={t("console.nav.changeVault")} about={id} onClick={onEdit} />
      )}
    </li>
  );
}

/** The way to the server in words, with a refresh. */
function Standing({ state }: { readonly state: UiState }): JSX.Element {
  const { ask } = useSurroundings();
  const now = useNow();
  const refresh = useAct();
  const { tone, words, next } = standing(state, now.value);
  return (
    <div class="sidebar-standing">
      <p class={`standing ${tone}`} role="status">
        <span class="dot" aria-hidden="true" />
        <span>
          {words}
          {next !== undefined && <span class="faint"> {next}</span>}
        </span>
      </p>
      <IconButton
        icon="refresh"
        label={t("popup.footer.refresh")}
        busy={refresh.busy.value}
        onClick={() => void refresh.run(() => ask("sync.refresh", {}).then(() => undefined))}
      />
    </div>
  );
}

function Lock(): JSX.Element {
  const { ask } = useSurroundings();
  const { end } = useNavigation();
  const act = useAct();
  const lock = () => void act.run(() => ask("account.lock", {}).then(() => undefined));
  return <IconButton icon="lock" label={t("popup.footer.lock")} onClick={() => end(lock)} />;
}

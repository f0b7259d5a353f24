import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useContext, useEffect, useRef } from "preact/hooks";
import type { RecordSecret } from "#core/vault/record.ts";
import { WireError } from "#core/wire/error.ts";
import type { RecordDetail } from "#core/wire/ui-contract.ts";
import { Button, IconButton } from "../../design/button.tsx";
import { useNow } from "../../design/countdown.tsx";
import { Notice, Problem } from "../../design/notice.tsx";
import { RecordText, shown, Tile } from "../../design/record-text.tsx";
import { ago, moment } from "../../design/when.ts";
import { midSentence } from "../../language/format.ts";
import { t } from "../../language/messages.ts";
import { useAct } from "../../pages/act.ts";
import { useSurroundings } from "../../pages/background.ts";
import { CopiedLine } from "../../pages/copied-line.tsx";
import { type CopiedField, useCopy } from "../../pages/copy.ts";
import { OneTimeCode } from "../../pages/one-time-code.tsx";
import { HadBackContext, useThrowAway } from "../trash/thrown-away.ts";
import { LinkedUrlView } from "./linked-url-view.tsx";
import { PasswordHistory } from "./password-history.tsx";
import { PasswordText } from "./password-text.tsx";
import { TagChips } from "./tag-chips.tsx";
import { UrlTest } from "./url-test.tsx";

type RecordViewProps = {
  readonly record: RecordDetail;
  readonly backFrom: "edit" | "history" | undefined;
  readonly onEdit: () => void;
  readonly onHistory: () => void;
  readonly onDeleted: () => void;
};

/** A record to read and to copy from. Its secret part is opened only when the person asks to see it. */
export function RecordView(props: RecordViewProps): JSX.Element {
  const { record, backFrom, onEdit, onHistory, onDeleted } = props;
  const { ask } = useSurroundings();
  const now = useNow();
  const secret = useSignal<RecordSecret | undefined>(undefined);
  const throwAway = useThrowAway();
  const title = useRef<HTMLHeadingElement>(null);
  const hadBack = useContext(HadBackContext);
  const act = useAct();
  const { copied, copy, forget } = useCopy();

  useEffect(() => {
    if (hadBack.peek() !== record.id) return;
    hadBack.value = undefined;
    title.current?.focus();
  }, [hadBack, record.id]);
  const toggle = () =>
    act.run(async () => {
      const { id } = record;
      secret.value = secret.value === undefined ? await ask("records.reveal", { id }) : undefined;
    });
  const remove = async () => {
    const done = await act.run(async () => {
      const [refused] = await throwAway([record]);
      if (refused !== undefined) throw new WireError(refused.code, "Refused");
    });
    if (done) onDeleted();
  };
  const copyFrom = (field: CopiedField) => void act.run(() => copy(record.id, field));
  const opened = secret.value;
  const useAgain = (password: string) =>
    act.run(async () => {
      const { id, vault, title, username, urls, askFirst, revision: base } = record;
      await ask("records.save", {
        id,
        base,
        vault,
        title,
        username,
        urls: urls.map(({ url, strategy }) => ({ url, strategy })),
        askFirst,
        secret: { ...(await ask("records.reveal", { id })), password },
      });
      secret.value = await ask("records.reveal", { id });
    });

  return (
    <article class="record-view">
      <header class="record-head">
        <Tile title={record.title} size="large" />
        <div class="spread">
          <h1 ref={title} tabIndex={-1}>
            <RecordText value={record.title} otherwise={t("design.untitled")} />
          </h1>
          <p class="soft small">
            <RecordText value={record.vaultName} />
            {` · ${t("record.view.changed", ago(record.changedAt, now.value))}`}
            {record.lastUsedAt > 0 &&
              ` · ${t("record.view.used", ago(record.lastUsedAt, now.value))}`}
          </p>
        </div>
        <Button icon="edit" focused={backFrom === "edit"} onClick={onEdit}>
          {t("record.view.edit")}
        </Button>
        <IconButton
          icon="clock"
          label={t("history.title")}
          focused={backFrom === "history"}
          onClick={onHistory}
        />
        <IconButton icon="trash" label={t("record.view.toTrash")} onClick={() => void remove()} />
      </header>
      <TagChips tags={record.tags} />
      {act.error.value !== undefined && <Problem error={act.error.value} />}
      {copied.value !== undefined && <CopiedLine copied={copied.value} onGone={forget} />}
      <dl class="values">
        <Value name={t("design.username")} onCopy={() => copyFrom("username")}>
          <RecordText value={record.username} otherwise={t("record.none")} />
        </Value>
        <Value
          name={t("design.password")}
          onCopy={() => copyFrom("password")}
          act={
            <IconButton
              icon={opened === undefined ? "eye" : "eyeOff"}
              label={opened === undefined ? t("record.view.show") : t("record.view.hide")}
              onClick={() => void toggle()}
            />
          }
        >
          {opened === undefined ? (
            <span class="mono" role="img" aria-label={t("record.view.hidden")}>
              ••••••••••••
            </span>
          ) : (
            <PasswordText password={opened.password} />
          )}
        </Value>
        {record.hasTotp && (
          <Value name={t("design.code")}>
            <OneTimeCode id={record.id} onCopy={() => copyFrom("one-time-code")} />
          </Value>
        )}
        {opened?.fields?.map(({ name, value }, index) => (
          <Value key={index} name={shown(name) || t("history.field")}>
            <RecordText value={value} class="mono" />
          </Value>
        ))}
        {(opened === undefined || opened.notes !== undefined) && (
          <Value name={t("import.target.notes")}>
            {opened?.notes === undefined ? (
              <span class="faint">{t("record.view.notesHidden")}</span>
            ) : (
              <p class="notes">
                <bdi>{opened.notes.slice(0, 20_000)}</bdi>
              </p>
            )}
          </Value>
        )}
      </dl>
      {opened?.history !== undefined && (
        <PasswordHistory history={opened.history} onUse={(password) => void useAgain(password)} />
      )}
      <section class="stack-tight">
        <h2>{t("transfer.linkedUrls")}</h2>
        {record.urls.length === 0 ? (
          <Notice title={t("record.view.unlinked")} next={t("record.view.unlinkedNext")} />
        ) : (
          <ol class="url-list">
            {record.urls.map((linked, index) => (
              <LinkedUrlView key={index} id={record.id} linked={linked} />
            ))}
          </ol>
        )}
        {record.askFirst && <p class="small soft">{t("record.view.askedFirst")}</p>}
      </section>
      <UrlTest urls={record.urls} />
      <p class="small faint">{t("record.view.lastChange", moment(record.changedAt))}</p>
    </article>
  );
}

type ValueProps = {
  readonly name: string;
  readonly children: ComponentChildren;
  readonly onCopy?: () => void;
  readonly act?: ComponentChildren;
};

function Value({ name, children, onCopy, act }: ValueProps): JSX.Element {
  return (
    <div class="value">
      <dt>
        <bdi>{name}</bdi>
      </dt>
      <dd class="spread">{children}</dd>
      <dd class="value-acts">
        {act}
        {onCopy !== undefined && (
          <IconButton
            icon="copy"
            label={t("pages.recent.copy", midSentence(name))}
            onClick={onCopy}
          />
        )}
      </dd>
    </div>
  );
}

import type { ComponentChildren, JSX } from "preact";
import { Problem } from "../../design/notice.tsx";
import { RecordText, shown } from "../../design/record-text.tsx";
import { list } from "../../language/format.ts";
import { t } from "../../language/messages.ts";
import { useAnswer } from "../../pages/answer.ts";
import { PasswordText } from "./password-text.tsx";
import { strategyName } from "./strategy-words.ts";

type VersionContentProps = { readonly id: string; readonly version: number };

/** All that one version said, secrets too. It is asked for, and so noted, only where a person opens it. */
export function VersionContent({ id, version }: VersionContentProps): JSX.Element {
  const { value, error } = useAnswer("history.reveal", { id, version }, []).answer.value;
  if (error !== undefined) return <Problem error={error} />;
  if (value === undefined) return <p class="soft">{t("history.opening")}</p>;
  const { title, username, urls, askFirst, tags, secret } = value;
  return (
    <dl class="values">
      <Row name={t("import.target.title")}>
        <RecordText value={title} otherwise={t("record.none")} />
      </Row>
      <Row name={t("design.username")}>
        <RecordText value={username} otherwise={t("record.none")} />
      </Row>
      <Row name={t("design.password")}>
        <PasswordText password={secret.password} />
      </Row>
      {secret.totp !== undefined && (
        <Row name={t("history.seed")}>
          <RecordText value={secret.totp} class="mono" />
        </Row>
      )}
      {urls.map(({ url, strategy }, index) => (
        <Row key={index} name={t("history.linkedUrl")}>
          <RecordText value={url} /> <span class="badge">{strategyName(strategy)}</span>
        </Row>
      ))}
      {secret.fields?.map(({ name, value: said }, index) => (
        <Row key={index} name={shown(name) || t("history.field")}>
          <RecordText value={said} class="mono" />
        </Row>
      ))}
      {secret.notes !== undefined && (
        <Row name={t("import.target.notes")}>
          <p class="notes">
            <bdi>{secret.notes.slice(0, 20_000)}</bdi>
          </p>
        </Row>
      )}
      {tags.length > 0 && (
        <Row name={t("import.field.tags")}>
          <RecordText value={list(tags)} />
        </Row>
      )}
      {askFirst && <Row name={t("history.filling")}>{t("history.onlyAsked")}</Row>}
    </dl>
  );
}

type RowProps = { readonly name: string; readonly children: ComponentChildren };

function Row({ name, children }: RowProps): JSX.Element {
  return (
    <div class="value">
      <dt>
        <bdi>{name}</bdi>
      </dt>
      <dd class="spread version-value">{children}</dd>
    </div>
  );
}

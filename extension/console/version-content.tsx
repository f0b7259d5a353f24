import type { ComponentChildren, JSX } from "preact";
import { Problem } from "../design/notice.tsx";
import { RecordText, shown } from "../design/record-text.tsx";
import { useAnswer } from "../pages/answer.ts";
import { PasswordText } from "./password-text.tsx";
import { strategyNames } from "./strategy-words.ts";

type VersionContentProps = { readonly id: string; readonly version: number };

/** All that one version said, secrets too. It is asked for, and so noted, only where a person opens it. */
export function VersionContent({ id, version }: VersionContentProps): JSX.Element {
  const { value, error } = useAnswer("history.reveal", { id, version }, []).answer.value;
  if (error !== undefined) return <Problem error={error} />;
  if (value === undefined) return <p class="soft">Opening…</p>;
  const { title, username, urls, askFirst, tags, secret } = value;
  return (
    <dl class="values">
      <Row name="Title">
        <RecordText value={title} otherwise="None" />
      </Row>
      <Row name="Username">
        <RecordText value={username} otherwise="None" />
      </Row>
      <Row name="Password">
        <PasswordText password={secret.password} />
      </Row>
      {secret.totp !== undefined && (
        <Row name="Code seed">
          <RecordText value={secret.totp} class="mono" />
        </Row>
      )}
      {urls.map(({ url, strategy }, index) => (
        <Row key={index} name="Linked URL">
          <RecordText value={url} /> <span class="badge">{strategyNames[strategy]}</span>
        </Row>
      ))}
      {secret.fields?.map(({ name, value: said }, index) => (
        <Row key={index} name={shown(name) || "Field"}>
          <RecordText value={said} class="mono" />
        </Row>
      ))}
      {secret.notes !== undefined && (
        <Row name="Notes">
          <p class="notes">
            <bdi>{secret.notes.slice(0, 20_000)}</bdi>
          </p>
        </Row>
      )}
      {tags.length > 0 && (
        <Row name="Tags">
          <RecordText value={tags.join(", ")} />
        </Row>
      )}
      {askFirst && <Row name="Filling">Only when it is asked for</Row>}
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

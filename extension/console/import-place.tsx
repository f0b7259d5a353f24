import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useId, useRef } from "preact/hooks";
import type { ImportResult } from "#core/import/import-result.ts";
import { parseImport } from "#core/import/parse-import.ts";
import { Button } from "../design/button.tsx";
import { Notice } from "../design/notice.tsx";
import { DryRun } from "./dry-run.tsx";
import { formatWords, problemWords } from "./import-words.ts";
import { Place } from "./place.tsx";
import type { Vault } from "./vault-choice.tsx";

/** Bring records from elsewhere: choose, look at what would go in, commit. Nothing is saved before. */
export function ImportPlace({ vaults }: { readonly vaults: readonly Vault[] }): JSX.Element {
  const id = useId();
  const result = useSignal<ImportResult | undefined>(undefined);
  const file = useRef<HTMLInputElement>(null);
  const pasted = useRef<HTMLTextAreaElement>(null);

  const read = (text: string) => {
    result.value = parseImport(text);
    // A paste field with everybody's passwords is not left standing.
    if (pasted.current !== null) pasted.current.value = "";
    if (file.current !== null) file.current.value = "";
  };
  const readable = result.value?.format !== undefined && result.value.records.length > 0;

  if (result.value !== undefined && readable) {
    return (
      <Place title="Import">
        <DryRun
          result={result.value}
          vaults={vaults}
          onAgain={() => {
            result.value = undefined;
          }}
        />
      </Place>
    );
  }
  return (
    <Place
      title="Import"
      lead="Export your logins from where they are and open the file here. You see what goes in before anything is saved."
    >
      {result.value !== undefined && <Unreadable result={result.value} />}
      <ul class="formats small soft">
        {Object.values(formatWords).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <div class="card stack">
        <div class="stack-tight">
          <label class="label" for={`${id}-file`}>
            Export file
          </label>
          <input
            id={`${id}-file`}
            ref={file}
            type="file"
            accept=".csv,.json,.txt,text/csv,application/json"
            onChange={async (event) => {
              const chosen = event.currentTarget.files?.[0];
              if (chosen !== undefined) read(await chosen.text());
            }}
          />
        </div>
        <div class="field">
          <label for={`${id}-paste`}>Or paste it</label>
          <div class="box">
            <textarea id={`${id}-paste`} ref={pasted} class="mono" spellcheck={false} />
          </div>
        </div>
        <div>
          <Button
            onClick={() => {
              read(pasted.current?.value ?? "");
            }}
          >
            Read what I pasted
          </Button>
        </div>
      </div>
      <Notice
        title="An export file holds every password in clear."
        next="Delete it, and empty the trash, once the import is done."
      />
    </Place>
  );
}

function Unreadable({ result }: { readonly result: ImportResult }): JSX.Element {
  const [first] = result.problems;
  return (
    <Notice
      tone="wrong"
      title="Nothing in it can be imported."
      next={first === undefined ? "It has no records." : problemWords[first.code]}
    />
  );
}

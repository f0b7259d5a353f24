import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useContext, useEffect, useRef } from "preact/hooks";
import { judge, NewPassword, type NewPasswordWrong } from "../../account/new-password.tsx";
import { Button } from "../../design/button.tsx";
import { formValue, PasswordField } from "../../design/field.tsx";
import { Notice, Problem } from "../../design/notice.tsx";
import { counted, t } from "../../language/messages.ts";
import { useAct } from "../../pages/act.ts";
import { useSurroundings } from "../../pages/background.ts";
import { useFileWork } from "../import/file-work.ts";
import { Place } from "../place.tsx";
import type { Vault } from "../vaults/vault-choice.tsx";
import { chosenRecords, ExportChoices } from "./export-choices.tsx";
import { ExportDone } from "./export-done.tsx";
import { PickedForExport } from "./export-picked.ts";
import { type ExportKind, exportName } from "./export-words.ts";
import { PlainExportDialog } from "./plain-export-dialog.tsx";
import { readForExport } from "./run-export.ts";

export type Exported = {
  readonly kind: ExportKind;
  readonly name: string;
  readonly file: Blob;
  readonly records: number;
  readonly unreadable: number;
};

/** Take everything along: sealed under a passphrase unless a person insists, and after the master password. */
export function ExportPlace({ vaults }: { readonly vaults: readonly Vault[] }): JSX.Element {
  const { ask } = useSurroundings();
  const work = useFileWork();
  const act = useAct();
  const form = useRef<HTMLFormElement>(null);
  const kind = useSignal<ExportKind>("age");
  const picked = useContext(PickedForExport);
  const only = useRef(picked.peek());
  useEffect(() => {
    // For this once: who comes back by the sidebar exports everything again.
    picked.value = undefined;
  }, [picked]);
  const vault = useSignal(only.current === undefined ? "" : chosenRecords);
  const wrong = useSignal<NewPasswordWrong>({});
  const isAsking = useSignal(false);
  const progress = useSignal({ done: 0, total: 0 });
  const exported = useSignal<Exported | undefined>(undefined);

  const run = async (given: HTMLFormElement) => {
    const passphrase = formValue(given, "new-password");
    const masterPassword = formValue(given, "master-password");
    const now = new Date();
    progress.value = { done: 0, total: 0 };
    const went = await act.run(async () => {
      const { records, unreadable } = await readForExport(ask, {
        masterPassword,
        kind: kind.value,
        ...scopeOf(vault.value, only.current),
        onProgress: (done, total) => {
          progress.value = { done, total };
        },
      });
      const wish = { records, exportedAt: now.toISOString() };
      const bytes = await work.write(
        kind.value === "age" ? { ...wish, kind: "age", passphrase } : { ...wish, kind: kind.value },
      );
      exported.value = {
        kind: kind.value,
        name: exportName(kind.value, now),
        file: new Blob([bytes], { type: "application/octet-stream" }),
        records: records.length,
        unreadable,
      };
    });
    if (went) given.reset();
  };

  const begin = async (given: HTMLFormElement) => {
    if (kind.value !== "age") {
      isAsking.value = true;
      return;
    }
    const [first, second] = ["new-password", "new-password-again"].map((one) =>
      formValue(given, one),
    );
    wrong.value = (await judge(first ?? "", second ?? "", [])) ?? {};
    if (wrong.value.first === undefined && wrong.value.second === undefined) await run(given);
  };

  if (exported.value !== undefined) {
    return (
      <Place title={t("console.nav.export")}>
        <ExportDone
          exported={exported.value}
          onAgain={() => {
            exported.value = undefined;
          }}
        />
      </Place>
    );
  }
  const { done, total } = progress.value;
  return (
    <Place title={t("console.nav.export")} lead={t("export.lead")}>
      <form
        ref={form}
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!act.busy.peek()) void begin(event.currentTarget);
        }}
      >
        <ExportChoices
          vaults={vaults}
          chosen={only.current?.length}
          kind={kind.value}
          onKind={(wanted) => {
            kind.value = wanted;
          }}
          onVault={(id) => {
            vault.value = id;
          }}
        />
        {kind.value === "age" && (
          <div class="card stack">
            <NewPassword label={t("export.passphrase")} about={() => []} wrong={wrong.value} />
          </div>
        )}
        {kind.value !== "age" && (
          <Notice tone="warning" title={t("export.plain")} next={t("export.plainNext")} />
        )}
        <div class="card stack">
          <PasswordField
            label={t("account.signIn.master")}
            name="master-password"
            autocomplete="current-password"
            required
            hint={t("export.masterHint")}
          />
        </div>
        {act.error.value !== undefined && <Problem error={act.error.value} />}
        {act.busy.value && total > 0 && (
          <label class="stack-tight small soft">
            {done < total ? counted("transfer.progress", total, done) : t("export.sealing")}
            <progress max={total} value={done} />
          </label>
        )}
        <div>
          <Button submits look="primary" busy={act.busy.value}>
            {t("export.act")}
          </Button>
        </div>
      </form>
      {isAsking.value && (
        <PlainExportDialog
          onClose={() => {
            isAsking.value = false;
          }}
          onConfirm={() => {
            isAsking.value = false;
            if (form.current !== null) void run(form.current);
          }}
        />
      )}
    </Place>
  );
}

/** What is exported: what was chosen before, one vault or all. */
function scopeOf(vault: string, ids: readonly string[] | undefined) {
  if (vault === chosenRecords) return { vault: undefined, ids };
  return { vault: vault === "" ? undefined : vault, ids: undefined };
}

import type { JSX } from "preact";
import { t } from "../../language/messages.ts";
import { Place } from "../place.tsx";
import type { Vault } from "../vaults/vault-choice.tsx";
import { DryRun } from "./dry-run.tsx";
import { ImportFile } from "./import-file.tsx";
import { ImportMapping } from "./import-mapping.tsx";
import { ImportPassword } from "./import-password.tsx";
import { useImport } from "./use-import.ts";

/**
 * Bring records from elsewhere: choose a file, open it, see where its parts go, look at what would happen,
 * commit. Nothing is saved before.
 */
export function ImportPlace({ vaults }: { readonly vaults: readonly Vault[] }): JSX.Element {
  const { step, format, busy, act } = useImport();
  switch (step.at) {
    case "file":
      return (
        <Place title={t("popup.records.import")} lead={t("import.lead")}>
          <ImportFile
            unreadable={step.unreadable}
            format={format}
            busy={busy}
            onFormat={act.chooseFormat}
            onFile={act.open}
            onStop={act.cancel}
          />
        </Place>
      );
    case "password":
      return (
        <Place title={t("popup.records.import")}>
          <ImportPassword
            format={step.format}
            wasWrong={step.wasWrong}
            busy={busy}
            onOpen={act.unlock}
            onCancel={act.cancel}
          />
        </Place>
      );
    case "mapping":
      return (
        <Place title={t("popup.records.import")}>
          <ImportMapping
            result={step.result}
            format={format}
            busy={busy}
            onFormat={act.chooseFormat}
            onTargets={act.chooseTargets}
            onContinue={act.goOn}
            onCancel={act.cancel}
          />
        </Place>
      );
    case "trial":
      return (
        <Place title={t("popup.records.import")}>
          <DryRun result={step.result} vaults={vaults} onAgain={act.cancel} />
        </Place>
      );
  }
}

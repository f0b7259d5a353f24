import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { RecordView } from "#core/wire/ui-contract.ts";
import { Button } from "../design/button.tsx";
import { Notice, Problem } from "../design/notice.tsx";
import { shown } from "../design/record-text.tsx";
import { t } from "../language/messages.ts";
import { rich } from "../language/rich.ts";
import { useAct } from "../pages/act.ts";
import { useSurroundings } from "../pages/background.ts";
import type { QrSeed } from "../pages/qr-seed.ts";
import { type QrProblem, qrWords } from "../pages/qr-words.ts";
import { ConfirmSeed } from "./confirm-seed.tsx";

type CodeFromPageProps = {
  readonly tabId: number;
  /** Those of the page, else all. */
  readonly records: readonly RecordView[];
  /** The one that the person has moved to. */
  readonly chosen: RecordView | undefined;
};

type Told =
  | { readonly kind: "found"; readonly found: QrSeed }
  | { readonly kind: "problem"; readonly problem: QrProblem }
  | { readonly kind: "saved"; readonly title: string };

/** On a page that sets up two-step sign-in: takes the seed out of its QR code, into a record. */
export function CodeFromPage({ tabId, records, chosen }: CodeFromPageProps): JSX.Element {
  const { ask, lookAtTab } = useSurroundings();
  const act = useAct();
  const told = useSignal<Told | undefined>(undefined);

  const read = () =>
    act.run(async () => {
      // The decoder is for this one click: the popup is not to be loaded with it.
      const { codeIn } = await import("../pages/read-qr.ts");
      const seen = (await lookAtTab(tabId, codeIn)) ?? { kind: "no_code" };
      told.value =
        seen.kind === "seed"
          ? { kind: "found", found: seen }
          : { kind: "problem", problem: seen.kind };
    });
  const save = ({ id, revision, title }: RecordView, { seed }: QrSeed) =>
    act.run(async () => {
      await ask("records.setSeed", { id, base: revision, seed });
      told.value = { kind: "saved", title: shown(title) || t("design.untitled") };
    });
  const now = told.value;
  const lookButton = (words: string) => (
    <Button size="small" icon="qr" busy={act.busy.value} onClick={() => void read()}>
      {words}
    </Button>
  );

  return (
    <div class="code-from-page">
      {now?.kind !== "found" && now?.kind !== "problem" && lookButton(t("popup.qr.act"))}
      {now?.kind === "found" && (
        <ConfirmSeed
          found={now.found}
          records={chosen === undefined ? records : withFirst(chosen, records)}
          isChosen={chosen !== undefined}
          busy={act.busy.value}
          onSave={(record) => void save(record, now.found)}
          onClose={() => {
            told.value = undefined;
          }}
        />
      )}
      {now?.kind === "problem" && (
        <Notice
          tone="warning"
          title={qrWords(now.problem).what}
          next={qrWords(now.problem).next}
          acts={lookButton(t("account.addon.again"))}
        />
      )}
      {now?.kind === "saved" && (
        <Notice
          tone="good"
          title={rich("popup.qr.saved", <bdi>{now.title}</bdi>)}
          next={t("popup.qr.savedNext")}
        />
      )}
      {act.error.value !== undefined && <Problem error={act.error.value} />}
    </div>
  );
}

const withFirst = (record: RecordView, others: readonly RecordView[]): readonly RecordView[] => [
  record,
  ...others.filter(({ id }) => id !== record.id),
];

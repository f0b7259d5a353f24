import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { WireError } from "#core/wire/error.ts";
import { Button } from "../../design/button.tsx";
import { Notice } from "../../design/notice.tsx";
import { t } from "../../language/messages.ts";
import { useAct } from "../../pages/act.ts";
import { useSurroundings } from "../../pages/background.ts";
import type { QrOutcome } from "../../pages/qr-seed.ts";
import { type QrProblem, qrWords } from "../../pages/qr-words.ts";
import { codeIn, readQr } from "../../pages/read-qr.ts";

/** What browsers make pixels of; drawings in SVG are not among it. */
const pictureKinds = ["png", "jpeg", "gif", "webp", "avif", "bmp"]
  .map((kind) => `image/${kind}`)
  .join();

type SeedFromQrProps = { readonly onSeed: (seed: string) => void };

/** Takes the seed out of the QR code that a site shows, wherever the person has it. */
export function SeedFromQr({ onSeed }: SeedFromQrProps): JSX.Element {
  const { lookAtTab, clipboardPicture } = useSurroundings();
  const act = useAct();
  const file = useRef<HTMLInputElement>(null);
  const told = useSignal<QrProblem | "no_page" | undefined>(undefined);

  const take = (read: () => Promise<QrOutcome>) =>
    act.run(async () => {
      told.value = undefined;
      const outcome = await read().catch((reason): QrOutcome | "no_page" => {
        if (WireError.from(reason).code === "not_found") return "no_page";
        throw reason;
      });
      if (outcome === "no_page") told.value = outcome;
      else if (outcome.kind === "seed") onSeed(outcome.seed);
      else told.value = outcome.kind;
    });

  const fromPage = async (): Promise<QrOutcome> => {
    const seen = await lookAtTab("last", codeIn);
    return seen ?? { kind: "no_code" };
  };
  const fromClipboard = async () => readQr(await clipboardPicture());
  const problem = told.value && wordsOf(told.value);

  return (
    <div class="stack-tight">
      <fieldset class="qr-sources">
        <legend class="small soft">{t("record.qr.title")}</legend>
        <Button size="small" busy={act.busy.value} onClick={() => void take(fromPage)}>
          {t("record.qr.lastPage")}
        </Button>
        <Button size="small" onClick={() => file.current?.click()}>
          {t("record.qr.picture")}
        </Button>
        <Button size="small" onClick={() => void take(fromClipboard)}>
          {t("record.qr.clipboard")}
        </Button>
        <input
          ref={file}
          type="file"
          accept={pictureKinds}
          hidden
          aria-label={t("record.qr.file")}
          onInput={(event) => {
            // The editor asks about unsaved changes only when there are some.
            event.stopPropagation();
            const picture = event.currentTarget.files?.[0];
            event.currentTarget.value = "";
            if (picture !== undefined) void take(() => readQr(picture));
          }}
        />
      </fieldset>
      {problem !== undefined && <Notice tone="warning" title={problem.what} next={problem.next} />}
    </div>
  );
}

const wordsOf = (problem: QrProblem | "no_page") =>
  problem === "no_page"
    ? { what: t("record.qr.noPage"), next: t("record.qr.noPageNext") }
    : qrWords(problem);

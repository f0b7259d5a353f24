import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useContext, useLayoutEffect } from "preact/hooks";
import { Button, IconButton } from "../../design/button.tsx";
import { Icon } from "../../design/icons.tsx";
import { RecordText } from "../../design/record-text.tsx";
import { errorWords } from "../../design/words.ts";
import { counted, t } from "../../language/messages.ts";
import { rich } from "../../language/rich.ts";
import { useAct } from "../../pages/act.ts";
import { useSurroundings } from "../../pages/background.ts";
import { useNavigation } from "../navigation.ts";
import { HadBackContext, type Thrown, ThrownContext } from "./thrown-away.ts";

type UndoNoticeProps = { readonly thrown: Thrown };

/**
 * Says what went into the trash, and takes it back. It has the focus when it appears, since what had it is gone;
 * it stays until the person has done with it.
 */
export function UndoNotice({ thrown }: UndoNoticeProps): JSX.Element {
  const { ask } = useSurroundings();
  const { goTo } = useNavigation();
  const last = useContext(ThrownContext);
  const hadBack = useContext(HadBackContext);
  const act = useAct();
  const refused = useSignal(0);
  const close = () => {
    last.value = undefined;
  };

  const undo = async () => {
    let lost = 0;
    const done = await act.run(async () => {
      const { results } = await ask("trash.restore", { records: [...thrown.records] });
      lost = results.filter((one) => "code" in one).length;
    });
    if (!done) return;
    refused.value = lost;
    if (lost > 0) return;
    close();
    const [only] = thrown.records;
    if (thrown.records.length === 1 && only !== undefined) {
      hadBack.value = only.id;
      goTo({ place: "records", record: only.id });
    }
  };
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "z" || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      if (isTyping(event.target)) return;
      event.preventDefault();
      void undo();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  });

  const { records, title } = thrown;
  const error = act.error.value;
  return (
    <aside
      class="undo-notice"
      aria-label={t("popup.signingIn.undo")}
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <Icon name="trash" />
      <p class="spread" role="status">
        {refused.value > 0 ? (
          <>
            <strong>{counted("trash.undo.changed", refused.value)} </strong>
            <span class="soft">{t("trash.undo.changedNext")}</span>
          </>
        ) : error !== undefined ? (
          <>
            <strong>{errorWords(error.code).what} </strong>
            <span class="soft">{t("trash.undo.still", errorWords(error.code).next)}</span>
          </>
        ) : title === undefined ? (
          counted("trash.undo.moved", records.length)
        ) : (
          rich(
            "trash.undo.isThere",
            <RecordText value={title} otherwise={t("trash.purge.theRecord")} />,
          )
        )}
      </p>
      {refused.value > 0 ? (
        <Button
          size="small"
          onClick={() => {
            close();
            goTo({ place: "trash" });
          }}
        >
          {t("trash.undo.open")}
        </Button>
      ) : (
        <Button size="small" focused busy={act.busy.value} onClick={() => void undo()}>
          {t("popup.signingIn.undo")}
        </Button>
      )}
      <IconButton icon="cross" label={t("popup.why.close")} onClick={close} />
    </aside>
  );
}

/** There the keys undo what was typed. */
const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest("input, textarea, select, [open]") !== null;

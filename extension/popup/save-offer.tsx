import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";
import type { SaveOffer as Offer } from "#core/wire/save-contract.ts";
import { Button } from "../design/button.tsx";
import { formValue } from "../design/field.tsx";
import { Notice, Problem } from "../design/notice.tsx";
import { shown } from "../design/record-text.tsx";
import { hostOf } from "../design/web-url.ts";
import { type MessageKey, t } from "../language/messages.ts";
import { rich } from "../language/rich.ts";
import { useAct } from "../pages/act.ts";
import { useAnswer } from "../pages/answer.ts";
import { useSurroundings } from "../pages/background.ts";
import { SaveChoices } from "./save-choices.tsx";

const done: Readonly<Record<Offer["kind"], MessageKey>> = {
  save: "popup.save.saved",
  update: "popup.save.updated",
  link: "popup.save.linked",
};

const actWords: Readonly<Record<Offer["kind"], MessageKey>> = {
  save: "popup.save.act",
  update: "popup.save.actUpdate",
  link: "popup.save.actLink",
};

/** What was just signed in with in this tab: to save it, update or link a record, or leave it. */
export function SaveOffer({ tabId }: { readonly tabId: number | undefined }): JSX.Element | null {
  const { ask } = useSurroundings();
  const asked = useAnswer("save.offer", tabId === undefined ? undefined : { tabId }, [
    "page",
    "state",
  ]);
  const act = useAct();
  const outcome = useSignal<MessageKey | undefined>(undefined);
  const id = useId();
  const offer = asked.answer.value.value?.offer;

  if (outcome.value !== undefined && offer == null) {
    return <Notice tone="good" title={t(outcome.value)} />;
  }
  if (tabId === undefined || offer == null) return null;
  const accept = (form: HTMLFormElement) =>
    act.run(async () => {
      const chosen = Object.fromEntries(
        ["username", "vault", "recordId"].flatMap((name) =>
          form.elements.namedItem(name) === null ? [] : [[name, formValue(form, name)]],
        ),
      );
      await ask("save.accept", { tabId, id: offer.id, ...chosen });
      outcome.value = done[offer.kind];
      asked.askAgain();
    });
  const dismiss = (forSite: boolean) =>
    void act.run(async () => {
      await ask("save.dismiss", { tabId, id: offer.id, forSite });
      asked.askAgain();
    });

  return (
    <form
      class="save-offer"
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        void accept(event.currentTarget);
      }}
    >
      <h2 id={id}>{titleOf(offer)}</h2>
      <SaveChoices key={offer.id} offer={offer} />
      {act.error.value !== undefined && <Problem error={act.error.value} />}
      <div class="notice-acts">
        <Button submits look="primary" size="small" busy={act.busy.value}>
          {t(actWords[offer.kind])}
        </Button>
        <Button size="small" onClick={() => dismiss(false)}>
          {t("popup.save.notNow")}
        </Button>
        <Button size="small" onClick={() => dismiss(true)}>
          {t("popup.save.never")}
        </Button>
      </div>
    </form>
  );
}

function titleOf({ kind, origin, records }: Offer): ComponentChildren {
  const host = <bdi>{hostOf(origin) ?? origin}</bdi>;
  const [record] = records;
  const title = <bdi>{record === undefined ? "" : shown(record.title)}</bdi>;
  const isOne = records.length === 1;
  if (kind === "save") return rich("popup.save.title", host);
  if (kind === "link") {
    return isOne
      ? rich("popup.save.titleLinkOne", title, host)
      : rich("popup.save.titleLink", host);
  }
  return isOne ? rich("popup.save.titleUpdateOne", title) : rich("popup.save.titleUpdate", host);
}

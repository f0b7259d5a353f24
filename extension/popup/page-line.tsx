import type { JSX } from "preact";
import type { ResultOf } from "#core/wire/calls.ts";
import type { UiContract } from "#core/wire/ui-contract.ts";
import { Notice } from "../design/notice.tsx";
import { isNearMiss, mainReason, wordsOf } from "../design/reason-words.ts";
import { counted, t } from "../language/messages.ts";
import { rich } from "../language/rich.ts";

export type PageLook = ResultOf<UiContract["page.look"]>;

/** What happened on this page by itself, and what to do if that is not enough. */
export function PageLine({ look }: { readonly look: PageLook }): JSX.Element | null {
  const filled = look.frames.reduce((sum, frame) => sum + frame.filled, 0);
  const isUndone = look.frames.some(({ reasons }) => reasons.includes("undone"));
  if (isUndone) return <Notice title={t("popup.page.undone")} next={t("popup.page.undoneNext")} />;
  if (look.frames.some(({ reasons }) => reasons.includes("password_refused"))) {
    const { next } = wordsOf("password_refused");
    return <Notice tone="warning" title={t("popup.page.refused")} next={next} />;
  }
  if (filled > 0) {
    return <Notice tone="good" title={counted("popup.outcome.filled", filled)} />;
  }
  const frame = speakingFrame(look);
  if (look.httpSignIn !== null && frame === undefined) {
    return <HttpSignIn state={look.httpSignIn} />;
  }
  if (look.records.length === 0 && !isNearlyLinked(look)) return null;
  if (frame === undefined) {
    return <Notice title={t("popup.page.noForm")} next={t("popup.page.noFormNext")} />;
  }
  return <NotFilled reasons={frame.reasons} />;
}

/** Whether no record is linked to the page, but one to nearly the same: over TLS, or with a rule against it. */
export const isNearlyLinked = (look: PageLook): boolean =>
  look.records.length === 0 && isNearMiss(speakingFrame(look)?.reasons ?? []);

type HttpSignInProps = { readonly state: NonNullable<PageLook["httpSignIn"]> };

function HttpSignIn({ state }: HttpSignInProps): JSX.Element {
  if (state === "answered") return <Notice tone="good" title={t("popup.page.signedIn")} />;
  return <Notice title={t("popup.page.asked")} next={t("popup.page.askedNext")} />;
}

/** Why nothing was filled, by the codes of the decision. */
export function NotFilled({
  reasons,
}: {
  readonly reasons: readonly string[];
}): JSX.Element | null {
  const reason = mainReason(reasons);
  if (reason === undefined) return null;
  const { what, next } = wordsOf(reason);
  const isGrave = grave.includes(reason);
  return (
    <Notice
      tone={isGrave ? "wrong" : "plain"}
      title={rich("popup.page.notFilled", what)}
      next={next}
    />
  );
}

/** Reasons behind which an attack may stand. */
const grave: readonly string[] = ["downgrade", "form_target_downgrade", "form_target_unlinked"];

/** The form that asks for a new password: in the top frame, or one of its own. */
export function newPasswordForm(look: PageLook | undefined) {
  const forms = (look?.frames ?? []).flatMap((frame) => frame.forms);
  const [form] = forms.filter(({ newPassword }) => newPassword !== null);
  if (form?.newPassword == null) return undefined;
  return { rules: form.newPassword, isChange: form.roles.includes("current-password") };
}

/** The frame whose verdict concerns the person: one with a form, the top one first. */
function speakingFrame(look: PageLook): PageLook["frames"][number] | undefined {
  const withForms = look.frames.filter(({ forms }) => forms.length > 0);
  return withForms.find(({ isTop }) => isTop) ?? withForms[0];
}

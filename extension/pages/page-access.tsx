import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { Button } from "../design/button.tsx";
import { Notice } from "../design/notice.tsx";
import { t } from "../language/messages.ts";
import { useSurroundings } from "./background.ts";

/** Without the right to see web pages nothing is filled, and nothing else would say why. */
export function PageAccess(): JSX.Element | null {
  const { seesPages, askToSeePages } = useSurroundings();
  const access = useSignal<"unknown" | "missing" | "given" | "there">("unknown");

  useEffect(() => {
    void seesPages().then((sees) => {
      access.value = sees ? "there" : "missing";
    });
  }, [seesPages, access]);

  const allow = () =>
    void askToSeePages().then((given) => {
      if (given) access.value = "given";
    });

  if (access.value === "given") {
    return (
      <Notice tone="good" title={t("popup.access.given")} next={t("popup.access.givenNext")} />
    );
  }
  if (access.value !== "missing") return null;
  return (
    <Notice
      tone="warning"
      title={t("popup.access.missing")}
      next={t("popup.access.missingNext")}
      acts={
        <Button size="small" look="primary" onClick={allow}>
          {t("popup.access.allow")}
        </Button>
      }
    />
  );
}

import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { Button } from "../design/button.tsx";
import { Notice } from "../design/notice.tsx";
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
    return <Notice tone="good" title="Latchkey may see pages" next="Reload those that are open." />;
  }
  if (access.value !== "missing") return null;
  return (
    <Notice
      tone="warning"
      title="Your browser keeps Latchkey from web pages"
      next="It can fill nothing until you allow it to see the pages that you sign in on."
      acts={
        <Button size="small" look="primary" onClick={allow}>
          Allow on all pages
        </Button>
      }
    />
  );
}

import type { ComponentChildren, JSX } from "preact";
import { Mark } from "../design/mark.tsx";

type AccountPageProps = {
  readonly title: ComponentChildren;
  readonly lead?: ComponentChildren;
  readonly children: ComponentChildren;
};

/** The frame of every page on the way in: our mark, what this step is, the step. */
export function AccountPage({ title, lead, children }: AccountPageProps): JSX.Element {
  return (
    <main class="account-page">
      <header class="stack-tight">
        <Mark />
        <h1>{title}</h1>
        {lead !== undefined && <p class="soft">{lead}</p>}
      </header>
      {children}
    </main>
  );
}

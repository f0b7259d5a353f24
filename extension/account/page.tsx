import { type ComponentChildren, createContext, type JSX } from "preact";
import { useContext } from "preact/hooks";
import { Mark } from "../design/mark.tsx";

type AccountPageProps = {
  readonly title: ComponentChildren;
  readonly lead?: ComponentChildren;
  readonly children: ComponentChildren;
};

/** Whether what leads in is part of a page, which has its own mark and has asked for the server before. */
export const PartOfPage = createContext(false);

/** The frame of every page on the way in: our mark, what this step is, the step. */
export function AccountPage({ title, lead, children }: AccountPageProps): JSX.Element {
  if (useContext(PartOfPage)) {
    return (
      <div class="account-part">
        <div class="stack-tight">
          <h3>{title}</h3>
          {lead !== undefined && <p class="soft">{lead}</p>}
        </div>
        {children}
      </div>
    );
  }
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

import type { ComponentChildren, JSX } from "preact";

type PlaceProps = {
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly children: ComponentChildren;
};

/** The frame of every place of the console that is not the list of records. */
export function Place({ title, lead, children }: PlaceProps): JSX.Element {
  return (
    <main class="console-place">
      <div class="console-column">
        <header class="stack-tight">
          <h1>{title}</h1>
          {lead !== undefined && <p class="soft">{lead}</p>}
        </header>
        {children}
      </div>
    </main>
  );
}

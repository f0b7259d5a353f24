import type { ComponentChildren, JSX } from "preact";
import { Icon, type IconName } from "./icons.tsx";

type EmptyProps = {
  readonly icon: IconName;
  readonly title: ComponentChildren;
  /** What would be here and how it gets here. */
  readonly children: ComponentChildren;
};

/** A place with nothing in it yet, which teaches what belongs there. */
export function Empty({ icon, title, children }: EmptyProps): JSX.Element {
  return (
    <div class="empty">
      <Icon name={icon} />
      <h2>{title}</h2>
      {children}
    </div>
  );
}

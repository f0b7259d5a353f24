import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";
import { Icon } from "../../design/icons.tsx";
import { number as written } from "../../language/format.ts";
import { t } from "../../language/messages.ts";
import type { Standing } from "./first-run-steps.ts";

type FirstRunStepProps = {
  readonly number: number;
  readonly title: string;
  readonly standing: Standing;
  /** How it stands, in words. */
  readonly said: ComponentChildren;
  /** A way back to it, once it is done. */
  readonly again?: ComponentChildren;
  /** What there is to do; shown while it is this step's turn. */
  readonly children: ComponentChildren;
};

/** For who does not see the sign in front of the title. */
const standingWords = (standing: Standing): string => t(`firstRun.standing.${standing}`);

/** One step of the first run: how it stands, and what there is to do about it. */
export function FirstRunStep(props: FirstRunStepProps): JSX.Element {
  const { number, title, standing, said, again, children } = props;
  const id = useId();
  const isOpen = standing === "now" || standing === "wrong";
  return (
    <li class={`first-step ${standing}`} aria-current={isOpen ? "step" : undefined}>
      <span class="first-step-sign" aria-hidden="true">
        {standing === "done" ? <Icon name="check" /> : written(number)}
      </span>
      <section class="first-step-body" aria-labelledby={id}>
        <h2 id={id}>
          <span class="visually-hidden">{standingWords(standing)} </span>
          {title}
        </h2>
        <div class="first-step-said" role="status">
          {said}
        </div>
        {standing === "done" && again}
        {isOpen && <div class="stack">{children}</div>}
      </section>
    </li>
  );
}

import type { ComponentChildren, JSX } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";

type DialogProps = {
  readonly title: ComponentChildren;
  readonly children: ComponentChildren;
  /** Buttons, the safe one first: it gets the focus. */
  readonly acts?: ComponentChildren;
  readonly onClose: () => void;
};

/** A modal dialog: the browser's own, with its focus trap, its Escape and its inert background. */
export function Dialog({ title, children, acts, onClose }: DialogProps): JSX.Element {
  const id = useId();
  const element = useRef<HTMLDialogElement>(null);
  // Closed while it is still in the document: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={element}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // What is typed in a dialog is meant for it and not for the page's shortcuts.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div class="stack">
        <h2 id={id}>{title}</h2>
        {children}
      </div>
      {acts !== undefined && <div class="dialog-acts">{acts}</div>}
    </dialog>
  );
}

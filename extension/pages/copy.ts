import { type ReadonlySignal, useSignal } from "@preact/signals";
import { type Surroundings, useSurroundings } from "./background.ts";

export type CopiedField = "username" | "password" | "one-time-code";

/** What is on the clipboard by our doing. The background clears it; this only says when. */
export type Copied = { readonly field: CopiedField; readonly clearsAtMs: number | undefined };

/** Put one value of a record on the clipboard. It passes through and is kept nowhere. */
export async function copyField(
  { ask, writeClipboard }: Pick<Surroundings, "ask" | "writeClipboard">,
  id: string,
  field: CopiedField,
): Promise<Copied> {
  const { value, clearAfterSeconds } = await ask("records.copy", { id, field });
  await writeClipboard(value);
  const clearsAtMs = clearAfterSeconds === 0 ? undefined : Date.now() + clearAfterSeconds * 1000;
  return { field, clearsAtMs };
}

/** {@link copyField} with what to show of it. */
export function useCopy(): {
  readonly copied: ReadonlySignal<Copied | undefined>;
  readonly copy: (id: string, field: CopiedField) => Promise<void>;
  readonly forget: () => void;
} {
  const surroundings = useSurroundings();
  const copied = useSignal<Copied | undefined>(undefined);
  return {
    copied,
    async copy(id, field) {
      copied.value = await copyField(surroundings, id, field);
    },
    forget() {
      copied.value = undefined;
    },
  };
}

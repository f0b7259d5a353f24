import { type Signal, signal } from "@preact/signals";
import { createContext } from "preact";

/** The records that the export which is opened next is to be of; `undefined`: the person chooses there. */
export const PickedForExport = createContext<Signal<readonly string[] | undefined>>(
  signal(undefined),
);

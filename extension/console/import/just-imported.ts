import { type Signal, signal } from "@preact/signals";
import { createContext } from "preact";

/** The records of the last import of this tab, new ones and those that it was joined with; they are gone with the tab. */
export const JustImported = createContext<Signal<readonly string[] | undefined>>(signal(undefined));

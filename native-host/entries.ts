/** The files that processes of the add-on are started with. */
import { join } from "node:path";

export const mainEntry = join(import.meta.dirname, "main.ts");
export const hostEntry = join(import.meta.dirname, "host.ts");

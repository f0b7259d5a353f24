/** Writes core/forms/word-index.ts: core/forms/words.ts in the form in which it is searched. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { indexFile } from "../core/forms/index-words.ts";
import { words } from "../core/forms/words.ts";

writeFileSync(
  fileURLToPath(new URL("../core/forms/word-index.ts", import.meta.url)),
  indexFile(words),
);

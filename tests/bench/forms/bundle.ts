/** The detector as a script for a page, with weights of one's choice in place of its own. */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Points } from "../../../core/forms/evidence.ts";

/** The two tables that could be learnt; see core/forms/form-points.ts. */
export interface Weights {
  readonly signInWithPassword: Points;
  readonly signInAlone: Points;
}

/** Weights of one for everything: what a form's evidence then counts is how often it was observed. */
const observing = `
  export const signInWithPassword = new Proxy({}, { get: () => 1 });
  export const signInAlone = signInWithPassword;`;

const adapter = fileURLToPath(new URL("adapter.ts", import.meta.url));

/** A script that leaves `judged` behind: marks for the judge, and the forms they come from. */
export async function detectorWith(weights: Weights | "observing" | undefined): Promise<string> {
  const contents =
    weights === "observing"
      ? observing
      : `export const signInWithPassword = ${JSON.stringify(weights?.signInWithPassword)};
         export const signInAlone = ${JSON.stringify(weights?.signInAlone)};`;
  const { outputFiles } = await build({
    stdin: {
      contents: `import { judged } from ${JSON.stringify(adapter)}; globalThis.judged = judged;`,
      resolveDir: process.cwd(),
      loader: "ts",
    },
    bundle: true,
    write: false,
    format: "iife",
    target: "chrome125",
    plugins: [
      {
        name: "weights",
        setup({ onLoad }) {
          if (weights === undefined) return;
          onLoad({ filter: /core\/forms\/form-points\.ts$/ }, () => ({ contents, loader: "ts" }));
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? "";
}

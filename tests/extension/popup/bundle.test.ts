import { build } from "esbuild";
import { expect, test } from "vitest";
import { projectFolder } from "../../lab/child-process.ts";

test("the popup is drawn without public suffixes, what reads QR codes, and the polyfill", async () => {
  const { metafile } = await build({
    entryPoints: ["extension/entrypoints/popup/main.tsx"],
    absWorkingDir: projectFolder,
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    splitting: true,
    outdir: "out",
    jsx: "automatic",
    jsxImportSource: "preact",
    loader: { ".css": "text" },
  });
  const [popup] = Object.values(metafile.outputs).filter(({ entryPoint }) => entryPoint);
  const inputs = Object.keys(popup?.inputs ?? {});
  expect(inputs).toContain("extension/popup/popup.tsx");
  expect(
    inputs.filter((path) => /\/(tldts|qr|otpauth|webextension-polyfill)\//.test(path)),
  ).toEqual([]);
});

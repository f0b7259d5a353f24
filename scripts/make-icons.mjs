// Draws icons/icon-*.png from icons/icon.svg with headless Chromium. Run it after changing the SVG;
// the results are committed, so that a build needs no browser.
import { readFile, writeFile } from "node:fs/promises";
import puppeteer from "puppeteer";

const sizes = [16, 32, 48, 96, 128];
const folder = new URL("../icons/", import.meta.url);
const svg = await readFile(new URL("icon.svg", folder), "utf8");

const variants = [
  { name: "icon", drawing: svg },
  // Locked: the same shape without its colour.
  { name: "icon-locked", drawing: svg.replace("#0b6b5a", "#7c8683") },
];

const browser = await puppeteer.launch({ args: ["--no-sandbox"] });
try {
  const page = await browser.newPage();
  for (const size of sizes) {
    await page.setViewport({ width: size, height: size });
    for (const { name, drawing } of variants) {
      const image = Buffer.from(drawing).toString("base64");
      await page.setContent(
        `<body style="margin:0"><img width="${size}" height="${size}" src="data:image/svg+xml;base64,${image}">`,
        { waitUntil: "load" },
      );
      const png = await page.screenshot({ omitBackground: true });
      await writeFile(new URL(`${name}-${size}.png`, folder), png);
    }
  }
} finally {
  await browser.close();
}

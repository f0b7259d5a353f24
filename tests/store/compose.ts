/** A page with the toolbar's popup over it, as a person sees the two; browsers draw them in pictures of their own. */
import type { Browser } from "puppeteer";
import { pictureSize } from "./scenes.ts";

export async function withPopup(
  browser: Browser,
  page: Uint8Array,
  popup: Uint8Array,
): Promise<Uint8Array> {
  const paper = await browser.newPage();
  try {
    await paper.setViewport(pictureSize);
    await paper.setContent(`<style>
      body { margin: 0; overflow: hidden; }
      img { display: block; }
      .popup { position: absolute; top: 10px; right: 44px; border-radius: 10px;
        box-shadow: 0 0 0 1px rgb(0 0 0 / 14%), 0 12px 40px rgb(0 0 0 / 30%); }
    </style><img src="${source(page)}" alt=""><img class="popup" src="${source(popup)}" alt="">`);
    await paper.waitForFunction(() => [...document.images].every(({ complete }) => complete));
    return await paper.screenshot();
  } finally {
    await paper.close();
  }
}

const source = (png: Uint8Array): string =>
  `data:image/png;base64,${Buffer.from(png).toString("base64")}`;

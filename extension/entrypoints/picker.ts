import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { askBackground } from "../content/runtime.ts";
import { pick } from "../picker/picker.ts";

/** What is put into a page when its person wants to pick the fields: once, however often they ask. */
export default defineUnlistedScript(async () => {
  const here = globalThis as { latchkeyPicking?: AbortController };
  here.latchkeyPicking?.abort();
  const life = new AbortController();
  here.latchkeyPicking = life;
  const asked = await askBackground("page.picking", {});
  if (asked === undefined || life.signal.aborted) return;
  const save = (fields: Parameters<Parameters<typeof pick>[1]>[0]) =>
    askBackground("page.picked", { fields });
  pick(asked, save, life.signal);
});

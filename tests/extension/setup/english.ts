import { browserMessages } from "../browser-messages.ts";

/** Unit tests run where a browser would speak English. */
Object.assign(globalThis, { chrome: { i18n: browserMessages("en") } });

/** What unit tests get for `webextension-polyfill`, which refuses to load outside of an extension. */
export { fakeBrowser as default } from "wxt/testing/fake-browser";

/**
 * The browser's own API. It promises by itself what pages need of it: the polyfill would first bring up every API
 * that there is, which takes as long as to draw a list.
 */
export const browser: typeof chrome =
  (globalThis as { browser?: typeof chrome }).browser ?? globalThis.chrome;

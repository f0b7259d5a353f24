/**
 * Where each browser looks for native messaging manifests, on each system. Sources:
 * https://developer.chrome.com/docs/extensions/develop/concepts/native-messaging#native-messaging-host-location
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Native_manifests#manifest_location
 */
import { nativeHostName } from "#core/wire/identity.ts";
import type { BrowserFamily } from "./control.ts";

/** Opera reads Chrome's place. */
export const browsers = {
  chrome: "chromium",
  chromium: "chromium",
  edge: "chromium",
  brave: "chromium",
  vivaldi: "chromium",
  firefox: "firefox",
} as const satisfies Readonly<Record<string, BrowserFamily>>;

export type BrowserName = keyof typeof browsers;

export const isBrowserName = (text: string): text is BrowserName => Object.hasOwn(browsers, text);

/** Relative to the home folder: the browser's own folder, and the manifests' folder below or beside it. */
type FolderPlace = { readonly own: string; readonly manifests: string };

const below = (own: string, name = "NativeMessagingHosts"): FolderPlace => ({
  own,
  manifests: `${own}/${name}`,
});

const support = "Library/Application Support";

export const folderPlaces: Record<
  "linux" | "darwin",
  Readonly<Record<BrowserName, FolderPlace>>
> = {
  linux: {
    chrome: below(".config/google-chrome"),
    chromium: below(".config/chromium"),
    edge: below(".config/microsoft-edge"),
    brave: below(".config/BraveSoftware/Brave-Browser"),
    vivaldi: below(".config/vivaldi"),
    firefox: below(".mozilla", "native-messaging-hosts"),
  },
  darwin: {
    chrome: below(`${support}/Google/Chrome`),
    chromium: below(`${support}/Chromium`),
    edge: below(`${support}/Microsoft Edge`),
    brave: below(`${support}/BraveSoftware/Brave-Browser`),
    vivaldi: below(`${support}/Vivaldi`),
    firefox: below(`${support}/Mozilla`),
  },
};

/** Firefox's newer profiles lie elsewhere on Linux; its manifests do not. */
export const otherOwnFolders: Partial<Record<BrowserName, readonly string[]>> = {
  firefox: [".config/mozilla", "Library/Application Support/Firefox"],
};

/** Windows: a key of the current user names the manifest's file, which may lie anywhere. */
export const registryKeys: Readonly<Record<BrowserName, string>> = {
  chrome: registryKey("Google\\Chrome"),
  chromium: registryKey("Chromium"),
  edge: registryKey("Microsoft\\Edge"),
  brave: registryKey("BraveSoftware\\Brave-Browser"),
  vivaldi: registryKey("Vivaldi"),
  firefox: registryKey("Mozilla"),
};

function registryKey(product: string): string {
  return `HKCU\\Software\\${product}\\NativeMessagingHosts\\${nativeHostName}`;
}

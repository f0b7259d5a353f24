import { fileURLToPath } from "node:url";
import { minify } from "terser";
import type { Plugin } from "vite";
import { defineConfig } from "wxt";
import { managedSchema } from "./core/policy/policy-files.ts";

/** What an organisation can settle, for the browser to check. */
const managedSchemaFile = "managed-schema.json";

/** RSA public key (SPKI, base64) whose hash is the extension's id in Chromium: the same on every machine. */
const publicKey =
  "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAqQN3Ae5CRo3Ussb+kvGswHq3fT/RcYi7KdNxzf2tZC7DGmNBamDa0eoGGZqb7a8M1eU3cRExAjHccuxU27TRdFi3Z1ydAGosJCQU8KrhthAt0FL/agMCxKkPxQg7W+gjpg1TyzBYLu4qczfcDl8mEJlYE+j2NQRUa/XPt0fVop4aX3F7OPdj8Cl5RWBZBTBxCfu1u1DI9c0K3VhFUx7Diwh57MX+Dm83oBnkAMHYvx1oMXX/phtvWa29PK1JkMEQQd6uw17b93ZFWIV/I861YuMbDScrtIDJL5FrMfheOsfa/W803b8e5c2zDKyre0ORNcLr3fcbANqECRMaZ/nv1wIDAQAB";

/** Set explicitly because Firefox's default upgrades ws:// and so blocks the add-on (SEC-51). */
const contentSecurityPolicy = (ancestors: string) =>
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
  `object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors ${ancestors}; ` +
  "connect-src 'self' ws://127.0.0.1:*";

/**
 * The menu at a field is the one page of ours that stands in web pages, by an address that is new for each
 * start of the browser (SEC-18). Firefox cannot tell whether a frame is truly seen: there it is not used.
 */
const framed = {
  content_security_policy: { extension_pages: contentSecurityPolicy("https: http:") },
  web_accessible_resources: [
    { resources: ["menu.html"], matches: ["http://*/*", "https://*/*"], use_dynamic_url: true },
  ],
};

/** What console and menu share, in one file: left to the bundler it is several, and each keeps a page waiting. */
const pageChunks = [{ name: "pages", minShareCount: 2 }];

/** The popup opens at once or feels slow: it shares nothing, and all that it begins with is one file. */
const popupChunks = [{ name: "popup", tags: ["$initial"] }];

const isContent = ({ name }: { readonly name: string }) => name === "content";

const isPopup = ({ name }: { readonly name: string }) => name === "popup";

/**
 * The polyfill as a module of its own. The bundler's bridge from CommonJS copies what is exported, name by name:
 * that is the browser's own `browser`, each part of which is made when it is first read. Reading all of them took a
 * fifth of the background's start.
 */
const polyfillAsModule = {
  name: "polyfill-as-module",
  transform: (code: string, id: string) =>
    id.endsWith("/webextension-polyfill/dist/browser-polyfill.js")
      ? `const module = { exports: {} }; const { exports } = module; ${code}\nexport default module.exports;`
      : undefined,
};

/** Every page takes the content script: what the bundler's own minifier leaves in it is taken out as well. */
const contentMinifiedOnceMore: Plugin = {
  name: "content-minified-once-more",
  async generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== "chunk" || !file.fileName.endsWith("/content.js")) continue;
      const { code } = await minify(file.code, { ecma: 2020, compress: { passes: 3 } });
      if (code === undefined) throw new Error(`${file.fileName} came out of terser as nothing`);
      file.code = code;
    }
  },
};

export default defineConfig({
  hooks: {
    "entrypoints:grouped": (_, groups) => {
      const [at, pages] = [...groups.entries()].find(([, group]) => Array.isArray(group)) ?? [];
      if (at === undefined || !Array.isArray(pages)) return;
      groups.splice(
        at,
        1,
        pages.filter((page) => !isPopup(page)),
        pages.filter(isPopup),
      );
    },
    "vite:build:extendConfig": (entrypoints, { build }) => {
      const options = build?.rollupOptions;
      const output = options?.output;
      if (build === undefined || options === undefined || output === undefined) return;
      if (entrypoints.some(isPopup)) {
        build.modulePreload = false;
        Object.assign(output, { codeSplitting: { groups: popupChunks } });
        return;
      }
      // Everything but our pages is one script each, which cannot be split.
      if (entrypoints.length === 1) {
        // What a page without inputs has no use for is not compiled there.
        if (entrypoints.some(isContent))
          options.optimization = { ...options.optimization, pifeForModuleWrappers: false };
        return;
      }
      Object.assign(output, { codeSplitting: { groups: pageChunks } });
    },
    "build:publicAssets": ({ config }, files) => {
      if (config.browser === "firefox") return;
      files.push({ relativeDest: managedSchemaFile, contents: managedSchema() });
    },
  },
  srcDir: "extension",
  // Packages are built elsewhere than what a browser may be running.
  outDir: process.env.LATCHKEY_BUILT_INTO ?? "dist",
  publicDir: "icons",
  imports: false,
  // What Mozilla builds the add-on anew from: all of it, and nothing that lies beside it in the folder.
  zip: {
    includeSources: [
      ...["core", "docs", "extension", "icons", "scripts"].map((folder) => `${folder}/**`),
      ...["*.md", "LICENSE", "package.json", "package-lock.json", "tsconfig.base.json"],
      "wxt.config.ts",
    ],
  },
  modules: ["@wxt-dev/webextension-polyfill", "@wxt-dev/i18n/module"],
  // WXT's own context takes orders from the page, and brings the polyfill into every frame.
  vite: () => ({
    plugins: [polyfillAsModule, contentMinifiedOnceMore],
    // The list of public suffixes is one constant of 70 kB, and would stand wherever it is used.
    build: { rollupOptions: { optimization: { inlineConst: false } } },
    resolve: {
      alias: {
        "wxt/utils/content-script-context": fileURLToPath(
          new URL("./extension/content/context.ts", import.meta.url),
        ),
      },
    },
  }),
  manifest: ({ browser }) => ({
    name: "__MSG_manifest_name__",
    description: "__MSG_manifest_description__",
    default_locale: "en",
    permissions: [
      "storage",
      "nativeMessaging",
      "webNavigation",
      "alarms",
      "idle",
      // For the picker of fields, which is put into a page only when the person asks for it (SEC-33), and to read what
      // a page says after a password was sent from it.
      "scripting",
      "clipboardRead",
      "clipboardWrite",
      // Says that there is a login to save, where no page can draw over it.
      "notifications",
      // Servers and proxies that ask for a sign-in by HTTP; the status of pages, and of what scripts send from a page
      // with a password field: whether a sign-in was refused. No content of any request is looked at.
      "webRequest",
      "webRequestAuthProvider",
      "contextMenus",
      ...(browser === "firefox" ? [] : ["offscreen"]),
    ],
    host_permissions: ["<all_urls>"],
    // Firefox takes any value: what it is given is read with the same care.
    ...(browser === "firefox" ? {} : { storage: { managed_schema: managedSchemaFile } }),
    incognito: "not_allowed",
    ...(browser === "firefox"
      ? { content_security_policy: { extension_pages: contentSecurityPolicy("'none'") } }
      : framed),
    action: { default_title: "__MSG_manifest_name__" },
    // Browsers take four suggestions at most, so that the last has none; each key can be changed, or taken away, in their settings.
    commands: {
      _execute_action: { suggested_key: { default: "Alt+Shift+K" } },
      fill: {
        suggested_key: { default: "Ctrl+Shift+L", mac: "Command+Shift+L" },
        description: "__MSG_manifest_fill__",
      },
      "fill-next": {
        suggested_key: { default: "Alt+Shift+L" },
        description: "__MSG_manifest_fillNext__",
      },
      "copy-code": {
        suggested_key: { default: "Alt+Shift+C" },
        description: "__MSG_manifest_copyCode__",
      },
      generate: {
        description: "__MSG_manifest_generate__",
      },
    },
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "latchkey@latchkey.example",
              // The first that names documents: a secret goes to one and to no other (SEC-20).
              strict_min_version: "153.0",
              data_collection_permissions: { required: ["none"] },
            },
          },
        }
      : { key: publicKey, minimum_chrome_version: "140" }),
  }),
});

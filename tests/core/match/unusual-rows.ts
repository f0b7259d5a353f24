/** What happens without an act of the person on http pages, in frames, and with what others decide. */
import { evil, linked, login, type Row, record } from "./situations.ts";

export const unusual: Row[] = [
  // http.
  [
    "SEC-05 an http page, the record linked to http",
    { frameUrl: "http://intranet/", candidates: [record("i", [linked("http://intranet/")])] },
    "fill",
    ["not_encrypted"],
  ],
  [
    "SEC-05 an http page on this computer",
    {
      frameUrl: "http://localhost:3000/",
      candidates: [record("l", [linked("http://localhost:3000/")])],
    },
    "fill",
    [],
  ],
  [
    "SEC-05 an https page, the record linked to http: moved to TLS",
    { candidates: [record("h", [linked("http://login.example.com/")])] },
    "fill",
    [],
  ],
  [
    "SEC-05 an http page, the record linked to https",
    { frameUrl: "http://login.example.com/" },
    "nothing",
    ["no_record", "downgrade", "not_encrypted"],
  ],
  [
    "SEC-05 a page with TLS whose form posts without, to the same host",
    { form: { action: "http://login.example.com/x", method: "post" } },
    "offer",
    ["form_target_unlinked", "form_target_downgrade"],
    ["http://login.example.com"],
  ],
  [
    "SEC-05 the same, the record linked to both schemes",
    {
      candidates: [record("b", [linked(login), linked("http://login.example.com/")])],
      form: { action: "http://login.example.com/x" },
    },
    "offer",
    ["form_target_downgrade"],
    ["http://login.example.com"],
  ],
  // Frames.
  [
    "SEC-04 a frame in a page of its own origin",
    { within: ["https://login.example.com/home"] },
    "fill",
    [],
  ],
  [
    "SEC-04 a frame whose top is linked too",
    {
      candidates: [record("t", [linked(login), linked("https://www.example.com/")])],
      within: ["https://www.example.com/"],
    },
    "fill",
    [],
  ],
  [
    "SEC-04 a linked frame in an unlinked page",
    { within: [evil] },
    "offer",
    ["cross_origin_frame", "top_not_linked"],
    ["https://login.example.com", "https://evil.test"],
  ],
  [
    "SEC-04 a linked frame in an unlinked frame in a linked page",
    { within: [evil, "https://login.example.com/"] },
    "offer",
    ["cross_origin_frame"],
    ["https://login.example.com", "https://evil.test"],
  ],
  [
    "SEC-04 a linked frame in a linked frame in an unlinked page",
    { within: ["https://login.example.com/", evil] },
    "offer",
    ["cross_origin_frame", "top_not_linked"],
    ["https://login.example.com", "https://evil.test"],
  ],
  [
    "SEC-04 an unlinked frame in a linked page",
    { frameUrl: evil, within: [login] },
    "nothing",
    ["no_record"],
  ],
  [
    "SEC-04 an unlinked frame between linked ones",
    { frameUrl: evil, within: [login, evil] },
    "nothing",
    ["no_record"],
  ],
  [
    "SEC-04 a sibling host around the frame",
    { within: ["https://www.example.com/"] },
    "offer",
    ["cross_origin_frame", "top_not_linked"],
    ["https://login.example.com", "https://www.example.com"],
  ],
  [
    "SEC-04 a top frame that only a registrable domain covers",
    {
      candidates: [record("d", [linked(login), linked("https://example.com/", "domain")])],
      within: ["https://www.example.com/"],
    },
    "offer",
    ["domain_strategy"],
  ],
  [
    "SEC-04 a top frame that a never rule keeps out",
    {
      candidates: [
        record("n", [
          linked(login),
          linked("https://example.com/", "domain"),
          linked("https://www.example.com/", "never"),
        ]),
      ],
      within: ["https://www.example.com/"],
    },
    "offer",
    ["cross_origin_frame", "top_not_linked"],
    ["https://login.example.com", "https://www.example.com"],
  ],
  [
    "SEC-05 a linked frame in the same host without TLS",
    { within: ["http://login.example.com/"] },
    "offer",
    ["cross_origin_frame", "top_not_linked"],
    ["https://login.example.com", "http://login.example.com"],
  ],
  // Form target.
  [
    "SEC-11 a form that posts elsewhere",
    { form: { action: "https://evil.test/collect", method: "post" } },
    "offer",
    ["form_target_unlinked"],
    ["https://evil.test"],
  ],
  [
    "SEC-11 a form that posts to another port",
    { form: { action: "https://login.example.com:8443/", method: "post" } },
    "offer",
    ["form_target_unlinked"],
    ["https://login.example.com:8443"],
  ],
  [
    "SEC-11 a form that mails",
    { form: { action: "mailto:a@evil.test" } },
    "offer",
    ["form_target_unlinked"],
    ["mailto:"],
  ],
  [
    "SEC-11 a form whose target is no URL",
    { form: { action: "https://[" } },
    "offer",
    ["form_target_unlinked"],
    ["invalid:"],
  ],
  [
    "SEC-11 a form that posts to a blob of the same origin",
    { form: { action: "blob:https://login.example.com/1" } },
    "offer",
    ["form_target_unlinked"],
    ["blob:"],
  ],
  [
    "SEC-11 a form that posts where only a registrable domain reaches",
    {
      candidates: [record("d", [linked(login), linked("https://example.com/", "domain")])],
      form: { action: "https://api.example.com/" },
    },
    "offer",
    ["domain_strategy"],
  ],
  [
    "SEC-11 a form that puts its values into the URL",
    { form: { method: "get" } },
    "offer",
    ["method_get"],
  ],
  [
    "SEC-11 a form whose answer opens in another frame",
    { form: { targetsOtherFrame: true } },
    "offer",
    ["form_target_other_frame"],
  ],
  // Linked by others.
  [
    "SEC-24 a linked URL that this person has not accepted",
    { candidates: [record("s", [linked(login, "origin", false)])] },
    "offer",
    ["unaccepted_url"],
    ["https://login.example.com"],
  ],
  [
    "SEC-24 an accepted domain rule beside an unaccepted exact one",
    {
      candidates: [
        record("s", [linked("https://example.com/", "domain"), linked(login, "exact", false)]),
      ],
    },
    "offer",
    ["domain_strategy"],
  ],
  [
    "SEC-24 a frame around that only a colleague has linked",
    { candidates: [record("s", [linked(login), linked(evil, "origin", false)])], within: [evil] },
    "offer",
    ["unaccepted_url"],
    ["https://evil.test"],
  ],
  [
    "SEC-24 a form target that only a colleague has linked",
    {
      candidates: [record("s", [linked(login), linked(evil, "origin", false)])],
      form: { action: evil },
    },
    "offer",
    ["unaccepted_url"],
    ["https://evil.test"],
  ],
  [
    "SEC-24 a never rule counts before it is accepted",
    {
      candidates: [
        record("s", [linked(login), linked("https://login.example.com/", "never", false)]),
      ],
    },
    "nothing",
    ["no_record", "vetoed"],
  ],
];

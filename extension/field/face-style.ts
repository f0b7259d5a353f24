/** How icon and menu stand in a page: nothing of the page's own styles reaches them. */
export const faceStyle = `
:host {
  all: initial !important; display: block !important; position: fixed !important;
  inset: 0 auto auto 0 !important; width: 0 !important; height: 0 !important;
  overflow: visible !important; color-scheme: light dark !important;
}
button, iframe { position: fixed; margin: 0; padding: 0; border: 0; }
button { background: none; border-radius: 5px; cursor: pointer; line-height: 0; opacity: .85; }
/* No smaller than 24 to a finger or an unsteady hand. */
button::after { content: ""; position: absolute; inset: -2px; }
button:hover { opacity: 1; }
button svg { width: 100%; height: 100%; }
.ground { fill: #0b6b5a; }
.warning { fill: #b3261e; opacity: 1; }
.key { fill: #ffffff; fill-rule: evenodd; }
iframe {
  background: light-dark(#ffffff, #1b201f); border-radius: 10px; color-scheme: light dark;
  box-shadow: 0 0 0 1px rgb(0 0 0 / 12%), 0 2px 6px rgb(0 0 0 / 10%), 0 10px 32px rgb(0 0 0 / 22%);
}
/* Drawn all the same, and keeps the focus: browsers let frames rest that are hidden, and wake them late. */
iframe.unseen { opacity: 0; pointer-events: none; }
@media (forced-colors: active) {
  .ground, .warning { fill: ButtonText; } .key { fill: ButtonFace; }
  iframe { outline: 1px solid ButtonText; }
}
`;

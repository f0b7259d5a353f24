/** How the picker looks, on any page: nothing of the page's own styles reaches it. */
export const panelStyle = `
:host { all: initial; color-scheme: light dark; }
* { box-sizing: border-box; }
.panel {
  position: fixed; inset-block-end: 20px; inset-inline: 0; margin: auto;
  inline-size: min(440px, calc(100vw - 24px)); padding: 16px 18px;
  font: 14px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  color: light-dark(#16201e, #e7edeb); background: light-dark(#ffffff, #1b201f);
  border: 1px solid light-dark(#87928f, #6c7875); border-radius: 12px;
  box-shadow: 0 2px 6px rgb(0 0 0 / 12%), 0 12px 40px rgb(0 0 0 / 28%);
}
.panel.up { inset-block: 20px auto; }
.panel:focus, button:focus-visible { outline: 2px solid light-dark(#0b6b5a, #6bd6bb); outline-offset: 2px; }
.step { margin: 0; font-size: 12px; color: light-dark(#5f6c69, #93a09c); }
h2 { margin: 2px 0 4px; font-size: 16px; line-height: 1.3; }
p { margin: 0; color: light-dark(#4a5754, #b3beba); overflow-wrap: anywhere; }
.acts { display: flex; gap: 8px; margin-block-start: 12px; }
button {
  font: inherit; padding: 6px 12px; border-radius: 8px; cursor: pointer; color: inherit;
  background: light-dark(#ffffff, #1b201f); border: 1px solid light-dark(#87928f, #6c7875);
}
button:hover { background: light-dark(#eff2f1, #222827); }
.box {
  position: fixed; display: none; pointer-events: none; border-radius: 6px;
  border: 3px solid #0b6b5a; outline: 2px solid #8fe3cd; background: rgb(69 196 164 / 18%);
}
@media (forced-colors: active) { .box { border-color: Highlight; outline-color: Canvas; } }
`;

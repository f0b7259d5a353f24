/** The look of the demo sites: one plain document, a colour for each brand, light and dark. */

export type Brand = {
  readonly name: string;
  readonly tagline: string;
  /** CSS colours: the brand's own, and a second one for the panel beside the form. */
  readonly colour: string;
  readonly second: string;
};

/** A whole document. `body` is HTML; everything else is text. */
export function shell(brand: Brand, title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${escapeHtml(title)} · ${escapeHtml(brand.name)}</title>
<style>${style(brand)}</style>
</head>
<body>
<aside><span class="brand">${escapeHtml(brand.name)}</span><p>${escapeHtml(brand.tagline)}</p></aside>
<main>${body}</main>
</body>
</html>
`;
}

export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

const style = ({ colour, second }: Brand): string => `
:root { color-scheme: light dark; --brand: ${colour}; --second: ${second};
  --ground: light-dark(#fbfaf7, #16181c); --ink: light-dark(#1d2126, #eceef1);
  --quiet: light-dark(#5d6670, #a3abb5); --line: light-dark(#cfd4da, #3a4048);
  --field: light-dark(#ffffff, #1e2126); }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; grid-template-columns: minmax(18rem, 2fr) 3fr;
  font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground); }
aside { padding: 3.5rem 3rem; color: #fff; display: flex; flex-direction: column; gap: 1.25rem;
  background: radial-gradient(120% 90% at 0% 100%, var(--second), transparent 70%), var(--brand); }
aside p { margin: 0; max-width: 24ch; color: inherit; font-size: 1.5rem; line-height: 1.3; opacity: .92; }
.brand { font-weight: 700; font-size: 1.125rem; letter-spacing: .01em; }
.brand::before { content: ""; display: inline-block; width: .8em; height: .8em; margin-right: .55em;
  border-radius: 30% 30% 30% 0; background: #fff; }
main { display: grid; place-content: center; padding: 3rem 2rem; }
form, .card { width: min(22rem, 80vw); display: grid; gap: .9rem; }
h1 { margin: 0; font-size: 1.6rem; letter-spacing: -.01em; }
p { margin: 0; color: var(--quiet); }
label { display: grid; gap: .3rem; font-size: .9rem; font-weight: 600; }
input { font: inherit; padding: .65rem .75rem; border: 1px solid var(--line); border-radius: .55rem;
  color: inherit; background: var(--field); }
input:focus-visible, button:focus-visible, a:focus-visible {
  outline: 3px solid color-mix(in srgb, var(--brand) 55%, transparent); outline-offset: 1px; }
button { font: inherit; font-weight: 600; padding: .7rem; border: 0; border-radius: .55rem; color: #fff;
  background: var(--brand); cursor: pointer; }
.error { padding: .6rem .8rem; border-radius: .55rem; color: light-dark(#8c1d18, #ffb4ab);
  background: light-dark(#fce8e6, #4a1a17); }
.done { font-size: 3rem; line-height: 1; color: light-dark(#1b7f4b, #6fd29b); }
a { color: inherit; }
@media (max-width: 44rem) { body { grid-template-columns: 1fr; grid-template-rows: auto 1fr; }
  aside { padding: 1.5rem 2rem; } aside p { font-size: 1.1rem; } }
`;

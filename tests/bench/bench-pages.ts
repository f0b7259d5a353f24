/**
 * The pages that are timed. Each keeps, by its own clock, when its document was ready, when its form was
 * there to be seen, and when a value came into the password field.
 */

/** What a page's clock holds, in ms since its navigation began; a mark that was not reached is absent. */
export type Marks = {
  readonly ready?: number;
  readonly shown?: number;
  readonly username?: number;
  readonly password?: number;
};

/** Runs first of all; `input` events of shadow trees are seen through their composed path. */
const clock = `<script>
window.marks = {};
document.addEventListener("DOMContentLoaded", () => { marks.ready = performance.now(); });
addEventListener("input", (event) => {
  const field = event.composedPath()[0];
  if (field.value === "") return;
  marks[field.type === "password" ? "password" : "username"] ??= performance.now();
}, true);
</script>`;

const shownNow = "<script>marks.shown = performance.now();</script>";

export const loginForm = `<form method="post" action="/done">
<label>User name <input name="username" autocomplete="username"></label>
<label>Password <input name="password" type="password" autocomplete="current-password"></label>
<button>Sign in</button></form>`;

const page = (body: string, head = ""): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title>${clock}${head}</head><body>${body}</body></html>`;

const text = "<p>Some words that a page may have, so that it is not quite empty.</p>".repeat(20);

export const simple = page(`<h1>Sign in</h1>${text}${loginForm}${shownNow}${text}`);

/** A script that takes a second to arrive holds up DOMContentLoaded behind a form that is there. */
export const blocked = page(`${loginForm}${shownNow}<script src="/slow.js"></script>`);

/** An image that takes two seconds to arrive holds up nothing but `load`. */
export const hanging = page(`${loginForm}${shownNow}<img src="/slow.png" alt="">`);

/** A form that scripts put in after the page has come to rest. */
export const spa = page(`<div id="root"></div><script>
addEventListener("load", () => setTimeout(() => {
  document.getElementById("root").innerHTML = ${JSON.stringify(loginForm)};
  marks.shown = performance.now();
}, 300));
</script>`);

/** A form that was hidden and is shown after the page has come to rest. */
export const unhidden = page(`<div id="root" style="display:none">${loginForm}</div><script>
addEventListener("load", () => setTimeout(() => {
  document.getElementById("root").style.display = "block";
  marks.shown = performance.now();
}, 300));
</script>`);

const cells = Array.from(
  { length: 298 },
  (_, at) => `<label>Item ${at} <input name="item-${at}" placeholder="Quantity"></label>`,
).join("");

/** A login among 300 inputs. */
export const manyInputs = page(
  `<form action="/order" method="post">${cells}</form>${loginForm}${shownNow}`,
);

export const usernameStep = page(`<form method="post" action="/step">
<label>User name <input name="user" autocomplete="username"></label><button>Next</button></form>${shownNow}`);

/** A first step without any hint but its place. */
export const bareUsernameStep = page(`<h1>Sign in</h1><form method="post" action="/step">
<label>User name <input name="user" type="text"></label><button>Next</button></form>`);

export const passwordStep = page(`<form method="post" action="/done">
<label>Password <input name="pass" type="password" autocomplete="current-password"></label>
<button>Sign in</button></form>${shownNow}`);

export const withFrame = (source: string): string =>
  page(`<h1>Around</h1><iframe src="${source}" width="600" height="400"></iframe>`);

export const inShadow = page(`<div id="host"></div><script>
document.getElementById("host").attachShadow({ mode: "open" }).innerHTML = ${JSON.stringify(loginForm)};
marks.shown = performance.now();
</script>`);

export const signUp = page(`<h1>Create your account</h1><form method="post" action="/join">
<label>E-mail <input name="email" type="email" autocomplete="email"></label>
<label>Choose a password <input name="password" type="password" autocomplete="new-password"></label>
<label>Repeat it <input name="again" type="password" autocomplete="new-password"></label>
<button>Create account</button></form>`);

export const bareSignUp = page(`<h1>Register</h1><form method="post" action="/register">
<label>First name <input name="first"></label><label>Last name <input name="last"></label>
<label>E-mail <input name="mail"></label><label>Password <input name="pw1" type="password"></label>
<label>Confirm password <input name="pw2" type="password"></label><button>Register</button></form>`);

export const changePassword = page(`<h1>Change password</h1><form method="post" action="/change">
<label>Current password <input name="old" type="password"></label>
<label>New password <input name="new1" type="password"></label>
<label>Repeat new password <input name="new2" type="password"></label><button>Change</button></form>`);

export const noInputs = page(text.repeat(10));

/**
 * Five thousand elements of which some change all the time, as long lists are laid out: rows out of view are not.
 * With every row laid out the page's own work fills the main thread, and what is added to it is lost in its noise.
 */
export const restless = page(`<div id="root"></div><script>
const root = document.getElementById("root");
root.innerHTML = Array.from({ length: 5000 }, (_, at) =>
  '<div style="content-visibility: auto; contain-intrinsic-height: 20px">' + at + "</div>").join("");
let turn = 0;
setInterval(() => {
  for (let at = 0; at < 50; at += 1) {
    const element = root.children[(turn * 50 + at) % root.children.length];
    element.textContent = String(turn);
    element.className = "turn-" + (turn % 7);
  }
  turn += 1;
}, 20);
</script>`);

/** Sign-in pages that scripts send and draw anew, as apps of one page do. */
import { page } from "./web.ts";

const fields = `<label>User name <input name="username" autocomplete="username"></label>
  <label>Password <input type="password" name="password" autocomplete="current-password"></label>`;

const nav = '<nav><a id="home" href="/">Home</a></nav>';

/** The script of a page whose form calls `sent(values)`, which may use `post(values)`, `draw(html)` and `say(text)`. */
const app = (body: string, sent: string, form = `<form>${fields}<button>Sign in</button></form>`) =>
  page(`${nav}<main id="app">${form}</main>${body}<script>
    const main = document.querySelector("#app");
    const first = main.innerHTML;
    const draw = (html) => { main.innerHTML = html; };
    const post = (values) => fetch("/api", { method: "POST", body: JSON.stringify(values) });
    const welcome = () => { history.pushState({}, "", "/home"); draw("<h1>Welcome</h1>"); };
    const say = (text) => { document.querySelector("#said").textContent = text; };
    addEventListener("submit", async (event) => {
      event.preventDefault();
      const values = Object.fromEntries(new FormData(event.target));
      ${sent}
    });
  </script>`);

const said = '<p id="said" class="error-text" role="alert"></p>';

/** A status says how it went. */
export const jsonApp = app(
  said,
  `const { ok } = await post(values);
   if (ok) welcome(); else say("Wrong user name or password");`,
);

/** All is well by status; an error is in what is answered, and shown for a while. */
export const graphApp = app(
  "",
  `const { errors } = await (await post(values)).json();
   if (!errors) return welcome();
   const toast = document.createElement("div");
   toast.textContent = "Sign-in failed: bad credentials";
   document.body.append(toast);`,
);

/** The form makes way for a sign of work. */
export const busyApp = app(
  said,
  `draw("<p id=wait>One moment</p>");
   const { ok } = await post(values);
   if (ok) return welcome();
   draw(first);
   say("We do not know you");`,
);

/** It shows no more than the empty field. */
export const silentApp = app(
  "",
  `const { ok } = await post(values);
   if (ok) return welcome();
   document.querySelector("[name=password]").value = "";
   document.querySelector("[name=password]").focus();`,
);

/** The form is in a dialog over the page, which closes. */
export const dialogApp = app(
  said,
  `const { ok } = await post(values);
   if (ok) document.querySelector("dialog").close(); else say("Incorrect password");`,
  `<h1>News</h1><dialog><form>${fields}<button>Sign in</button></form></dialog>
   <script>document.querySelector("dialog").showModal()</script>`,
);

/** Who first; the password on the next path, in the same document. */
export const stepsApp = app(
  said,
  `if (!values.password) {
     history.pushState({}, "", "/login/password");
     return draw('<form><p>' + values.username + '</p><label>Password <input type="password" name="password" autocomplete="current-password"></label><button>Sign in</button></form>');
   }
   const { ok } = await post(values);
   if (ok) welcome(); else say("Wrong password");`,
  '<form><label>User name <input name="username" autocomplete="username"></label><button>Next</button></form>',
);

/** A form that Enter alone sends. */
export const noButtonApp = app(
  `${said}<script>addEventListener("keydown", ({ key }) => key === "Enter" && document.forms[0].requestSubmit())</script>`,
  "await post(values); welcome();",
  `<form>${fields}</form>`,
);

/** What is typed is taken away before it is sent. */
export const tidyApp = app(
  "",
  `document.querySelector("[name=password]").remove();
   const { ok } = await post(values);
   if (ok) welcome();`,
);

const newFields = `<label>New password <input type="password" name="fresh" autocomplete="new-password"></label>
  <label>Repeat it <input type="password" name="again" autocomplete="new-password"></label>`;

const changeForm = `<form><h1>Change password</h1>
  <label>Current password <input type="password" name="password" autocomplete="current-password"></label>
  ${newFields}<button>Change password</button></form>`;

/** A password is changed, and the form stays for the next time. */
export const changeApp = app(
  "",
  `const { ok } = await post(values);
   event.target.reset();
   const toast = document.createElement("div");
   toast.role = "status";
   toast.textContent = ok ? "Your password has been changed" : "The current password is wrong";
   document.body.append(toast);`,
  changeForm,
);

/** The same, with a word of it that fades in. */
export const fadingApp = app(
  `<div id="toast" role="status" style="opacity: 0; visibility: hidden; transition: opacity 0.3s"></div>`,
  `await post(values);
   event.target.reset();
   const toast = document.querySelector("#toast");
   toast.textContent = "Your password has been changed";
   Object.assign(toast.style, { opacity: 1, visibility: "visible" });`,
  changeForm,
);

/** The page behind the link in a mail for a forgotten password. */
export const resetForm = `<form method="post" action="/in"><h1>Choose a new password</h1>${newFields}<button>Set password</button></form>`;

export const signUpForm = `<form method="post" action="/in"><h1>Create your account</h1>
  <label>Email <input type="email" name="username" autocomplete="email"></label>
  <label>Password <input type="password" name="fresh" autocomplete="new-password"></label><button>Create account</button></form>`;

export const codeForm = `<form method="post" action="/code"><h1>Two-step verification</h1>
  <label>Code from your app <input name="code" autocomplete="one-time-code" inputmode="numeric" maxlength="6"></label><button>Verify</button></form>`;

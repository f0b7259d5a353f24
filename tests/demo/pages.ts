/** The pages of the demo sites: a mailbox with a plain login, and a portal whose password is asked for elsewhere. */
import { type Brand, escapeHtml, shell } from "./page-shell.ts";

export const brands = {
  mail: {
    name: "Fernmail",
    tagline: "Letters that arrive, and nothing else.",
    colour: "#20603f",
    second: "#7fae4b",
  },
  portal: {
    name: "Harbour",
    tagline: "Rosters, berths and tides for everybody on the quay.",
    colour: "#17456b",
    second: "#2d9aa8",
  },
  identity: {
    name: "Harbour Identity",
    tagline: "One password for everything on the quay.",
    colour: "#3b2c63",
    second: "#a5517a",
  },
} satisfies Record<string, Brand>;

const wrong = '<p class="error" role="alert">These are not the right name and password.</p>';

export const mailLogin = (failed: boolean): string =>
  shell(
    brands.mail,
    "Sign in",
    `<form method="post" action="/sign-in">
<h1>Sign in</h1>
<p>Your letters are waiting.</p>
${failed ? wrong : ""}
<label>E-mail address <input name="email" type="email" autocomplete="username" required></label>
<label>Password <input name="password" type="password" autocomplete="current-password" required></label>
<button>Sign in</button>
</form>`,
  );

export const mailInbox = (name: string): string =>
  shell(brands.mail, "Inbox", welcome("Inbox", `You are signed in as ${name}.`));

export const portalName = (failed: boolean): string =>
  shell(
    brands.portal,
    "Sign in",
    `<form method="post" action="/continue">
<h1>Welcome aboard</h1>
<p>Tell us who you are. Your password comes on the next page.</p>
${failed ? '<p class="error" role="alert">Nobody here has that name.</p>' : ""}
<label>User name <input name="user" type="text" required></label>
<button>Continue</button>
</form>`,
  );

export const identityPassword = (name: string, ticket: string, failed: boolean): string =>
  shell(
    brands.identity,
    "Your password",
    `<form method="post" action="/password">
<h1>Your password</h1>
<p>for <strong>${escapeHtml(name)}</strong> at Harbour</p>
${failed ? wrong : ""}
<input type="hidden" name="ticket" value="${escapeHtml(ticket)}">
<label>Password <input name="password" type="password" required></label>
<button>Sign in</button>
</form>`,
  );

export const portalHome = (name: string): string =>
  shell(brands.portal, "Today", welcome("Good morning", `You are signed in as ${name}.`));

const welcome = (title: string, text: string): string => `<div class="card">
<span class="done" aria-hidden="true">✓</span>
<h1>${escapeHtml(title)}</h1>
<p id="signed-in">${escapeHtml(text)}</p>
<p><a href="/sign-out">Sign out</a></p>
</div>`;

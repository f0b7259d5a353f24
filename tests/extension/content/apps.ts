/** Sign-in pages built with real frameworks, and pages whose scripts are in a filler's way. */
import { build } from "esbuild";

/** Bundles an app that draws itself into #app. */
export async function appPage(code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: process.cwd(), loader: "jsx" },
    bundle: true,
    write: false,
    format: "iife",
    minify: true,
    define: {
      "process.env.NODE_ENV": '"production"',
      __VUE_OPTIONS_API__: "true",
      __VUE_PROD_DEVTOOLS__: "false",
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
    },
    alias: { vue: "vue/dist/vue.esm-bundler.js" },
  });
  const script = (outputFiles[0]?.text ?? "").replaceAll("</script", "<\\/script");
  return `<!doctype html><title>Sign in</title><div id="app"></div><script>${script}</script>`;
}

/** A controlled input puts back what its state says on every render; here it also renders on each key. */
export const reactApp = `
  import React, { useState } from "react";
  import { createRoot } from "react-dom/client";
  function App() {
    const [user, setUser] = useState("");
    const [password, setPassword] = useState("");
    globalThis.state = { user, password };
    return <form onSubmit={(event) => { event.preventDefault(); globalThis.sent = { user, password }; }}>
      <label>User name <input name="user" value={user} onChange={(event) => setUser(event.target.value)} /></label>
      <label>Password <input name="pass" type="password" value={password} onChange={(event) => setPassword(event.target.value)} /></label>
      <button disabled={user === "" || password === ""}>Sign in</button>
    </form>;
  }
  createRoot(document.getElementById("app")).render(<App />);
`;

export const vueApp = `
  import { createApp, watch, reactive } from "vue";
  createApp({
    setup() {
      const state = reactive({ user: "", password: "" });
      globalThis.state = state;
      return { state };
    },
    template: '<form><label>User name <input name="user" v-model="state.user"></label>' +
      '<label>Password <input name="pass" type="password" v-model.lazy="state.password"></label><button>Sign in</button></form>',
  }).mount("#app");
`;

/** As Angular's value accessor does: hears "input" and "blur", and writes its model back on each turn. */
export const accessorApp = `
  const state = (globalThis.state = { user: "", password: "" });
  const touched = (globalThis.touched = []);
  document.getElementById("app").innerHTML = '<form><label>User name <input name="user"></label>' +
    '<label>Password <input name="pass" type="password"></label><button>Sign in</button></form>';
  const bind = (name, field) => {
    const input = document.querySelector("[name=" + name + "]");
    let composing = false;
    const write = () => { if (input.value !== state[field]) input.value = state[field]; };
    input.addEventListener("compositionstart", () => { composing = true; });
    input.addEventListener("compositionend", () => { composing = false; });
    input.addEventListener("input", (event) => { if (!composing) state[field] = event.target.value; Promise.resolve().then(write); });
    input.addEventListener("blur", () => { touched.push(name); write(); });
  };
  bind("user", "user");
  bind("pass", "password");
`;

/** Reads keys only: it listens to keyup, and takes no "input" event for an answer. */
export const keyboardApp = `
  const state = (globalThis.state = { user: "", password: "" });
  document.getElementById("app").innerHTML = '<form><label>User name <input name="user"></label>' +
    '<label>Password <input name="pass" type="password"></label><button>Sign in</button></form>';
  document.querySelector("[name=user]").addEventListener("keyup", (event) => { state.user = event.target.value; });
  document.querySelector("[name=pass]").addEventListener("keyup", (event) => { state.password = event.target.value; });
`;

/** Undoes the first change that no key was pressed for, and lets the editor's own path through. */
export const stubbornApp = `
  const state = (globalThis.state = { user: "", password: "" });
  document.getElementById("app").innerHTML = '<form><label>User name <input name="user"></label>' +
    '<label>Password <input name="pass" type="password"></label><button>Sign in</button></form>';
  for (const [name, field] of [["user", "user"], ["pass", "password"]]) {
    const input = document.querySelector("[name=" + name + "]");
    input.addEventListener("input", (event) => {
      if (event.isTrusted) state[field] = input.value;
      else input.value = state[field];
    });
  }
`;

/** The same sign-in page, as each of the frameworks that need a compiler or a build of their own draws it. */
import { compile } from "svelte/compiler";

export const litApp = `
  import { html, LitElement } from "lit";
  class SignIn extends LitElement {
    static properties = { user: { state: true }, password: { state: true } };
    constructor() { super(); this.user = ""; this.password = ""; }
    render() {
      globalThis.state = { user: this.user, password: this.password };
      return html\`<form><label>User name <input name="user" .value=\${this.user}
          @input=\${({ target }) => { this.user = target.value; }}></label>
        <label>Password <input name="pass" type="password" .value=\${this.password}
          @change=\${({ target }) => { this.password = target.value; }}></label><button>Sign in</button></form>\`;
    }
  }
  customElements.define("sign-in", SignIn);
  document.getElementById("app").append(document.createElement("sign-in"));
`;

const svelteSource = `<script>
  let user = $state("");
  let password = $state("");
  $effect(() => { globalThis.state = { user, password }; });
</script>
<form><label>User name <input name="user" bind:value={user}></label>
<label>Password <input name="pass" type="password" bind:value={password}></label><button>Sign in</button></form>`;

export function svelteApp(): string {
  const { js } = compile(svelteSource, { generate: "client", name: "SignIn", css: "injected" });
  return `${js.code.replace("export default function", "function")}
    import { mount } from "svelte";
    mount(SignIn, { target: document.getElementById("app") });`;
}

/** Compiled in the page, as decorators would be. */
export const angularApp = `
  import "@angular/compiler";
  import { Component } from "@angular/core";
  import { FormControl, FormGroup, ReactiveFormsModule } from "@angular/forms";
  import { bootstrapApplication } from "@angular/platform-browser";
  class SignIn {
    group = new FormGroup({ user: new FormControl(""), password: new FormControl("", { updateOn: "blur" }) });
    constructor() {
      globalThis.state = this.group.value;
      this.group.valueChanges.subscribe((value) => { globalThis.state = value; });
    }
  }
  Component({
    selector: "#app",
    imports: [ReactiveFormsModule],
    template: '<form [formGroup]="group"><label>User name <input name="user" formControlName="user"></label>' +
      '<label>Password <input name="pass" type="password" formControlName="password"></label><button>Sign in</button></form>',
  })(SignIn);
  bootstrapApplication(SignIn);
`;

/** One record of one login page, as the account's tests have it: another client writes it, and the page shows what holds. */
import { signInBrowser } from "../lab/sign-in-browser.ts";
import { untilState } from "../lab/ui-caller.ts";
import { shareStage } from "./shared-stage.ts";
import type { Stage } from "./stage.ts";
import { loginForm, page } from "./web.ts";

export const url = "https://login.example.com/";

const username = "CANARY-u-Mail";

export class OneRecord {
  readonly stage: Stage;
  /** What the record's password is at the time. */
  #password: string;

  private constructor(stage: Stage, password: string) {
    this.stage = stage;
    this.#password = password;
  }

  static async begin(): Promise<OneRecord> {
    const password = "CANARY-p-first";
    const stage = await shareStage([{ title: "Mail", username, password, urls: [{ url }] }]);
    stage.web.serve(url, page(loginForm()));
    return new OneRecord(stage, password);
  }

  /** What a filled page holds. */
  get filled(): readonly string[] {
    return [username, this.#password];
  }

  async expectFilled(): Promise<void> {
    const tab = await this.stage.open(url);
    await tab.untilHolds(this.filled);
    await tab.page.close();
  }

  /** By another client of the person. */
  async change(to: string): Promise<void> {
    this.#password = to;
    await this.stage.lab.client.put({
      title: "Mail",
      username,
      password: to,
      urls: [{ url, strategy: "origin" }],
      vault: "Logins",
      askFirst: false,
    });
  }

  async revisionHere(): Promise<number> {
    return (await this.stage.ui("ui.state", {})).sync.revision;
  }

  async untilRevisionAfter(revision: number, within = 10_000): Promise<void> {
    await untilState(this.stage.ui, ({ sync }) => sync.revision > revision, within);
  }

  async signIn(): Promise<void> {
    const { browser, credentials } = this.stage.lab;
    await signInBrowser(browser, credentials, ({ records }) => records === 1);
  }

  async unlock(): Promise<void> {
    const { masterPassword } = this.stage.lab.credentials;
    await this.stage.ui("account.unlock", { masterPassword });
  }
}

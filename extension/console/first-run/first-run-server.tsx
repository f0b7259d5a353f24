import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { serverAddress, wrongAddress } from "../../account/server-address.ts";
import { ServerField } from "../../account/server-field.tsx";
import { Button } from "../../design/button.tsx";
import { formValue } from "../../design/field.tsx";
import { Problem } from "../../design/notice.tsx";
import { t } from "../../language/messages.ts";
import type { UiState } from "../../pages/ui-state.ts";
import type { FirstServer } from "./use-first-server.ts";

type FirstRunServerProps = { readonly state: UiState; readonly server: FirstServer };

/** Where the organisation's server is, and whether it answers there. */
export function FirstRunServer({ state, server }: FirstRunServerProps): JSX.Element {
  const { connection, managed } = state;
  const wrong = useSignal<string | undefined>(undefined);
  const { act, look, isChoosing } = server;
  const find = (form: HTMLFormElement) => {
    const address = serverAddress(formValue(form, "server-url"));
    wrong.value = wrongAddress(address);
    if (wrong.value === undefined) look(address);
    else act.forget();
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        find(event.currentTarget);
      }}
    >
      <ServerField
        serverUrl={connection.serverUrl}
        isSettled={managed.includes("serverUrl")}
        wrong={wrong.value}
        focused={isChoosing.value}
      />
      {act.error.value !== undefined && <Problem error={act.error.value} isTyped />}
      <Button submits look="primary" busy={act.busy.value}>
        {act.busy.value ? t("firstRun.looking") : t("firstRun.look")}
      </Button>
    </form>
  );
}

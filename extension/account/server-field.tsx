import type { JSX } from "preact";
import { useContext } from "preact/hooks";
import { TextField } from "../design/field.tsx";
import { SettledMark } from "../design/switch.tsx";
import { t } from "../language/messages.ts";
import { PartOfPage } from "./page.tsx";

type ServerFieldProps = {
  /** As far as it is known. */
  readonly serverUrl: string | null;
  /** Whether the organisation has settled it. */
  readonly isSettled: boolean;
  readonly wrong: string | undefined;
  readonly focused: boolean;
};

/** Where the server is. Not asked again on a page that has asked for it before. */
export function ServerField(props: ServerFieldProps): JSX.Element {
  const { serverUrl, isSettled, wrong, focused } = props;
  const isKnown = useContext(PartOfPage) && serverUrl !== null;
  if (isKnown) return <input type="hidden" name="server-url" value={serverUrl} />;
  return (
    <TextField
      label={t("account.signIn.server")}
      name="server-url"
      inputMode="url"
      placeholder="https://latchkey.example.com:11011"
      value={serverUrl ?? ""}
      wrong={wrong}
      isSettled={isSettled}
      hint={isSettled ? <SettledMark /> : undefined}
      required
      focused={focused}
    />
  );
}

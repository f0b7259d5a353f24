import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { FieldMenu } from "../field/field-menu.ts";

/** What is put into a page when a person comes to a field for which there is something to choose. */
export default defineUnlistedScript(() => {
  const here = globalThis as { latchkeyField?: FieldMenu };
  here.latchkeyField ??= new FieldMenu();
  here.latchkeyField.attend();
});

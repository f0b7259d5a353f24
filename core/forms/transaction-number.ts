/** Transaction numbers, as banks ask for: their own devices, apps and lists make them, and no record does. */
import type { FormFacts } from "./facts.ts";
import { named, withoutParts } from "./text.ts";

/** "TAN", "pushTAN", "TAN-Nummer"; "tan" is a word of Spanish. */
const isSaid = /(?:^|[^\p{L}])(?:\p{Ll}{1,7}-?)?TAN(?!\p{L})/u;
/** What the markup calls it: "tan", "smsTan", "tan_input". */
const isName = / (?:push|chip|photo|sms|mobile|[im])?tan /;

/** Whether the code that a form asks for is a transaction number. Other ways than the one it asks for are on buttons. */
export function asksTransactionNumber({ fields, buttons, headings, told }: FormFacts): boolean {
  const ways = buttons.map(({ text }) => text.trim());
  const above = withoutParts(told, ways);
  return (
    [headings, above].some((text) => isSaid.test(text)) ||
    fields.some(
      ({ label, own, near, names }) =>
        [label, own, near].some((text) => isSaid.test(text)) ||
        names.some((name) => isName.test(named(name))),
    )
  );
}

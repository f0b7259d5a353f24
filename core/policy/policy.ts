/** What an organisation has settled, read from what the browser hands over. */
import * as v from "valibot";
import { type PolicyRow, policyRows } from "./policy-rows.ts";

const isHttps = (text: string) => URL.parse(text)?.protocol === "https:";

/** A whole number within the row's bounds. */
function whole(name: PolicyName) {
  const row: PolicyRow | undefined = policyRows.find((one) => one.name === name);
  if (row?.kind !== "number") throw new TypeError(`${name} is no number`);
  return v.pipe(v.number(), v.integer(), v.minValue(row.min), v.maxValue(row.max));
}

/** A host and nothing else, as `URL` writes it. */
const host = v.pipe(
  v.string(),
  v.transform((text) => URL.parse(`https://${text.trim()}`)),
  v.check((url) => url !== null && url.href === `https://${url.host}/` && url.port === ""),
  v.transform((url) => url?.hostname.replace(/\.$/, "") ?? ""),
);

const values = {
  serverUrl: v.pipe(v.string(), v.trim(), v.check(isHttps)),
  helpUrl: v.pipe(v.string(), v.trim(), v.check(isHttps)),
  automaticFill: v.boolean(),
  offerToSave: v.boolean(),
  httpSignIn: v.boolean(),
  menuAtField: v.boolean(),
  copyCodeAfterFill: v.boolean(),
  language: v.picklist(["browser", "en", "de", "fr", "es", "ar", "ja"]),
  lockAfterMinutes: whole("lockAfterMinutes"),
  lockWithScreen: v.boolean(),
  clearClipboardSeconds: whole("clearClipboardSeconds"),
  blockedSites: v.pipe(v.array(host), v.maxLength(10_000)),
} satisfies Record<PolicyName, v.GenericSchema>;

export type PolicyName = (typeof policyRows)[number]["name"];

/** Only what is settled is in it. */
export type Policy = { readonly [N in PolicyName]?: v.InferOutput<(typeof values)[N]> };

/**
 * What of `given` can be used. A value that cannot be read does not take the others with it.
 *
 * @returns the policy, and the names of what is set and not understood
 */
export function readPolicy(given: unknown): {
  readonly policy: Policy;
  readonly misread: readonly string[];
} {
  if (typeof given !== "object" || given === null) return { policy: {}, misread: [] };
  const policy: Record<string, unknown> = {};
  const misread: string[] = [];
  for (const [name, value] of Object.entries(given)) {
    const schema = Object.hasOwn(values, name) ? values[name as PolicyName] : undefined;
    const read = schema && v.safeParse(schema, value);
    if (read?.success) policy[name] = read.output;
    else misread.push(name);
  }
  return { policy, misread };
}

/** Whether `url` is of one of `sites`, or of a host below one. Addresses have no hosts below them. */
export function isBlocked(url: string, sites: readonly string[] = []): boolean {
  const hostname = URL.parse(url)?.hostname.replace(/\.$/, "") ?? "";
  return sites.some(
    (site) => hostname === site || (hostname.endsWith(`.${site}`) && !/^[\d.]+$/.test(site)),
  );
}

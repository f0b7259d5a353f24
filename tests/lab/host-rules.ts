/** The part of Chromium's `--host-resolver-rules` that labs use, for a browser that has no such thing. */

/**
 * `rules` without those that would lead the extension away from its add-on, which listens on 127.0.0.1: "MAP * …"
 * means the web's hosts. Rules that name the address themselves stay as they are.
 */
export const sparingLoopback = (rules: string): string =>
  /\bMAP 127\.0\.0\.1[: ]/.test(rules) ? rules : `${rules},EXCLUDE 127.0.0.1`;

export type Place = { readonly host: string; readonly port: number };

/**
 * Where `rules` lead: "MAP *:443 127.0.0.1:8443,EXCLUDE 127.0.0.1". The first rule that fits counts, an
 * exclusion before all of them; what no rule names stays as it is.
 *
 * @throws Error for a rule of another form.
 */
export function hostRules(rules: string): (asked: Place) => Place {
  const parsed = rules.split(",").map((rule) => parse(rule.trim()));
  const excluded = parsed.filter(({ to }) => to === undefined);
  return (asked) => {
    if (excluded.some((rule) => fits(rule, asked))) return asked;
    const to = parsed.find((rule) => rule.to !== undefined && fits(rule, asked))?.to;
    return to === undefined ? asked : { host: to.host, port: to.port ?? asked.port };
  };
}

type Pattern = { readonly host: string; readonly port: number | undefined };
type Rule = Pattern & { readonly to: Pattern | undefined };

function parse(rule: string): Rule {
  const [, verb, from = "", to] = /^(MAP|EXCLUDE) (\S+)(?: (\S+))?$/.exec(rule) ?? [];
  if (verb === undefined || (verb === "MAP") !== (to !== undefined)) {
    throw new Error(`Not a host rule: ${rule}`);
  }
  return { ...pattern(from), to: to === undefined ? undefined : pattern(to) };
}

function pattern(text: string): Pattern {
  const [host = "", port] = text.split(":");
  return { host, port: port === undefined ? undefined : Number(port) };
}

function fits({ host, port }: Pattern, asked: Place): boolean {
  if (port !== undefined && port !== asked.port) return false;
  if (host.startsWith("*")) return asked.host.endsWith(host.slice(1));
  return host === asked.host;
}

import arabic from "../../extension/locales/ar.json" with { type: "json" };
import german from "../../extension/locales/de.json" with { type: "json" };
import english from "../../extension/locales/en.json" with { type: "json" };
import spanish from "../../extension/locales/es.json" with { type: "json" };
import french from "../../extension/locales/fr.json" with { type: "json" };
import japanese from "../../extension/locales/ja.json" with { type: "json" };

/** Messages as a translator writes them. */
export interface MessageTree {
  readonly [name: string]: string | MessageTree;
}

/** All of `extension/locales`. */
export const locales = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  ar: arabic,
  ja: japanese,
} satisfies Record<string, MessageTree>;

/** Every message by its key, such as "popup.footer.lock". */
export function messagesOf(tree: MessageTree, path = ""): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([name, value]) =>
      typeof value === "string"
        ? [[`${path}${name}`, value] as const]
        : [...messagesOf(value, `${path}${name}.`)],
    ),
  );
}

/** The browser's `i18n`, where there is none: a browser that speaks this language. */
export function browserMessages(language: keyof typeof locales) {
  const named = new Map(
    [...messagesOf(locales[language])].map(([key, text]) => [key.replaceAll(".", "_"), text]),
  );
  return {
    getMessage: (name: string, values: readonly string[] = []): string =>
      (named.get(name) ?? "").replace(/\$(\d)/g, (_, place) => values[Number(place) - 1] ?? ""),
  };
}

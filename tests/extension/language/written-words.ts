import { parseAst } from "vitest/node";

/** Finds what a component itself says to a person, in the source of a component. */

/** What is the same in every language. */
const allowed: readonly string[] = ["Latchkey", "https://latchkey.example.com:11011"];

/** Attributes that are read or heard. */
const spoken =
  /^(aria-(label|description)|alt|title|placeholder|label|hint|lead|next|otherwise|words|doneWords|name)$/;

/** A word that begins a sentence, or several words. */
const isEnglish = (text: string) =>
  !allowed.includes(text.trim()) && /(^|\s)[A-Z][a-z]+|[a-z]{2,} [a-z]{2,}/.test(text);

type Node = { readonly type: string; readonly [field: string]: unknown };

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

const partsOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

/** Texts of an expression that end up on the page: not those that are compared, looked up or passed on. */
function textsIn(node: Node): string[] {
  if (node.type === "Literal") return typeof node.value === "string" ? [node.value] : [];
  if (node.type === "TemplateElement") return [(node.value as { cooked: string }).cooked];
  const shown: Readonly<Record<string, readonly string[]>> = {
    ConditionalExpression: ["consequent", "alternate"],
    LogicalExpression: ["left", "right"],
    TemplateLiteral: ["quasis", "expressions"],
    ParenthesizedExpression: ["expression"],
    JSXExpressionContainer: ["expression"],
  };
  const fields = shown[node.type] ?? [];
  return fields.flatMap((field) => [node[field]].flat().filter(isNode).flatMap(textsIn));
}

/** What of one node of the tree is read or heard. */
function saidBy(node: Node): string[] {
  if (node.type === "JSXText") return [String(node.value)];
  if (node.type === "JSXElement" || node.type === "JSXFragment") {
    return (node.children as Node[]).flatMap(textsIn);
  }
  const isRead = node.type === "JSXAttribute" && spoken.test(String((node.name as Node).name));
  return isRead && isNode(node.value) ? textsIn(node.value) : [];
}

const wordsUnder = (node: Node): string[] => [
  ...saidBy(node).filter(isEnglish),
  ...partsOf(node).flatMap(wordsUnder),
];

/** Everything in `source` that a person would read in English. */
export const writtenWords = (source: string): string[] =>
  wordsUnder(parseAst(source, { lang: "tsx" }) as unknown as Node);

/** Walks a document or shadow tree, the shadow trees in it too, for the controls a login could be of. */
import { openRootOf, select, tagOf } from "./dom.ts";

/** Gives an element's shadow root, closed ones too: what a content script may ask the browser for. */
export type OpenShadow = (element: Element) => ShadowRoot | null;

/** Types a value is typed into. Numbers, telephones and searches are used for codes and names alike. */
const typedTypes = new Set(["text", "email", "tel", "password", "number", "search", "url", ""]);

/** Whether a person could type a username, password or code into `element`. */
export function isTyped(element: Element): element is HTMLInputElement {
  return element.localName === "input" && typedTypes.has((element as HTMLInputElement).type);
}

/** Only these may host a shadow tree: https://dom.spec.whatwg.org/#dom-element-attachshadow */
const hosts =
  "article,aside,blockquote,body,div,footer,h1,h2,h3,h4,h5,h6,header,main,nav,p,section,span";
const plainHosts = new Set(hosts.split(","));

/** Most of the rest that HTML has, and what stands in pictures. */
const rest =
  "a,li,ul,ol,dl,dt,dd,img,table,thead,tbody,tfoot,tr,td,th,br,hr,b,i,u,s,em,strong,small,sup,sub,code,pre,abbr,time,figure,figcaption,picture,source,video,audio,iframe,canvas,form,fieldset,legend,button,input,label,select,option,textarea,output,details,summary,dialog,html,head,title,base,link,meta,script,noscript,style,template,svg,svg *";

/** What may be a custom element, by what it is not: most elements of a page are never touched so. */
export const custom = `:not(${hosts},${rest})`;

/** All that is of interest to {@link collect}. */
const looked = `input,${hosts},${custom}`;

/** Whether elements of this tag name may host a shadow tree. */
export const mayHost = (name: string): boolean => plainHosts.has(name) || name.includes("-");

/** Every input of `root` and of the shadow trees in it that something could be typed into, in order. */
export function collect(root: Document | ShadowRoot, openShadow?: OpenShadow): HTMLInputElement[] {
  const inputs: HTMLInputElement[] = [];
  const open = openShadow ?? openRootOf;
  const visit = (tree: Document | ShadowRoot) => {
    for (const element of select(tree, looked)) {
      const name = tagOf(element);
      if (name === "input") {
        if (isTyped(element)) inputs.push(element);
      } else if (mayHost(name)) {
        const shadow = open(element);
        if (shadow !== null) visit(shadow);
      }
    }
  };
  visit(root);
  return inputs;
}

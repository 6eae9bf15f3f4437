/** A page as a tree, within limits. */
import { type DefaultTreeAdapterMap, defaultTreeAdapter, html, parse, type TreeAdapter } from "parse5";
import { message } from "../../../messages/message.js";
import { DocumentError } from "../../documentError.js";

export type PageElement = DefaultTreeAdapterMap["element"];
export type PageNode = DefaultTreeAdapterMap["node"];

const TOO_DEEP = message("网页内容嵌套过深，未读取", "the page is nested too deeply and was not read");
const TOO_MUCH = message("网页内容过多，未读取", "the page holds too much and was not read");

/** Pages whose tags are never closed are as deep as this. */
const DEEPEST = 1000;

/** What is not closed is opened anew in each paragraph. */
const MOST_ELEMENTS = 300_000;

/** The most words of one tag: to look for an attribute among those before it takes time. */
const MOST_WORDS = 20_000;

function limited(): TreeAdapter<DefaultTreeAdapterMap> {
  let depth = 0;
  let count = 0;
  return {
    ...defaultTreeAdapter,
    createElement: (...parts) => {
      if (++count > MOST_ELEMENTS) throw new DocumentError(TOO_MUCH);
      return defaultTreeAdapter.createElement(...parts);
    },
    onItemPush: () => {
      if (++depth > DEEPEST) throw new DocumentError(TOO_DEEP);
    },
    onItemPop: () => {
      depth--;
    },
  };
}

/** Has some tag more words than any that somebody wrote? */
function hasEndlessTag(text: string): boolean {
  let words = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x3c || code === 0x3e) words = 0;
    else if ((code <= 0x20 || code === 0x2f || code === 0x22 || code === 0x27) && ++words > MOST_WORDS) {
      const opened = text.lastIndexOf("<", i);
      if (/[a-z]/i.test(text.charAt(opened + 1)) && opened >= 0) return true;
      words = 0;
    }
  }
  return false;
}

/**
 * @returns the page's outermost element
 * @throws DocumentError where it is beyond the limits
 */
export function pageOf(text: string): PageElement {
  if (hasEndlessTag(text)) throw new DocumentError(TOO_MUCH);
  const document = parse(text, { treeAdapter: limited(), sourceCodeLocationInfo: false, scriptingEnabled: true });
  const root = document.childNodes.find((node): node is PageElement => isElement(node));
  if (!root) throw new DocumentError(TOO_MUCH);
  return root;
}

export const isElement = (node: PageNode): node is PageElement => "tagName" in node;

/** In the page's own language: no drawing, no formula. */
export const isHtml = ({ namespaceURI }: PageElement): boolean => namespaceURI === html.NS.HTML;

/** @returns an attribute; undefined where it is not there */
export function attribute({ attrs }: PageElement, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

/** @returns the elements around one, itself first */
export function around(element: PageElement): PageElement[] {
  const found: PageElement[] = [];
  for (let at: PageNode | null = element; at && isElement(at); at = at.parentNode) found.push(at);
  return found;
}

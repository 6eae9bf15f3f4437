/** Elements as data → elements of the page. Words become text, never markup. */
import type { Element as PageElement } from "../../../server/src/page/index.js";

/** @returns the element, built */
export function build(element: PageElement): HTMLElement {
  const made = document.createElement(element.tag);
  fill(made, element, (child) => (child.tag === "svg" ? picture(child) : build(child)));
  return made;
}

const SVG = "http://www.w3.org/2000/svg";

/** A picture and all that is in it. */
function picture(element: PageElement): Element {
  const made = document.createElementNS(SVG, element.tag);
  fill(made, element, picture);
  return made;
}

function fill(made: Element, { attributes, children }: PageElement, inner: (child: PageElement) => Element): void {
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.map((child) => (typeof child === "string" ? child : inner(child))));
}

/**
 * Puts an element around some of the words of another one, or several where they stand in several.
 *
 * @param from the first of its words, in UTF-16 units
 */
export function wrapWords(element: HTMLElement, from: number, to: number, className: string): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  let at = 0;
  for (const text of texts) {
    const [start, end] = [Math.max(from, at), Math.min(to, at + text.length)];
    if (start < end) {
      const words = document.createRange();
      words.setStart(text, start - at);
      words.setEnd(text, end - at);
      const around = document.createElement("span");
      around.className = className;
      at += text.length;
      words.surroundContents(around);
    } else at += text.length;
  }
}

/** @returns the rows of the first table of a clipboard's HTML, cells that span columns with empty ones behind */
export function tableIn(html: string): string[][] | undefined {
  // A document of its own: nothing in it is shown, loaded or run.
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (!table) return undefined;
  return [...table.rows].map((row) =>
    [...row.cells].flatMap((cell) => [
      wordsOf(cell).replace(/\s+/gu, " ").trim(),
      ...Array.from({ length: Math.min(cell.colSpan, 100) - 1 }, () => ""),
    ]),
  );
}

/** What is read in a cell: scripts and styles are no words. */
function wordsOf(cell: HTMLElement): string {
  for (const part of cell.querySelectorAll("script, style")) part.remove();
  return cell.textContent ?? "";
}

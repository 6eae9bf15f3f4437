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

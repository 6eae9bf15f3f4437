/** A report as it looks when it is published: parts, elements, HTML. */
export { type Attributes, type Element, element, escaped, toHtml } from "./element.js";
export type * from "./model.js";
export { pageOf } from "./page.js";
export { placedPage } from "./placed.js";
export { type Marks, render, renderBlock } from "./render.js";
export { PAGE_STYLE } from "./style.js";
export type { Showing } from "./table.js";
export { titleLines } from "./title.js";

/** The frame of the pages that show several reports. */
import { COMPARISON_STYLE } from "../../../server/src/comparison/style.js";
import { type Frame, frame } from "../preview/frame.js";

/** What a page's frame is made of. */
export interface PageFrame extends Frame {
  readonly title: string;
}

/** @returns the page as HTML, without what it is to show */
export function pageFrame({ title, ...own }: PageFrame): string {
  const body = `<div id="controls" role="toolbar" aria-label="${title}" hidden></div>
<div id="page"></div>`;
  return frame(own, { title, ownStyle: COMPARISON_STYLE, body });
}

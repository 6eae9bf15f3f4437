/** A comparison as files that stand by themselves: a page, a picture. */
import type { MessageLanguage } from "../messages/localise.js";
import { toHtml } from "../page/element.js";
import type { Comparison } from "./model.js";
import { pageFile } from "./pageFile.js";
import { pictureFile } from "./picture.js";
import { comparisonPage, type Shown } from "./view.js";
import { type Say, titleOf } from "./words.js";

/** @returns the page of a comparison */
export function comparisonHtml(comparison: Comparison, shown: Shown, say: Say, language: MessageLanguage): string {
  return pageFile(say(titleOf(comparison)), comparisonPage(comparison, shown, say), language);
}

/** @returns its lines over the years as the text of an .svg file */
export function comparisonSvg(comparison: Comparison, say: Say): string {
  const trends = comparison.trends.map((trend) => ({ trend, title: say(trend.title) }));
  const labels = comparison.issues.map(({ label }) => label);
  return `${toHtml(pictureFile(trends, labels, say(titleOf(comparison))))}\n`;
}

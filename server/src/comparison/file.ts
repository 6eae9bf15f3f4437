/** A comparison as files that stand by themselves: a page, a picture. */
import type { MessageLanguage } from "../messages/localise.js";
import { type Element, escaped, toHtml } from "../page/element.js";
import type { Comparison } from "./model.js";
import { pictureFile } from "./picture.js";
import { COMPARISON_STYLE } from "./style.js";
import { comparisonPage, type Shown } from "./view.js";
import { type Say, titleOf } from "./words.js";

/** @returns a page by itself, as the text of an .html file */
export function pageFile(title: string, body: Element, language: MessageLanguage): string {
  return [
    "<!DOCTYPE html>",
    `<html lang="${language === "zh" ? "zh-CN" : "en"}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${COMPARISON_STYLE}</style>`,
    "</head>",
    "<body>",
    `<main>\n${toHtml(body)}\n</main>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

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

/** A page of figures and findings that stands by itself. */
import type { MessageLanguage } from "../messages/localise.js";
import { type Element, escaped, toHtml } from "../page/element.js";
import { COMPARISON_STYLE, DARK_PICTURE } from "./style.js";

/** @returns a page by itself, as the text of an .html file */
export function pageFile(title: string, body: Element, language: MessageLanguage): string {
  return [
    "<!DOCTYPE html>",
    `<html lang="${language === "zh" ? "zh-CN" : "en"}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${COMPARISON_STYLE}${DARK_PICTURE}</style>`,
    "</head>",
    "<body>",
    `<main>\n${toHtml(body)}\n</main>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

/** Reports → one page of HTML that needs nothing else: headings in order, tables with heads that say what they head. */
import { PAGE_STYLE, pageOf, render, toHtml } from "../../page/index.js";
import type { PlacedReport } from "../../report/model.js";

import { CAPTIONS } from "./tables.js";
import { escapeXml } from "./xml.js";

const STYLE = `${PAGE_STYLE}
body { margin: 2em 1em; }
@media print { body { margin: 0; } .report + .report { break-before: page; } }
`;

/**
 * @param reports of a text, in order
 * @returns the page: the same for the same text
 */
export function toHtmlPage(reports: readonly PlacedReport[]): string {
  const articles = reports.map(({ report }) =>
    toHtml(
      render(pageOf(report, "report"), (part) => (part.kind === "table" ? { "aria-label": CAPTIONS[part.table] } : {})),
    ),
  );
  const title = escapeXml(reports[0]?.report.title?.text ?? "政府信息公开工作年度报告");
  return [
    "<!DOCTYPE html>",
    '<html lang="zh-CN">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    `<style>${STYLE}</style>`,
    "</head>",
    "<body>",
    `<main>\n${articles.join("\n")}\n</main>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

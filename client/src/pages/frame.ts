/** The frame of a page of ours: nothing of a report is in it, and no script runs there but the page's own. */
import { COMPARISON_STYLE } from "../../../server/src/comparison/style.js";
import type { MessageLanguage } from "../../../server/src/messages/localise.js";

/** What a frame is made of. */
export interface PageFrame {
  readonly language: MessageLanguage;
  readonly title: string;
  /** Where style sheets may come from, as a policy names it. */
  readonly source: string;
  /** What scripts and styles of the page are known by. */
  readonly nonce: string;
  readonly style: string;
  readonly script: string;
}

/** @returns the page as HTML, without what it is to show */
export function pageFrame({ language, title, source, nonce, style, script }: PageFrame): string {
  const policy = `default-src 'none'; style-src ${source} 'nonce-${nonce}'; script-src 'nonce-${nonce}';`;
  return `<!DOCTYPE html>
<html lang="${language === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title}</title>
<style nonce="${nonce}">${COMPARISON_STYLE}</style>
<link rel="stylesheet" href="${style}">
</head>
<body>
<main>
<div id="controls" role="toolbar" aria-label="${title}" hidden></div>
<div id="page"></div>
</main>
<div id="status" role="status" aria-live="polite"></div>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

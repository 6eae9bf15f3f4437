/** The frame of our pages: nothing of a report is in it, and no script runs there but the page's own. */
import type { MessageLanguage } from "../../../server/src/messages/localise.js";
import { PAGE_STYLE } from "../../../server/src/page/style.js";

/** What differs from one showing of a page to the next. None of it comes from a report. */
export interface Frame {
  readonly language: MessageLanguage;
  /** Where style sheets may come from, as a policy names it. */
  readonly source: string;
  /** What scripts and styles of the page are known by. */
  readonly nonce: string;
  /** The address of its style sheet. */
  readonly style: string;
  readonly script: string;
}

/** What differs from one page to another. */
interface Inside {
  /** What the page is called. */
  readonly title: string;
  /** Style that stands in the page itself. */
  readonly ownStyle: string;
  /** The elements that the page's script fills, as HTML. */
  readonly body: string;
}

/** @returns a page as HTML, without what it is to show */
export function frame({ language, source, nonce, style, script }: Frame, { title, ownStyle, body }: Inside): string {
  const policy = `default-src 'none'; style-src ${source} 'nonce-${nonce}'; script-src 'nonce-${nonce}';`;
  return `<!DOCTYPE html>
<html lang="${language === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title}</title>
<style nonce="${nonce}">${ownStyle}</style>
<link rel="stylesheet" href="${style}">
</head>
<body>
<main>
${body}
</main>
<div id="status" role="status" aria-live="polite"></div>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

/** @returns the preview's page as HTML, without a report */
export function previewFrame(own: Frame): string {
  const title = own.language === "zh" ? "年报预览" : "Preview of the report";
  const body = `<select id="chooser" aria-label="${title}" hidden></select>
<article id="report" class="report" lang="zh-CN"></article>`;
  return frame(own, { title, ownStyle: PAGE_STYLE, body });
}

/** The frame of the preview's page: nothing of a report is in it, and no script runs there but the page's own. */
import type { MessageLanguage } from "../../../server/src/messages/localise.js";
import { PAGE_STYLE } from "../../../server/src/page/style.js";

/** What a frame is made of. */
export interface Frame {
  readonly language: MessageLanguage;
  /** Where style sheets may come from, as a policy names it. */
  readonly source: string;
  /** What scripts and styles of the page are known by. */
  readonly nonce: string;
  readonly style: string;
  readonly script: string;
}

/** @returns the page as HTML, without a report */
export function frame({ language, source, nonce, style, script }: Frame): string {
  const policy = `default-src 'none'; style-src ${source} 'nonce-${nonce}'; script-src 'nonce-${nonce}';`;
  const [tag, title] = language === "zh" ? ["zh-CN", "年报预览"] : ["en", "Preview of the report"];
  return `<!DOCTYPE html>
<html lang="${tag}">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title}</title>
<style nonce="${nonce}">${PAGE_STYLE}</style>
<link rel="stylesheet" href="${style}">
</head>
<body>
<main>
<select id="chooser" aria-label="${title}" hidden></select>
<article id="report" class="report" lang="zh-CN"></article>
</main>
<div id="status" role="status" aria-live="polite"></div>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

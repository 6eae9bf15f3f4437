/**
 * How pages of figures and their pictures look: in the colours of the editor's theme where they stand in it, else in the reader's own, light or
 * dark. What a colour tells is told by a sign, a line or a mark, too.
 */

/** How a picture looks: by the colours of the editor's theme, and by its own where it stands alone. */
export const PICTURE_STYLE = `
.trend { color: var(--vscode-editor-foreground, #1f2328); font: 12px/1.3 var(--vscode-font-family, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif); }
.trend text { fill: currentColor; }
.trend .ground { fill: #fff; }
.trend .grid { stroke: currentColor; stroke-opacity: 0.2; }
.trend .axis { stroke: currentColor; stroke-opacity: 0.7; }
.trend .series path.line { fill: none; stroke: var(--own); stroke-width: 2; }
.trend .series path.mark { fill: var(--own); stroke: var(--own); }
.trend .series line { stroke: var(--own); stroke-opacity: 0.6; }
.trend .s0 { --own: var(--vscode-charts-blue, #1a5fb4); }
.trend .s1 { --own: var(--vscode-charts-red, #c01c28); }
.trend .s2 { --own: var(--vscode-charts-green, #26734d); }
.trend .s3 { --own: var(--vscode-charts-purple, #7a3e9d); }
.trend .s4 { --own: #b25000; }
.vscode-dark .trend .s4, .vscode-high-contrast .trend .s4 { --own: #ffb77c; }
.trend .s5 { --own: var(--vscode-charts-foreground, #57606a); }
.trend .s6 { --own: var(--vscode-charts-yellow, #8a6d00); }
@media print { .trend { color: #000; } }
`;

/** The same in the dark, for a picture that stands alone. */
export const DARK_PICTURE = `@media screen and (prefers-color-scheme: dark) {
.trend { color: #e6edf3; }
.trend .ground { fill: #0d1117; }
.trend .s0 { --own: #79b8ff; } .trend .s1 { --own: #ff8f8f; } .trend .s2 { --own: #7ee2a8; } .trend .s3 { --own: #d2a8ff; }
.trend .s4 { --own: #ffb77c; } .trend .s5 { --own: #b1bac4; } .trend .s6 { --own: #e3c567; }
}
`;

/** A page, with its pictures. */
export const COMPARISON_STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; padding: 0 1.2em 3em; color: var(--vscode-editor-foreground, CanvasText); background: var(--vscode-editor-background, Canvas); font: var(--vscode-font-size, 14px)/1.5 var(--vscode-font-family, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif); }
.vscode-light, .vscode-high-contrast-light { color-scheme: light; }
.vscode-dark, .vscode-high-contrast { color-scheme: dark; }
.comparison { max-width: 62em; margin: 0 auto; --faint: color-mix(in srgb, currentColor 30%, transparent); }
.comparison h1 { font-size: 1.5em; text-wrap: balance; }
.comparison h2 { margin: 1.6em 0 0.4em; padding-bottom: 0.2em; border-bottom: 1px solid var(--faint); font-size: 1.2em; }
.comparison h3 { margin: 1.2em 0 0.3em; font-size: 1em; }
.comparison .sheet { overflow-x: auto; margin: 0.6em 0 1.4em; }
.comparison table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
.comparison .figures table { width: 100%; }
.comparison caption { padding: 0.3em 0; font-weight: bold; text-align: left; }
.comparison th, .comparison td { padding: 0.2em 0.7em; border-bottom: 1px solid var(--faint); text-align: right; font-weight: normal; }
.comparison thead th { border-bottom: 2px solid currentColor; vertical-align: bottom; white-space: nowrap; }
.comparison tr > th:first-child, .comparison td.nothing { text-align: left; }
.comparison tbody th[scope="row"] { padding-left: 1.6em; }
.comparison th.group { padding-top: 0.7em; font-weight: bold; }
.comparison .trends thead th { min-width: 4em; white-space: normal; }
.comparison .trends tbody th { min-width: 7em; }
.comparison .change { white-space: nowrap; }
.comparison .same .change { opacity: 0.75; }
.comparison .bar, .comparison .figures thead th:last-child { width: 6em; text-align: left; }
.comparison .bar svg { display: block; }
.comparison .bar rect { fill: var(--own); }
.comparison .bar line { stroke: currentColor; stroke-opacity: 0.5; }
.comparison .up { --own: var(--vscode-charts-blue, light-dark(#1a5fb4, #79b8ff)); }
.comparison .down { --own: currentColor; }
.comparison .up .bar rect, .comparison .down .bar rect { stroke: var(--own); }
.comparison .down .bar rect { fill-opacity: 0.2; stroke-opacity: 0.7; }
.comparison figure { margin: 0 0 1.5em; break-inside: avoid; }
.comparison .trend { display: block; width: 100%; max-width: 58em; }
.comparison .note { margin: 0.3em 0; opacity: 0.85; }
.comparison .part p { margin: 0.3em 0; padding-left: 0.7em; border-left: 3px solid transparent; line-height: 1.8; overflow-wrap: anywhere; }
.comparison .part p.changed { border-left: 3px dotted currentColor; }
.comparison .part p.added { border-left: 3px solid var(--vscode-charts-green, light-dark(#26734d, #7ee2a8)); }
.comparison .part p.removed { border-left: 3px double var(--vscode-charts-red, light-dark(#c01c28, #ff8f8f)); }
.comparison ins { background: var(--vscode-diffEditor-insertedTextBackground, light-dark(#d3f0dc, #1f4d33)); outline: 1px solid var(--vscode-diffEditor-insertedTextBorder, transparent); text-decoration: underline; text-underline-offset: 0.2em; }
.comparison del { background: var(--vscode-diffEditor-removedTextBackground, light-dark(#fbdada, #5c2328)); outline: 1px dashed var(--vscode-diffEditor-removedTextBorder, transparent); text-decoration: line-through; }
.comparison .nothing { opacity: 0.85; }
.comparison .findings table { width: 100%; }
.comparison .findings :is(th, td) { text-align: left; vertical-align: top; }
.comparison .findings td:not(.words) { white-space: nowrap; }
.comparison .findings .error td { font-weight: bold; }
${PICTURE_STYLE}
@page { size: A4; margin: 18mm 15mm; }
@media print {
  body { padding: 0; color: #000; background: #fff; font-size: 10pt; }
  .comparison { max-width: none; }
  .comparison .sheet { overflow: visible; }
  .comparison thead { display: table-header-group; }
  .comparison tr { break-inside: avoid; }
  .comparison h2, .comparison h3, .comparison caption { break-after: avoid; }
  .comparison ins, .comparison del { background: none; outline: 0; }
  .comparison .prose { break-before: page; }
}
`;

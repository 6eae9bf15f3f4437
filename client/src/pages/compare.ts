/** The page of a comparison, as it runs in a webview. */
import { comparisonHtml, comparisonSvg } from "../../../server/src/comparison/file.js";
import type { Comparison, Issue } from "../../../server/src/comparison/index.js";
import { comparisonSheets } from "../../../server/src/comparison/sheets.js";
import { comparisonPage, type Shown } from "../../../server/src/comparison/view.js";
import { titleOf } from "../../../server/src/comparison/words.js";
import { message } from "../../../server/src/messages/message.js";
import { build } from "../preview/dom.js";
import type { FromComparePage, KeptComparison, Named, ToComparePage } from "./compareMessages.js";
import { button, choice, part, say, speak, spoken, tell, tick } from "./dom.js";

/** What VS Code gives to a webview. */
interface Editor {
  readonly postMessage: (message: FromComparePage) => void;
  readonly setState: (state: KeptComparison) => void;
  readonly getState: () => KeptComparison | undefined;
}

declare function acquireVsCodeApi(): Editor;

const editor = acquireVsCodeApi();
const [controls, page] = [part("controls"), part("page")];
let files: readonly Named[] = [];
let comparison: Comparison | undefined;
let shown: Shown = { before: 0, after: 0, changedOnly: true };

const WORDS = {
  before: message("前", "Before"),
  after: message("后", "After"),
  changedOnly: message("只看有变化的", "Only what changed"),
  openBefore: message("打开前一份", "Open the earlier"),
  openAfter: message("打开后一份", "Open the later"),
  diff: message("在编辑器中对照原文", "Compare in the editor"),
  svg: message("存为图片（.svg）", "Save the pictures (.svg)"),
  xlsx: message("存为表格（.xlsx）", "Save the figures (.xlsx)"),
  html: message("存为网页（.html）", "Save the page (.html)"),
} as const;

/** The two reports that were chosen, as far as they are there; else the latest two. */
function chosen(issues: readonly Issue[], kept: KeptComparison | undefined): Shown {
  const place = (label: string | undefined, otherwise: number): number => {
    const found = issues.findIndex((one) => one.label === label);
    return found < 0 ? otherwise : found;
  };
  return {
    before: place(kept?.before, Math.max(0, issues.length - 2)),
    after: place(kept?.after, issues.length - 1),
    changedOnly: kept?.changedOnly ?? true,
  };
}

function draw(): void {
  if (!comparison) return;
  page.replaceChildren(build(comparisonPage(comparison, shown, say)));
  const [before, after] = labels();
  editor.setState({ files, before, after, changedOnly: shown.changedOnly });
  tell(say(message("{0} 与 {1} 对比", "{0} and {1} compared", before, after)));
}

function labels(): [string, string] {
  const at = (i: number): string => comparison?.issues[i]?.label ?? "";
  return [at(shown.before), at(shown.after)];
}

function change(to: Partial<Shown>): void {
  shown = { ...shown, ...to };
  draw();
}

/** The controls are made once a comparison: who walks them by keyboard keeps the place. */
function drawControls({ issues }: Comparison): void {
  const names = issues.map(({ label }) => label);
  controls.hidden = false;
  controls.replaceChildren(
    choice(WORDS.before, names, shown.before, (before) => change({ before })),
    choice(WORDS.after, names, shown.after, (after) => change({ after })),
    tick(WORDS.changedOnly, shown.changedOnly, (changedOnly) => change({ changedOnly })),
    button(WORDS.openBefore, () => open(shown.before)),
    button(WORDS.openAfter, () => open(shown.after)),
    button(WORDS.diff, diff),
    button(WORDS.svg, () => save("svg")),
    button(WORDS.xlsx, () => save("xlsx")),
    button(WORDS.html, () => save("html")),
  );
}

function open(which: number): void {
  const issue = comparison?.issues[which];
  if (issue) editor.postMessage({ type: "open", place: { uri: issue.file, line: issue.line } });
}

function diff(): void {
  const [before, after] = [shown.before, shown.after].map((i) => comparison?.issues[i]?.file ?? "");
  if (before && after) editor.postMessage({ type: "diff", before, after });
}

function save(as: "svg" | "xlsx" | "html"): void {
  if (!comparison) return;
  const title = say(titleOf(comparison));
  if (as === "xlsx") editor.postMessage({ type: "save", as, title, sheets: comparisonSheets(comparison, shown, say) });
  else if (as === "svg") editor.postMessage({ type: "save", as, title, text: comparisonSvg(comparison, say) });
  else editor.postMessage({ type: "save", as, title, text: comparisonHtml(comparison, shown, say, spoken()) });
}

window.addEventListener("message", ({ data }: MessageEvent<ToComparePage>) => {
  speak(data.language);
  if (data.type === "nothing") {
    controls.hidden = true;
    page.replaceChildren();
    tell(data.words);
    return;
  }
  const before = comparison && labels();
  const own = before ? { files, before: before[0], after: before[1], changedOnly: shown.changedOnly } : undefined;
  ({ comparison, files } = data);
  shown = chosen(comparison.issues, own ?? data.kept ?? editor.getState());
  drawControls(comparison);
  draw();
});

editor.postMessage({ type: "ready" });

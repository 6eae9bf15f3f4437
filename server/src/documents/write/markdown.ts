/** Reports → Markdown: headings with marks, tables between bars, merged cells blank but in their first place. */
import { type Block, pageOf, type TableBlock, type TextBlock } from "../../page/index.js";
import type { PlacedReport } from "../../report/model.js";

import { gridOf, widthOf } from "./tables.js";

/**
 * @param reports of a text, in order
 * @returns the text: a blank line between any two parts
 */
export function toMarkdown(reports: readonly PlacedReport[]): string {
  const blocks = reports.flatMap(({ report }) => pageOf(report, "report").blocks.map(blockText));
  return `${blocks.join("\n\n")}\n`;
}

const blockText = (block: Block): string => (block.kind === "table" ? tableText(block) : paragraphText(block));

function paragraphText({ kind, text, depth = 1 }: TextBlock): string {
  if (kind === "title") return `# ${plain(text)}`;
  return kind === "heading" ? `${"#".repeat(depth + 1)} ${plain(text)}` : plain(text).replace(MARKER, "\\$&");
}

/** What makes a line something else than a paragraph. */
const MARKER = /^(?:#{1,6}|[-+>])(?= )/u;

/** Marks that are words here, where there are so many that they would put in between what stands in bold. */
function plain(text: string): string {
  const emphasis = (text.match(/[*_]+/g)?.length ?? 0) > 1;
  const marked = emphasis ? text.replace(/[*_]/g, "\\$&") : text;
  return marked.replace(/<(?=[a-z/!?])/giu, "&lt;");
}

function tableText(block: TableBlock): string {
  const width = widthOf(block);
  const lines = gridOf(block).map((places) => {
    const cells = Array<string>(width).fill("");
    for (const { cell, begun, column } of places) if (!begun) cells[column] = plain(cell.text).replaceAll("|", "\\|");
    return `| ${cells.join(" | ")} |`;
  });
  const [head, ...rows] = lines;
  return [head, `|${" --- |".repeat(width)}`, ...rows].join("\n");
}

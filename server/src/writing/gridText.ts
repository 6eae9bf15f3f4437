/** A table from elsewhere in the layouts of the document, cell by cell. */
import type { Grid, GridCell } from "../clipboard/model.js";
import type { TableStyle } from "./style.js";

/** What would part cells, or end a tag, within one. */
function escaped(text: string, { layout }: TableStyle): string {
  if (layout.isMarkup) return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return layout.writing.between.test("|") ? text.replaceAll("|", "\\|") : text;
}

/**
 * @param grid the table
 * @param style the manner to write in; one that can tell blank cells
 * @returns the table's text, without a line break before or behind
 */
export function gridText(grid: Grid, style: TableStyle): string {
  const { writing } = style.layout;
  const isWritten = ({ merged }: GridCell): boolean => !merged || writing.merged.includes(merged);
  const rows = grid.map((row) => row.filter(isWritten).map((cell) => escaped(cell.text, style)));
  const lines = rows.map((cells) => style.prefix + cells.join(style.between) + style.suffix);
  const rule = style.prefix + (rows[0] ?? []).map(() => "---").join(style.between) + style.suffix;
  const { before, behind } = writing.around?.(style.eol) ?? { before: "", behind: "" };
  const [head = "", ...rest] = lines;
  return before + (style.rule ? [head, rule, ...rest] : lines).join(style.rowBreak) + behind;
}

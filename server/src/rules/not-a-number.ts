import { message } from "../messages/message.js";
import { type CellReading, compact, type Report, type RowReading } from "../report/index.js";
import type { Finding, Fix, Rule } from "./rule.js";
import { headOf, readCells } from "./tables.js";

interface Odd {
  readonly row: RowReading;
  readonly cell: CellReading;
}

/** What people write for nothing: a dash, a stroke, 无, 零. */
const NOTHING = new Set(["", "无", "零", "〇", "o", "O"]);

const standsForNothing = ({ cell }: Odd) => NOTHING.has(compact(cell.text));

function fixes(odd: readonly Odd[]): Fix[] {
  const nothing = odd.filter(standsForNothing);
  if (nothing.length === 0) return [];
  const title = nothing.length === 1 ? message("Write 0") : message("Write 0 in these {0} cells", nothing.length);
  return [{ title, edits: nothing.map(({ cell }) => ({ span: cell.span, text: "0" })), preferred: true, safe: false }];
}

function finding(odd: readonly Odd[]): Finding {
  const [first] = odd as [Odd];
  const last = odd[odd.length - 1] as Odd;
  const text =
    odd.length === 1
      ? message("“{0}” is no figure; where there is nothing the form wants 0.", first.cell.text)
      : message(
          "{0} cells of this row hold no figure (“{1}”); where there is nothing the form wants 0.",
          odd.length,
          first.cell.text,
        );
  return { span: { start: first.cell.span.start, end: last.cell.span.end }, message: text, fixes: fixes(odd) };
}

export const notANumber: Rule = {
  id: "not-a-number",
  level: "error",
  says: message("A cell holds something that is no figure"),
  *check(report: Report) {
    for (const reading of report.tables) {
      const cells = readCells(reading);
      const odd = cells.filter(({ cell }) => cell.content.kind === "odd");
      if (odd.length > 12 && odd.length * 2 > cells.length) {
        const text = message(
          "{0} of the {1} cells of this table hold no figure (“{2}”); where there is nothing the form wants 0.",
          odd.length,
          cells.length,
          (odd[0] as Odd).cell.text,
        );
        yield { span: headOf(report, reading), message: text, fixes: fixes(odd) };
        continue;
      }
      for (const row of new Set(odd.map((one) => one.row))) yield finding(odd.filter((one) => one.row === row));
    }
  },
};

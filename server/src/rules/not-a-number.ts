import { message } from "../messages/message.js";
import { type CellReading, compact, type Report, type RowReading, type TableReading } from "../report/index.js";
import { figuresBySums } from "./gone-figures.js";
import type { Finding, Fix, Rule } from "./rule.js";
import { headOf, readCells } from "./tables.js";

interface Odd {
  readonly row: RowReading;
  readonly cell: CellReading;
}

/** What people write for nothing: a dash, a stroke, 无, 零. */
const NOTHING = new Set(["", "无", "零", "〇", "o", "O"]);

const standsForNothing = ({ cell }: Odd) => NOTHING.has(compact(cell.text));

/** Strokes and the like become 0, or the figure that the sums tell; where these want one but tell none, none is sure. */
function fixes(reading: TableReading, odd: readonly Odd[]): Fix[] {
  const nothing = odd.filter(standsForNothing);
  if (nothing.length === 0) return [];
  const all = readCells(reading).filter(({ cell }) => cell.content.kind === "odd");
  const told = figuresBySums(reading, new Set(all.filter(standsForNothing).map(({ cell }) => cell.key)));
  const preferred = nothing.every(({ cell }) => told.get(cell.key) !== "unclear");
  const edits = nothing.map(({ cell }) => {
    const figure = told.get(cell.key);
    return { span: cell.span, text: String(typeof figure === "number" ? figure : 0) };
  });
  const [first, another] = edits;
  const onlyZeros = edits.every(({ text }) => text === "0");
  const title = !another
    ? message("Write {0}", first?.text ?? "")
    : onlyZeros
      ? message("Write 0 in these {0} cells", edits.length)
      : message("Write 0, or what the totals say, in these {0} cells", edits.length);
  return [{ title, edits, preferred, safe: false }];
}

function finding(reading: TableReading, odd: readonly Odd[]): Finding {
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
  return { span: { start: first.cell.span.start, end: last.cell.span.end }, message: text, fixes: fixes(reading, odd) };
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
        yield { span: headOf(report, reading), message: text, fixes: fixes(reading, odd) };
        continue;
      }
      for (const row of new Set(odd.map((one) => one.row)))
        yield finding(
          reading,
          odd.filter((one) => one.row === row),
        );
    }
  },
};

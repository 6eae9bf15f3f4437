import { impliedFigures, isUnread, readCount, unusualCells } from "../../facts/cells.js";
import type { Finding, Fix, Level } from "../../facts/finding.js";
import { headOf } from "../../facts/tables.js";
import { message } from "../../messages/message.js";
import { numeralAt } from "../../prose/numbers.js";
import { figureInto, LOST_BLANK } from "../../report/figures.js";
import { type CellReading, compact, type Report, type RowReading, type TableReading } from "../../report/index.js";
import type { Rule } from "../rule.js";

interface Odd {
  readonly row: RowReading;
  readonly cell: CellReading;
}

/** What people write for nothing: a dash, a stroke, 无, 零. */
const NOTHING = new Set(["", "无", "零", "〇", "o", "O"]);

const shownIn = (cell: CellReading): string => cell.shown ?? cell.text;

const standsForNothing = ({ cell }: Odd) => NOTHING.has(compact(shownIn(cell)));

/** Strokes and the like become 0, or the figure that the sums tell; where these want one but tell none, none is sure. */
function fixes(reading: TableReading, odd: readonly Odd[]): Fix[] {
  const nothing = odd.filter(standsForNothing);
  if (nothing.length === 0) return [];
  const all = unusualCells(reading).filter(({ cell }) => cell.content.kind === "odd");
  const implied = impliedFigures(reading, new Set(all.filter(standsForNothing).map(({ cell }) => cell.key)));
  const preferred = nothing.every(({ cell }) => implied.get(cell.key) !== "unclear");
  const put = nothing.map(({ cell }) => {
    const figure = implied.get(cell.key);
    const text = String(typeof figure === "number" ? figure : 0);
    return { cell, figure: text };
  });
  const edits = put.map(({ cell, figure }) => ({ span: cell.span, text: figureInto(cell, figure) }));
  const [first, another] = put;
  const onlyZeros = put.every(({ figure }) => figure === "0");
  const title = !another
    ? message("填 {0}", "Write {0}", first?.figure ?? "")
    : onlyZeros
      ? message("在这 {0} 格中填 0", "Write 0 in these {0} cells", edits.length)
      : message(
          "在这 {0} 格填 0 或按总计应填的数",
          "Write 0, or what the totals say, in these {0} cells",
          edits.length,
        );
  return [{ title, edits, preferred, safe: false }];
}

/** The figure that a cell means that is not written in digits: 十二, l2 with a letter for a one, ? 0 with a lost blank. */
function meant(text: string): number | undefined {
  const written = text.trim().replace(LOST_BLANK, "");
  if (written !== text.trim() && /^\d{1,9}$/.test(written)) return Number(written);
  if (/^[零一二三四五六七八九十百千]{1,9}$/u.test(written)) {
    const numeral = numeralAt(`${written}件`, 0);
    return numeral?.kind === "quantity" && numeral.figureEnd === written.length ? numeral.value : undefined;
  }
  if (!/^(?=.*\d)[\dOoIl]{2,9}$/.test(written)) return undefined;
  return Number(written.replace(/[Oo]/g, "0").replace(/[Il]/g, "1"));
}

/** Digits that a blank parts, as a PDF leaves them: joined they are a figure, which the sums may confirm. */
function split(reading: TableReading, { cell }: Odd): Finding | undefined {
  const text = shownIn(cell);
  const joined = text.replace(/\s/gu, "");
  if (joined === text || !/^[\d０-９]+(?:[.．][\d０-９]+)?$/u.test(joined)) return undefined;
  const figure = String(Number(joined.normalize("NFKC")));
  const confirmed = impliedFigures(reading, new Set([cell.key])).get(cell.key) === Number(figure);
  return {
    span: cell.span,
    message: message("“{0}”中间有空格，不是一个数。", "“{0}” is parted by a blank and no figure.", text),
    fixes: [
      {
        title: message("合为 {0}", "Join to {0}", figure),
        edits: [{ span: cell.span, text: figureInto(cell, figure) }],
        preferred: confirmed,
        safe: false,
      },
    ],
  };
}

/** Of a cell in which something is written the form does not want a 0, but that in digits. */
function written(odd: Odd): Finding {
  const { span } = odd.cell;
  const text = shownIn(odd.cell);
  const figure = meant(text);
  if (figure === undefined)
    return {
      span,
      message: message(
        "“{0}”不是一个数，格中只填阿拉伯数字。",
        "“{0}” is no figure; the form wants one, in digits alone.",
        text,
      ),
    };
  const title = message("填 {0}", "Write {0}", String(figure));
  return {
    span,
    message: message(
      "“{0}”不是阿拉伯数字，应填 {1}。",
      "“{0}” is not written in digits; the form wants {1}.",
      text,
      String(figure),
    ),
    // What is meant is a guess, and the sums may want another figure.
    fixes: [{ title, edits: [{ span, text: figureInto(odd.cell, String(figure)) }], preferred: false, safe: false }],
  };
}

/** Of a row that most bodies have nothing to put in, a stroke for 0 is a manner. */
const levelOf = (odd: readonly Odd[]): { level?: Level } =>
  odd.every((one) => one.row.row.id === "regulations" && standsForNothing(one)) ? { level: "hint" } : {};

function finding(reading: TableReading, odd: readonly Odd[]): Finding {
  const [first, another] = odd as [Odd, Odd?];
  if (!another && !standsForNothing(first)) return split(reading, first) ?? written(first);
  const last = odd[odd.length - 1] as Odd;
  const text =
    odd.length === 1
      ? message(
          "“{0}”不是数字，没有的应填 0。",
          "“{0}” is no figure; where there is nothing the form wants 0.",
          shownIn(first.cell),
        )
      : message(
          "本行有 {0} 格填的不是数字（“{1}”），没有的应填 0。",
          "{0} cells of this row hold no figure (“{1}”); where there is nothing the form wants 0.",
          odd.length,
          shownIn(first.cell),
        );
  const span = { start: first.cell.span.start, end: last.cell.span.end };
  return { span, ...levelOf(odd), message: text, fixes: fixes(reading, odd) };
}

export const notANumber: Rule = {
  id: "not-a-number",
  name: message("填的不是数字", "Not a number"),
  level: "error",
  reads: "tables",
  says: message("格中填的不是数字", "A cell holds something that is no figure"),
  milder: message("规章一行用“/”等代替 0 的，只作建议。", "A stroke for 0 in the row 规章 is a hint."),
  *check(report: Report) {
    for (const reading of report.tables) {
      const odd = unusualCells(reading).filter(({ cell }) => cell.content.kind === "odd" && !isUnread(cell));
      const count = readCount(reading);
      if (odd.length > 12 && odd.length * 2 > count) {
        const text = message(
          "本表 {1} 格中有 {0} 格填的不是数字（“{2}”），没有的应填 0。",
          "{0} of the {1} cells of this table hold no figure (“{2}”); where there is nothing the form wants 0.",
          odd.length,
          count,
          shownIn((odd[0] as Odd).cell),
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

import type { Finding, Fix } from "../../facts/finding.js";
import { listed } from "../../facts/names.js";
import { mostlyShort, runsBy } from "../../facts/tables.js";
import { type Group, isRow, type Row } from "../../form/index.js";
import { message, plural } from "../../messages/message.js";
import {
  compact,
  type FixedLabelReading,
  isTraditional,
  type LabelReading,
  type Report,
  type RowReading,
  type TableReading,
} from "../../report/index.js";
import { insertLabel } from "../../writing/labels.js";
import type { Rule } from "../rule.js";

/** One label of the form, in printed order: as it was read, lost, or lost together with its row. */
interface Place {
  readonly text: string;
  readonly reading?: LabelReading;
  /** The row that it is the label of. */
  readonly row?: RowReading;
  readonly lost: boolean;
  /** It stands (or lies lost) beside rows that are lost: the rows' finding says it. */
  readonly excused: boolean;
  readonly span: { readonly start: number; readonly end: number };
}

function differs(report: Report, reading: LabelReading): Finding {
  const official = reading.label.text;
  // Tags that part a label would lose one of their pair.
  const isParted = /<[a-z/]/i.test(report.text.slice(reading.span.start, reading.span.end));
  return {
    span: reading.span,
    message: message(
      "格式中此处是“{0}”，现在写的是“{1}”。",
      "The form says “{0}” here, not “{1}”.",
      official,
      reading.text,
    ),
    fixes: isParted
      ? []
      : [
          {
            title: message("改为“{0}”", "Change to “{0}”", official),
            edits: [{ span: reading.span, text: official }],
            // What is unlike the form's label may head figures of another kind.
            preferred: !reading.byPlace,
            safe: !reading.byPlace && isOneLine(reading),
          },
        ],
  };
}

/** A label that was wrapped is set right only when asked: its line breaks go. */
function isOneLine(reading: LabelReading): boolean {
  return reading.span.end - reading.span.start <= reading.text.length + 4;
}

/** Every label of the form in printed order, but those of rows that are lost or unread themselves. */
function labelsOf(reading: TableReading): Place[] {
  const rows = new Map(reading.rows.map((row) => [row.row.id, row]));
  const gone = (line: Group | Row | undefined) => {
    const state = line && rows.get(line.id)?.state;
    return state === "missing" || state === "unread";
  };
  return reading.table.blocks.flatMap((block) => {
    const own = reading.labels.filter((label) => label.block === block);
    const firstGone = gone(block.lines.find(isRow));
    // A converter that cuts a table in pieces gives each a head of its own making, and the form's is gone.
    const printedHeads = own.filter((label) => label.kind !== "group");
    const replaced =
      reading.layout.makesHeads === true && printedHeads.every((label) => label.kind === "article" || !label.reading);
    const heads = printedHeads.map((label) => placeOf(label, firstGone || replaced));
    const lines = block.lines.flatMap((line, i): Place[] => {
      if (isRow(line)) return rowPlace(rows.get(line.id));
      const label = own.find((one) => one.label === line);
      return label ? [placeOf(label, gone(block.lines.slice(i + 1).find(isRow)))] : [];
    });
    return [...heads, ...lines];
  });
}

function rowPlace(row: RowReading | undefined): Place[] {
  if (!row || row.row.text === "" || row.state === "missing" || row.state === "unread") return [];
  const reading = row.label ? { reading: row.label } : {};
  return [{ text: row.row.text, ...reading, row, lost: !row.label, excused: false, span: row.span }];
}

function placeOf(label: FixedLabelReading, excused: boolean): Place {
  return {
    text: label.label.text,
    ...(label.reading ? { reading: label.reading } : {}),
    lost: !label.reading,
    excused,
    span: label.span,
  };
}

/** Is every label there, as the form has it? */
const isWhole = ({ labels, rows }: TableReading): boolean =>
  labels.every((label) => label.reading?.exact) && rows.every((row) => row.row.text === "" || row.label?.exact);

/** Lost labels are written where the cell of each stands blank. */
function fixes(report: Report, reading: TableReading, lost: readonly Place[]): Fix[] {
  const edits = lost.flatMap(({ row }) => (row && insertLabel(report, reading, row)) ?? []);
  if (edits.length < lost.length) return [];
  const title =
    edits.length === 1
      ? message("补上栏目名称", "Write the label")
      : message("补上 {0} 处栏目名称", "Write the {0} labels", edits.length);
  return [{ title, edits, preferred: true, safe: true }];
}

export const rowLabel: Rule = {
  id: "row-label",
  name: message("栏目名称不规范", "Row label"),
  level: "warning",
  reads: "tables",
  says: message("行名、列名与格式不一致或缺失", "A row or column label differs from the form's, or is not there"),
  *check(report: Report) {
    for (const reading of report.tables) {
      if (isWhole(reading) || mostlyShort(reading)) continue;
      const places = labelsOf(reading);
      for (const place of places) {
        if (!place.reading || place.reading.exact || isTraditional(place.reading.text)) continue;
        if (compact(place.reading.text) !== compact(place.text)) yield differs(report, place.reading);
      }
      for (const run of runsBy(places, (place) => place.lost)) {
        const first = run[0] as Place;
        if (run.some((place) => place.excused)) continue;
        yield {
          span: first.span,
          message: plural(
            run.length,
            "此处缺少格式规定的栏目名称：{0}。",
            "The form's label {0} should stand here.",
            "The form's labels {0} should stand here.",
            listed(run.map((place) => `“${place.text}”`)),
          ),
          fixes: fixes(report, reading, run),
        };
      }
    }
  },
};

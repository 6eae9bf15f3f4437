/** A comparison as tables for spreadsheets. */
import type { Sheet } from "../common/sheet.js";
import { changeOf } from "./change.js";
import type { Comparison, Pair } from "./model.js";
import { proseDiff } from "./proseDiff.js";
import { type Say, tableTitle, WORDS } from "./words.js";

/** @returns every figure of every report with the change between two of them, the lines over the years, and the prose */
export function comparisonSheets(comparison: Comparison, pair: Pair, say: Say): Sheet[] {
  const { issues, tables, trends } = comparison;
  const labels = issues.map(({ label }) => label);
  const [from, to] = [issues[pair.before], issues[pair.after]];
  const between = `${from?.label ?? ""} → ${to?.label ?? ""}`;
  const figures = tables.flatMap(({ table, rows }) =>
    rows.flatMap(({ name, cells }) =>
      cells.map(({ column, figures: own }) => {
        const { by, ratio } = changeOf(own[pair.before] ?? null, own[pair.after] ?? null);
        return [say(tableTitle(table)), name, column, ...own, by, ratio === null ? null : percentOf(ratio)];
      }),
    ),
  );
  const changed = [`${say(WORDS.change)} ${between}`, `${say(WORDS.percent)}（%）`];
  const prose = proseDiff(from?.prose ?? [], to?.prose ?? []).flatMap(({ name, paragraphs }) =>
    paragraphs.map(({ pieces }) => [
      name,
      ...(["added", "removed"] as const).map((other) =>
        pieces.flatMap(({ kind, text }) => (kind === other ? [] : [text])).join(""),
      ),
    ]),
  );
  return [
    {
      name: say(WORDS.figures),
      rows: [[say(WORDS.table), say(WORDS.item), "", ...labels, ...changed], ...figures],
    },
    {
      name: say(WORDS.trends),
      rows: [
        ["", say(WORDS.item), ...labels],
        ...trends.flatMap(({ title, lines }) => lines.map(({ name, figures: own }) => [say(title), name, ...own])),
      ],
    },
    { name: say(WORDS.prose), rows: [[say(WORDS.part), from?.label ?? "", to?.label ?? ""], ...prose] },
  ];
}

const percentOf = (ratio: number): number => Number((ratio * 100).toFixed(1));

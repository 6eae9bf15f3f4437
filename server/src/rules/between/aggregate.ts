import { type Collection, type ComparedReport, type Figure, rangeIn, type TableFigures } from "../../between/index.js";
import type { Elsewhere } from "../../facts/finding.js";
import { cellTitle, listed, tableName } from "../../facts/names.js";
import type { CellKey } from "../../form/index.js";
import { type Message, message } from "../../messages/message.js";
import type { BetweenFinding, Rule } from "../rule.js";

export const aggregate: Rule = {
  id: "aggregate",
  name: message("不等于各单位之和", "Aggregate"),
  level: "warning",
  reads: "tables",
  says: message(
    "汇总年报的一格不等于各单位年报之和（在 .disclosure-report.json 的 aggregates 中写明哪份年报汇总哪些单位）",
    "A cell of a report that sums others is not their sum (aggregates in .disclosure-report.json says which report sums which)",
  ),
  check: () => [],
  *between(own, others, aggregates) {
    const { agency } = own.facts;
    if (agency === undefined) return;
    const body = others.bodyOf(agency);
    for (const { whole, parts } of aggregates) {
      if (others.bodyOf(whole) !== body) continue;
      const reports = partsOf(own, parts, others);
      if (reports) for (const figures of own.facts.tables.values()) yield* findingsOn(figures, reports);
    }
  },
};

/** The parts' reports of the same year; undefined where one is not there, or its files say different things. */
function partsOf(
  { facts: { year } }: ComparedReport,
  parts: readonly string[],
  others: Collection,
): ComparedReport[] | undefined {
  if (year === undefined || parts.length === 0) return undefined;
  const reports: ComparedReport[] = [];
  for (const body of new Set(parts.map((part) => others.bodyOf(part)))) {
    const speakers = new Set(others.of(body, year).map((report) => others.speakerFor(report)));
    const [only] = speakers;
    if (!only || speakers.size > 1) return undefined;
    reports.push(only);
  }
  return reports;
}

/** A part, and its table. */
interface Part {
  readonly report: ComparedReport;
  readonly figures: TableFigures | undefined;
}

/** What a part has in a cell. */
interface Share {
  readonly report: ComparedReport;
  readonly figure: Figure;
}

/** A cell of the whole that is not the sum of its parts. */
interface Gap {
  readonly is: Figure;
  readonly sum: number;
  readonly shares: readonly Share[];
}

function* findingsOn(whole: TableFigures, reports: readonly ComparedReport[]): Iterable<BetweenFinding> {
  const parts = reports.map((report): Part => ({ report, figures: report.facts.tables.get(whole.id) }));
  const cells = [...whole.keys].flatMap((key) => cellOf(whole, key, parts) ?? []);
  const gaps = cells.filter(differs);
  if (gaps.length === 0) return;
  const rows = byRow(cells).filter((row) => row.some(differs));
  const culprit = rows.length > 1 ? culpritIn(cells, false) : undefined;
  if (culprit) {
    yield findingOf(whole, gaps, culprit);
    return;
  }
  for (const row of rows) yield findingOf(whole, row.filter(differs), culpritIn(row, true));
}

function cellOf(whole: TableFigures, key: CellKey, parts: readonly Part[]): Gap | undefined {
  const is = whole.at(key);
  const shares = parts.flatMap(({ report, figures }): Share[] => {
    const figure = figures?.at(key);
    return figure ? [{ report, figure }] : [];
  });
  if (!is || shares.length < parts.length) return undefined;
  return { is, shares, sum: round(shares.reduce((total, { figure }) => total + figure.value, 0)) };
}

const differs = ({ is, sum }: Gap): boolean => is.value !== sum;

/** Money has decimals. */
const round = (value: number): number => Number(value.toFixed(6));

/** What the whole has of a part's figure, if the others' are right. */
const takenFor = ({ is, sum, shares }: Gap, part: number): number =>
  round((shares[part]?.figure.value ?? Number.NaN) + is.value - sum);

/**
 * What is said of the one part that explains every cell: it was left out, or counted twice, or, in one row, its figure was
 * written wrongly. Nothing where none explains them, or more than one.
 */
function culpritIn(cells: readonly Gap[], isRow: boolean): Message | undefined {
  const parts = cells[0]?.shares ?? [];
  const [only, ...others] = parts.flatMap((_, i) => explanationOf(cells, i, isRow) ?? []);
  return others.length > 0 ? undefined : only;
}

function explanationOf(cells: readonly Gap[], part: number, isRow: boolean): Message | undefined {
  const right = ({ shares }: Gap): number => shares[part]?.figure.value ?? Number.NaN;
  const report = cells[0]?.shares[part]?.report;
  const name = report?.facts.agency ?? report?.name ?? "";
  if (cells.every((cell) => takenFor(cell, part) === 0))
    return message("看来漏了“{0}”", "“{0}” seems to be left out", name);
  if (cells.every((cell) => takenFor(cell, part) === 2 * right(cell)))
    return message("看来“{0}”算了两次", "“{0}” seems to be counted twice", name);
  const gaps = cells.filter(differs);
  const [first] = gaps;
  if (!isRow || !first || !gaps.every((gap) => isSlip(right(gap), takenFor(gap, part)))) return undefined;
  return message(
    "看来“{0}”的 {1} 抄成了 {2}",
    "the {1} of “{0}” seems to be copied as {2}",
    name,
    right(first),
    takenFor(first, part),
  );
}

/** Is one number the other with its digits exchanged, with a digit too many or too few, or nothing for something? */
function isSlip(right: number, written: number): boolean {
  if (written < 0 || right === written) return false;
  const [a, b] = [String(right), String(written)];
  const sorted = (text: string): string => [...text].sort().join("");
  if (right === 0) return false;
  return written === 0 || (a.length > 1 && sorted(a) === sorted(b)) || written === right * 10 || written * 10 === right;
}

function byRow(gaps: readonly Gap[]): Gap[][] {
  const rows = new Map<string, Gap[]>();
  for (const gap of gaps) {
    const [row = ""] = gap.is.key.split("/");
    rows.set(row, [...(rows.get(row) ?? []), gap]);
  }
  return [...rows.values()];
}

/** As many names as help to see it. */
const MOST_LINKED = 60;

function findingOf(whole: TableFigures, gaps: readonly Gap[], culprit: Message | undefined): BetweenFinding {
  const [first] = gaps as [Gap];
  const name = cellTitle(whole.table, first.is.key);
  const parts = first.shares.filter(({ figure }) => figure.value !== 0);
  const sum = listed(parts.map(({ report, figure }) => `${report.facts.agency ?? report.name} ${figure.value}`));
  const figures = gaps.map((gap) => ({ cell: gap.is.key, to: gap.sum }));
  const others = gaps.length - 1;
  const said = message(
    "“{0}”填的是 {1}，各单位相加为 {2}（{3}）",
    "“{0}” is {1}, but the bodies add up to {2} ({3})",
    name,
    first.is.value,
    first.sum,
    sum === "" ? "0" : sum,
  );
  const more = others === 0 ? said : message("{0}，另有 {1} 格", "{0}, and so in {1} more", said, others);
  return {
    span: first.is.span,
    message: culprit ? message("{0}；{1}。", "{0}; {1}.", more, culprit) : message("{0}。", "{0}.", more),
    elsewhere: parts.slice(0, MOST_LINKED).map(linkTo),
    about: { table: whole.id, cell: first.is.key },
    change: {
      title:
        others === 0
          ? message("改为各单位之和 {0}", "Change to the sum of the bodies, {0}", first.sum)
          : message(
              "{0}：{1} 格改为各单位之和",
              "{0}: change {1} cells to the sums of the bodies",
              tableName(whole.id),
              gaps.length,
            ),
      table: whole.id,
      figures,
      preferred: whole.holdsWith(new Map(figures.map(({ cell, to }) => [cell, to]))),
    },
  };
}

function linkTo({ report, figure }: Share): Elsewhere {
  return {
    file: report.file,
    range: rangeIn(report, figure.span),
    message: message("{0}：{1}", "{0}: {1}", report.facts.agency ?? report.name, figure.written),
  };
}

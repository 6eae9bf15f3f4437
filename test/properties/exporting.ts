/** What must hold of a report that is exported and read again: no figure on another cell, no sentence lost, nothing else found. */
import type { CellKey } from "../../server/src/form/index.js";
import { localise } from "../../server/src/messages/localise.js";
import { stretchesOf } from "../../server/src/prose/passages.js";
import { UNREAD } from "../../server/src/report/figures.js";
import { compact, parseReport, type Report } from "../../server/src/report/index.js";
import { printedOf } from "../../server/src/report/table/printed.js";
import { judge } from "../../server/src/rules/index.js";
import { pageLines } from "../../server/src/writing/mergedTable.js";
import { type GeneratedReport, generateReport } from "../support/generate.js";
import { loseCell, loseRow, setFigure } from "../support/mutate.js";
import { Random } from "../support/random.js";

/** A report, sound or with what goes wrong in one: a wrong figure, a lost row, a lost cell. */
export function reportOf(seed: number): GeneratedReport {
  const random = new Random(seed);
  const sound = generateReport(random);
  const key = random.pick([...sound.values.keys()]);
  switch (seed % 4) {
    case 1:
      return setFigure(sound, key, (sound.values.get(key) ?? 0) + 1).report;
    case 2:
      return loseRow(sound, seed).report;
    case 3:
      return loseCell(sound, seed).report;
    default:
      return sound;
  }
}

type Read = ReadonlyMap<string, { readonly state: string; readonly values: readonly (number | string)[] }>;

/** The rows of a report's tables, each with what stands in its cells. */
function rowsOf({ tables }: Report): Read {
  return new Map(
    tables.flatMap(({ table, rows }) =>
      rows.map(({ row, state, cells }) => {
        const values = cells.map(({ content, text }) => (content.kind === "figure" ? content.value : text.trim()));
        return [`${table.id} ${row.id}`, { state, values }] as const;
      }),
    ),
  );
}

/** What is said of layouts and of single characters, which a document may rightly do away with. */
const OF_LAYOUT = ["residue", "wrong-character", "punctuation", "unread-table"];

/** What is said of a row of which not all figures are there: in a document they stand in one cell. */
const OF_SHORT_ROWS = ["missing-cell", "blank-cell", "not-a-number", "outcome-total"];

/** What is found in a report. */
function saidOf(report: Report): string[] {
  const found = judge(report).map(({ rule, message }) => `${rule.id}: ${localise(message, "zh").replace(/\s/gu, "")}`);
  return found.sort();
}

/** The paragraphs of a report, less what belongs to its old pages. */
function proseOf(report: Report): Pick<Report, "text" | "paragraphs"> {
  const pages = new Set([...pageLines(report)].map((line) => report.lines[line]?.start));
  const isOfPage = (start: number) => pages.has(report.lines.find(({ from }) => from === start)?.start);
  return { text: report.text, paragraphs: report.paragraphs.filter(({ start }) => !isOfPage(start)) };
}

/** Whether a report's lines were broken by a page: a document breaks them anew, and they are joined when it is read. */
const isWrapped = (report: Report): boolean => stretchesOf(proseOf(report)).some(({ length }) => length > 1);

/** Its paragraphs without blanks, but for labels of tables; or its sentences, where it is not known which lines are paragraphs. */
function sentencesOf(report: Report, wrapped: boolean, printed: readonly string[]): string[] {
  const { text, paragraphs } = proseOf(report);
  const lines = paragraphs
    .map(({ start, end }) => text.slice(start, end))
    .filter((line) => line.endsWith("。") || !printed.some((label) => label.includes(compact(line))));
  const pieces = wrapped ? lines.join("").split("。") : lines;
  return pieces.map((words) => compact(words)).filter((words) => words !== "");
}

export interface Outcome {
  /** What does not hold, a line each. */
  readonly wrongs: string[];
  /** Rows that were read before and are not any more. */
  readonly unread: number;
  /** What is found in the one and not in the other, and may be. */
  readonly otherwise: string[];
}

const without = (some: readonly string[], others: readonly string[]): string[] => {
  const left = [...others];
  return some.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

/**
 * @param written the report that was exported
 * @param text what was read from the document
 */
export function compared(written: GeneratedReport, text: string): Outcome {
  const [before, after] = [parseReport(written.text), parseReport(text)];
  const wrongs: string[] = [];
  let unread = 0;
  const now = rowsOf(after);
  for (const [row, { state, values }] of rowsOf(before)) {
    const then = now.get(row);
    const figures = then?.values ?? [];
    if (then?.state !== "read" || figures.includes(UNREAD)) {
      if (state === "read") unread++;
      const read = figures.every((figure, i) => figure === UNREAD || figure === values[i]);
      if (then?.state === "read" && state === "read" && !read) wrongs.push(`${row}: ${figures.join()}`);
    } else if (state === "read" ? values.join() !== figures.join() : !isTrue(written, row, figures)) {
      wrongs.push(`${row}: ${state} ${values.join()} → ${figures.join()}`);
    }
  }
  const wrapped = isWrapped(before);
  const printed = before.tables.flatMap(({ table }) => printedOf(table).map(({ label }) => compact(label.text)));
  const [words, wordsNow] = [before, after].map((one) => sentencesOf(one, wrapped, printed)) as [string[], string[]];
  const all = compact(text);
  wrongs.push(
    ...without(words, wordsNow)
      .filter((one) => !all.includes(one))
      .map((one) => `lost: ${one}`),
  );
  wrongs.push(...without(wordsNow, words).map((one) => `new: ${one}`));
  const [said, saidNow] = [saidOf(before), saidOf(after)];
  const changes = [
    ...without(said, saidNow).map((one) => `no longer ${one}`),
    ...without(saidNow, said).map((one) => `now ${one}`),
  ];
  const isShort = before.tables.some(({ rows }) => rows.some(({ state }) => state === "short" || state === "unread"));
  const rules = isShort ? [...OF_LAYOUT, ...OF_SHORT_ROWS] : OF_LAYOUT;
  const isOfLayout = (change: string): boolean => rules.includes(/(?:longer|now) ([\w-]+):/.exec(change)?.[1] ?? "");
  wrongs.push(...changes.filter((change) => !isOfLayout(change)));
  return { wrongs, unread, otherwise: changes.filter(isOfLayout) };
}

/** Does a row that was not read before say what was written there? Blank cells say nothing wrong. */
function isTrue(written: GeneratedReport, row: string, figures: readonly (number | string)[]): boolean {
  const id = row.slice(row.indexOf(" ") + 1);
  const truth = [...written.values].filter(([key]) => (key as CellKey).startsWith(`${id}/`)).map(([, value]) => value);
  return figures.every((figure, i) => typeof figure === "string" || figure === truth[i]);
}

/** What must hold for every generated report: each trial makes one from a seed, judges it, and says what is wrong. */
import { parseReport, parseVolume } from "../../server/src/report/index.js";
import { type Judged, judge } from "../../server/src/rules/index.js";
import { type GeneratedReport, type GenerateOptions, generateReport } from "./generate.js";
import type { LayoutId } from "./layouts/index.js";
import { blankCell, loseCell, loseRow, wrapLabel } from "./mutate.js";
import { Random } from "./random.js";
import { differences } from "./reading.js";

/** @returns a line for everything that is not as it should be, with what was done to the report */
export type Trial = (seed: number, layout: LayoutId) => string[];

/**
 * Nothing is lost from tables where it could not be told what: where figures stand before the labels of two rows they
 * are bound by their number; where table four's heads are torn it is told by its fifteen figures; and a TAB behind the
 * last figure may as well be a blank cell.
 */
const BOUND: GenerateOptions = { quirks: { figuresBeforeLabels: false, tornHeads: false, trailingTabs: false } };

const draw = (seed: number): number => new Random(seed ^ 0x5bd1e995).whole(0, 1_000_000);

const isRadical = (character: string): boolean => /[\u2f00-\u2fd5]/u.test(character);

const said = (text: string, judged: readonly Judged[]): string[] =>
  judged.map(({ rule, span }) => `finding: ${rule.id} ${JSON.stringify(text.slice(span.start, span.end))}`);

/**
 * @param accepted the rules of which one, and nothing else, must be said; none where nothing may be
 */
function wrongs(report: GeneratedReport, accepted: readonly string[]): string[] {
  const read = parseReport(report.text);
  const judged = judge(read);
  const [first] = judged;
  const right = accepted.length === 0 ? !first : judged.length === 1 && first && accepted.includes(first.rule.id);
  const found = said(report.text, judged);
  return [...differences(report, read), ...(right ? [] : found.length > 0 ? found : ["finding: none"])];
}

const naming = (what: string, lines: readonly string[]): string[] => lines.map((line) => `${what}: ${line}`);

export const TRIALS: Readonly<Record<string, Trial>> = {
  "a sound report: read exactly, nothing found": (seed, layout) =>
    wrongs(generateReport(seed, { style: { layout } }), []),

  "a lost row: one finding, everything else read": (seed, layout) => {
    const { report, lost } = loseRow(generateReport(seed, { ...BOUND, style: { layout } }), draw(seed));
    return naming(lost.row.id, wrongs(report, ["missing-row"]));
  },

  "a lost cell: one finding, everything else read": (seed, layout) => {
    const sound = generateReport(seed, { ...BOUND, style: { layout } });
    const { report, lost } = loseCell(sound, draw(seed));
    const row = sound.rows.find(({ row }) => lost.key.startsWith(`${row.id}/`));
    const only = row?.table.blocks.some((block) => block.lines.includes(row.row) && block.columns.length === 1);
    // The row's only figure is gone: with a TAB or bar behind the label that looks like a figure left blank.
    return naming(lost.key, wrongs(report, only ? ["missing-cell", "blank-cell"] : ["missing-cell"]));
  },

  "a blank cell: one finding, everything else read": (seed, layout) => {
    const { report, lost } = blankCell(generateReport(seed, { ...BOUND, style: { layout } }), draw(seed));
    // Without a separator round it a blank is a lost cell.
    return naming(lost.key, wrongs(report, ["blank-cell", "missing-cell"]));
  },

  "layouts mixed in one report: read exactly, nothing found": (seed, layout) => {
    const styles = { disclosure: { layout } };
    return wrongs(generateReport(seed, { styles }), []);
  },

  "a volume of three reports: each read exactly, nothing found": (seed, layout) => {
    const written = [0, 1, 2].map((more) => generateReport(3 * seed + more, { style: { layout } }));
    const { reports } = parseVolume(written.map(({ text }) => text).join(""));
    if (reports.length !== written.length) return [`${reports.length} reports`];
    return reports.flatMap(({ report }, index) => {
      const one = written[index];
      return one ? [...differences(one, report), ...said(one.text, judge(report))] : [];
    });
  },

  "accepted headings: a hint at most, everything read": (seed, layout) => {
    const report = generateReport(seed, { quirks: { headingVariants: true }, style: { layout } });
    const read = parseReport(report.text);
    const worse = judge(read).filter(({ rule, level }) => rule.id !== "chapter-title" || level !== "hint");
    return [...differences(report, read), ...said(report.text, worse)];
  },

  "Kangxi radicals and page marks: they are found, everything else read": (seed, layout) => {
    const report = generateReport(seed, { quirks: { kangxiRadicals: true, pageMarks: true }, style: { layout } });
    const read = parseReport(report.text);
    const judged = judge(read);
    const others = judged.filter(({ rule, span }) => {
      const isMark = report.pageMarks.some(({ start, end }) => start === span.start && end === span.end);
      return isMark
        ? rule.id !== "residue"
        : rule.id !== "wrong-character" || !isRadical(report.text.charAt(span.start));
    });
    const missed = report.pageMarks.filter(({ start }) => !judged.some(({ span }) => span.start === start));
    const silent = missed.map(({ start, end }) => `page mark not found: ${report.text.slice(start, end)}`);
    return [...differences(report, read), ...said(report.text, others), ...silent];
  },

  "a wrapped label: nothing found, everything read": (seed, layout) => {
    const { report, lost } = wrapLabel(generateReport(seed, { style: { layout } }), draw(seed));
    return naming(lost.label.text, wrongs(report, []));
  },
};

/** What must hold for every generated report: each trial makes one from a seed, judges it, and says what is wrong. */
import { type Layout, parseReport } from "../../server/src/report/index.js";
import { judge } from "../../server/src/rules/index.js";
import { type GeneratedReport, type GenerateOptions, generateReport } from "./generate.js";
import { loseCell, loseRow, wrapLabel } from "./mutate.js";
import { Random } from "./random.js";
import { differences } from "./reading.js";

/** @returns a line for everything that is not as it should be, with what was done to the report */
export type Trial = (seed: number, layout: Layout) => string[];

/**
 * Where figures stand before the labels of two rows, they are bound by their number: one lost figure or row there
 * leaves both unread, as it should. Where table four's heads are torn, its fifteen figures are what it is told by. So
 * nothing is lost from such tables.
 */
const BOUND: GenerateOptions = { quirks: { figuresBeforeLabels: false, tornHeads: false } };

const draw = (seed: number): number => new Random(seed ^ 0x5bd1e995).whole(0, 1_000_000);

/**
 * @param accepted the rules of which one, and nothing else, must be said; none where nothing may be
 */
function wrongs(report: GeneratedReport, accepted: readonly string[]): string[] {
  const read = parseReport(report.text);
  const judged = judge(read);
  const quote = ({ start, end }: { start: number; end: number }) => JSON.stringify(report.text.slice(start, end));
  const [first] = judged;
  const right = accepted.length === 0 ? !first : judged.length === 1 && first && accepted.includes(first.rule.id);
  const found = judged.map(({ rule, span }) => `finding: ${rule.id} ${quote(span)}`);
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

  "a wrapped label: nothing found, everything read": (seed, layout) => {
    const { report, lost } = wrapLabel(generateReport(seed, { style: { layout } }), draw(seed));
    return naming(lost.label.text, wrongs(report, []));
  },
};

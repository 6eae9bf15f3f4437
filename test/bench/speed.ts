/**
 * How fast a check is, as ratios that hold on any machine: what ten times the text costs, and what the rules of prose
 * cost beside all the rest. The milliseconds of processor time are printed too, but nothing is said of them.
 */
import { parseVolume } from "../../server/src/report/index.js";
import { judge, RULES, type Rule } from "../../server/src/rules/index.js";
import { generateReport } from "../support/generate.js";
import { LAYOUTS, type LayoutId } from "../support/layouts/index.js";
import { Random } from "../support/random.js";

/** The rules under Prose in docs/rules. */
const PROSE: ReadonlySet<string> = new Set([
  "prose-table",
  "prose-sum",
  "prose-percent",
  "prose-claim",
  "report-year",
  "statistic-period",
  "cited-form",
  "outdated-principle",
]);

/** Characters of the shorter text, and how many times the time ten times the text may take. */
const SHORT = 40_000;
const MOST_GROWTH = 15;

/** Of several runs the fastest counts: the others were disturbed, or made while the engine was still warming up. */
const RUNS = 3;

const row = "\t1.属于国家秘密\n\t0\n\t0\n\t0\n\t0\n\t0\n\t0\n\t0\n\n";

const repeated =
  (part: string) =>
  (length: number): string =>
    part.repeat(Math.ceil(length / part.length));

function volume(length: number): string {
  const parts: string[] = [];
  let written = 0;
  for (let seed = 0; written < length; seed++) {
    const { text } = generateReport(seed, { style: { layout: LAYOUTS[seed % LAYOUTS.length] as LayoutId } });
    parts.push(text);
    written += text.length;
  }
  return parts.join("");
}

/** One report, one of whose tables has a row as often as fits. */
function longTable(length: number): string {
  const { text } = generateReport(1, { style: { layout: "vertical" }, otherQuirks: "none" });
  return text.replace("\t（二）部分公开", () => `${repeated(row)(length)}\t（二）部分公开`);
}

function confetti(length: number): string {
  const letters = [..."一二三、（）0123\t|\n 公开申请总计其他年政府信息件条，。《》%[]&"];
  const random = new Random(1);
  let text = "";
  while (text.length < length) text += random.pick(letters);
  return text;
}

const TEXTS: Readonly<Record<string, (length: number) => string>> = {
  "a volume of reports": volume,
  "a table of many rows": longTable,
  "rows with TABs": repeated("（一）予以公开\t0\t0\t0\t0\t0\t0\t0\n"),
  "rows between bars": repeated("|（一）予以公开|0|0|0|0|0|0|0|\n"),
  "a figure a line": repeated("0\n"),
  "labels alone": repeated("（一）予以公开\n"),
  headings: repeated("一、总体情况\n"),
  titles: repeated("某某局2021年政府信息公开工作年度报告\n"),
  "paragraphs of prose": repeated("2021年，本局共收到政府信息公开申请12件，其中自然人10件、法人或其他组织2件。\n"),
  "prose on one line": repeated("2021年，本局共收到政府信息公开申请12件，其中自然人10件、法人或其他组织2件。"),
  "parts of parts": repeated("其中1条、"),
  percentages: repeated("100%、"),
  "opened brackets": repeated("（"),
  "opened bookmarks": repeated("[bookmark: "),
  "blanks and line breaks": repeated(" \n"),
  "letters without a break": repeated("的"),
  "halves of pairs": repeated("\ud800"),
  confetti,
};

/** Processor time in milliseconds: other work on the machine counts for little. */
function timed(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function fastest(work: () => void): number {
  return Math.min(...Array.from({ length: RUNS }, () => timed(work)));
}

const line = (...columns: (string | number)[]): void =>
  console.log(columns.map((one, i) => (i === 0 ? String(one).padEnd(26) : one.toString().padStart(10))).join(""));

function growth(): string[] {
  const check = (text: string) => () => {
    for (const { report } of parseVolume(text).reports) judge(report);
  };
  line(`${SHORT} characters`, "ms", "ten times", "ratio");
  check(volume(10 * SHORT))();
  return Object.entries(TEXTS).flatMap(([name, write]) => {
    const [short, long] = [fastest(check(write(SHORT))), fastest(check(write(10 * SHORT)))];
    const ratio = long / short;
    line(name, short.toFixed(0), long.toFixed(0), ratio.toFixed(1));
    return ratio > MOST_GROWTH ? [`${name}: ten times the text takes ${ratio.toFixed(1)} times the time`] : [];
  });
}

function proseShare(): string[] {
  const text = volume(10 * SHORT);
  const rules = (kind: (rule: Rule) => boolean) => RULES.filter(kind);
  const isProse = ({ id }: Rule) => PROSE.has(id);
  let [prose, rest] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let run = 0; run < 2 * RUNS; run++) {
    // Parsed anew each time: what a rule learns of a report is kept with the report.
    let reports = parseVolume("").reports;
    const judged = (kind: (rule: Rule) => boolean) =>
      timed(() => {
        for (const { report } of reports) for (const rule of rules(kind)) for (const _ of rule.check(report));
      });
    const parsing = timed(() => {
      reports = parseVolume(text).reports;
    });
    rest = Math.min(rest, parsing + judged((rule) => !isProse(rule)));
    prose = Math.min(prose, judged(isProse));
  }
  line("\nthe rules of prose", prose.toFixed(0));
  line("the rest of the check", rest.toFixed(0));
  line("ratio", (prose / rest).toFixed(2));
  return prose > rest ? ["the rules of prose cost more than the rest of the check"] : [];
}

const missed = [...growth(), ...proseShare()];
for (const one of missed) console.log(one);
process.exitCode = missed.length > 0 ? 1 : 0;

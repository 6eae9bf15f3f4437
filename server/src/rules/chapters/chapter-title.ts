import { chapterPlan, isBare, type PlanEntry, saysNone } from "../../facts/chapters.js";
import type { Edit, Finding, Fix } from "../../facts/finding.js";
import { officialHeading } from "../../form/index.js";
import { message } from "../../messages/message.js";
import { compact } from "../../report/index.js";
import { lineAt } from "../../report/lines.js";
import type { Report } from "../../report/model.js";
import { eolOf } from "../../writing/style.js";
import type { Rule } from "../rule.js";

/** An instruction to the typist behind a heading: （宋体加粗小四号字）. */
const TYPOGRAPHY =
  /^[ \t\u3000]{0,9}[（(][^（）()\r\n]{0,30}(?:宋体|黑体|仿宋|楷体|字体|加粗|号字|居中|行距)[^（）()\r\n]{0,30}[）)]/u;

function titleFix(report: Report, entry: PlanEntry, sure: boolean): Fix {
  const { reading, chapter } = entry;
  // A heading that says 无 is its own content, which has to stay.
  const none = saysNone(report, entry) && isBare(report, entry) ? `${eolOf(report.text)}无。` : "";
  return {
    title: message("把标题改为“{0}”", "Set the heading to “{0}”", officialHeading(chapter)),
    edits: [{ span: reading.titleSpan, text: chapter.title + none }],
    preferred: sure,
    safe: sure && !entry.standIn,
  };
}

function* wording(report: Report, entry: PlanEntry): Generator<Finding> {
  const { reading, chapter, standIn } = entry;
  const span = reading.headingSpan;
  const official = officialHeading(chapter);
  const { start, end } = reading.titleSpan;
  const isFormer = standIn && chapter.former?.test(compact(report.text, start, end));
  if (standIn && !isFormer) {
    const says = message("此处应为“{0}”，标题与规定不符。", "This heading stands where “{0}” should.", official);
    yield { span, message: says, fixes: [titleFix(report, entry, true)] };
  } else if (reading.match === "similar") {
    yield {
      span,
      message: message("规定的标题是“{0}”。", "The official heading is “{0}”.", official),
      fixes: [titleFix(report, entry, true)],
    };
  } else if (isFormer || reading.match === "variant") {
    const says = message(
      "这样写也常见；规定的标题是“{0}”。",
      "An accepted wording; the official heading is “{0}”.",
      official,
    );
    yield { span, level: "hint", message: says, fixes: [titleFix(report, entry, false)] };
  }
}

function* notes(report: Report, { reading }: PlanEntry): Generator<Finding> {
  const { end } = reading.headingSpan;
  const line = report.lines[lineAt(report.lines, end)];
  const note = TYPOGRAPHY.exec(report.text.slice(end, Math.min(line?.end ?? end, end + 80)));
  if (!note) return;
  const span = { start: end, end: end + note[0].length };
  const fix = { title: message("删除", "Remove it"), edits: [{ span, text: "" }], preferred: true, safe: true };
  yield {
    span,
    message: message("标题里留有模板的填写说明。", "An instruction to the typist is left in the heading."),
    fixes: [fix],
  };
}

const numeralOf = ({ reading, chapter }: PlanEntry): Edit => ({
  span: { start: reading.headingSpan.start, end: reading.titleSpan.start },
  text: `${chapter.numeral}、`,
});

/** Has a heading no numeral, or a right one in another manner: 1、, （一）, 第一章? */
function isUnnumbered({ text }: Report, { reading, chapter, standIn }: PlanEntry): boolean {
  if (standIn || reading.numeral === undefined || !reading.numeralSpan) return !standIn;
  const before = text.slice(reading.headingSpan.start, reading.titleSpan.start);
  return reading.numeral === chapter.number && !/^[一二三四五六](?![）)章部])[^）)]*$/u.test(before);
}

/** Headings without the form's numerals: a manner of the report where most lack them, a slip where few do. */
function* numerals(report: Report, entries: readonly PlanEntry[]): Generator<Finding> {
  const lacking = entries.filter((entry) => isUnnumbered(report, entry));
  const first = lacking[0];
  if (!first) return;
  if (lacking.length * 2 > entries.length) {
    yield {
      span: first.reading.headingSpan,
      level: "hint",
      message: message(
        "{0} 个标题没有“一、”至“六、”的序号。",
        "{0} headings do not carry the form's numerals 一、 to 六、.",
        lacking.length,
      ),
      fixes: [
        {
          title: message("给各部分标题加上序号", "Number the headings"),
          edits: lacking.map(numeralOf),
          preferred: true,
          safe: true,
        },
      ],
    };
    return;
  }
  for (const entry of lacking) {
    const official = officialHeading(entry.chapter);
    yield {
      span: entry.reading.headingSpan,
      message: message("标题缺少规定的序号，应为“{0}”。", "The heading does not carry its numeral: “{0}”.", official),
      fixes: [
        {
          title: message("在标题前加“{0}”", "Put “{0}” before it", `${entry.chapter.numeral}、`),
          edits: [numeralOf(entry)],
          preferred: true,
          safe: true,
        },
      ],
    };
  }
}

export const chapterTitle: Rule = {
  id: "chapter-title",
  name: message("各部分标题不规范", "Chapter title"),
  level: "warning",
  reads: "chapters",
  says: message(
    "各部分标题与规定不一致；也常见的其他写法只作建议",
    "A heading is not the official one; accepted wordings are a hint",
  ),
  milder: message("全文标题多数不带序号的，也只作建议。", "So is a report most of whose headings lack numerals."),
  *check(report) {
    const { entries } = chapterPlan(report);
    for (const entry of entries) {
      yield* wording(report, entry);
      yield* notes(report, entry);
    }
    yield* numerals(report, entries);
  },
};

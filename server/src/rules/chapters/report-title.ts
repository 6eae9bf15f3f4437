import type { Finding, Fix } from "../../facts/finding.js";
import { message } from "../../messages/message.js";
import { lineAt } from "../../report/lines.js";
import type { Report, Title } from "../../report/model.js";
import type { Rule } from "../rule.js";

const KIND = "年政府信息公开工作年度报告";

/** Body and year as written, in either order, before the words of the title. */
const BODY_FIRST = /^(?:关于)?(.{2,40}?)(?:关于)?[ \u3000]?(20\d\d)[ \u3000]?年度?(?:的)?(?:政府)?信息公开/u;
const YEAR_FIRST =
  /^(?:关于)?(20\d\d)[ \u3000]?年度?[ \u3000]?(?!度?(?:政府)?信息公开)(.{2,40}?)(?:关于)?(?:的)?(?:政府)?信息公开/u;

/** The title set right, where it stands on one line and body and year can be told. */
function fixesOf({ text }: Report, { span }: Title): Fix[] {
  const written = text.slice(span.start, span.end);
  if (/[\r\n]/.test(written)) return [];
  const yearFirst = YEAR_FIRST.exec(written);
  const bodyFirst = yearFirst ? null : BODY_FIRST.exec(written);
  const year = yearFirst?.[1] ?? bodyFirst?.[2];
  const body = yearFirst?.[2] ?? bodyFirst?.[1];
  if (!year || !body) return [];
  const right = `${body.trim()}${year}${KIND}`;
  return [
    {
      title: message("把标题改为“{0}”", "Set the title to “{0}”", right),
      edits: [{ span, text: right }],
      preferred: false,
      safe: false,
    },
  ];
}

function judge(report: Report, title: Title): Finding | undefined {
  if (title.official) return undefined;
  const { span } = title;
  if (!title.year)
    return {
      span,
      message: message(
        "标题没有年份，应为：〈单位全称〉〈年份〉{0}。",
        "The title names no year; it should read: <body><year>{0}.",
        KIND,
      ),
    };
  if (!title.agency)
    return {
      span,
      message: message(
        "标题没有写单位名称，应为：〈单位全称〉〈年份〉{0}。",
        "The title names no body; it should read: <body><year>{0}.",
        KIND,
      ),
    };
  const says = message(
    "这样写也常见；规定的标题是：〈单位全称〉〈年份〉{0}。",
    "An accepted wording; the form's title is <body><year>{0}.",
    KIND,
  );
  return { span, level: "hint", message: says, fixes: fixesOf(report, title) };
}

/** The first line that holds anything. */
function* untitled({ text, lines, chapters, tables }: Report): Generator<Finding> {
  if (tables.length === 0 && !chapters.some(({ chapter }) => chapter)) return;
  const start = Math.max(0, text.search(/\S/));
  const span = { start, end: lines[lineAt(lines, start)]?.end ?? start };
  yield {
    span,
    message: message(
      "报告没有标题，应为：〈单位全称〉〈年份〉{0}。",
      "The report has no title; it should read: <body><year>{0}.",
      KIND,
    ),
  };
}

export const reportTitle: Rule = {
  id: "report-title",
  name: message("报告标题不规范", "Report title"),
  level: "warning",
  reads: "prose",
  says: message(
    "缺少报告标题，或标题与规定不一致；也常见的其他写法只作建议",
    "No title, or not the form's; accepted wordings are a hint",
  ),
  *check(report) {
    if (!report.title) yield* untitled(report);
    else {
      const finding = judge(report, report.title);
      if (finding) yield finding;
    }
  },
};

/** What is said of a heading: what its chapter must tell. */
import { currentEdition, type Edition, officialHeading, SUBJECTS } from "../../form/index.js";
import { type Message, message } from "../../messages/message.js";
import type { ChapterReading, Report } from "../../report/index.js";
import type { Page } from "./page.js";

/** @returns what is said of a chapter's heading; undefined for one that is none of the six */
export function headingPage(report: Report, { chapter, headingSpan }: ChapterReading): Page | undefined {
  if (!chapter) return undefined;
  const edition = report.due ?? report.edition ?? currentEdition(report.editions);
  const heading = officialHeading(chapter);
  return {
    span: headingSpan,
    title: message("{0}", "{0}", heading),
    lines: [...(TELLS[chapter.number]?.(edition) ?? []), message("格式：{0}", "form: {0}", edition.notice)],
  };
}

/** What a chapter must tell, by its number. */
const TELLS: Readonly<Record<number, (edition: Edition) => Message[]>> = {
  1: ({ namesSubjects }) => [
    namesSubjects
      ? message("概括写五个方面：{0}", "sums up five subjects: {0}", SUBJECTS.map(({ title }) => title).join("、"))
      : message("概括写本年度政府信息公开工作情况", "sums up the year's work"),
    message(
      "各级政府还要写工作考核、社会评议和责任追究结果（《条例》第五十条第（四）项）",
      "governments also tell of assessment, public appraisal and accountability (Regulations, art. 50(4))",
    ),
  ],
  2: ({ tables: { disclosure } }) => [
    message(
      "填表二：{0}，没有的填 0",
      "table two: {0}; 0 where there is nothing",
      disclosure.blocks.map(({ article }) => article?.text ?? "").join("、"),
    ),
  ],
  3: () => [
    message(
      "填表三，没有的填 0：每行各项相加等于总计，每列办理结果相加等于（七）总计，一 + 二 = 三（七）+ 四",
      "table three, 0 where there is nothing: rows add up to their totals, outcomes to （七）, and 一 + 二 = 三（七）+ 四",
    ),
    message(
      "“结转下年度”应与下一年报告的“上年结转”一致",
      "what is carried out must be what the next report carries in",
    ),
  ],
  4: () => [
    message(
      "填表四，没有的填 0：行政复议、未经复议直接起诉、复议后起诉，各组四种结果相加等于总计",
      "table four, 0 where there is nothing: in each of three groups the results add up to the total",
    ),
    message("只计因政府信息公开引起的案件", "only cases about information disclosure count"),
  ],
  5: () => [
    message(
      "写存在的主要问题，并针对问题写改进情况；只写“无”不行",
      "names the main problems and what is done about each; “none” will not do",
    ),
  ],
  6: ({ wantsFees }) => [
    wantsFees
      ? message(
          "写收取信息处理费的情况，没有收取也要写明（国办函〔2020〕109号）；再写其他需要报告的事项",
          "what processing fees were charged, be it none (国办函〔2020〕109号); then anything else",
        )
      : message("写其他需要报告的事项，没有的写“无”", "anything else; “none” where there is nothing"),
  ],
};

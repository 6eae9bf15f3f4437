import { plainText } from "../../facts/chapterText.js";
import type { Finding, Fix } from "../../facts/finding.js";
import { message } from "../../messages/message.js";
import { trim } from "../../report/characters/index.js";
import type { ChapterReading, Report, Span } from "../../report/index.js";
import { feeSentence } from "../../writing/sentences.js";
import { eolOf } from "../../writing/style.js";
import type { Rule } from "../rule.js";

/** What chapter six says of the fees of 国办函〔2020〕109号. */
export const FEE_WORDS =
  /信息处理费|处理费|(?:收取|收费|收缴|征收)[^。]{0,24}费|收费(?:[及与和、]减免)?(?:情况|标准|金额|通知)|免费|(?:未|没有|无|不)(?:产生|发生|存在|涉及|收取|收)?[^。]{0,16}(?:收费|费用)|费用/;

/** The fee itself, by its name. */
export const FEE_NAME = "信息处理费";

/** Is 无 all that the chapter says? */
const isNothing = (report: Report, body: Span) => /^无[。.]?$/.test(report.text.slice(body.start, body.end));

function statementFix(report: Report, chapter: ChapterReading, year: number): Fix {
  const body = trim(report.text, chapter.body.start, chapter.body.end);
  const title = message("补写信息处理费收取情况（数字待填）", "Write the statement on fees, its figures left open");
  // 无 alone gives way to the statement; whatever else is written stays before it.
  const edit = isNothing(report, body)
    ? { span: body, text: feeSentence(year) }
    : { span: { start: body.end, end: body.end }, text: `${eolOf(report.text)}${feeSentence(year)}` };
  return { title, edits: [edit], preferred: false, safe: false };
}

export const feeStatement: Rule = {
  id: "fee-statement",
  name: message("未写信息处理费", "Fee statement"),
  level: "warning",
  reads: "prose",
  says: message(
    "第六部分未报告信息处理费收取情况",
    "Chapter six does not say what information-processing fees were charged",
  ),
  milder: message(
    "报告其他部分已经写到信息处理费的，降为信息：只是位置不对。",
    "It is information where the fee is reported in another chapter.",
  ),
  *check(report: Report): Iterable<Finding> {
    const { year, due } = report;
    const chapter = report.chapters.find((reading) => reading.chapter?.number === 6);
    if (year === undefined || !due?.wantsFees || !chapter || FEE_WORDS.test(plainText(report, chapter))) return;
    const body = trim(report.text, chapter.body.start, chapter.body.end);
    yield {
      span: isNothing(report, body) ? body : chapter.headingSpan,
      message: message(
        "第六部分未报告信息处理费收取情况（未收取也应写明）。",
        "Chapter six does not say what information-processing fees (信息处理费) were charged, be it none.",
      ),
      // Said elsewhere in the report: only the place is wrong.
      ...(report.text.includes(FEE_NAME) ? { level: "information" as const } : {}),
      fixes: report.inCells ? [] : [statementFix(report, chapter, year)],
    };
  },
};

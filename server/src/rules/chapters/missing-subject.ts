import { plainText } from "../../facts/chapterText.js";
import type { Finding } from "../../facts/finding.js";
import { SUBJECTS } from "../../form/index.js";
import { message } from "../../messages/message.js";
import type { Report } from "../../report/index.js";
import type { Rule } from "../rule.js";

/**
 * By what words chapter one tells of its five subjects. Patterns are matched against text without blanks, in simplified
 * characters; one match is enough.
 */
export const SUBJECT_WORDS: Readonly<Record<string, readonly RegExp[]>> = {
  proactive: [
    /主动(?:[向对][^，。；]{0,8})?公开|(?<!申请)(?:公开|发布|公布|公示)(?:了|各类|各项|政府|政务|相关|有关|工作|动态|部门|重点|重要|惠民|最新)*(?:信息|内容|文件|事项|动态|政策|举措)|(?:(?<!申请)公开|发布|公布|公示|刊发|刊登|推送|编发|更新|上传)[^申，。；]{0,24}\d+(?:余|多)?[条篇件期则]/,
  ],
  onRequest: [/依申请|申请公开|公开申请|申请人|信息申请|受理[^。]{0,12}申请|申请[^。]{0,8}受理|收到[^。]{0,20}申请/],
  management: [
    /信息(?:资源|公开)?(?:的)?(?:工作|规范化|标准化|动态|日常|全生命周期|全流程|分类|、|和|及|与)*管理|规范性文件(?:的)?(?:统一|集中|动态|规范|备案|清理|管理|审核|公开)|信息(?:的)?(?:制作|获取|保存|存档|归档|动态调整)|公开属性|(?:发布|公开)(?:的)?(?:审查|审核|审批)(?:制度|机制|程序|流程)|三审三校|三审制|保密审查(?:制度|机制)|信息资源库|源头(?:认定|管理)|(?:信息|公开|基本|事项|标准)目录(?:的)?(?:编制|管理|调整|更新|动态)|(?:完善|更新|调整|编制|修订|优化|梳理|规范)[^，。；,;]{0,16}(?:目录|指南)/,
  ],
  platform: [/平台|网站|公众号|新媒体|载体|专栏|栏目|渠道|政务服务网|微博|公开栏|公示栏|查阅(?:点|场所)|客户端|公报/],
  supervision: [/监督|保障|考核|评议|培训|责任追究|督查|督导|检查|领导小组|组织领导|专人负责|自查|问责|评估/],
};

const CHAPTER_NAMES = /总体情况|主动公开政府信息|收到和处理|行政复议|主要问题|需要报告/g;
const LEAST_CHAPTERS = 4;

/** A text without the sentence that says what chapters the report has: 本报告由总体情况、主动公开政府信息情况……组成. */
function withoutContents(text: string): string {
  // Most texts name too few chapters in all.
  if ((text.match(CHAPTER_NAMES)?.length ?? 0) < LEAST_CHAPTERS) return text;
  return text
    .split("。")
    .filter((sentence) => new Set(sentence.match(CHAPTER_NAMES)).size < LEAST_CHAPTERS)
    .join("。");
}

export const missingSubject: Rule = {
  id: "missing-subject",
  name: message("总体情况缺项", "Missing subject"),
  level: "warning",
  reads: "prose",
  says: message("第一部分缺少五项内容之一", "Chapter one is silent on one of its five subjects"),
  milder: message(
    "所用格式的通知没有列出这五个方面的，降为信息。",
    "It is information for a report on a form whose notice does not name the five subjects.",
  ),
  *check(report: Report): Iterable<Finding> {
    const chapter = report.chapters.find((reading) => reading.chapter?.number === 1);
    if (!chapter) return;
    const whole = plainText(report, chapter);
    // An empty chapter is said to be empty.
    if (whole === "") return;
    const text = withoutContents(whole);
    const lost = SUBJECTS.filter(({ id }) => !SUBJECT_WORDS[id]?.some((pattern) => pattern.test(text)));
    if (lost.length === 0) return;
    yield {
      span: chapter.headingSpan,
      message: message(
        "第一部分未写{0}。",
        "Chapter one says nothing of {0}.",
        lost.map((subject) => subject.title).join("、"),
      ),
      ...(report.edition?.namesSubjects ? {} : { level: "information" as const }),
    };
  },
};

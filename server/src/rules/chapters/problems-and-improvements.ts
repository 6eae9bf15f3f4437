import { plainText } from "../../facts/chapterText.js";
import type { Finding } from "../../facts/finding.js";
import { message } from "../../messages/message.js";
import type { Report } from "../../report/index.js";
import type { Rule } from "../rule.js";

/** Chapter five names what is wrong. */
export const PROBLEM_WORDS =
  /问题|不足|不够|短板|差距|薄弱|有待|欠缺|欠佳|不强|不高|不到位|不及时|不全|不多|不深|不细|不畅|不规范|不完善|不均衡|不平衡|不丰富|滞后|困难|缺乏|缺少|单一|较少|偏少|较弱|较低|有限|仍需|还需|尚需|需进一步|需要进一步|需加强|需要加强|隐患|漏洞|弱项|瓶颈/;

/** Chapter five says what is done about it. */
export const IMPROVEMENT_WORDS =
  /改进|整改|措施|下一步|下步|今后|将|加强|强化|提升|提高|完善|健全|加大|推进|优化|规范|拓宽|拓展|深化|落实|改善|增强|解决|克服|努力|继续|对策|举措|打算|计划|拟/;

/** Words that say that there is nothing to say. */
export const NOTHING_WORDS =
  /^(?:本年度|今年|目前|本单位|本机关|我局|我单位|我镇|\d{4}年(?:度)?)*(?:暂|均)?(?:无|没有|不存在|未发现)(?:存在)?(?:的)?(?:主要|明显|其他|突出)?(?:问题)?(?:及|和|与)?(?:改进)?(?:情况|措施|需要报告的事项)?$/;

export const problemsAndImprovements: Rule = {
  id: "problems-and-improvements",
  name: message("未写问题或改进", "Problems and improvements"),
  level: "warning",
  reads: "prose",
  says: message("第五部分未写存在的问题或改进情况", "Chapter five names no problem, or nothing that is done about it"),
  *check(report: Report): Iterable<Finding> {
    const chapter = report.chapters.find((reading) => reading.chapter?.number === 5);
    if (!chapter) return;
    const text = plainText(report, chapter);
    // An empty chapter is said to be empty.
    if (text.replace(/[，,。；;：:！？]/g, "") === "") return;
    const said = text.split(/[，,。；;：:！？]/).filter((clause) => clause !== "");
    const span = chapter.headingSpan;
    if (said.every((clause) => NOTHING_WORDS.test(clause))) {
      yield {
        span,
        message: message(
          "第五部分应写明存在的问题及改进情况，不能只写“无”。",
          "Chapter five must name problems and what is done about them; “none” will not do.",
        ),
      };
    } else if (!PROBLEM_WORDS.test(text)) {
      yield { span, message: message("第五部分未写存在的问题。", "Chapter five names no problem.") };
    } else if (!IMPROVEMENT_WORDS.test(text)) {
      yield {
        span,
        message: message("第五部分未写改进情况。", "Chapter five does not say what is done about the problems."),
      };
    }
  },
};

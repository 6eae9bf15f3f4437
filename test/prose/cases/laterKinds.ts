/** Kinds met in sentences that nobody had tried: wrong ones that were missed, right ones that were disturbed. */
import { ANPING_REGION, NANPING_COUNTY, NANPING_LAND, QINGHE_WATER, QINGHE_WATER_CALM, YUNXI_CIVIL } from "./bodies.js";
import { type Case, cases } from "./case.js";

export const LATER_KINDS: readonly Case[] = [
  // Names told before, figures in their turn.
  ...cases(NANPING_LAND, 3, [
    "予以公开、部分公开分别为13件、⟦prose-table⟧5件⟦/⟧。",
    "自然人、商业企业分别提交⟦prose-table⟧31件⟦/⟧、5件。",
    "2021年、2022年、2023年分别收到申请28件、33件、⟦prose-table⟧73件⟦/⟧。",
    "予以公开、部分公开分别为13件、4件。",
    "2021年、2022年、2023年分别收到申请28件、33件、37件。",
    "一、二、三季度分别收到申请9件、11件、8件。",
  ]),
  ...cases(NANPING_LAND, 4, [
    "行政复议、行政诉讼案件分别为5件和⟦prose-table⟧8件⟦/⟧。",
    "行政复议、行政诉讼案件分别为5件和2件。",
  ]),
  // What is charged.
  ...cases(NANPING_LAND, 6, [
    "按件计收0件、按页计收0件，减免0元，合计收取信息处理费0元。",
    "政府信息处理费：按件计收0笔，按页计收0笔，均未发生。",
    "按照国办函〔2020〕109号规定，办理收费事项1件，收取100元。",
  ]),
  // A noun behind the first of two figures.
  ...cases(NANPING_LAND, 3, [
    "37件申请办结⟦prose-table⟧43件⟦/⟧，结转3件。",
    "39件申请办结36件，结转3件。",
    "新收件中34件于年内办结。",
  ]),
  // Suits of another kind.
  ...cases(NANPING_LAND, 4, [
    "婚姻登记行政诉讼6件均已撤诉。",
    "本局无败诉案件，工伤认定行政诉讼9件与信息公开无关。",
    "信息公开行政诉讼⟦prose-table⟧9件⟦/⟧。",
  ]),
  // 县政府 is the region's own.
  ...cases(NANPING_COUNTY, 3, [
    "县政府新收申请37件，办结⟦prose-table⟧63件⟦/⟧。",
    "县政府新收申请37件，办结36件。",
    "县政府办公室收到申请14件。",
  ]),
  ...cases(ANPING_REGION, 3, [
    "县政府全年收到申请⟦prose-table⟧74件⟦/⟧。",
    "县政府全年收到申请47件。",
    "安平县政府新收申请⟦prose-table⟧74件⟦/⟧。",
    "县政府办结申请⟦prose-table⟧74件⟦/⟧。",
  ]),
  // The whole told again, and words that close a list.
  ...cases(NANPING_LAND, 1, [
    "收到意见⟦prose-sum⟧27条⟦/⟧，采纳9条、部分采纳6条、未采纳11条，三类共27条。",
    "预警信息⟦prose-sum⟧126条⟦/⟧，红色2条、橙色19条、黄色63条、蓝色24条，四级合计126条。",
    "许可⟦prose-sum⟧28件⟦/⟧，其中新办11件、变更15件，两类即为全部。",
    "收到意见27条，采纳9条、部分采纳6条、未采纳12条，三类共27条。",
    "网站312条，加上公众号转发的205条，两处共517条次，去掉重复后为398条。",
    "网站发布120条，微信发布85条，两项共计⟦prose-sum⟧215条⟦/⟧。",
  ]),
  // One part that is more than its whole.
  ...cases(NANPING_LAND, 1, [
    "公开信息⟦prose-sum⟧90条⟦/⟧，其中动态信息100条。",
    "网站栏目48个，其中年内更新过的46个。",
  ]),
  // Parts of the year.
  ...cases(NANPING_LAND, 1, [
    "接受咨询⟦prose-sum⟧187人次⟦/⟧，其中上半年95人次，下半年82人次。",
    "接受咨询187人次，其中上半年95人次，下半年92人次。",
    "接受咨询187人次，其中上半年95人次。",
  ]),
  // What was come to is of this year.
  ...cases(NANPING_LAND, 3, [
    "新收申请从2022年的20件升至37件，增幅⟦prose-percent⟧58%⟦/⟧。",
    "新收申请由上年的20件增至37件，同比增长85%。",
    "新收申请37件，比2022年的20件多17件，增长⟦prose-percent⟧58%⟦/⟧。",
    "新收申请37件，比2022年的20件多17件，增长85%。",
  ]),
  // Rates.
  ...cases(NANPING_LAND, 1, [
    "抽检4320批次，不合格69批次，不合格率⟦prose-percent⟧16%⟦/⟧。",
    "粉丝由41.6万增至46.2万，增长⟦prose-percent⟧12.1%⟦/⟧。",
    "集中采购14个项目，金额326.8万元，节约资金18.2万元，节约率5.3%。",
    "网站公开信息8642条，比2022年少1206条，下降12.2%。",
    "粉丝由41.6万增至46.2万，增长11.1%。",
  ]),
  // Parts of what is told before.
  ...cases(NANPING_LAND, 3, [
    "36件办结件中，按时办结36件，其中10个工作日内办结16件，11至20个工作日办结20件。",
    "信访举报投诉类申请2件已引导至热线，其中1件已办结，1件在办。",
    "办结36件，其中上年结转2件、本年新收34件。",
    "办结的36件里，2件是上年结转件，34件是当年收到件。",
    "办理申请39件，其中上年结转2件、本年新收⟦prose-table⟧73件⟦/⟧。",
    "全县收到申请371件，其中乡镇97件、部门189件，其余由县直单位办理。",
  ]),
  // 公开 alone, beside other outcomes.
  ...cases(NANPING_LAND, 3, [
    "公开13件，部分公开4件，因内部事务信息不予公开⟦prose-table⟧2件⟦/⟧。",
    "公开13件、部分公开4件、不予公开4件、无法提供11件。",
  ]),
  // What is carried over, by its years.
  ...cases(NANPING_LAND, 3, [
    "转入2024年办理的⟦prose-table⟧5件⟦/⟧。",
    "年初结转⟦prose-table⟧3件⟦/⟧，本年新收37件，年末结转3件。",
    "年初结转2件，本年新收37件，年末结转3件，转入2024年办理。",
    "本年新收与结转合计⟦prose-table⟧93件⟦/⟧。",
    "2022年转至信访渠道3件。",
  ]),
  // What a change came from is of another time.
  ...cases(NANPING_LAND, 3, [
    "自然人申请由24件增至30件，增长⟦prose-percent⟧52%⟦/⟧。",
    "自然人申请由24件增至30件，增长25%。",
    "新收申请由28件增至37件。",
  ]),
  // What is told of before it is counted.
  ...cases(NANPING_LAND, 2, ["对规范性文件进行清理，废止⟦prose-table⟧3件⟦/⟧。", "对规范性文件进行清理，废止2件。"]),
  // Outcomes behind those that were handled are of all.
  ...cases(NANPING_LAND, 3, [
    "新收37件，办结36件，其中予以公开⟦prose-table⟧31件⟦/⟧。",
    "新收37件，其中予以公开12件。",
    "转入2022年台账的3件已销号。",
  ]),
  // Lists that a whole is made up of; measures.
  ...cases(NANPING_LAND, 1, [
    "物业企业⟦prose-sum⟧62家⟦/⟧，由一级2家、二级11家、三级94家组成。",
    "处置固废⟦prose-sum⟧540吨⟦/⟧，一季度126吨、二季度131吨、三季度138吨、四季度154吨。",
    "处置固废540吨，一季度126吨、二季度131吨、三季度138吨、四季度145吨。",
  ]),
  // Courts.
  ...cases(NANPING_LAND, 4, [
    "行政诉讼2件，⟦prose-claim⟧法院均判决维持⟦/⟧。",
    "⟦prose-claim⟧诉讼案件全部获得维持⟦/⟧。",
    "行政诉讼2件，法院均已审结。",
    "2起诉讼均经复议，1起维持，1起其他。",
  ]),
  // Nothing carried in.
  ...cases(NANPING_LAND, 3, ["⟦prose-claim⟧上年没有结转⟦/⟧，本年新收37件。"]),
  ...cases(YUNXI_CIVIL, 3, ["⟦prose-claim⟧上年无结转申请⟦/⟧，本年新收25件。"]),
  ...cases(QINGHE_WATER_CALM, 3, ["上年没有结转，本年新收8件。"]),
  // What something was and came to, without a year; a rate of a change told clause by clause; rates before their figures.
  ...cases(NANPING_LAND, 1, [
    "站群由9个整合为6个，减少⟦prose-sum⟧4个⟦/⟧。",
    "站群由9个整合为6个，减少3个。",
    "站群中9个整合为6个，减少4个。",
    "专栏17个，比上年增设⟦prose-sum⟧5个⟦/⟧，上年为14个。",
    "发布通报65期，同比增加15期，增长⟦prose-percent⟧25%⟦/⟧。",
    "发布通报65期，同比增加13期，增长25%。",
    "学校章程公开率⟦prose-percent⟧98%⟦/⟧，150所学校中已公开141所。",
    "学校章程公开率98%，150所学校中已公开147所。",
    "群众满意率98%，150所学校中已公开141所。",
    "公示率⟦prose-percent⟧95.8%⟦/⟧（应公示8764条，已公示8633条）。",
    "公示率98.5%（应公示8764条，已公示8633条）。",
  ]),
  // Sums behind their parts, in other words; a whole that names its parts; two digits changed over.
  ...cases(NANPING_LAND, 1, [
    "网上发布4127条，线下公示1116条，两项相加⟦prose-sum⟧5234条⟦/⟧。",
    "当面提交6件、网络提交14件、邮寄7件，共收到⟦prose-sum⟧26件⟦/⟧来信。",
    "当面提交6件、网络提交14件、邮寄7件，共收到27件来信。",
    "受理投诉举报⟦prose-sum⟧7585件⟦/⟧，投诉5821件、举报1746件。",
    "受理投诉举报7585件，投诉5821件、举报1764件。",
    "公报刊登文件⟦prose-sum⟧168件⟦/⟧，其中规章3件、市政府文件71件、市府办文件112件。",
    "公报刊登文件186件，其中规章3件、市政府文件71件、市府办文件112件。",
  ]),
  // One meeting may do both.
  ...cases(NANPING_LAND, 1, [
    "召开常务会议24次，专题研究18次，听取汇报9次。",
    "召开常务会议⟦prose-sum⟧24次⟦/⟧，其中专题研究18次、听取汇报9次。",
  ]),
  // Letters are no cases.
  ...cases(QINGHE_WATER, 4, ["收到行政复议决定书5份。", "收到行政复议⟦prose-table⟧5份⟦/⟧。"]),
];

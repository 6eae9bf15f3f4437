/** Sentences that contradict themselves, their report's year or its tables: the rules must find them. */
import type { Case } from "./support.js";

export interface Wrong extends Case {
  /** The rule that must speak. */
  readonly rule: string;
}

/** 12 new, 2 carried in, 11 dealt with, 3 carried over: every row tells from every other. */
export const BUSY = {
  applications: {
    received: [9, 2, 0, 0, 1, 0],
    carriedIn: [2, 0, 0, 0, 0, 0],
    granted: [4, 0, 0, 0, 0, 0],
    partlyGranted: [1, 1, 0, 0, 0, 0],
    "refused.thirdParty": [1, 0, 0, 0, 0, 0],
    "unavailable.notHeld": [1, 1, 0, 0, 0, 0],
    "declined.petition": [1, 0, 0, 0, 0, 0],
    "otherHandling.other": [0, 0, 0, 0, 1, 0],
    carriedOut: [3, 0, 0, 0, 0, 0],
  },
  reviews: [
    [2, 1, 0, 1],
    [1, 0, 0, 0],
    [1, 1, 0, 0],
  ],
  disclosure: {
    "normativeDocuments/issued": 3,
    "normativeDocuments/repealed": 1,
    "normativeDocuments/inForce": 21,
    "licences/decisions": 346,
    "penalties/decisions": 57,
    "coercion/decisions": 2,
    "charges/amount": "12.6",
  },
} as const;

/** 8 new ones, all answered. */
export const CALM = {
  applications: {
    received: [7, 1, 0, 0, 0, 0],
    granted: [5, 0, 0, 0, 0, 0],
    "unavailable.notReady": [2, 1, 0, 0, 0, 0],
  },
} as const;

const busy = (rule: string, chapter: number, text: string): Wrong => ({ ...BUSY, rule, prose: { [chapter]: text } });
const calm = (rule: string, chapter: number, text: string): Wrong => ({ ...CALM, rule, prose: { [chapter]: text } });

export const WRONG: readonly Wrong[] = [
  // Applications against table three.
  busy("prose-table", 1, "（二）依申请公开情况。2023年，我局共收到政府信息公开申请15件。"),
  busy("prose-table", 1, "2023年新收政府信息公开申请14件，上年结转2件。"),
  busy("prose-table", 1, "2023年新收政府信息公开申请12件，上年结转3件。"),
  busy("prose-table", 3, "本年度新收申请12件，结转下年度继续办理2件。"),
  busy("prose-table", 1, "全年受理依申请公开13件，均按程序办理。"),
  busy("prose-table", 1, "县水务局全年收到信息公开申请10件。"),
  busy("prose-table", 3, "在办理结果中，予以公开5件，部分公开2件。"),
  busy("prose-table", 1, "收到政府信息公开申请12件，其中予以公开4件、部分公开3件、不予公开1件。"),
  busy("prose-table", 3, "不予公开2件，无法提供2件，不予处理1件，其他处理1件。"),
  busy("prose-table", 3, "予以公开及部分公开共7件，不予公开1件。"),
  busy("prose-table", 1, "依申请公开方面，本机关收到申请12件，其中自然人申请10件，法人或其他组织申请2件。"),
  busy("prose-table", 1, "2023年我局收到申请12件（自然人9件、法人和其他组织4件）。"),
  busy("prose-table", 3, "其中，本机关不掌握相关政府信息的3件，信访举报投诉类申请1件。"),
  busy("prose-table", 1, "全年办结政府信息公开申请8件。"),
  busy("prose-table", 1, "收到公民、法人和其他组织提交的政府信息公开申请18件，依法依规予以答复。"),
  busy("prose-table", 3, "2022年结转至2023年4件，2023年新收12件。"),
  busy("prose-table", 3, "新收12件，结转2024年继续办理1件。"),
  busy("prose-table", 1, "2023年，我局收到6份政府信息公开申请。"),
  calm("prose-table", 1, "（二）依申请公开。全年共收到政府信息公开申请９件，均已依法答复。"),
  calm("prose-table", 1, "2023年共收到依申请公开七件，均在法定期限内答复。"),
  calm("prose-table", 3, "8件申请中，4件予以公开，3件没有现成信息需要另行制作。"),
  calm("prose-table", 1, "收到申请8件，答复7件。"),
  calm("prose-table", 1, "2023年，清河县水务局受理政府信息公开申请 80 件。"),
  // Reviews and suits against table four.
  busy("prose-table", 1, "因政府信息公开被申请行政复议3件。"),
  busy("prose-table", 4, "2023年发生行政复议4件，其中维持1件，纠正1件，尚未审结1件。"),
  busy("prose-table", 4, "行政诉讼2件。"),
  busy("prose-table", 1, "因政府信息公开引发行政复议4件、行政诉讼4件。"),
  busy("prose-table", 4, "未经复议直接起诉2件，复议后起诉2件。"),
  calm("prose-table", 1, "因信息公开工作引起的行政复议1件，行政诉讼0件。"),
  // Table two.
  busy("prose-table", 1, "全年制发行政规范性文件4件，废止1件，现行有效21件。"),
  busy("prose-table", 1, "制定规范性文件3件，废止规范性文件2件。"),
  busy("prose-table", 2, "现行有效的行政规范性文件23件。"),
  busy("prose-table", 2, "2023年作出行政许可决定364件、行政处罚决定57件。"),
  busy("prose-table", 2, "全年作出行政处罚75件。"),
  busy("prose-table", 2, "收取行政事业性收费12.9万元。"),
  // Claims.
  busy("prose-claim", 1, "2023年，我局未收到政府信息公开申请。"),
  busy("prose-claim", 1, "（二）依申请公开。本年度没有收到公民、法人或其他组织的政府信息公开申请。"),
  busy("prose-claim", 1, "收到的政府信息公开申请已全部办结。"),
  busy("prose-claim", 1, "2023年收到申请12件，均在法定期限内答复。"),
  busy("prose-claim", 3, "2023年新收政府信息公开申请12件，申请人均为自然人。"),
  busy("prose-claim", 4, "2023年未发生因政府信息公开引起的行政复议、行政诉讼。"),
  busy("prose-claim", 1, "无政府信息公开行政复议案件。"),
  busy("prose-claim", 4, "行政复议案件均获维持。"),
  busy("prose-claim", 4, "全年行政诉讼2件以上，无一败诉。"),
  busy("prose-claim", 3, "无上年结转。"),
  busy("prose-claim", 3, "没有结转下年度继续办理的申请。"),
  busy("prose-claim", 3, "未作出不予公开决定。"),
  busy("prose-claim", 1, "2023年我局未制定行政规范性文件。"),
  busy("prose-claim", 2, "本年度未作出行政强制决定。"),
  busy("prose-claim", 1, "全年收到政府信息公开申请12件，办结率100%。"),
  calm("prose-claim", 1, "2023年未接到任何信息公开申请，也无行政复议、行政诉讼。"),
  calm("prose-claim", 3, "收到申请8件，全部予以公开。"),
  // Wholes and parts.
  calm("prose-sum", 1, "全年主动公开政府信息412条，其中门户网站公开236条，微信公众号公开186条。"),
  calm("prose-sum", 1, "主动公开信息158条，其中工作动态96条、政策文件12条、财政信息8条、其他信息32条。"),
  calm("prose-sum", 1, "发布信息64条：政策解读14条；工作动态40条；通知公告12条。"),
  calm("prose-sum", 1, "网站发布120条，微信公众号发布85条，共215条。"),
  calm("prose-sum", 1, "全年公开信息230条。其中，政策法规40条，工作动态150条，其他45条。"),
  calm("prose-sum", 1, "举办新闻发布会和在线访谈共9场，其中新闻发布会5场、在线访谈3场。"),
  calm("prose-sum", 6, "办理人大代表建议和政协提案23件，其中主办15件、协办9件。"),
  calm("prose-sum", 1, "政务新媒体发布1,240条，其中微信832条，微博418条。"),
  calm("prose-sum", 1, "公开预算信息36条，网站、公示栏各公开15条，共36条。"),
  calm("prose-sum", 1, "收到申请8件，其中网上申请6件，信函申请3件。"),
  calm("prose-sum", 6, "全年收取费用1.2万元，其中检索费0.5万元、复制费1.1万元，其他0.2万元。"),
  calm("prose-sum", 1, "公开信息90条，其中动态信息100条。"),
  // Percentages.
  calm("prose-percent", 1, "公开信息200条，其中政策文件50条，占35%。"),
  calm("prose-percent", 1, "主动公开信息60条，其中工作动态45条，占比75.5%；通知公告15条，占比24.5%。"),
  calm("prose-percent", 1, "全年发布信息150条，比2022年的120条增长20%。"),
  calm("prose-percent", 1, "网站发布信息110条，较上年增加10条，增长11%。"),
  calm("prose-percent", 1, "发布信息80条，其中网站60条、微信20条，分别占70%和30%。"),
  calm("prose-percent", 1, "全年公开信息90条，较上年的120条下降35%。"),
  // Years and periods.
  calm("report-year", 1, "2022年，我局主动公开政府信息35条。"),
  calm("report-year", 1, "截至2022年12月31日，我局累计主动公开政府信息86条。"),
  calm("report-year", 0, "本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。"),
  calm("report-year", 0, "现将清河县水务局2022年政府信息公开工作年度报告予以公布。"),
  calm("report-year", 5, "存在问题：公开不够及时。下一步，2023年我局将继续加强培训，提升公开质量。"),
  calm("report-year", 6, "2022年，我局未收取信息处理费。"),
  calm("report-year", 1, "2024年，我局共公开信息45条。"),
  calm("statistic-period", 0, "本报告所列数据的统计期限自2023年1月1日起至2023年11月30日止。"),
  calm("statistic-period", 0, "本年度报告中所列数据统计期限为2022年12月1日至2023年12月31日。"),
  calm("statistic-period", 0, "报告数据统计时间为2023年1月1日至12月30日。"),
];

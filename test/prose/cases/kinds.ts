/** Kinds of contradictions that were once missed or wrongly alarmed on, each in three wordings, with right ones that tempt. */
import { ANPING_REGION, NANPING_LAND, QINGHE_WATER_CALM } from "./bodies.js";
import { type Case, cases } from "./case.js";

export const KINDS: readonly Case[] = [
  // What was not received is the suit or review.
  ...cases(NANPING_LAND, 1, [
    "共受理申请37件，办结36件。⟦prose-claim⟧本年未收到因政府信息公开申请提起的行政复议⟦/⟧。",
    "收到政府信息公开申请37件，⟦prose-claim⟧未发生因信息公开引发的行政诉讼⟦/⟧。",
    "全年收到申请37件，⟦prose-claim⟧无因政府信息公开被提起行政诉讼的情况⟦/⟧。",
  ]),
  ...cases(QINGHE_WATER_CALM, 1, [
    "共受理申请8件，全部办结。本年未收到因政府信息公开申请提起的行政诉讼。",
    "全年收到申请8件，未收到有关政府信息公开的投诉。",
  ]),
  // 新收, carried in and out in one sentence.
  ...cases(NANPING_LAND, 1, [
    "本年新收信息公开申请⟦prose-table⟧73件⟦/⟧，上年结转2件，答复36件，结转下年3件。",
    "全年新收政府信息公开申请37件，上年结转⟦prose-table⟧4件⟦/⟧，办结36件。",
    "新收申请37件，上年结转2件，办结⟦prose-table⟧63件⟦/⟧，结转下年3件。",
    "本年新收信息公开申请37件，上年结转2件，答复36件，结转下年3件。",
    "上年结转2件，加上今年新收的37件，应办39件。",
  ]),
  // A title by the region alone.
  ...cases(ANPING_REGION, 1, [
    "⟦prose-claim⟧安平县2020年未收到政府信息公开申请⟦/⟧。",
    "2020年共收到政府信息公开申请⟦prose-table⟧74件⟦/⟧。",
    "全县共受理申请⟦prose-table⟧74件⟦/⟧，均已办结。",
    "2020年，全县共收到政府信息公开申请47件。",
    "县住建局收到政府信息公开申请12件。",
  ]),
  // Claims in other words.
  ...cases(NANPING_LAND, 1, [
    "⟦prose-claim⟧我局未收到过信息公开申请⟦/⟧。",
    "（二）依申请公开及咨询受理情况。⟦prose-claim⟧本年度无申请政府信息公开的情况⟦/⟧。",
    "⟦prose-claim⟧全年没有接到政府信息公开申请⟦/⟧。",
    "本年度无申请人对答复提出异议的情况。",
    "未收到过重复提交的咨询。",
  ]),
  // No review.
  ...cases(NANPING_LAND, 1, [
    "⟦prose-claim⟧没有发生因政府信息公开涉及的行政复议⟦/⟧。",
    "⟦prose-claim⟧2023年未发生因政府信息公开工作引起的行政诉讼⟦/⟧。",
  ]),
  ...cases(NANPING_LAND, 4, ["⟦prose-claim⟧本年度无行政复议⟦/⟧。"]),
  ...cases(QINGHE_WATER_CALM, 1, ["没有发生因政府信息公开涉及的行政复议、行政诉讼事件。"]),
  ...cases(NANPING_LAND, 1, ["没有发生因政府信息公开泄露秘密的事件。"]),
  // 办理…行政复议.
  ...cases(NANPING_LAND, 1, [
    "办理政府信息公开行政复议⟦prose-table⟧7件⟦/⟧、行政诉讼2件。",
    "因政府信息公开被复议⟦prose-table⟧8件⟦/⟧，被诉2件。",
  ]),
  ...cases(NANPING_LAND, 4, ["行政复议5件、行政诉讼⟦prose-table⟧9件⟦/⟧。"]),
  ...cases(NANPING_LAND, 1, [
    "因政府信息公开被申请行政复议5件、提起行政诉讼2件。",
    "办理征收类行政复议27件、行政诉讼15件。",
  ]),
  // The courts' words.
  ...cases(NANPING_LAND, 4, [
    "发生行政诉讼2件，其中维持⟦prose-table⟧2件⟦/⟧。",
    "发生行政诉讼2件，其中驳回2件。",
    "行政复议5件，其中维持3件，撤销⟦prose-table⟧2件⟦/⟧。",
    "行政诉讼2件，其中被确认违法⟦prose-table⟧1件⟦/⟧，驳回1件。",
    "行政诉讼2件，驳回1件，其他结果1件。",
    "行政复议5件，维持3件，1件终止，1件尚未审结。",
  ]),
  // 为结果纠正.
  ...cases(NANPING_LAND, 4, [
    "发生行政诉讼2件，⟦prose-table⟧2件⟦/⟧为结果纠正。",
    "行政复议5件，其中⟦prose-table⟧4件⟦/⟧结果维持。",
    "行政复议5件，⟦prose-table⟧2件⟦/⟧尚未审结。",
    "行政复议5件，3件为结果维持，1件为其他结果，1件尚未审结。",
    "行政诉讼2件，1件结果维持，1件其他结果。",
  ]),
  // 累计 within the year.
  ...cases(NANPING_LAND, 1, [
    "2023年累计收到政府信息公开申请⟦prose-table⟧73件⟦/⟧。",
    "全年累计收到申请⟦prose-table⟧57件⟦/⟧。",
    "全年累计办结政府信息公开申请⟦prose-table⟧63件⟦/⟧。",
    "2019年以来累计收到政府信息公开申请205件。",
    "历年累计收到政府信息公开申请205件。",
  ]),
  // Documents.
  ...cases(NANPING_LAND, 1, [
    "废止行政规范性文件⟦prose-table⟧10件⟦/⟧，现行有效19件。",
    "制定行政规范性文件4件，现行有效件数⟦prose-table⟧14件⟦/⟧。",
    "现行有效规范性文件⟦prose-table⟧91件⟦/⟧。",
    "废止行政规范性文件2件，现行有效19件。",
    "起草规范性文件送审稿10件。",
  ]),
  // Words for what is carried over.
  ...cases(NANPING_LAND, 1, [
    "收到申请37件，当年答复36件，另有⟦prose-table⟧5件⟦/⟧顺延至2024年。",
    "办结36件，⟦prose-table⟧8件⟦/⟧转入下年度。",
    "办结申请36件，尚有⟦prose-table⟧6件⟦/⟧正在办理。",
    "收到申请37件，当年答复36件，另有3件顺延至2024年。",
    "办结36件，延期答复5件。",
  ]),
  // Number before the court's word.
  ...cases(NANPING_LAND, 4, [
    "申请办结后引发行政诉讼2件，⟦prose-table⟧2件⟦/⟧判决维持。",
    "行政复议5件，⟦prose-table⟧1件⟦/⟧被纠正，3件维持。",
    "行政复议5件，⟦prose-table⟧4件⟦/⟧维持。",
    "行政诉讼2件，1件维持，另1件为其他结果。",
    "征地引发行政诉讼12件，8件维持。",
  ]),
  // Parts above their whole in an open list.
  ...cases(NANPING_LAND, 1, [
    "共公开信息⟦prose-sum⟧820条⟦/⟧，其中政策文件815条、工作动态12条。",
    "发布政策解读⟦prose-sum⟧46篇⟦/⟧，其中文字解读30篇、图片解读26篇。",
    "全年公开信息⟦prose-sum⟧300条⟦/⟧，其中财政类180条、民生类130条。",
    "共公开信息820条，其中网站公开815条、公众号公开12条等。",
    "共公开信息820条，其中政策文件615条、工作动态12条等。",
  ]),
  // An inner sum in brackets.
  ...cases(NANPING_LAND, 1, [
    "公开财务信息⟦prose-sum⟧2条⟦/⟧（部门预算2条、部门决算1条），人事信息5条。",
    "公开征地信息⟦prose-sum⟧56条⟦/⟧（公告31条、方案35条）。",
    "建议⟦prose-sum⟧14件⟦/⟧（主办10件、协办5件），提案9件。",
    "公开财务信息3条（部门预算2条、部门决算1条），人事信息5条。",
    "公开征地信息56条（含转载12条），规划信息8条。",
  ]),
  // 按…统计.
  ...cases(NANPING_LAND, 1, [
    "全年公开⟦prose-sum⟧465条⟦/⟧，按栏目统计：规划11条，政策文件86条，医疗服务134条，动态264条。",
    "收到建议⟦prose-sum⟧64件⟦/⟧，按类别划分：交通类31件，教育类20件，卫生类23件。",
    "公开信息⟦prose-sum⟧120条⟦/⟧，从内容看：政策类60条，动态类70条。",
    "全年公开465条，按栏目统计：规划11条，政策文件56条，医疗服务134条，动态264条。",
    "公开信息120条，从内容看，主要是政策类60条、动态类40条。",
  ]),
  // Parts that carry two units.
  ...cases(NANPING_LAND, 1, [
    "25件收费⟦prose-sum⟧2950元⟦/⟧。具体为：规划股1件，420元；审批股6件，290元；法规股18件，1600元。",
    "发放补贴12笔⟦prose-sum⟧600元⟦/⟧：甲镇5笔，200元；乙镇7笔，300元。",
    "查处案件9件，罚款⟦prose-sum⟧800元⟦/⟧。其中：甲所4件，300元；乙所5件，400元。",
    "25件收费2950元。具体为：规划股1件，420元；审批股6件，930元；法规股18件，1600元。",
    "查处案件9件，罚款700元。其中：甲所4件，300元；乙所5件，400元。",
  ]),
  // Totals behind their parts.
  ...cases(NANPING_LAND, 1, [
    "网站公开1286条、微信发布347条、公报刊登52条，三个渠道合计⟦prose-sum⟧1695条⟦/⟧。",
    "建议12件、提案15件，总计⟦prose-sum⟧28件⟦/⟧。",
    "网站公开1286条、微信发布347条、公报刊登52条，三个渠道合计1685条。",
    "网站发布120条，微信发布85条，较上年增加215条。",
  ]),
  // 由…组成, 各.
  ...cases(NANPING_LAND, 1, [
    "公开⟦prose-sum⟧304条⟦/⟧，由小额采购250条、动态31条、公告33条组成。",
    "公开信息⟦prose-sum⟧60条⟦/⟧，由政策20条、动态30条、公告20条组成。",
    "网站、公众号各公开25条，共⟦prose-sum⟧60条⟦/⟧。",
    "公开314条，由小额采购250条、动态31条、公告33条组成。",
    "网站、公众号各公开25条，共50条。",
  ]),
  // A change with last year's figure in brackets or beside.
  ...cases(NANPING_LAND, 1, [
    "发布信息22条，比2022年（31条）下降⟦prose-percent⟧39%⟦/⟧。",
    "公开信息150条，去年120条，增长⟦prose-percent⟧35%⟦/⟧。",
    "发布信息90条，上年为120条，下降⟦prose-percent⟧35%⟦/⟧。",
    "发布信息22条，比2022年（31条）下降29%。",
    "公开信息150条，同比增长35%。",
  ]),
  // From a to b.
  ...cases(NANPING_LAND, 1, [
    "咨询由143件降到95件，降幅⟦prose-percent⟧50.5%⟦/⟧。",
    "公开信息从120条增加到150条，增长⟦prose-percent⟧35%⟦/⟧。",
    "公众号推送由200条增至260条，增幅⟦prose-percent⟧60%⟦/⟧。",
    "咨询由143件降到95件，降幅33.6%。",
    "公开信息从120条增加到150条，增长25%。",
  ]),
  // Rates by their names.
  ...cases(NANPING_LAND, 1, [
    "检查176个，合格170个，合格率⟦prose-percent⟧98.6%⟦/⟧。",
    "抽查栏目48个，达标46个，达标率⟦prose-percent⟧85.8%⟦/⟧。",
    "发放问卷320份，收回304份，回收率⟦prose-percent⟧85%⟦/⟧。",
    "检查176个，合格170个，合格率96.6%。",
    "检查176个，整改12个，群众满意率98.6%。",
  ]),
];

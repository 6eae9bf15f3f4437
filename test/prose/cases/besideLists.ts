/** Lists beside lists: members of a row, groups with heads and totals of their own, products, ways that are not all. */
import { NANPING_LAND, QINGHE_WATER, QINGHE_WATER_CALM, QINGZHOU_LAND } from "./bodies.js";
import { type Case, cases } from "./case.js";

export const BESIDE_LISTS: readonly Case[] = [
  // A member of a row is no whole of the next ones.
  ...cases(QINGHE_WATER_CALM, 1, [
    "接到来信。供水31件，水保22件，河道14件，移民9件。",
    "处理来信⟦prose-sum⟧22件⟦/⟧，其中河道14件，移民9件。",
  ]),
  // Two ways within all need not be all.
  ...cases(QINGHE_WATER_CALM, 1, [
    "收到的建议256件中，网络提交180件，信函提交66件，均已登记。",
    "收到的建议⟦prose-sum⟧256件⟦/⟧中，网络提交180件，信函提交66件，其他20件。",
  ]),
  // So many kinds, of each so many.
  ...cases(QINGHE_WATER_CALM, 1, [
    "采购管材412吨、阀门86吨、水表327吨，签订合同21份（三类各7份）。",
    "签订合同⟦prose-sum⟧24份⟦/⟧（三类各7份）。",
  ]),
  // What is told in turn is no total; those told first are summed up.
  ...cases(QINGHE_WATER_CALM, 1, [
    "供水投诉10件、水质投诉1件、水费投诉3件；三类办结数依次为7件、1件、2件，共10件。",
    "供水、节水、防汛支出分别为831.4万元、3554.2万元和786.3万元，前两项合计4385.6万元。",
    "供水、节水、防汛支出分别为831.4万元、3554.2万元和786.3万元，前两项合计⟦prose-sum⟧4485.6万元⟦/⟧。",
  ]),
  // A second group with a head of its own; a second heading behind a comma; a list with its own total.
  ...cases(QINGHE_WATER_CALM, 1, [
    "网上咨询20件，自然人17件，企业2件，其他组织1件；信函8件，自然人6件，企业2件。",
    "咨询来源：网站49件、热线19件、窗口5件，咨询主体：公民66件、企业3件、律师事务所4件。",
    "咨询来源：网站49件、热线19件、窗口5件，共⟦prose-sum⟧63件⟦/⟧。",
    "受理咨询85件。答复时长：10日内36件，11日至20日41件，超过20日6件，共83件。",
    "受理咨询⟦prose-sum⟧85件⟦/⟧。答复时长：10日内36件，11日至20日41件，超过20日6件。",
  ]),
  // What a heading names of applicants is not all of them; items of a list of powers are no decisions.
  ...cases(NANPING_LAND, 3, ["逾期不补正：自然人6件、企业1件。逾期不缴费：自然人2件。"]),
  ...cases(NANPING_LAND, 1, ["行政处罚事项221项，其中省级54项、县级167项。行政强制事项18项。"]),
  ...cases(NANPING_LAND, 3, ["土地类：受理19件，办结17件，结转2件。其他类：受理2件，办结2件。"]),
  // What the second figure of a change is told to be is told of both.
  ...cases(QINGHE_WATER_CALM, 1, [
    "县区网站12个、部门网站46个、乡镇网站27个，网站总数由109个减至85个。",
    "县区网站12个、部门网站46个、乡镇网站27个，网站总数由109个减至⟦prose-sum⟧86个⟦/⟧。",
  ]),
  // Parts in brackets, and figures that brackets tell aside.
  ...cases(QINGHE_WATER_CALM, 1, [
    "居前的是供水（137件）、排水（68件）和节水（42件），三者共247件。",
    "居前的是供水（137件）、排水（68件）和节水（42件），三者共⟦prose-sum⟧265件⟦/⟧。",
    "巡查河道52次（上年43次），巡查水库30次（上年32次），合计82次。",
    "巡查河道52次（上年43次），巡查水库30次（上年32次），合计⟦prose-sum⟧92次⟦/⟧。",
  ]),
  // What is told within the last part; figures with a colon each; an overlap told behind; steps beside outcomes.
  ...cases(QINGHE_WATER_CALM, 1, [
    "52处隐患中已整改47处，其中6处提前整改。",
    "巡查：33次，检查：11次，抽查：31次，督查：3次。",
    "举办讲座9场，其中线上6场、线下5场（2场线上线下同步）。",
    "举办讲座⟦prose-sum⟧9场⟦/⟧，其中线上6场、线下5场。",
    "信访50件，听证12件，调解7件，勘验2件，维持31件，纠正6件，其他13件。",
  ]),
  // What is in hand is not done, where nothing was left from the year before.
  ...cases(QINGHE_WATER_CALM, 1, [
    "受理来信690件，办结654件，在办36件。",
    "受理来信⟦prose-sum⟧690件⟦/⟧，办结654件，在办46件。",
    "受理来信690件，上年结转10件，办结654件，在办46件。",
  ]),
  // A heading leads to kinds of what came before it, or to something else; what all figures are of is told before the first.
  ...cases(QINGHE_WATER_CALM, 1, [
    "信访事项52件。办理情况：答复29件，其中采纳15件。",
    "全市泵站年初350座，新建46座，拆除18座，年末378座。",
    "全市泵站年初350座，新建46座，拆除18座，年末⟦prose-sum⟧387座⟦/⟧。",
  ]),
  // What is left is left of all, and not of one of a row; 含 leaves open what a bracket holds.
  ...cases(QINGHE_WATER_CALM, 1, [
    "来信以供水为主，共45件；排水16件；节水9件；其余10件各有不同。",
    "全年来信：收到307件，采纳155件，说明120件，其余32件正在研究。",
    "张贴告示96条（含停水23条、招标35条）。",
    "投诉24件中，有22件作出决定，撤销5件，驳回14件，终止3件。",
  ]),
  // Two things differ by so much; a part told within another figure begins no account.
  ...cases(QINGHE_WATER_CALM, 1, ["巡河50次，比2022年44次多6次；巡库30次，比2022年28次多2次；两者相差20次。"]),
  // A whole whose parts go on in its own clause; divided by something else before; closed by 无其他.
  ...cases(QINGHE_WATER_CALM, 1, [
    "⟦prose-sum⟧14件⟦/⟧来信涉及河道6件、移民5件、供水3件、节水1件。",
    "14件来信涉及河道6件、移民4件、供水3件、节水1件。",
    "制作课件321篇；按形式分，图文143篇、音频58篇、海报120篇；按场所分，社区87篇、学校46篇、企业188篇。",
    "制作课件⟦prose-sum⟧321篇⟦/⟧；按形式分，图文143篇、音频58篇、海报120篇；按场所分，社区87篇、学校64篇、企业188篇。",
    "来信⟦prose-sum⟧318件⟦/⟧，按来源分，网上201件，信函57件，当面30件，无其他来源。",
    "投入⟦prose-sum⟧12.6万元⟦/⟧，其中网站运维8.4万元，培训4.8万元。",
    "投入13.2万元，其中网站运维8.4万元，培训4.8万元。",
  ]),
  // What there was, what came and went and what there is; as many as all beside some of them; an overlap told in a bracket.
  ...cases(QINGHE_WATER_CALM, 1, [
    "巡查事项42项，取消2项，下放3项，新增2项，现为39项。",
    "简报34期，其中纸质16期、电子34期。",
    "简报⟦prose-sum⟧34期⟦/⟧，其中纸质16期、电子28期。",
    "意见874条，采纳213条，部分采纳58条（已含在采纳数内），未采纳661条。",
  ]),
  // A heading with a number of its own leads away from the figures of the item before.
  ...cases(QINGHE_WATER_CALM, 1, [
    "（1）来信：收到58封，2021年、2022年依次为71封、62封；（2）结果：解决30封，解释12封，其余16封转办。",
    "（1）来信：收到⟦prose-sum⟧58封⟦/⟧，较上年减少4封；（2）结果：解决30封，解释12封，其余18封转办。",
  ]),
  ...cases(QINGHE_WATER, 1, [
    // A list that comes to a part of what was told before it is of that part.
    "办理申请14件，其中新收12件、上年结转2件。从申请主体看，自然人9件、商业企业2件、其他1件。",
    "办理申请14件，其中新收12件、上年结转2件。从申请内容看，规划类5件、水费类4件、移民类2件、其他1件。",
    // Two quarters together are no third part.
    "全年发布信息160条：一季度40条，二季度37条，前两季度77条，三季度43条，四季度40条。",
    "全年发布信息⟦prose-sum⟧170条⟦/⟧：一季度40条，二季度37条，前两季度77条，三季度43条，四季度40条。",
    "全年发布信息⟦prose-sum⟧170条⟦/⟧：四季度40条，三季度43条，上半年77条。",
    "全年发布信息160条：四季度40条，三季度43条，上半年77条。",
    // What was not accepted is none of what was.
    "受理企业诉求3862件，办结3851件，不予受理41件。",
    "受理投诉120件，不予受理6件，办结118件。",
    // Outcomes are of what was carried in as well: 其他 is that of the form.
    "收到申请12件。其中，予以公开4件，部分公开2件，不予公开1件，无法提供2件，不予处理1件，其他1件（含上年结转件的办理结果）。",
  ]),
  // One half of a year is no whole of the other, and reviews are none of suits.
  ...cases(QINGHE_WATER, 1, [
    "上半年收到申请5件，下半年收到9件；上半年办结5件，下半年办结8件。",
    "一季度发布40条，二季度发布37条；一季度解读4条，二季度解读3条。",
    "上半年发布⟦prose-sum⟧47条⟦/⟧，其中一季度发布40条，二季度发布37条。",
  ]),
  ...cases(QINGZHOU_LAND, 4, [
    "9件复议案件均按时提交答复书。维持：行政复议5件，行政诉讼5件。",
    "行政复议9件，均按时答复。胜诉情况：行政复议5件，行政诉讼5件。",
  ]),
];

import { describe, expect, test } from "vitest";
import { originOf, parseReport, parseVolume, type Report } from "../../../server/src/report/index.js";
import { repeatedWord } from "../../../server/src/rules/text/repeated-word.js";
import { afterFix, reportOf, said, saidOf } from "./said.js";

describe("a word or character typed twice", () => {
  test.each([
    ["我局及时更新了政务公开信息信息。", "信息"],
    ["稿件经审核后在政府政府网站上发布。", "政府"],
    ["本报告由青川市青川市水务局编制。", "青川市"],
    ["对依申请公开的申请，均由办公室办公室，统一登记。", "办公室"],
    ["设立监督栏目栏目，接受群众评议。", "栏目"],
    ["向社会社会公开征求意见。", "社会"],
    ["进一步健全公开制度制度和考核办法。", "制度"],
    ["扎实推进，政务公开政务公开工作取得进步。", "政务公开"],
    ["我局我局认真落实。", "我局"],
    ["2023年共公开信息20条，其中其中政策文件3条。", "其中"],
    ["专人进行进行审核把关。", "进行"],
    ["我局将进一步进一步完善。", "进一步"],
    ["不断加强公开工作工作。", "工作"],
    ["我局高度重视，开展开展专题培训。", "开展"],
    ["制定了信息发布审核的的流程。", "的"],
    ["全年完成了了三项整改。", "了"],
    ["公告发布在在门户网站。", "在"],
    ["由办公室和和法规股共同办理。", "和"],
    ["积极与与群众沟通。", "与"],
    ["推进依法行行政，规范办事流程。", "行"],
    ["建立健全机制，进进行专项检查。", "进"],
    ["全面梳理主动公开的信息息，分类归档。", "息"],
    ["做好政务公公开。", "公"],
    // The codes of these three characters end in the same bits, by which it is told where one was seen last.
    ["对依申请公开的申请，均由向少民向少民，统一登记。", "向少民"],
    ["及时答复，，做到件件有回音。", "，"],
    ["全部按时办结。。", "。"],
    ["依法办理行行政复议案件。", "行"],
    ["做好政府信信息公开工作。", "信"],
    ["及时更更新栏目内容。", "更"],
    ["收到答答复意见3条。", "答"],
    ["完善资金资金安排公开。", "资金"],
    ["推进行政复复议案件审理。", "复"],
    ["按规范性性文件管理。", "性"],
    ["对重点领域的监监督更加有力。", "监"],
    ["收到的信息均已公公开。", "公"],
    ["受理申申请3件。", "申"],
    ["由市局各处室负责负责日常更新。", "负责"],
    ["在乡镇政务大厅设立查阅点查阅点。", "查阅点"],
    ["每季度定期开展定期开展自查。", "定期开展"],
    ["在局门户网站公开专栏公开专栏发布。", "公开专栏"],
    ["由专人负责负责维护。", "负责"],
    ["我局统计，全年全年公开信息318条。", "全年"],
    ["云溪市云溪市水利局印发方案。", "云溪市"],
    ["组织组织召开培训会2次。", "组织"],
  ])("%s", (line, words) => {
    expect(said(repeatedWord, line)).toEqual([words]);
  });

  test("is taken out by fix-all only where no mark can be missing", () => {
    const safe = (line: string) => [...repeatedWord.check(reportOf(line))].map(({ fixes }) => fixes?.[0]?.safe);
    expect(safe("完善资金资金安排公开。")).toEqual([false]);
    expect(safe("为方便群众群众的意见另行收集。")).toEqual([false]);
    expect(safe("每季度定期开展定期开展自查。")).toEqual([true]);
    expect(safe("全面梳理政务信息信息。")).toEqual([true]);
    expect(safe("做好政务公公开。")).toEqual([true]);
    expect(safe("本报告由青川市青川市水务局编制。")).toEqual([true]);
  });

  test("is removed once", () => {
    expect(afterFix(repeatedWord, "在政府政府网站上更新了公开信息信息。")).toBe("在政府网站上更新了公开信息。");
  });
});

describe("words that rightly meet themselves", () => {
  test("over the end of a line that goes on in the next", () => {
    const first = "为进一步贯彻落实国家和省市关于公开工作的各项要求由县人民";
    expect(said(repeatedWord, first, "政府政府信息公开办公室牵头。")).toEqual([]);
  });

  test("a particle and a word over the end of a line", () => {
    expect(said(repeatedWord, "我局全年主动公开政府信息的的", "确方便了群众。")).toEqual([]);
  });

  test.each([
    "纳入平台台账，更新新闻，把群众信息息息相关的事办好。",
    "局机关机关党委牵头，各部门部门预算公开，依法公开公开内容，人民政府政府信息公开办公室负责。",
    "研究研究再说，学习学习再学习，逐级级别管理，会议议定事项，干部部署到位。",
    "市市场监管局、省省直机关、区区属企业、县县域经济、镇镇区、乡乡村振兴局。",
    "法律法规规定公开的内容，评估估价，职能能力，政策策划，资源源头，电子子系统，技术术语。",
    "严格执行行政处罚程序，工信信息化平台，水平平台化，答复复议机关，变更更新事项，违规规范整改。",
    "做好信息公开信息公开指南编制，由领导小组领导小组办公室负责。",
    "地址：城关镇城关镇政府大院。",
    // Reduplication
    "常常学习，认认真真落实，层层把关，人人有责，处处留心，家家户户知晓，一一答复，年年公开。",
    "好好研究研究，再讨论讨论，把问题学习学习、交流交流，稳稳当当推进。",
    "点点滴滴做起，方方面面覆盖，件件有着落，事事有回音，条条能落地，多多听取意见，时时更新。",
    "一件一件梳理，一步一步推进，一个一个核对，一次又一次上门，一项一项落实。",
    "的的确确方便了群众，实实在在地办成了事，清清楚楚地告知。",
    "不断完善完善再完善的机制。",
    // One word ends, the next begins
    "县人民政府政府信息公开工作领导小组召开会议。",
    "区政府政府信息公开专栏更新及时。",
    "各级政府政府信息公开目录统一。",
    "推进政府信息公开公开透明。",
    "提升政务信息信息化水平，加强信息公开信息管理。",
    "将制度制度化，把流程流程化，使工作规范规范化。",
    "办公室室务会研究，县县长、区区长、局局长出席。",
    "落实各项工作工作责任，改进工作作风，主动动员，取得有效效果。",
    "由卫生卫生院、教育教育局参加，各类类别齐全。",
    "服务服务对象，管理管理人员，领导领导小组。",
    "由监察委员会委员会议审定，信访局信访局长签发。",
    "在经济开发区开发区管委会设立查阅点。",
    "宁夏回族自治区自治区党委的要求。",
    "地址：城关镇城关镇政府大院，位于南京路南京路小学旁。",
    "北京市北京经济技术开发区管委会。",
    "面向大学生大学生活开展宣传。",
    "全部部门均已公开，执行行政处罚决定，履行行政职责，进行行政检查，银行行政管理。",
    "财政政策、民政政策均已公开，微信信息及时发布，安全全面覆盖。",
    "2022年年度报告，小组组织开展，公开开展，召开开放日，以及及时更新，涉及及时性。",
    "疫情情况、舆情情况每日公布，询问问题，负责责任落实。",
    "为了了解民意，除了了解情况，不了了之的事没有。",
    "现在在网站公开，存在在途申请，在在职人员中开展，平和和谐，参与与会讨论，以及及格标准。",
    "本项目的的士站点，达到目的的同时。",
    "信息化部门和政府信息公开办公室，公公正正。",
    // A short word in front ends with what the next begins with
    "农技监监督员持证上岗，交规规范到位，开平平台企业名录公开，省药监监督抽检12批次。",
    "泰和和吉安两县、永和和隰县、政和和松溪联合发布。",
    "公开信信息、举报信信息一并登记，中信信息公司、和信信息公司承建。",
    "在院患者中在在院期间公开，库存在在库商品清单，项目在在研阶段公示。",
    "行政处处罚科牵头，代理行行政部门参加，由行行政部门汇总，分行行政许可另行公开。",
    "美的的产品抽检合格，项目的的确公开。",
    "由村、组组织实施，经编、审审核后发布，对公公开账户，公众参与制制度健全。",
    "各企业、单位单位预算，街道、社区社区服务中心，制度、文件文件目录。",
    // The one is done by or to the other
    "由社会组织组织的培训，由行业协会和社会组织组织。",
    "按照本规定规定的期限，参加党组织组织的活动，由上级监督监督。",
    "，组织组织生活会，发布发布会预告，保障保障房建设，编制编制说明。",
    "不涉及涉及国家秘密的信息，不存在存在争议的情形，会议通过通过率最高的草案。",
    "实行首问负责负责制，由专人负责负责人签字。",
    "对企业企业年报公示情况抽查，将部门部门预算公开，推进政府政府采购信息公开。",
    "前往清河街道清河街道公开栏查阅，报请市政府市政府统一公布。",
    "位于清河街道清河街道便民服务中心，作出行政处罚行政处罚决定书。",
    "以及时时更新为目标，累及及时性。",
    // Figures, names, abbreviations, ellipsis
    "0 0 0 0，2020 2021年，2020年2020件，12345 12345热线。",
    "李莉莉、张贝贝参加培训，联系人王圆圆。",
    "等等。……等内容。。。",
    "XX XX，AA BB。",
    "日常的用户的用户名已停用。",
  ])("%s", (line) => {
    expect(said(repeatedWord, line)).toEqual([]);
  });

  test("a word is not doubled over a line break", () => {
    expect(said(repeatedWord, "统一发布政务信息", "信息。")).toEqual([]);
    expect(said(repeatedWord, "统一发布政务信息信息。")).toEqual(["信息"]);
  });

  test("cells of a row are no sentence", () => {
    expect(said(repeatedWord, "信息\t信息，\t信息信息。", "| 栏目栏目。 | 其他其他 |")).toEqual([]);
  });

  test("an indent by a TAB does not make a row", () => {
    expect(said(repeatedWord, "\t统一发布政务信息信息。")).toEqual(["信息"]);
  });

  test("title and headings are not read", () => {
    const report = parseReport("云溪县县2023年政府信息公开工作工作年度报告\n一、总体情况情况\n我局认真落实。\n");
    expect(saidOf(repeatedWord, report)).toEqual([]);
    expect(reportOf("").chapters.length).toBe(2);
  });
});

describe("a word typed twice, in a text that was edited", () => {
  /** A line of a wrapped page goes on in the next, where what it begins with may belong to both. */
  const LONG = "本年度本机关认真落实各项公开要求并且持续推进各项重点工作取得成效，建立完善";
  const TEXT = [
    LONG,
    "资金资金安排公开、我局我局办理。",
    "",
    "推进公开制度制度、",
    "制度制度、信息信息息",
    "信息信息。",
  ].join("\n");
  const found = (report: Report) => [...repeatedWord.check(report)].map(({ span }) => span);

  test("is told as from scratch, wherever the edit is", () => {
    let readOn = 0;
    const others: string[] = [];
    for (let start = 0; start < TEXT.length; start++) {
      for (const [removed, put] of [
        [0, "。"],
        [1, ""],
      ] as const) {
        const before = parseVolume(TEXT);
        found(before.reports[0]?.report as Report);
        const change = { start, removed: TEXT.slice(start, start + removed), text: put };
        const now = TEXT.slice(0, start) + put + TEXT.slice(start + removed);
        const report = parseVolume(now, before, [change]).reports[0]?.report as Report;
        if (originOf(report)?.edit) readOn++;
        if (JSON.stringify(found(report)) !== JSON.stringify(found(parseReport(now)))) others.push(now);
      }
    }
    expect(others).toEqual([]);
    expect(readOn).toBeGreaterThan(100);
  });
});

/** Hovers: what is said of cells, rows, headings, figures of the prose, laws and excepted places. */
import { describe, expect, it } from "vitest";
import { hoverAt } from "../../../server/src/language/hover/hover.js";
import type { Accepted } from "../../../server/src/service/exceptions.js";
import { found, spanIn } from "../../support/found.js";
import { opened, positionOf, REPORT } from "../../support/openReport.js";

/** The lines that are shown at a place; none where nothing is. */
function shown(place: string, text = REPORT, language: "zh" | "en" = "zh"): string[] {
  const report = opened(text);
  const hover = hoverAt(report.document, report.volume, () => [], positionOf(report, place), {
    language,
    markdown: false,
  });
  return hover ? (hover.contents as { value: string }).value.split("\n") : [];
}

describe("a cell", () => {
  it("is named by row and column, with its equations, what the prose says of it, and its basis in law", () => {
    expect(shown("申请数量\t11\t2\t0\t0\t0\t1\t|14")).toEqual([
      "表三 · 一、本年新收政府信息公开申请数量 · 总计：14",
      "· 本行合计：11 + 2 + 1 = 14 ✓",
      "· 本列新收与结转：一 14 + 二 2 = 三（七）15 + 四 1 ✓",
      "· 正文第 8 行“全年新收政府信息公开申请15件” ✗",
      "· 依据《条例》第二十七条：公民、法人或者其他组织可以申请获取政府信息",
      "· 依据《条例》第二十九条：申请采用书面形式，写明申请人和所需信息；书写确有困难的可以口头提出",
      "· 依据《条例》第三十一条：怎样确定收到申请的时间：当面提交之日、邮件签收之日、网上提交双方确认之日",
    ]);
  });

  it("shows both sums of an equation that does not hold", () => {
    expect(shown("不计其他情形）\t1\t0\t0\t0\t0\t0\t|2")).toEqual([
      "表三 · 三、本年度办理结果 · （二）部分公开（区分处理的，只计这一情形，不计其他情形） · 总计：2",
      "· 本行合计：1 ≠ 2 ✗",
      "· 本列办理结果：10 + 2 + 2 + 1 + 1 = 16 ≠ 15 ✗",
      "· 依据《条例》第三十七条：含有不应公开的内容但能区分处理的，提供可以公开的部分，并对其余部分说明理由",
    ]);
  });

  it("shows both sides of a balance that does not hold", () => {
    const text = REPORT.replace("继续办理\t1\t0", "继续办理\t4\t0");
    expect(shown("申请数量\t|11", text)[2]).toBe("· 本列新收与结转：一 11 + 二 2 = 13 ≠ 16 = 三（七）12 + 四 4 ✗");
  });

  it("that is blank counts as 0, and one that is no figure is unknown", () => {
    const blank = REPORT.replace("继续办理\t1\t0", "继续办理\t1\t ");
    expect(shown("继续办理\t1\t| ", blank).slice(0, 2)).toEqual([
      "表三 · 四、结转下年度继续办理 · 法人或其他组织 · 商业企业：空着",
      "· 本行合计：1 = 1 ✓",
    ]);
    const odd = REPORT.replace("继续办理\t1\t0", "继续办理\t1\t无");
    expect(shown("继续办理\t1\t|无", odd)[1]).toBe("· 本行合计：1 + ? = 1");
  });

  it("with many summands shows the first of them", () => {
    const ones = REPORT.replace(/^(\t\t[25-8]\..*?)\t0\t/gmu, "$1\t1\t");
    expect(shown("（一）予以公开\t|9", ones)[2]).toBe("· 本列办理结果：9 + 1 + 1 + 2 + 1 + 1 + 1 + 1 + … = 21 ≠ 12 ✗");
  });

  it("names the first passages of prose alone, and of a long one its beginning", () => {
    const words = "按照县委县政府关于全面推进依法行政和政务公开工作的统一部署要求本机关全年上年结转";
    const text = REPORT.replace("修订了审核办法", Array.from({ length: 6 }, () => `${words}2件`).join("。"));
    const lines = shown("申请数量\t2\t0\t0\t0\t0\t0\t|2", text).filter((line) => line.startsWith("· 正文"));
    expect(lines.length).toBe(5);
    expect(lines[1]).toMatch(/^· 正文第 10 行“.{40}…” ✓$/u);
  });

  it("of table four is named with the heads over it", () => {
    expect(shown("\n2\t0\t1\t0\t|3").slice(0, 2)).toEqual(["表四 · 行政复议 · 总计：3", "· 本组合计：2 + 1 = 3 ✓"]);
  });

  it("is told in English too", () => {
    expect(shown("不计其他情形）\t1\t0\t0\t0\t0\t0\t|2", REPORT, "en").slice(1)).toEqual([
      "· this row: 1 ≠ 2 ✗",
      "· outcomes of this column: 10 + 2 + 2 + 1 + 1 = 16 ≠ 15 ✗",
      "· 《条例》 art. 37: what can be separated is disclosed in part, with reasons for the rest",
    ]);
  });
});

describe("labels of a table", () => {
  it("of a row tell its basis", () => {
    expect(shown("6.|属于四类过程性信息")).toEqual([
      "表三 · 三、本年度办理结果 · （三）不予公开 · 6.属于四类过程性信息",
      "· 依据《条例》第十六条第二款：讨论记录、过程稿、磋商信函、请示报告等过程性信息和行政执法案卷，可以不予公开",
    ]);
  });

  it("of a group tell what its rows come to; of the group over all nothing, and of a column's head nothing", () => {
    expect(shown("（三）|不予公开")).toEqual(["表三 · （三）不予公开", "· 以下 8 项总计合计 2 + 1 = 3"]);
    expect(shown("三、|本年度办理结果")).toEqual([]);
    expect(shown("|科研机构")).toEqual([]);
  });
});

describe("a heading", () => {
  it("tells what its chapter must hold on the form that is due", () => {
    expect(shown("一、|总体情况")).toEqual([
      "一、总体情况",
      "· 概括写五个方面：主动公开、依申请公开、政府信息管理、平台建设、监督保障",
      "· 各级政府还要写工作考核、社会评议和责任追究结果（《条例》第五十条第（四）项）",
      "· 格式：国办公开办函〔2021〕30号",
    ]);
    const of2020 = REPORT.replace("局2023年", "局2020年");
    expect(shown("六、其他|需要报告的事项", of2020)).toEqual([
      "六、其他需要报告的事项",
      "· 写其他需要报告的事项，没有的写“无”",
      "· 格式：国办公开办函〔2019〕60号",
    ]);
  });

  it("that is none of the six says nothing", () => {
    expect(shown("七、|附注", `${REPORT}七、附注\n本报告电子版可以下载。\n`)).toEqual([]);
  });
});

describe("a figure of the prose", () => {
  it("leads to its cell, with the verdict", () => {
    expect(shown("申请|15件")).toEqual(["正文：15件", "· 表三“本年新收政府信息公开申请数量·总计”：14 ✗"]);
    expect(shown("上年结转|2件")).toEqual(["正文：2件", "· 表三“上年结转政府信息公开申请数量·总计”：2 ✓"]);
  });

  it("shows the parts that make it up", () => {
    expect(shown("信息|30条")).toEqual(["正文：30条", "· 分项：18 + 12 = 30 ✓"]);
    const text = REPORT.replace("办事信息12条", "办事信息11条");
    expect(shown("信息|30条", text)).toEqual(["正文：30条", "· 分项：18 + 11 = 29 ≠ 30（分项未必列全，未提示）"]);
  });

  it("shows the change that lies between it and another", () => {
    const text = (change: string) =>
      REPORT.replace("目录更新不够及时", `编发简报19期，${change}，上年为22期，目录更新不够及时`);
    expect(shown("简报|19期", text("较上年减少3期"))).toEqual(["正文：19期", "· 增减：22 − 19 = 3 ✓"]);
    expect(shown("减少|4期", text("较上年减少4期"))).toEqual(["正文：4期", "· 增减：22 − 19 = 3 ≠ 4 ✗"]);
    expect(shown("简报|19期", text("与上年持平"))).toEqual(["正文：19期", "· 增减：19 − 22 = -3 ≠ 0 ✗"]);
  });

  it("says why nothing is said of it", () => {
    expect(shown("约|20个")).toEqual(["正文：20个", "· 约数，不核对"]);
    expect(shown("培训|2次")).toEqual(["正文：2次", "· 未核对：看不出它与表格或者别的数有什么关系"]);
  });

  it("says why nothing is said where the tables have something else", () => {
    const text = REPORT.replace("目录更新不够及时", "新收政府信息公开申请20件，人手不足");
    expect(shown("新收政府信息公开申请|20件", text)).toEqual([
      "正文：20件",
      "· 表三“本年新收政府信息公开申请数量·总计”：14，与正文不同；未提示，因为第五部分的数字不核对",
    ]);
  });

  it("says so where its cell is in doubt itself", () => {
    expect(shown("部分公开|3件", REPORT.replace("上年结转2件", "部分公开3件"))).toEqual([
      "正文：3件",
      "· 对应表三“部分公开·总计”：表中这个数没有读出或者有疑问，未核对",
    ]);
  });

  it("is the figure up to the end of its unit, and not the claim around it", () => {
    expect(shown("培训2次|")[0]).toBe("正文：2次");
    const text = REPORT.replace("上年结转2件", "16件申请均已答复");
    expect(shown("|16件申请", text)).toEqual([
      "正文：16件",
      "· 表三“（七）总计·总计”：15，与正文不同；未提示，因为前后的话可能另有所指",
    ]);
    expect(shown("16件申请均|已答复", text)[0]).toBe("正文：16件申请均已答复");
  });

  it("is money in the unit of the table, as exact as it is written", () => {
    const text = REPORT.replace("行政事业性收费\t0", "行政事业性收费\t52.63");
    const paid = (words: string) =>
      shown(`收取行政事业性收费|${words}`, text.replace("修订了审核办法", `收取行政事业性收费${words}`));
    expect(paid("52.6万元")[1]).toBe("· 表二“行政事业性收费·本年收费金额”：52.63 ✓");
    expect(paid("526300元")[1]).toBe("· 表二“行政事业性收费·本年收费金额”：52.63 ✓");
    expect(paid("526100元")[1]).not.toContain("✓");
  });

  it("is no claim that was not understood", () => {
    const text = REPORT.replace("没有收取信息处理费", "，县档案局办理政府信息公开申请未收取信息处理费");
    expect(shown("公开申请|未收取", text)).toEqual([]);
  });

  it("may be a claim without a figure", () => {
    expect(shown("没有|被提起")).toEqual(["正文：没有被提起行政诉讼", "· 表四“行政诉讼·总计”：0 ✓"]);
  });

  it("elsewhere is nothing", () => {
    expect(shown("目录|更新不够及时")).toEqual([]);
  });
});

describe("a law", () => {
  it("is told with the article that is named", () => {
    expect(shown("政府信息|公开条例》")).toEqual([
      "《中华人民共和国政府信息公开条例》",
      "· 政府信息公开工作的基本法规，2007 年公布，2019 年修订；第四十九条、第五十条规定年度报告",
      "· 文号：国务院令第711号",
      "· 2019年4月3日公布，2019年5月15日起施行",
      "· 第五十条：年度报告应当包括的内容；统一格式由全国主管部门公布",
    ]);
  });

  it("is known by its number, as people write it", () => {
    const text = REPORT.replace("国办公开办函〔2021〕30号", "国办公开办函 [2021] 30 号");
    expect(shown("国办公开|办函", text).slice(0, 3)).toEqual([
      "《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》",
      "· 印发年度报告格式的通知，现行；2021 年度及以后的报告用它",
      "· 文号：国办公开办函〔2021〕30号",
    ]);
  });
});

describe("an excepted place", () => {
  it("tells what was found and the reason; a stranger's words are no Markdown", () => {
    const report = opened();
    const finding = found(spanIn(REPORT, "培训2次"), { rule: "typo" }).finding;
    const reason = "[看](http://x.example) <b>已</b>核实\n# 标题 www.x.example";
    const accepted: Accepted[] = [{ finding, exception: { rule: "typo", report: "", text: "", reason } }];
    const position = positionOf(report, "举办|培训");
    const style = { language: "zh", markdown: true } as const;
    const hover = hoverAt(report.document, report.volume, () => accepted, position, style);
    expect(hover?.contents).toEqual({
      kind: "markdown",
      value: [
        "**例外：常见错别字**",
        "",
        "- 测试用的问题",
        String.raw`- 理由：\[看\] \(http\:\/\/x\.example\) \<b\>已\<\/b\>核实 \# 标题 www\.x\.example`,
      ].join("\n"),
    });
  });
});

describe("in a volume", () => {
  it("speaks of the report under the pointer", () => {
    const second = REPORT.replace("沙溪县档案局", "沙溪县司法局").replace("约20个", "约21个");
    const text = REPORT + second;
    expect(shown("约|21个", text)).toEqual(["正文：21个", "· 约数，不核对"]);
  });
});

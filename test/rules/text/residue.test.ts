import { describe, expect, test } from "vitest";
import { parseReport } from "../../../server/src/report/index.js";
import { residue } from "../../../server/src/rules/text/residue.js";
import { afterFix, firstFix, reportOf, said, saidOf } from "./said.js";

describe("what converters leave", () => {
  test.each([
    ["[bookmark: _GoBack]我局认真落实。", "[bookmark: _GoBack]", "我局认真落实。"],
    ["我局[bookmark: OLE_LINK1]认真落实。", "[bookmark: OLE_LINK1]", "我局认真落实。"],
    ["我局&nbsp;认真落实。", "&nbsp;", "我局 认真落实。"],
    ["建立&ldquo;三审三校”制度。", "&ldquo;", "建立“三审三校”制度。"],
    ["建立&#8220;三审三校”制度。", "&#8220;", "建立“三审三校”制度。"],
    ["我局认真落实。</p>", "</p>", "我局认真落实。"],
    ['我局<span style="color: red">认真落实。', '<span style="color: red">', "我局认真落实。"],
    ["我局认真落实。<br/>", "<br/>", "我局认真落实。"],
    [
      '网址： HYPERLINK "http://www.example.gov.cn/" \\t "_blank"。',
      'HYPERLINK "http://www.example.gov.cn/" \\t "_blank"',
      "网址： 。",
    ],
    ["一、总体情况 PAGEREF _Toc12345 \\h 1", "PAGEREF _Toc12345 \\h", "一、总体情况  1"],
    ['TOC \\o "1-3" \\h \\z \\u', 'TOC \\o "1-3" \\h \\z \\u', ""],
    ["我局\u200b认真落实。", "\u200b", "我局认真落实。"],
    ["我局\ufeff认\u00ad真落实。", "\ufeff", "我局认真落实。"],
  ])("%s", (line, words, right) => {
    expect(said(residue, line)).toEqual([words]);
    expect(afterFix(residue, line)).toBe(right);
  });

  test.each(["详见错误！未找到引用源。", "详见错误!未定义书签", "见 Error! Reference source not found."])(
    "%s: what it pointed to is not known, so taking it out is never preferred",
    (line) => {
      expect(said(residue, line)).toHaveLength(1);
      const fix = firstFix(residue, line);
      expect([fix.preferred, fix.safe]).toEqual([false, false]);
    },
  );

  test("a lost character is said once a line", () => {
    expect(said(residue, "我局\ufffd认真\ufffd落实。", "按时\ue5d2答复。")).toEqual(["\ufffd", "\ue5d2"]);
  });

  test("taking something out from between two figures is no safe thing to do", () => {
    expect(firstFix(residue, "公开12[bookmark: a]3条。").safe).toBe(false);
    expect(firstFix(residue, "公开[bookmark: a]123条。").safe).toBe(true);
  });

  test.each([
    ["<td>予以公开</td><td>12</td><td>0</td>", [true, false, false, false, false, true]],
    ["公开12<br>条", [false]],
    ["公开<b>12</b>条", [true, true]],
    ["<p>12</p>", [true, true]],
  ])("a tag between a figure and what would run into it is taken out by nobody's default: %s", (line, sure) => {
    const fixes = [...residue.check(reportOf(line))].map(({ fixes = [] }) =>
      fixes.map(({ preferred, safe }) => [preferred, safe]),
    );
    expect(fixes).toEqual(sure.map((one) => [[one, one]]));
  });

  test("the heading behind a bookmark is untouched", () => {
    const report = parseReport("[bookmark: _GoBack]一、总体情况\n我局认真落实。\n");
    expect(saidOf(residue, report)).toEqual(["[bookmark: _GoBack]"]);
    expect(report.chapters[0]?.name).toBe("一、总体情况");
  });
});

describe("notes of a template", () => {
  test.each([
    ["本年度收到申请0件（没有的请填0）。", "（没有的请填0）"],
    ["公开信息20条（此处填写本机关公开的信息数量）。", "（此处填写本机关公开的信息数量）"],
    ["【按实际情况填写】", "【按实际情况填写】"],
    ["收取费用0元（不得空白）。", "（不得空白）"],
    ["五项措施（待补充）。", "（待补充）"],
    ["该部分以表格形式报告。表格如下：", "该部分以表格形式报告。表格如下："],
    ["本部分以文字形式报告。", "本部分以文字形式报告"],
    ["（文字描述，收费情况在此处报告。）", "（文字描述，收费情况在此处报告。）"],
    ["（此部分为文字描述）", "（此部分为文字描述）"],
  ])("%s", (line, words) => {
    expect(said(residue, line)).toEqual([words]);
  });

  test.each([
    ["云溪县水利局2023年政府信息公开工作年度报告（模板）", "一、总体情况"],
    ["云溪县水利局2023年政府信息公开工作年度报告", "一、总体情况（样例）"],
  ])("in %s, %s", (title, heading) => {
    expect(saidOf(residue, parseReport(`${title}\n${heading}\n我局认真落实。\n`))).toHaveLength(1);
  });

  test("is taken out of a heading with its brackets", () => {
    const text = "二、主动公开政府信息情况（没有的写0，不能空）";
    const report = reportOf("我局认真落实。");
    const whole = parseReport(report.text.replace("二、主动公开政府信息情况", text));
    expect(saidOf(residue, whole)).toEqual(["（没有的写0，不能空）"]);
  });
});

describe("page marks", () => {
  const above = "我局高度重视政府信息公开工作，指定专人负责日常的收集、整理和";
  test.each(["- 3 -", "— 3 —", "－３－", "第 3 页", "第3页 共9页", "Page 3 of 9"])("%s inside a sentence", (mark) => {
    expect(said(residue, above, mark, "发布，取得了成效。")).toEqual([mark]);
    expect(afterFix(residue, above, mark, "发布，取得了成效。")).toBe(`${above}\n发布，取得了成效。`);
  });

  test("on the line of a sentence", () => {
    expect(afterFix(residue, "我局高度重视信息公开 - 3 - 工作。")).toBe("我局高度重视信息公开工作。");
  });

  test("under a heading, with the title as a running head, cuts no sentence", () => {
    const title = "云溪县水利局2023年政府信息公开工作年度报告";
    const front = [title, "一、总体情况", "我局认真落实。", "三、收到和处理政府信息公开申请情况"];
    for (const page of [["- 3 -"], [title, "- 3 -"], ["- 3 -", "", title]]) {
      const report = parseReport([...front, ...page, "本机关未收到政府信息公开申请。", ""].join("\n"));
      expect(saidOf(residue, report)).toEqual([]);
    }
  });

  test("beside a running head still cuts a sentence", () => {
    const title = "云溪县水利局2023年政府信息公开工作年度报告";
    const cut = ["我局按照上级要求认真落实各项公开任务并及时", "- 3 -", title, "更新网站栏目。"];
    const report = parseReport([title, "一、总体情况", ...cut, ""].join("\n"));
    expect(saidOf(residue, report)).toEqual(["- 3 -"]);
  });

  test("between paragraphs are only page marks", () => {
    expect(said(residue, "我局高度重视政府信息公开工作，指定专人负责。", "- 3 -", "本年度共公开信息二十条。")).toEqual(
      [],
    );
    expect(said(residue, above, "- 3 -", "（二）依申请公开情况")).toEqual([]);
    expect(said(residue, above, "- 3 -", "二是加强培训。")).toEqual([]);
  });
});

describe("what only looks left over", () => {
  test.each([
    "我局编制本部分以文字形式为主的报告，此项以表格形式列于附件。",
    "此部分内容详见附件，本部分重点报告三项工作，该项目以文字形式报告进展。",
    "具体情况以表格形式公布如下，解读采用文字描述和图解两种形式（文字描述86篇）。",
    "见《条例》第二十条（八），电话（0000）8888888，比重（%）。",
    "网址http://www.example.gov.cn/a?b=1&amp;c=2，邮箱<a@example.gov.cn>。",
    "A&B公司、R&D经费、AT&T;",
    "1<2，3>2，<<通知>>，《政府信息公开条例》。",
    "申请人可填写《申请表》（可到网站下载填写），逐项填写0713区号。",
    "共发放申请表（填写20份）。",
    "提交申请（填写说明附后），（见附件模板），（示例见网站）。",
    "收到申请0件（不含重复申请），（均为0），（其中0件）。",
    "增减（减用负值表示，如-8）。",
    "规范网站用语，杜绝“错误链接”，发现错误！立即改正。",
    "本行政机关不得空岗，人员不能空缺（不得空岗）。",
    "全年办理 - 3 - 件。",
    "增长率为 -3- 5个百分点",
    "负责人👨‍👩‍👧。",
    "[注]本报告数据截至年底，[2023]15号。",
  ])("%s", (line) => {
    expect(said(residue, line)).toEqual([]);
  });

  test("the mark of the byte order at the very start", () => {
    expect(saidOf(residue, parseReport("\ufeff云溪县水利局2023年政府信息公开工作年度报告\n一、总体情况\n"))).toEqual(
      [],
    );
  });

  test("a line break of a Markdown table", () => {
    expect(said(residue, "| 结果<br>维持 | 结果<br/>纠正 |")).toEqual([]);
  });
});

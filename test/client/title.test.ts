/** Which plain texts the client takes for reports by their first lines. */
import { describe, expect, it } from "vitest";
import { beginsAsReport } from "../../client/src/title.js";

describe("a text is taken for a report", () => {
  it.each([
    ["whose first line is the title", "清河县水务局2022年政府信息公开工作年度报告"],
    [
      "whose title is broken over lines",
      "\r\n  清河县水务局\r\n2022年政府信息公开\r\n工作年度报告\r\n\r\n一、总体情况\r\n",
    ],
    ["whose title has the year first", "2022年度清河县水务局政府信息公开年度报告\n"],
    ["that begins with junk and Markdown", "[bookmark: _GoBack]\n# 清河县水务局2022年政府信息公开工作年度报告\n"],
  ])("%s", (_, text) => {
    expect(beginsAsReport(text)).toBe(true);
  });
});

describe("a text is left alone", () => {
  it.each([
    ["that is empty", ""],
    ["that is something else", "会议纪要\n一、总体情况\n"],
    ["that only speaks of such a report", "关于报送2022年政府信息公开工作年度报告的通知\n各单位：\n"],
    ["that announces it", "清河县水务局关于印发2022年政府信息公开工作年度报告\n的通知\n"],
    ["that is news of it", "清河县水务局发布2022年政府信息公开工作年度报告\n记者从水务局获悉\n"],
    ["that is a note to do it", "TODO 水务局写完2022年政府信息公开工作年度报告\n"],
    ["that speaks of it in a sentence", "清河县水务局2022年政府信息公开工作年度报告已经公布，请查阅。\n"],
    ["whose title is not yet whole", "清河县水务局2022年政府信息公开工作年度"],
    ["that is another year's report of work", "清河县水务局2022年工作报告\n"],
    ["whose title comes late", `${"说明文字。\n".repeat(20)}清河县水务局2022年政府信息公开工作年度报告\n`],
  ])("%s", (_, text) => {
    expect(beginsAsReport(text)).toBe(false);
  });
});

/** Links to laws, and the parts of open reports by name. */
import { describe, expect, it } from "vitest";
import { documentLinks } from "../../server/src/language/links.js";
import { MOST_SYMBOLS, matchingSymbols } from "../../server/src/language/workspaceSymbols.js";
import { opened, REPORT } from "../support/openReport.js";

describe("document links", () => {
  it("lead from the regulations to gov.cn; what has no certain address is no link", () => {
    const { document, volume } = opened();
    expect(documentLinks(document, volume, "zh").map(({ range, target }) => [document.getText(range), target])).toEqual(
      [
        [
          "《中华人民共和国政府信息公开条例》第五十条",
          "https://www.gov.cn/zhengce/content/2019-04/15/content_5382991.htm",
        ],
      ],
    );
  });

  it("are none of the report's own", () => {
    const { document, volume } = opened(REPORT.replace("举办培训2次", "见 https://x.example/"));
    expect(documentLinks(document, volume, "zh").length).toBe(1);
  });

  it("know the short name in 《》 only", () => {
    const { document, volume } = opened(REPORT.replace("修订了审核办法", "按照《条例》和有关条例修订"));
    const links = documentLinks(document, volume, "zh").map(({ range }) => document.getText(range));
    expect(links.slice(1)).toEqual(["《条例》"]);
  });
});

describe("workspace symbols", () => {
  const named = (query: string, text = REPORT): string[] => {
    const { document, volume } = opened(text);
    return matchingSymbols(document, volume, "zh", query).map(({ name }) => name);
  };

  it("are the parts whose names hold the letters in their order", () => {
    expect(named("行政处罚")).toEqual(["行政处罚"]);
    expect(named("三安全")).toEqual(["3.危及“三安全一稳定”"]);
    expect(named("档案 年报告")).toEqual(["沙溪县档案局2023年政府信息公开工作年度报告"]);
    expect(named("全三安")).toEqual([]);
  });

  it("are not without end", () => {
    expect(named("").length).toBeGreaterThan(40);
    expect(named("", REPORT.repeat(20)).length).toBe(MOST_SYMBOLS);
  });
});

/** Names of columns behind figures that stand a line each. */
import { describe, expect, it } from "vitest";
import { columnHints } from "../../server/src/language/inlayHints.js";
import { opened, positionOf, REPORT } from "../support/openReport.js";

/** Table three as Word turned it into text: a cell a line. */
const VERTICAL = REPORT.replace(/^一、本年新收[\s\S]*?(?=^四、政府)/mu, (rows) =>
  rows
    .split("\n")
    .map((row) =>
      row
        .split("\t")
        .map((cell) => `\t${cell}`)
        .join("\n"),
    )
    .join("\n\n"),
);

function hints(text: string, from: string, to: string): string[] {
  const report = opened(text);
  const range = { start: positionOf(report, from), end: positionOf(report, to) };
  return columnHints(report.document, report.volume, range).map(({ position, label }) => {
    const line = { start: { line: position.line, character: 0 }, end: position };
    return `${report.document.getText(line).trim()} ${String(label)}`;
  });
}

describe("column names", () => {
  it("stand at the ends of the lines of a cell a line, of the rows in range alone", () => {
    expect(hints(VERTICAL, "|二、上年结转政府信息", "二、上年结转政府信息公开申请数量|")).toEqual([
      "2 自然人",
      "0 商业企业",
      "0 科研机构",
      "0 社会公益组织",
      "0 法律服务机构",
      "0 法人或其他组织·其他",
      "2 总计",
    ]);
  });

  it("are not put between the figures of a line", () => {
    expect(hints(REPORT, "|二、上年结转政府信息", "四、结转|下年度")).toEqual([]);
  });

  it("are not put beside a figure that is alone in its row, nor into tags", () => {
    expect(hints(REPORT, "|第二十条第（一）项", "三、收到|和处理")).toEqual([]);
    const tags = REPORT.replace(/^[^\n]*\t[\s\S]*?\n(?=[^\t\n]*\n)/gmu, (table) => {
      const rows = table
        .trimEnd()
        .split("\n")
        .map((row) =>
          row
            .split("\t")
            .map((cell) => `<td>${cell}</td>`)
            .join("\n"),
        );
      return `<table>\n${rows.map((row) => `<tr>\n${row}\n</tr>`).join("\n")}\n</table>\n`;
    });
    const { volume } = opened(tags);
    expect(volume.reports[0]?.report.tables.map(({ layout }) => layout.id)).toContain("html");
    expect(hints(tags, "|三、收到和", "五、|存在")).toEqual([]);
  });

  it("are not asked for outside", () => {
    expect(hints(VERTICAL, "|一、总体情况", "（五）|监督保障")).toEqual([]);
  });
});

import * as vscode from "vscode";
import { equal } from "./assert.js";
import { closeAll, open, REPORT } from "./workspace.js";

describe("the outline", () => {
  afterEach(closeAll);

  it("shows the report, its chapters, and rows that look like chapters as rows", async () => {
    const { document } = await open(REPORT);
    const outline = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      document.uri,
    );
    equal(names(outline), ["清河县水务局2022年政府信息公开工作年度报告"], "reports");
    const chapters = outline[0]?.children ?? [];
    const headings = [
      "一、总体情况",
      "二、主动公开政府信息情况",
      "三、收到和处理政府信息公开申请情况",
      "四、政府信息公开行政复议、行政诉讼情况",
      "五、存在的主要问题及改进情况",
      "六、其他需要报告的事项",
    ];
    equal(names(chapters), headings, "chapters");
    const [table] = chapters[2]?.children ?? [];
    equal(table?.children.length, 25, "rows of figures in table three");
    const [first] = table?.children ?? [];
    equal(document.getText(first?.selectionRange), "一、本年新收政府信息公开申请数量", "first row of table three");
  });
});

function names(symbols: vscode.DocumentSymbol[]): string[] {
  return symbols.map(({ name }) => name);
}

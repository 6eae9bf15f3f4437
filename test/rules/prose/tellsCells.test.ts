/** What contradicts the tables is told with the row and the column that it contradicts. */
import { expect, test } from "vitest";
import { localise } from "../../../server/src/messages/localise.js";
import { parseReport } from "../../../server/src/report/index.js";
import { judge } from "../../../server/src/rules/index.js";
import { compose } from "../../prose/support.js";

const FIGURES = {
  applications: { received: [6, 0, 0, 0, 0, 0], granted: [6, 0, 0, 0, 0, 0] },
  reviews: [
    [0, 1, 0, 0],
    [2, 0, 0, 0],
    [0, 0, 0, 0],
  ],
};

test.each([
  [3, "收到政府信息公开申请9件。", "正文写的是 9件，表中“本年新收政府信息公开申请数量·总计”是 6。"],
  [4, "因政府信息公开被申请行政复议3件。", "正文写的是 3件，表中“行政复议·总计”是 1。"],
  [4, "行政复议1件，结果维持1件。", "正文写的是 1件，表中“行政复议·结果维持”是 0。"],
  [4, "政府信息公开行政诉讼5件。", "正文写的是 5件，表中“行政诉讼·总计”是 2。"],
  [
    3,
    "本年度未收到政府信息公开申请。",
    "文中说“本年度未收到政府信息公开申请”，但表中“本年新收政府信息公开申请数量·总计”为 6。",
  ],
])("chapter %i: %s", (chapter, sentence, says) => {
  const found = judge(parseReport(compose({ prose: { [chapter]: sentence }, ...FIGURES })));
  const words = found.filter(({ rule }) => rule.id.startsWith("prose-")).map((one) => localise(one.message, "zh"));
  expect(words.map((one) => one.replace(/依据：.*$/u, ""))).toEqual([says]);
});

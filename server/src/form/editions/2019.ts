import type { Column, Edition } from "../model.js";
import { applications, row } from "../tables/applications.js";
import { block, count, disclosure, fromLastYear } from "../tables/disclosure.js";
import { REVIEWS } from "../tables/reviews.js";

const DOCUMENTS = [
  count("made", "本年新制作数量"),
  count("published", "本年新公开数量"),
  count("publishedTotal", "对外公开总数量"),
];

const ITEMS: Column[] = [count("lastYear", "上一年项目数量"), { id: "change", text: "本年增/减", kind: "change" }];

const POWERS: Column[] = [...ITEMS, count("decisions", "处理决定数量")];

export const edition: Edition = {
  id: "2019",
  notice: "国办公开办函〔2019〕60号",
  since: 2019,
  namesSubjects: false,
  wantsFees: false,
  tables: {
    disclosure: disclosure(
      [
        block(
          "一",
          "documents",
          DOCUMENTS,
          [
            ["regulations", "规章"],
            ["normativeDocuments", "规范性文件"],
          ],
          "20(1)",
        ),
        block(
          "五",
          "licensing",
          POWERS,
          [
            ["licences", "行政许可"],
            ["otherServices", "其他对外管理服务事项"],
          ],
          "20(5)",
        ),
        block(
          "六",
          "enforcement",
          POWERS,
          [
            ["penalties", "行政处罚"],
            ["coercion", "行政强制"],
          ],
          "20(6)",
        ),
        block("八", "charging", ITEMS, [["charges", "行政事业性收费"]], "20(8)"),
        block(
          "九",
          "procuring",
          [count("projects", "采购项目数量"), { id: "amount", text: "采购总金额", kind: "money" }],
          [["procurement", "政府集中采购"]],
          "20(9)",
        ),
      ],
      ["licences", "otherServices", "penalties", "coercion", "charges"].map((row) =>
        fromLastYear(row, "lastYear", ["lastYear", "change"]),
      ),
    ),
    applications: applications([row("other", "（六）其他处理", [], "outcomes")]),
    reviews: REVIEWS,
  },
};

import type { Column, Edition } from "../model.js";
import { applications, group, row } from "../tables/applications.js";
import { block, count, disclosure, fromLastYear } from "../tables/disclosure.js";
import { REVIEWS } from "../tables/reviews.js";

const DOCUMENTS: Column[] = [
  { ...count("issued", "本年制发件数"), sameAs: ["made"] },
  count("repealed", "本年废止件数"),
  count("inForce", "现行有效件数"),
];

const DECISIONS: Column[] = [count("decisions", "本年处理决定数量")];

export const edition: Edition = {
  id: "2021",
  notice: "国办公开办函〔2021〕30号",
  since: 2021,
  namesSubjects: true,
  wantsFees: true,
  tables: {
    disclosure: disclosure(
      [
        block(
          "一",
          "documents",
          DOCUMENTS,
          [
            ["regulations", "规章"],
            ["normativeDocuments", "行政规范性文件"],
          ],
          "20(1)",
        ),
        block("五", "licensing", DECISIONS, [["licences", "行政许可"]], "20(5)"),
        block(
          "六",
          "enforcement",
          DECISIONS,
          [
            ["penalties", "行政处罚"],
            ["coercion", "行政强制"],
          ],
          "20(6)",
        ),
        block(
          "八",
          "charging",
          [{ id: "amount", text: "本年收费金额（单位：万元）", variants: ["本年收费金额"], kind: "money" }],
          [["charges", "行政事业性收费"]],
          "20(8)",
        ),
      ],
      ["regulations", "normativeDocuments"].map((row) =>
        fromLastYear(row, "inForce", ["inForce"], ["issued"], ["repealed"]),
      ),
    ),
    applications: applications([
      { ...group("otherHandling", "（六）其他处理", "outcomes"), sameAs: ["other"] },
      row(
        "otherHandling.notCorrected",
        "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
        ["30"],
        "otherHandling",
      ),
      row(
        "otherHandling.feeUnpaid",
        "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
        ["42", "国办函〔2020〕109号"],
        "otherHandling",
      ),
      row("otherHandling.other", "3.其他", [], "otherHandling"),
    ]),
    reviews: REVIEWS,
  },
};

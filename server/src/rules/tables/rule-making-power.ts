import { message } from "../../messages/message.js";
import { type Report, rowOf } from "../../report/index.js";
import type { Rule } from "../rule.js";

/**
 * 立法法 (2023) arts. 91 and 93: 规章 are made by ministries, provinces, cities with districts and autonomous prefectures.
 * Only bodies whose name shows that they are none of these are spoken of.
 */
const CANNOT =
  /(?:[县旗区]|自治县|自治旗)(?:人民政府|政府)?(?:办公室)?$|(?:镇|乡|街道|街道办事处|办事处)(?:人民政府|政府)?$|[县区镇乡旗市州].{1,14}(?:局|委员会|中心|大队|支队)$/u;
const MAY = /^(?:国家|中国|中华)|自治区(?:人民政府|政府)?(?:办公厅)?$|(?:新区|开发区|特区)/u;

export const ruleMakingPower: Rule = {
  id: "rule-making-power",
  name: message("请核对规章数", "Rule making power"),
  level: "information",
  reads: "tables",
  says: message("请核对规章数：本机关一般不制定规章", "规章 is not 0 for a body that cannot make 规章"),
  *check(report: Report) {
    const agency = report.title?.agency;
    if (!agency || MAY.test(agency) || !CANNOT.test(agency)) return;
    for (const reading of report.tables) {
      const row = reading.table.id === "disclosure" ? rowOf(reading, "regulations") : undefined;
      const cell = row?.cells.find((one) => one.content.kind === "figure" && one.content.value > 0);
      if (!cell) continue;
      yield {
        span: cell.span,
        message: message(
          "本机关一般不制定规章，此处填了 {0}，请核对是否填错行（规范性文件填在下一行）。",
          "规章 are made only by ministries, provinces, cities with districts and autonomous prefectures; does this {0} belong in the row below?",
          cell.text,
        ),
      };
    }
  },
};

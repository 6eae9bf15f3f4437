/** What prose calls the rows and columns of table two. */
import { words } from "./wording.js";

/** A row of table two, and what prose calls what is counted there. */
export interface DisclosureWording {
  readonly row: string;
  readonly words: readonly string[];
}

export const DISCLOSURE_ROWS: readonly DisclosureWording[] = [
  { row: "regulations", words: words("规章 政府规章 部门规章 地方政府规章 市政府规章 省政府规章 州政府规章") },
  { row: "normativeDocuments", words: words("规范性文件 行政规范性文件 部门规范性文件 部门行政规范性文件") },
  { row: "licences", words: words("行政许可 行政许可决定 行政许可处理决定 行政许可决定书 许可决定 许可决定书") },
  { row: "penalties", words: words("行政处罚 行政处罚决定 行政处罚处理决定 行政处罚决定书 处罚决定 处罚决定书") },
  { row: "coercion", words: words("行政强制 行政强制决定 行政强制处理决定 行政强制措施决定 强制决定 行政强制措施") },
  { row: "charges", words: words("行政事业性收费 行政事业性收费金额 行政事业收费 行政事业性费用") },
  { row: "procurement", words: words("政府集中采购 集中采购 政府集中采购项目 集中采购项目") },
];

/** Verbs and the columns of table two that they speak of, as far as an edition has them. */
export interface DisclosureVerb {
  readonly columns: readonly string[];
  readonly words: readonly string[];
}

export const DISCLOSURE_VERBS: readonly DisclosureVerb[] = [
  {
    columns: ["issued", "made"],
    words: words(
      "制发 制定 新发布 新公布 出台 新制定 新制发 制定出台 制定印发 新出台 制定发布 制发数 本年制发 新制作 制订 " +
        "制定并印发 制定和印发 新制订 印发 新印发 新增 本年新增 审核印发",
    ),
  },
  {
    columns: ["repealed"],
    words: words(
      "废止 宣布废止 宣布失效 公布废止 清理废止 废止或者宣布失效 废止或宣布失效 废止失效 本年废止 予以废止 已废止",
    ),
  },
  {
    columns: ["inForce"],
    words: words(
      "现行有效 现行有效的 继续有效 有效 现行 有效文件总数 有效文件 目前有效 年末有效 现有 现存 保有 保有量 保有数 年末存量 年底存量",
    ),
  },
  { columns: ["published"], words: words("新公开 本年新公开") },
  { columns: ["publishedTotal"], words: words("对外公开总数 对外公开总数量") },
  { columns: ["decisions"], words: words("作出 做出 实施 下达 作出的 采取") },
  {
    columns: ["amount"],
    words: words("收取 收费 金额 收费金额 收入 征收 总金额 采购总金额 采购金额 合同总价 合同总金额 成交总金额"),
  },
];

import type { Block, Column, Label, Table } from "./model.js";

/** Table two: what was made public without being asked, in both editions. Articles are those of the Regulations (国令711). */

const CONTENT: Label = { text: "信息内容" };

const count = (id: string, text: string): Column => ({ id, text, kind: "count" });

function block(item: string, id: string, columns: Column[], rows: [string, string][], article: string): Block {
  return {
    id,
    article: { text: `第二十条第（${item}）项`, variants: [`第二十条（${item}）项`] },
    heads: [CONTENT],
    columns,
    lines: rows.map(([rowId, text]) => ({ id: rowId, text, legalBasis: [article] })),
  };
}

const DOCUMENTS_2019 = [
  count("made", "本年新制作数量"),
  count("published", "本年新公开数量"),
  count("publishedTotal", "对外公开总数量"),
];

const ITEM_COLUMNS: Column[] = [
  count("lastYear", "上一年项目数量"),
  { id: "change", text: "本年增/减", kind: "change" },
];

const POWERS_2019: Column[] = [...ITEM_COLUMNS, count("decisions", "处理决定数量")];

/** 国办公开办函〔2019〕60号. */
export const DISCLOSURE_2019: Table = {
  id: "disclosure",
  chapter: 2,
  blocks: [
    block(
      "一",
      "documents",
      DOCUMENTS_2019,
      [
        ["regulations", "规章"],
        ["normativeDocuments", "规范性文件"],
      ],
      "20(1)",
    ),
    block(
      "五",
      "licensing",
      POWERS_2019,
      [
        ["licences", "行政许可"],
        ["otherServices", "其他对外管理服务事项"],
      ],
      "20(5)",
    ),
    block(
      "六",
      "enforcement",
      POWERS_2019,
      [
        ["penalties", "行政处罚"],
        ["coercion", "行政强制"],
      ],
      "20(6)",
    ),
    block("八", "charging", ITEM_COLUMNS, [["charges", "行政事业性收费"]], "20(8)"),
    block(
      "九",
      "procuring",
      [count("projects", "采购项目数量"), { id: "amount", text: "采购总金额", kind: "money" }],
      [["procurement", "政府集中采购"]],
      "20(9)",
    ),
  ],
  equations: [],
  totalLines: [],
};

const DOCUMENTS_2021 = [
  count("issued", "本年制发件数"),
  count("repealed", "本年废止件数"),
  count("inForce", "现行有效件数"),
];

const DECISIONS: Column[] = [count("decisions", "本年处理决定数量")];

/** 国办公开办函〔2021〕30号. */
export const DISCLOSURE_2021: Table = {
  id: "disclosure",
  chapter: 2,
  blocks: [
    block(
      "一",
      "documents",
      DOCUMENTS_2021,
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
  equations: [],
  totalLines: [],
};

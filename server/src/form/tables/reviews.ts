import { type Column, cellKey, type Equation, FOR_TOTAL, type Table, type TotalLine } from "../model.js";

/** Table four, the same on every edition: one row of fifteen figures, in three groups of five (Regulations art. 51). */

const ROW = "reviews";

const RESULTS = [
  ["upheld", "结果维持"],
  ["corrected", "结果纠正"],
  ["other", "其他结果"],
  ["pending", "尚未审结"],
  ["total", "总计"],
] as const;

/** A group of five results: 行政复议, or one of the two ways to court. */
export interface ReviewGroup {
  readonly id: string;
  readonly heads: readonly string[];
}

/** The groups in printed order. Since 2024 行政复议法 art. 23(4) wants a review before a suit over 不予公开. */
export const REVIEW_GROUPS: readonly ReviewGroup[] = [
  { id: "review", heads: ["行政复议"] },
  { id: "directSuit", heads: ["行政诉讼", "未经复议直接起诉"] },
  { id: "suitAfterReview", heads: ["行政诉讼", "复议后起诉"] },
];

const columnId = (group: ReviewGroup, result: string) => `${group.id}.${result}`;

const COLUMNS: readonly Column[] = REVIEW_GROUPS.flatMap((group) =>
  RESULTS.map(
    ([result, text]): Column => ({
      id: columnId(group, result),
      text,
      ...(result === "total" ? { mistaken: FOR_TOTAL } : {}),
      group: group.heads,
      kind: "count",
    }),
  ),
);

const EQUATIONS: readonly Equation[] = REVIEW_GROUPS.map((group) => {
  const total = cellKey(ROW, columnId(group, "total"));
  const left = RESULTS.slice(0, -1).map(([result]) => cellKey(ROW, columnId(group, result)));
  return { id: `reviews:${group.id}`, rule: "review-total", left, right: [total], total };
});

const TOTAL_LINES: readonly TotalLine[] = [];

export const REVIEWS: Table = {
  id: "reviews",
  chapter: 4,
  blocks: [
    {
      id: "reviews",
      heads: [{ text: "行政复议" }, { text: "行政诉讼" }, { text: "未经复议直接起诉" }, { text: "复议后起诉" }],
      columns: COLUMNS,
      lines: [{ id: ROW, text: "", legalBasis: ["51", "行政复议法 23(4)"] }],
    },
  ],
  equations: EQUATIONS,
  yearly: [],
  totalLines: TOTAL_LINES,
};

/** A row that is filled in cell by cell, and tables that nobody has begun to fill in. */
import { describe, expect, test } from "vitest";
import { localise } from "../../../server/src/messages/localise.js";
import type { Judged } from "../../../server/src/rules/index.js";
import { PAUSE_MS } from "../../../server/src/service/drafts/writing.js";
import { compose } from "../../prose/support.js";
import { Clerk } from "../../support/typing.js";

const FIGURES = {
  applications: { received: [6, 2, 0, 0, 0, 0], granted: [6, 2, 0, 0, 0, 0] },
  reviews: [
    [1, 0, 0, 0],
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ],
  disclosure: { "licences/decisions": 12 },
};
const PROSE = {
  1: "（一）主动公开。全年作出行政许可处理决定12件。（二）依申请公开。收到政府信息公开申请8件。（三）政府信息管理。规范目录。（四）平台建设。维护网站。（五）监督保障。开展培训。",
  4: "因政府信息公开被申请行政复议1件。",
  5: "存在的问题：内容不够丰富。改进措施：加强培训。",
  6: "本年度未收取信息处理费。",
};
const FINISHED = compose({ prose: PROSE, ...FIGURES });
const TOTAL = "| （七）总计 | 6 | 2 | 0 | 0 | 0 | 0 | 8 |";
const ZEROS = FINISHED.replace(/^\|.*\|$/gmu, (row) => row.replace(/(?<=\| )\d+(?= \|)/gu, "0"));

/** What is said but of labels of groups, which the table leaves out. */
const others = (said: readonly Judged[]): Judged[] => said.filter(({ rule }) => rule.id !== "row-label");
const codes = (said: readonly Judged[]): string[] =>
  others(said)
    .map(({ rule }) => rule.id)
    .sort();
const words = (said: readonly Judged[]): string[] => others(said).map((finding) => localise(finding.message, "zh"));
const errors = (said: readonly Judged[]): string[] => codes(said.filter(({ level }) => level === "error"));

/** The offset of a column's figure in the row that holds a label. */
function place(text: string, label: string, column: number): number {
  let at = text.indexOf("|", text.indexOf(label)) + 2;
  for (let i = 0; i < column; i++) at = text.indexOf("|", at) + 2;
  return at;
}

function fill(clerk: Clerk, label: string, column: number, figure: string): Clerk {
  const at = place(clerk.text, label, column);
  return clerk.replace(at, clerk.text.indexOf(" ", at), figure);
}

describe("a row of zeros that is filled in cell by cell", () => {
  const start = () => new Clerk(FINISHED.replace(TOTAL, TOTAL.replace(/\d/g, "0")));

  test("is left in peace from its first cell to its last, and told when it is full", () => {
    const clerk = start();
    for (const [column, figure] of [
      [0, "6"],
      [1, "2"],
    ] as const) {
      expect(errors(fill(clerk, "（七）总计", column, figure).said())).toEqual([]);
      expect(words(clerk.said())).toEqual(["“（七）总计”正在填写，有关合计稍后核对。"]);
    }
    expect(codes(fill(clerk, "（七）总计", 6, "8").said())).toEqual([]);
    expect(errors(fill(start(), "（七）总计", 6, "9").said())).not.toEqual([]);
  });

  test("is judged after a pause where nobody tells of the cursor", () => {
    const clerk = fill(start(), "（七）总计", 0, "6");
    expect(errors(clerk.wait(PAUSE_MS - 1).said())).toEqual([]);
    expect(errors(clerk.wait(1).said())).not.toEqual([]);
  });

  test("is left in peace as long as the cursor stands in it, and judged when that leaves it", () => {
    const clerk = fill(start(), "（七）总计", 0, "6");
    clerk.cursor(place(clerk.text, "（七）总计", 1)).wait(60 * PAUSE_MS);
    expect(errors(clerk.said())).toEqual([]);
    expect(errors(clerk.cursor(place(clerk.text, "重复申请", 1)).said())).not.toEqual([]);
  });

  test("is the whole line, from its first character to its last, wherever its report stands", () => {
    for (const before of ["", FINISHED]) {
      const filled = () => {
        const clerk = new Clerk(`${before}${FINISHED.replace(TOTAL, TOTAL.replace(/\d/g, "0"))}`);
        const row = clerk.text.lastIndexOf("（七）总计");
        const at = clerk.text.indexOf("0", row);
        clerk.replace(at, at + 1, "6");
        const start = clerk.text.lastIndexOf("\n", row) + 1;
        return { clerk: clerk.wait(60 * PAUSE_MS), start, end: clerk.text.indexOf("\n", row) };
      };
      for (const edge of ["start", "end"] as const) {
        const held = filled();
        held.clerk.cursor(held[edge]);
        expect(errors(held.clerk.said()), edge).toEqual([]);
        const left = filled();
        left.clerk.cursor(edge === "start" ? left.start - 1 : left.end + 1);
        expect(errors(left.clerk.said()), edge).not.toEqual([]);
      }
    }
  });

  test("is judged after a save by hand, and when something is written elsewhere", () => {
    expect(errors(fill(start(), "（七）总计", 0, "6").save().said())).not.toEqual([]);
    const clerk = fill(start(), "（七）总计", 0, "6");
    const elsewhere = clerk.text.indexOf("开展培训");
    expect(errors(clerk.replace(elsewhere, elsewhere, "认真").said())).not.toEqual([]);
  });

  test("is not one where a figure of a full row is changed: that is judged at once", () => {
    expect(errors(fill(new Clerk(FINISHED), "（七）总计", 0, "7").said())).not.toEqual([]);
  });
});

describe("a table of zeros in a report with places to fill in", () => {
  const OPEN = ZEROS.replace("规范目录", "规范目录____个");

  test("is not held against the prose, whichever table it is", () => {
    expect(errors(new Clerk(OPEN).said())).toEqual([]);
    expect(words(new Clerk(OPEN).said()).filter((one) => one.includes("表"))).toEqual([
      "表二还没有填，文中的数暂不与它核对。",
      "表三还没有填，文中的数暂不与它核对。",
      "表四还没有填，文中的数暂不与它核对。",
    ]);
    expect(codes(new Clerk(OPEN).save().said()).filter((code) => code.startsWith("prose-"))).toEqual([]);
  });

  test("is held against it where no place is to be filled in: that report was opened as it was meant", () => {
    expect(codes(new Clerk(ZEROS).said())).toEqual(["prose-table", "prose-table", "prose-table"]);
  });

  test("is not held against it either when the last place is filled in, until a save by hand", () => {
    const clerk = new Clerk(OPEN);
    clerk.said();
    const at = clerk.text.indexOf("____");
    clerk.replace(at, at + 4, "3").wait(PAUSE_MS);
    expect(codes(clerk.said()).filter((code) => code.startsWith("prose-"))).toEqual([]);
    expect(codes(clerk.save().said())).toEqual(["prose-table", "prose-table", "prose-table"]);
  });

  test("is being filled in once somebody writes in it, though prose was written before, and after a save", () => {
    for (const save of [false, true]) {
      const clerk = new Clerk(OPEN);
      const at = clerk.text.indexOf("开展培训");
      clerk.replace(at, at, "认真");
      if (save) clerk.save();
      fill(clerk, "本年新收", 0, "6").wait(PAUSE_MS);
      expect(errors(clerk.said())).toEqual([]);
      expect(words(clerk.said())).toContain("表三还在填写：已填 1 行，还差 24 行，有关合计暂不核对。");
    }
  });
});

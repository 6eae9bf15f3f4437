/** Figures put into cells: in the manner of the text, all or nothing, and never so that something else is read. */
import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { setCells } from "../../server/src/language/setCells.js";
import type { CellText } from "../../server/src/protocol.js";
import { parseVolume } from "../../server/src/report/index.js";
import { REPORT } from "../support/openReport.js";

const [DISCLOSURE, APPLICATIONS] = [0, 1];

/** The text after the edit; the words of a refusal. */
function set(text: string, cells: readonly CellText[], { report = 0, version = 1 } = {}): string {
  const document = TextDocument.create("file:///r.txt", "disclosure-report", 1, text);
  const wish = { version, report, cells };
  const answer = setCells(document, parseVolume(text), wish, { language: "zh", versioned: true });
  if ("refused" in answer) return answer.refused;
  const [change] = answer.edit.documentChanges ?? [];
  if (!change || !("edits" in change)) throw new Error("no edit of a document");
  expect(change.textDocument).toEqual({ uri: "file:///r.txt", version: 1 });
  return TextDocument.applyEdits(
    document,
    change.edits.filter((edit) => "newText" in edit),
  );
}

const cell = (key: string, text: string, table = APPLICATIONS): CellText => ({ table, key, text });

describe("a figure", () => {
  test("takes the place of the one that stands there", () => {
    expect(set(REPORT, [cell("partlyGranted/total", "1")])).toBe(
      REPORT.replace("其他情形）\t1\t0\t0\t0\t0\t0\t2", "其他情形）\t1\t0\t0\t0\t0\t0\t1"),
    );
  });

  test.each([
    ["with its thousands commas", "1,026", "2304", "2,304"],
    ["in wide digits", "２６", "104", "１０４"],
    ["typed in wide digits", "26", "１０４", "104"],
    ["of money, as it was typed", "26", "12.50", "12.50"],
    ["with blanks around it", "26", " 104\n", "104"],
  ])("is written %s", (_, there, typed, written) => {
    const before = REPORT.replace("行政许可\t26", `行政许可\t${there}`);
    expect(set(before, [cell("licences/decisions", typed, DISCLOSURE)])).toBe(
      REPORT.replace("行政许可\t26", `行政许可\t${written}`),
    );
  });

  test("goes into a blank cell, and leaves one", () => {
    const blank = REPORT.replace("不计其他情形）\t1\t0", "不计其他情形）\t\t0");
    expect(set(blank, [cell("partlyGranted/person", "1")])).toBe(REPORT);
    expect(set(REPORT, [cell("partlyGranted/person", "")])).toBe(blank);
  });

  test("changes nothing where it stands already", () => {
    expect(set(REPORT, [cell("partlyGranted/total", "2")])).toBe(REPORT);
  });
});

describe("several figures", () => {
  test("are one edit, in whatever order they come", () => {
    const text = set(REPORT, [
      cell("carriedOut/person", "7"),
      cell("received/person", "15"),
      cell("charges/amount", "3", DISCLOSURE),
    ]);
    expect(text).toBe(
      REPORT.replace("办理\t1\t0", "办理\t7\t0").replace("数量\t11\t2", "数量\t15\t2").replace("收费\t0", "收费\t3"),
    );
  });

  test("are none where one has no cell", () => {
    const cells = [cell("received/person", "15"), cell("received/nobody", "1")];
    expect(set(REPORT, cells)).toBe("这一格不能填写。");
    expect(set(REPORT, [cell("received/person", "15", 9)])).toBe("这一格不能填写。");
  });

  test("of a second report of a volume go there", () => {
    const second = REPORT.replaceAll("沙溪县档案局", "沙溪县水利局");
    expect(set(`${REPORT}\n${second}`, [cell("received/person", "15")], { report: 1 })).toBe(
      `${REPORT}\n${second.replace("数量\t11\t2", "数量\t15\t2")}`,
    );
  });
});

describe("refused is", () => {
  test("what was seen in another version, or in a report that is gone", () => {
    const said = "原文刚刚有改动，没有填入，请再填一次。";
    expect(set(REPORT, [cell("received/person", "15")], { version: 2 })).toBe(said);
    expect(set(REPORT, [cell("received/person", "15")], { report: 1 })).toBe(said);
  });

  test("a row that is not read", () => {
    const short = REPORT.replace("数量\t11\t2\t0\t0\t0\t1\t14", "数量 11 2 14");
    expect(set(short, [cell("received/person", "15")])).toBe("这一格不能填写。");
  });

  test("a blank where the layout cannot hold one", () => {
    const spaced = REPORT.replaceAll("\t", "  ");
    expect(set(spaced, [cell("received/total", "15")])).toContain("数量  11  2  0  0  0  1  15");
    expect(set(spaced, [cell("received/total", "")])).toBe("这种排版方式不能有空格子，没有的请填 0。");
  });

  test("what makes cells of its own", () => {
    const piped = REPORT.split("\n")
      .map((line) => (line.includes("\t") ? `| ${line.replaceAll("\t", " | ")} |` : line))
      .join("\n");
    expect(set(piped, [cell("received/total", "1|2")])).toBe("这样填写，表格将无法识别，没有填入。");
    expect(set(piped, [cell("received/total", "3 4")])).toContain("| 1 | 3 4 |");
  });
});

describe("in tags", () => {
  const html = REPORT.split("\n")
    .map((line) => (line.includes("\t") ? `<tr><td>${line.replaceAll("\t", "</td><td>")}</td></tr>` : line))
    .join("\n")
    .replace(/(?:<tr>.*\n)+/gu, (rows) => `<table>\n${rows}</table>\n`);

  test("tags within a cell stay", () => {
    const bold = html.replace("<td>14</td>", "<td><b>14</b></td>");
    expect(set(bold, [cell("received/total", "15")])).toMatch(/<td>(?:<b>15<\/b>|15<b><\/b>)<\/td>/u);
  });

  test.each(["<b>1</b>", "</td><td>"])("%s is no word", (words) => {
    expect(set(html, [cell("received/total", words)])).toBe("这样填写，表格将无法识别，没有填入。");
  });
});

/** A new report is one that only wants its open places filled in. */
import { describe, expect, it } from "vitest";
import { AGENCY_KINDS, type AgencyKind, rowsOf } from "../../server/src/form/index.js";
import { parseReport } from "../../server/src/report/index.js";
import { judge } from "../../server/src/rules/index.js";
import { newReport, reportFileName } from "../../server/src/writing/newReport.js";
import { OPEN } from "../../server/src/writing/sentences.js";
import { NEW_LAYOUTS, type NewReport } from "../../server/src/writing/wish.js";

const AGENCIES: Readonly<Record<AgencyKind, string>> = {
  government: "清河县人民政府",
  department: "清河县水务局",
  town: "柳林镇人民政府",
};

const WISHES = AGENCY_KINDS.flatMap((kind) =>
  [2019, 2020, 2021, 2023].flatMap((year) =>
    NEW_LAYOUTS.map((layout): NewReport => ({ agency: AGENCIES[kind], kind, year, layout })),
  ),
);

const WISH: NewReport = { agency: "清河县水务局", kind: "department", year: 2023, layout: "tabbed" };

/** What the rules say of a text, by id. */
function rulesOf(text: string): string[] {
  const fail = (rule: { id: string }, error: unknown) => {
    throw new Error(rule.id, { cause: error });
  };
  return judge(parseReport(text), {}, fail).map(({ rule }) => rule.id);
}

/** Fills the open places in, as a clerk would who had no application. */
function filledIn(text: string): string {
  return text
    .replace(`电话：${OPEN}`, "电话：0990-6212345")
    .replaceAll(new RegExp(`${OPEN}(?=[件元])`, "g"), "0")
    .replaceAll(`${OPEN}条`, "36条")
    .replace(`${OPEN}月${OPEN}日`, "1月20日")
    .replace(`问题：${OPEN}`, "问题：栏目更新不够及时")
    .replace(`改进情况：${OPEN}`, "改进情况：指定专人每月核对")
    .replace(`水务局${OPEN}联系`, "水务局办公室联系")
    .replaceAll(OPEN, "已按年度计划完成");
}

describe.each(WISHES)("a new report of $agency for $year, $layout", (wish) => {
  const text = newReport(wish);

  it("has nothing to be said of it but its open places, and each of them", () => {
    const places = text.split(OPEN).length - 1;
    expect(places).toBeGreaterThan(10);
    expect(rulesOf(text)).toEqual(Array(places).fill("placeholder"));
  });

  it("has nothing to be said of it once they are filled in", () => {
    const filled = filledIn(text);
    expect(filled).not.toContain(OPEN);
    expect(rulesOf(filled)).toEqual([]);
  });

  it("is read as what it was wished for", () => {
    const report = parseReport(text);
    expect([report.title?.agency, report.year, report.title?.official]).toEqual([wish.agency, wish.year, true]);
    expect(report.edition?.id).toBe(wish.year < 2021 ? "2019" : "2021");
    expect(report.tables.map(({ layout }) => layout.id)).toEqual(Array(3).fill(wish.layout));
    const cells = report.tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    const wanted = report.tables.flatMap(({ table }) => rowsOf(table).flatMap(({ block }) => block.columns));
    expect(cells.map((cell) => cell.text)).toEqual(wanted.map(() => "0"));
  });
});

describe("newReport", () => {
  it("writes the line breaks that it is told", () => {
    const text = newReport(WISH, "\r\n");
    expect(text.replaceAll("\r\n", "\n")).toBe(newReport(WISH));
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  it("ends in the day of signing, in the year after", () => {
    expect(newReport(WISH).split("\n").slice(-4)).toEqual(["", "清河县水务局", "2024年____月____日", ""]);
  });

  it("cites the notice of its form, and the period of its year", () => {
    expect(newReport(WISH)).toContain(
      "年度报告格式〉的通知》（国办公开办函〔2021〕30号）要求，清河县水务局编制本报告。",
    );
    expect(newReport({ ...WISH, year: 2020 })).toContain("有关事项的通知》（国办公开办函〔2019〕60号）要求");
    expect(newReport(WISH)).toContain("统计期限为2023年1月1日至2023年12月31日。");
  });

  it("tells what a government, a department and a town each have to tell", () => {
    const text = (kind: AgencyKind) => newReport({ ...WISH, kind });
    expect(text("government")).toContain("本级政府主动公开");
    expect(text("government")).toContain("对各部门、乡镇（街道）的指导、监督");
    expect(text("department")).toContain("本机关主动公开");
    expect(text("town")).toContain("公开栏");
  });

  it("is kept in a file that the editor knows by its name", () => {
    expect(reportFileName("清河县水务局", 2023)).toBe("清河县水务局2023年政府信息公开工作年度报告.txt");
  });

  it("is for no year before the form", () => {
    expect(() => newReport({ ...WISH, year: 2018 })).toThrow(RangeError);
  });
});

/**
 * An edition that nobody issued, handed in with the list: reports of its years are read, judged and written by sources
 * that do not know it. A new edition is such an object in a file of its own and a line in EDITIONS.
 */
import { describe, expect, test } from "vitest";
import { EDITIONS, type Edition, type TableId } from "../../server/src/form/index.js";
import { applications, row } from "../../server/src/form/tables/applications.js";
import { disclosure } from "../../server/src/form/tables/disclosure.js";
import { CONTEXT, parseReport, parseVolume, type Report } from "../../server/src/report/index.js";
import { judge } from "../../server/src/rules/index.js";
import { rewriteTables } from "../../server/src/writing/rewrite.js";
import { plainStyle } from "../../server/src/writing/style.js";
import { writeTable } from "../../server/src/writing/table.js";
import { FORMS } from "../support/editions.js";
import { randomFigures } from "../support/figures.js";
import { apply } from "../support/fixing.js";
import { LAYOUTS, type LayoutId, layoutOf } from "../support/layouts/index.js";
import { Random } from "../support/random.js";

const BEFORE = FORMS["2021"];

const [documents, ...powers] = BEFORE.tables.disclosure.blocks as [Edition["tables"]["disclosure"]["blocks"][number]];

/** The edition of 2021 with a row more under （六） and without the column of what was repealed. */
const edition: Edition = {
  ...BEFORE,
  id: "2030",
  notice: "国办公开办函〔2030〕12号",
  since: 2030,
  tables: {
    ...BEFORE.tables,
    disclosure: disclosure([
      { ...documents, columns: documents.columns.filter(({ id }) => id !== "repealed") },
      ...powers,
    ]),
    applications: applications([
      ...(BEFORE.tables.applications.blocks[0]?.lines.filter(({ id }) => id.startsWith("otherHandling")) ?? []),
      row("otherHandling.withdrawn", "4.申请人撤回申请", [], "otherHandling"),
    ]),
  },
};

const context = { ...CONTEXT, editions: [...EDITIONS, edition] };
const read = (text: string): Report => parseReport(text, context);
const said = (text: string, rule: string) => judge(read(text)).filter((finding) => finding.rule.id === rule);

const TABLES: readonly TableId[] = ["disclosure", "applications", "reviews"];
const HEADINGS: Readonly<Record<TableId, string>> = {
  disclosure: "二、主动公开政府信息情况",
  applications: "三、收到和处理政府信息公开申请情况",
  reviews: "四、政府信息公开行政复议、行政诉讼情况",
};

const FIGURES = randomFigures(new Random(5), edition, { density: "dense", size: "small" });

const tableOf = (id: TableId, form: Edition, figures: ReadonlyMap<string, number>, layout: LayoutId) =>
  writeTable(form.tables[id], plainStyle(layoutOf(layout), "\n"), (key) => figures.get(key) ?? 0);

function reportOf(year: number, form: Edition, figures = FIGURES, layout: LayoutId = "tabbed"): string {
  const chapters = TABLES.map((id) => `${HEADINGS[id]}\n\n${tableOf(id, form, figures, layout)}\n\n`);
  return `清河县水务局${year}年政府信息公开工作年度报告\n\n${chapters.join("")}`;
}

const TEXT = reportOf(2030, edition);

describe("a report on a made-up edition", () => {
  test.each(LAYOUTS)("is read, every cell of it (%s)", (layout) => {
    const { tables, edition: shown, due } = read(reportOf(2030, edition, FIGURES, layout));
    expect([shown, due]).toEqual([edition, edition]);
    expect(tables.map(({ table }) => table)).toEqual(TABLES.map((id) => edition.tables[id]));
    const cells = tables.flatMap(({ rows }) => rows.flatMap((one) => one.cells));
    expect(new Map(cells.map(({ key, content }) => [key, content.kind === "figure" && content.value]))).toEqual(
      FIGURES,
    );
  });

  test("is read in a volume and again when the volume is edited", () => {
    const volume = parseVolume(TEXT, undefined, undefined, context);
    expect(volume.reports[0]?.report.edition).toBe(edition);
    expect(parseVolume(`${TEXT}。`, volume).reports[0]?.report.edition).toBe(edition);
  });

  test("is on another one without the edition in the list", () => {
    expect(parseReport(TEXT).due).toBe(BEFORE);
    expect(judge(parseReport(TEXT)).length).toBeGreaterThan(judge(read(TEXT)).length);
  });

  test("is judged by sums that know the new row: a wrong cell of it is named and set right", () => {
    const sums = ["row-total", "outcome-total", "balance", "review-total", "wrong-form", "row-label", "missing-row"];
    expect(sums.flatMap((rule) => said(TEXT, rule))).toEqual([]);
    const cell = read(TEXT).tables[1]?.rows.find(({ row: { id } }) => id === "otherHandling.withdrawn")?.cells[0];
    if (cell?.content.kind !== "figure") throw new Error("the new row is not read");
    const wrong = apply(TEXT, [{ span: cell.span, text: String(cell.content.value + 30) }]);
    const [finding, ...more] = sums.flatMap((rule) => said(wrong, rule));
    expect(more).toEqual([]);
    expect(finding?.span.start).toBe(cell.span.start);
    expect(apply(wrong, finding?.fixes?.[0]?.edits ?? [])).toBe(TEXT);
  });

  test("misses the new row where it is lost", () => {
    const zeros = reportOf(2030, edition, new Map());
    const lost = zeros.replace(/.*4\.申请人撤回申请.*\n/, "");
    const [finding] = said(lost, "missing-row");
    expect(apply(lost, finding?.fixes?.[0]?.edits ?? [])).toBe(zeros);
  });

  test("gets a table that is lost on its own form", () => {
    const zeros = reportOf(2030, edition, new Map());
    const lost = zeros.replace(tableOf("applications", edition, new Map(), "tabbed"), "").replace(/\n{4,}/, "\n\n");
    const [finding] = said(lost, "missing-table");
    expect(apply(lost, finding?.fixes?.[0]?.edits ?? [])).toBe(zeros);
  });
});

describe("between a made-up edition and the one before", () => {
  const old = reportOf(2030, BEFORE);

  test("the year tells which is wrong", () => {
    const [finding] = said(old, "wrong-form");
    expect(finding?.message.args).toEqual(["2021", 2030, edition.notice]);
    expect(said(reportOf(2029, BEFORE), "wrong-form")).toEqual([]);
    expect(said(reportOf(2029, edition), "wrong-form")).toHaveLength(1);
  });

  test("tables are written anew, what corresponds is kept, and what is new is left blank", () => {
    const after = apply(old, said(old, "wrong-form")[0]?.fixes?.[0]?.edits ?? []);
    const report = read(after);
    expect(report.tables.map(({ table }) => table)).toEqual(TABLES.map((id) => edition.tables[id]));
    const cells = report.tables.flatMap(({ rows }) => rows.flatMap((one) => one.cells));
    for (const { key, content } of cells) {
      if (key.startsWith("otherHandling.withdrawn/")) expect(content, key).toEqual({ kind: "blank" });
      else expect(content, key).toMatchObject({ kind: "figure", value: FIGURES.get(key) });
    }
  });

  test("tables are written back, and the row that the older form does not have goes", () => {
    const back = apply(TEXT, rewriteTables(read(TEXT), BEFORE));
    const [two, three] = read(back).tables;
    expect([two?.table, three?.table]).toEqual([BEFORE.tables.disclosure, BEFORE.tables.applications]);
    expect(back).not.toContain("撤回");
    expect(two?.rows[0]?.cells.map(({ content }) => content.kind)).toEqual(["figure", "blank", "figure"]);
  });

  test("the notice of the other one is the wrong one to cite", () => {
    const [finding] = said(`${TEXT}\n本报告根据国办公开办函[2021] 第30号编制。\n`, "cited-form");
    expect(finding?.fixes?.[0]?.edits[0]?.text).toBe(edition.notice);
    expect(said(`${TEXT}\n本报告根据国办公开办函〔2030〕12号编制。\n`, "cited-form")).toEqual([]);
  });
});

/** What others read of a report is bytes, in this thread as in any other; it says what the report says. */
import { expect, test } from "vitest";
import { type ComparedReport, factsOf, received, sendable } from "../../server/src/between/index.js";
import { passagesOf } from "../../server/src/between/passages.js";
import { cellKey } from "../../server/src/form/index.js";
import { parseReport, type Report, withoutBlanks } from "../../server/src/report/index.js";
import { compose } from "../prose/support.js";
import { REPORT } from "../support/openReport.js";

/** Whose tables are drawn with bars. */
const PIPED = compose({
  prose: {},
  applications: { received: [3, 7, 0, 0, 0, 0], granted: [3, 7, 0, 0, 0, 0] },
  disclosure: { "licences/decisions": 7, "penalties/decisions": 3 },
});

const sentOf = (report: Report): ComparedReport => {
  const own: ComparedReport = { file: "file:///a.txt", name: "a.txt", firstLine: 3, facts: factsOf(report) };
  return received(structuredClone(sendable(own)), own.file, own.name);
};

/** The figures of a report, as its tables have them. */
const figuresIn = ({ tables }: Report) =>
  tables.flatMap(({ table, rows }) =>
    rows.flatMap(({ row, block, state, cells }) =>
      (state === "read" ? cells : []).flatMap(({ span, text, content }, i) => {
        const key = cellKey(row.id, block.columns[i]?.id ?? "");
        if (content.kind !== "figure") return [];
        return { table: table.id, figure: { key, value: content.value, span, written: withoutBlanks(text) } };
      }),
    ),
  );

test.each([
  ["of 2023", REPORT],
  ["of 2020, on the edition before", REPORT.replaceAll("2023", "2020")],
  ["without tables", REPORT.slice(0, REPORT.indexOf("二、"))],
  ["whose figures are written in other ways", PIPED.replaceAll(" 3 |", " ３ |").replaceAll(" 7 |", "  7 件 |")],
  ["of a quarter", REPORT.replace("2023年政府信息公开工作", "2023年第一季度政府信息公开工作")],
  ["without a title", REPORT.slice(REPORT.indexOf("一、"))],
])("a report %s", (_, text) => {
  const report = parseReport(text);
  const { firstLine, name, facts } = sentOf(report);
  expect({ firstLine, name }).toEqual({ firstLine: 3, name: "a.txt" });
  expect(facts.title).toBe(report.title?.text ?? "");
  expect(facts.named).toBe(report.title?.agency);
  expect(facts.agency).toBe(/季度/.test(report.title?.text ?? "") ? undefined : report.title?.agency);
  expect([facts.year, facts.edition]).toEqual([report.year, report.edition]);
  expect([...facts.lines]).toEqual(report.lines.map(({ start }) => start));
  expect(facts.hasTables).toBe(report.tables.length > 0);
  expect([...facts.tables.values()].map(({ table }) => table)).toEqual(report.tables.map(({ table }) => table));
  for (const { table, figure } of figuresIn(report)) expect(facts.tables.get(table)?.at(figure.key)).toEqual(figure);
  const said = facts.passages.map(({ span, sentence, sketch, keys, figures }) => ({
    ...{ span, sentence, sketch, keys, figures },
  }));
  expect(said).toEqual(passagesOf(report));
});

test.each([0, 65534, 65535, 70000, 12.5, 1234567.89, 2 ** 40, 2 ** 41])("%d is the same there", (value) => {
  const text = compose({ prose: {}, disclosure: { "licences/decisions": value, "penalties/decisions": 3 } });
  const figures = sentOf(parseReport(text)).facts.tables.get("disclosure");
  const figure = figures?.at("licences/decisions");
  expect([figure?.value, figures?.at("penalties/decisions")?.value]).toEqual([value, 3]);
  expect(text.slice(figure?.span.start, figure?.span.end)).toBe(String(value));
});

test("two reports have the same figures where all values are, wherever and however they stand", () => {
  const facts = (text: string) => factsOf(parseReport(text));
  const own = facts(PIPED);
  expect(own.hasFiguresOf(facts(PIPED.replaceAll(" 3 |", "  ３ |")))).toBe(true);
  expect(own.hasFiguresOf(facts(PIPED.replace(" 3 |", " 9 |")))).toBe(false);
  expect(own.hasFiguresOf(facts(PIPED.replace(" 3 |", "  |")))).toBe(false);
  expect(own.hasFiguresOf(facts(PIPED.slice(0, PIPED.indexOf("四、"))))).toBe(false);
  const bare = facts(REPORT.slice(0, REPORT.indexOf("二、")));
  expect(bare.hasFiguresOf(facts(REPORT.slice(0, REPORT.indexOf("二、"))))).toBe(false);
});

test("a report that cannot be told of leaves nothing in the facts of the next", () => {
  const bytes = sentOf(parseReport(REPORT)).facts.bytes;
  const broken: Report = {
    ...parseReport(REPORT),
    get paragraphs(): never {
      throw new Error("broken");
    },
  };
  expect(() => factsOf(broken)).toThrow("broken");
  expect(factsOf(parseReport(REPORT)).bytes).toEqual(bytes);
});

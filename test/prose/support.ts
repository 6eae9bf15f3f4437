/** Whole reports with chosen figures and chosen sentences, parsed, and what the rules of prose say of them. */

import type { Finding } from "../../server/src/facts/finding.js";
import { cellKey, rowsOf, type Table } from "../../server/src/form/index.js";
import { type Prose, proseOf } from "../../server/src/prose/index.js";
import { CONTEXT, parseReport } from "../../server/src/report/index.js";
import type { Report, Span } from "../../server/src/report/model.js";
import { judge } from "../../server/src/rules/index.js";
import { proseClaim } from "../../server/src/rules/prose/prose-claim.js";
import { prosePercent } from "../../server/src/rules/prose/prose-percent.js";
import { proseSum } from "../../server/src/rules/prose/prose-sum.js";
import { proseTable } from "../../server/src/rules/prose/prose-table.js";
import { reportYear } from "../../server/src/rules/prose/report-year.js";
import { statisticPeriod } from "../../server/src/rules/prose/statistic-period.js";
import type { Rule } from "../../server/src/rules/rule.js";
import { FORMS } from "../support/editions.js";
import { NANPING_LAND } from "./cases/bodies.js";
import { BODIES } from "./corpus/bodies.js";

/** Figures by cell, of all tables; what is not given is 0. Totals are computed. */
export interface Figures {
  /** Table three: by row, the seven columns without the total (自然人, then the five organisations). */
  readonly applications?: Readonly<Record<string, readonly number[]>>;
  /** Table four: 维持, 纠正, 其他, 尚未审结 of the three groups. */
  readonly reviews?: readonly (readonly number[])[];
  /** Table two: by cell. */
  readonly disclosure?: Readonly<Record<string, string | number>>;
}

/** A body that reports. */
export interface Body {
  readonly agency: string;
  readonly year: number;
  readonly figures: Figures;
}

export interface Case extends Figures {
  readonly agency?: string;
  readonly year?: number;
  /** Prose by chapter, 1 to 6; 0 stands before the first. */
  readonly prose: Readonly<Record<number, string>>;
}

const EMPTY = [0, 0, 0, 0, 0, 0];

function applicationRows(table: Table, given: Figures["applications"]): string[] {
  const rows = rowsOf(table).map(({ row }) => row);
  const figures = new Map(rows.map((row) => [row.id, [...EMPTY].map((_, i) => given?.[row.id]?.[i] ?? 0)]));
  const outcomes = rows.filter((row) => !["received", "carriedIn", "outcomeTotal", "carriedOut"].includes(row.id));
  figures.set(
    "outcomeTotal",
    EMPTY.map((_, i) => outcomes.reduce((sum, row) => sum + ((figures.get(row.id) as number[])[i] ?? 0), 0)),
  );
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  for (let i = 0; i < 6; i++) {
    const at = (id: string) => (figures.get(id) as number[])[i] ?? 0;
    if (at("received") + at("carriedIn") !== at("outcomeTotal") + at("carriedOut"))
      throw new Error(`column ${i} is unsound`);
  }
  return rows.map((row) => {
    const own = figures.get(row.id) as number[];
    return `| ${row.text} | ${own.join(" | ")} | ${sum(own)} |`;
  });
}

function disclosureRows(table: Table, given: Figures["disclosure"]): string[] {
  return table.blocks.flatMap((block) => [
    `| ${block.article?.text ?? ""} |`,
    `| 信息内容 | ${block.columns.map((column) => column.text).join(" | ")} |`,
    ...block.lines.map(
      (row) =>
        `| ${row.text} | ${block.columns.map((column) => given?.[cellKey(row.id, column.id)] ?? 0).join(" | ")} |`,
    ),
  ]);
}

function reviewRows(given: Figures["reviews"]): string[] {
  const figures = [0, 1, 2].flatMap((group) => {
    const own = [0, 1, 2, 3].map((i) => given?.[group]?.[i] ?? 0);
    return [...own, own.reduce((a, b) => a + b, 0)];
  });
  const results = "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计";
  return [
    "| 行政复议 | 行政诉讼 |",
    "| 未经复议直接起诉 | 复议后起诉 |",
    `| ${results} | ${results} | ${results} |`,
    `| ${figures.join(" | ")} |`,
  ];
}

const HEADINGS = [
  "一、总体情况",
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  "五、存在的主要问题及改进情况",
  "六、其他需要报告的事项",
];

/** The lines of the tables of chapters two, three and four. */
function tableLines(year: number, figures: Figures): Readonly<Record<number, readonly string[]>> {
  const { tables } = FORMS[year >= 2021 ? "2021" : "2019"];
  const heads =
    "| 申请人情况 |\n| 自然人 | 法人或其他组织 | 总计 |\n| 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |";
  return {
    2: disclosureRows(tables.disclosure, figures.disclosure),
    3: [heads, ...applicationRows(tables.applications, figures.applications)],
    4: reviewRows(figures.reviews),
  };
}

function textOf(
  agency: string,
  year: number,
  prose: Case["prose"],
  tables: Readonly<Record<number, readonly string[]>>,
): string {
  const told = (number: number) => (prose[number] ? [prose[number]] : []);
  return [
    `${agency}${year}年政府信息公开工作年度报告`,
    ...told(0),
    ...HEADINGS.map((heading, i) => [heading, ...told(i + 1), ...(tables[i + 1] ?? [])].join("\n")),
    "",
  ].join("\n\n");
}

/** @returns the text of a sound report on the edition of its year, with this prose in its chapters */
export function compose({ agency = "清河县水务局", year = 2023, prose, ...figures }: Case): string {
  return textOf(agency, year, prose, tableLines(year, figures));
}

const RULES: readonly Rule[] = [proseTable, proseSum, prosePercent, proseClaim, reportYear, statisticPeriod];

export interface Said {
  readonly rule: string;
  /** What is marked. */
  readonly text: string;
  readonly finding: Finding;
}

export function report(of: Case): Report {
  return parseReport(compose(of));
}

const TABLES = new Map<Body, Pick<Report, "tables" | "edition">>();

/** The tables of a body, parsed once: a thousand times over they would take most of the time. */
function tablesOf(body: Body): Pick<Report, "tables" | "edition"> {
  const known = TABLES.get(body) ?? report({ ...body.figures, year: body.year, prose: {} });
  TABLES.set(body, known);
  return known;
}

/** A text that gets a body's tables holds none of its own. */
const WITHOUT_TABLES = { ...CONTEXT, layouts: [] };

const BODIES_BY_NAME = new Map<string, Body>();

/** @returns a body of the corpus, the same object each time: by that its tables are known again @throws if there is none */
export function bodyNamed(name: string): Body {
  const { agency, year, ...figures } = BODIES[name] ?? {};
  if (agency === undefined || year === undefined) throw new Error(`no such body: ${name}`);
  const body = BODIES_BY_NAME.get(name) ?? { agency, year, figures };
  BODIES_BY_NAME.set(name, body);
  return body;
}

/** @returns a body's report with this text in its one chapter, or before any; its tables lead into a text of their own */
export function reportOf(body: Body, chapter: number, text: string): Report {
  const { agency, year } = body;
  const { tables, edition } = tablesOf(body);
  const told = [`${agency}${year}年政府信息公开工作年度报告`, ...(chapter ? [HEADINGS[chapter - 1]] : []), text, ""];
  const parsed = parseReport(told.join("\n\n"), WITHOUT_TABLES);
  return { ...parsed, tables, ...(edition ? { edition } : {}) };
}

/** @returns the words that the rules of prose find fault with in a sentence of a body of the corpus, in their order */
export function faultsIn(name: string, chapter: number, sentence: string): string[] {
  const parsed = reportOf(bodyNamed(name), chapter, sentence);
  return judge(parsed)
    .filter(({ rule }) => rule.id.startsWith("prose-"))
    .map(({ span }) => parsed.text.slice(span.start, span.end));
}

/** @returns what is read of a text in a chapter, and how to see what a span stands over */
export function read(
  text: string,
  chapter = 1,
  body: Body = NANPING_LAND,
): { prose: Prose; at: (span: Span) => string } {
  const parsed = reportOf(body, chapter, text);
  return { prose: proseOf(parsed), at: ({ start, end }) => parsed.text.slice(start, end) };
}

/** @returns what the rules of figures in prose say of a report */
export function say(parsed: Report): Said[] {
  return RULES.flatMap((rule) =>
    [...rule.check(parsed)].map((finding) => ({
      rule: rule.id,
      text: parsed.text.slice(finding.span.start, finding.span.end),
      finding,
    })),
  );
}

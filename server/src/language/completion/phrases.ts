/** Sentences with the tables' own figures. What a table does not tell for certain no sentence tells. */
import { CompletionItemKind } from "vscode-languageserver-types";
import { once } from "../../common/once.js";
import { type Cells, cellsOf, valueOfSum } from "../../facts/cells.js";
import { type CellKey, cellKey, isRow, REVIEW_GROUPS, type Table, type TableId } from "../../form/index.js";
import type { Report, TableReading } from "../../report/index.js";
import type { Offer } from "./offer.js";

/** The figure of a cell, or of some of them added up; undefined where one of them is not known. */
type Figure = (...keys: readonly CellKey[]) => number | undefined;

/** The chapters whose sentences these may be, beside chapter one. */
const MAKERS: readonly { readonly table: TableId; readonly make: (figure: Figure, table: Table) => string[] }[] = [
  { table: "applications", make: ofApplications },
  { table: "reviews", make: ofReviews },
  { table: "disclosure", make: ofDisclosure },
];

/** The sentences that a report does not say already, with the chapter of their table; worked out once. */
const sentences = once((report: Report): readonly { readonly chapter: number; readonly offer: Offer }[] => {
  const cells = cellsOf(report);
  return MAKERS.flatMap(({ table, make }) => {
    const reading = report.tables.find((one) => one.table.id === table);
    const texts = reading ? make(figuresOf(reading, cells), reading.table) : [];
    return texts
      .filter((text) => !report.text.includes(text))
      .map((text) => ({ chapter: reading?.table.chapter ?? 0, offer: { text, kind: CompletionItemKind.Text } }));
  });
});

/**
 * @param chapter the number of the chapter that they are to stand in
 * @returns the sentences that fit there: in chapter one those of all tables, in a table's own chapter its own
 */
export function phrases(report: Report, chapter: number): Offer[] {
  return sentences(report).flatMap((one) => (chapter === 1 || chapter === one.chapter ? [one.offer] : []));
}

function figuresOf({ table }: TableReading, cells: Cells): Figure {
  return (...keys) => valueOfSum({ table: table.id, plus: keys, minus: [], name: "" }, cells);
}

const total = (row: string): CellKey => cellKey(row, "total");

/** 予以公开 5 件、…: those that are not 0; undefined where one is not known. */
function parts(counts: readonly (readonly [name: string, count: number | undefined])[]): string[] | undefined {
  if (counts.some(([, count]) => count === undefined)) return undefined;
  return counts.flatMap(([name, count]) => (count ? [`${name}${count}件`] : []));
}

/** ，其中…: only where it parts anything. */
const among = (list: readonly string[] | undefined): string =>
  list && list.length > 1 ? `，其中${list.join("、")}` : "";

function ofApplications(figure: Figure, table: Table): string[] {
  const columns = table.blocks[0]?.columns.map(({ id }) => id) ?? [];
  const organisations = columns.filter((id) => id !== "person" && id !== "total");
  const received = figure(total("received"));
  const carriedIn = figure(total("carriedIn"));
  const done = figure(total("outcomeTotal"));
  const carriedOut = figure(total("carriedOut"));
  const who = parts([
    ["自然人", figure(cellKey("received", "person"))],
    ["法人或其他组织", figure(...organisations.map((id) => cellKey("received", id)))],
  ]);
  const brought = carriedIn ? `；上年结转${carriedIn}件` : "";
  const left = carriedOut ? `；结转下年度继续办理${carriedOut}件` : "";
  return [
    ...(received === undefined
      ? []
      : [received ? `全年新收政府信息公开申请${received}件${among(who)}${brought}。` : "全年未收到政府信息公开申请。"]),
    ...(done ? [`办结政府信息公开申请${done}件${among(outcomes(figure, table))}${left}。`] : []),
  ];
}

/** The outcomes in words: the rows under a group are one. */
function outcomes(figure: Figure, table: Table): string[] | undefined {
  const lines = table.blocks.flatMap((block) => [...block.lines]);
  const rows = lines.filter(isRow);
  const bare = (text: string) => text.replace(/^（.）|（.*$/gu, "");
  return parts(
    lines.flatMap((line): (readonly [string, number | undefined])[] => {
      if (line.id === "outcomeTotal") return [];
      if (isRow(line)) return line.group === "outcomes" ? [[bare(line.text), figure(total(line.id))]] : [];
      if (line.parent !== "outcomes") return [];
      const keys = rows.filter(({ group }) => group === line.id).map(({ id }) => total(id));
      return [[bare(line.text), figure(...keys)]];
    }),
  );
}

const RESULTS = [
  ["upheld", "结果维持"],
  ["corrected", "结果纠正"],
  ["other", "其他结果"],
  ["pending", "尚未审结"],
] as const;

function ofReviews(figure: Figure, table: Table): string[] {
  const row = table.blocks[0]?.lines[0]?.id ?? "";
  const [review, ...suits] = REVIEW_GROUPS.map(({ id }) => id);
  const count = (groups: readonly string[], result: string) =>
    figure(...groups.map((group) => cellKey(row, `${group}.${result}`)));
  const said = (groups: readonly string[], verb: string, what: string): string | undefined => {
    const sum = count(groups, "total");
    if (sum === undefined) return undefined;
    const results = parts(RESULTS.map(([result, name]) => [name, count(groups, result)] as const));
    return sum ? `${verb}${what}${sum}件${among(results)}` : `没有${verb}${what}`;
  };
  const reviewed = said([review ?? ""], "被申请", "行政复议");
  const sued = said(suits, "被提起", "行政诉讼");
  return reviewed && sued ? [`全年因政府信息公开工作${reviewed}；${sued}。`] : [];
}

function ofDisclosure(figure: Figure, table: Table): string[] {
  const of = (row: string) => (column: string) => figure(cellKey(row, column));
  const documents = of("normativeDocuments");
  const charges = of("charges")("amount");
  const columns = table.blocks[0]?.columns ?? [];
  const counts = columns.map(({ id }) => documents(id));
  const [issued, repealed, inForce] = counts;
  const isCurrent = columns.some(({ id }) => id === "inForce");
  const decided = ["行政许可", "行政处罚", "行政强制"].map((name, i) => {
    const count = of(["licences", "penalties", "coercion"][i] ?? "")("decisions");
    return count === undefined ? undefined : `${name}处理决定${count}件`;
  });
  return [
    ...(counts.includes(undefined)
      ? []
      : [
          isCurrent
            ? `全年制发行政规范性文件${issued}件，废止${repealed}件，现行有效${inForce}件。`
            : `全年新制作规范性文件${issued}件，新公开${repealed}件，对外公开总数${inForce}件。`,
        ]),
    ...(decided.includes(undefined) ? [] : [`全年作出${decided.join("、")}。`]),
    ...(charges === undefined ? [] : [`全年行政事业性收费${charges}万元。`]),
  ];
}

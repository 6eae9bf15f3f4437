/** Hostile texts: a part as often as fits, standing alone or at a place in a sound report where it does most harm. */
import { generateReport } from "./engine.js";

/** What is repeated. */
const PARTS: Readonly<Record<string, string>> = {
  "a figure a line": "0\n",
  "TAB and figure a line": "\t0\n",
  TABs: "\t",
  bars: "|",
  "bars a line": "| | | |\n",
  "digits without a break": "1",
  "digits and commas": "1,234,",
  "wide digits": "１２",
  "decimal points": "1.",
  percentages: "100%、",
  "rows with TABs": "（一）予以公开\t0\t0\t0\t0\t0\t0\t0\n",
  "rows between bars": "|（一）予以公开|0|0|0|0|0|0|0|\n",
  "rows between blanks, a list mark apart": "（一）本年新收  1  2  3\n1 .属于国家秘密  4  5  6\n",
  "labels alone": "（一）予以公开\n",
  "a label in letters": "予\n以\n公\n开\n",
  "a group label downwards": "三\n、\n本\n年\n度\n办\n理\n结\n果\n",
  "the last label": "（七）总计\n",
  "lists of labels in a line": "（一）予以公开（二）部分公开",
  headings: "一、总体情况\n",
  "headings in turn": "一、总体情况\n二、主动公开政府信息情况\n",
  "Markdown headings": "## 一、总体情况\n",
  "sub-headings": "（一）主动公开\n",
  "numbered lines": "1.主动公开\n",
  "numbers in circles": "①主动公开\n",
  numerals: "一、",
  "brackets with numerals": "（一）",
  titles: "某某局2021年政府信息公开工作年度报告\n",
  "titles and chapters": "某某局2021年政府信息公开工作年度报告\n一、总体情况\n六、其他需要报告的事项\n",
  "titles in pieces": "某某局\n2021年政府信息公开\n工作年度报告\n",
  "contents pages": "目  录\n一、总体情况……1\n二、主动公开政府信息情况……2\n",
  leaders: "…",
  "page marks": "— 1 —\n",
  "page breaks": "\f\n",
  "parts of parts": "其中1条、",
  "parts of parts, nested": "其中：",
  "counts in turn": "申请12件、",
  sentences: "2021年，本局共收到政府信息公开申请12件，其中自然人10件、法人或其他组织2件。",
  "paragraphs of prose": "2021年，本局共收到政府信息公开申请12件，其中自然人10件、法人或其他组织2件。\n",
  years: "2022年，",
  dates: "2021年1月1日至2021年12月31日，",
  claims: "未收到申请，",
  "quotation marks": "“",
  "quotation marks in pairs": "“公开”",
  "opened brackets": "（",
  "closed brackets": "）",
  "square brackets": "[",
  bookmarks: "[bookmark: ",
  "ends of titles": "年度报告\n",
  "angle brackets": "<a",
  entities: "&nbsp",
  "opened titles of works": "《",
  "full stops": "。",
  "commas and stops": "，。",
  blanks: " ",
  "wide blanks": "\u3000",
  "blanks and line breaks": " \n",
  "blank lines": "\n",
  "line breaks of Windows": "\r\n",
  "letters without a break": "的",
  "a word over and over": "公开",
  "Latin letters": "a",
  "addresses of mail": "a@b.",
  "telephone numbers": "13800000000",
  "numbers of identity cards": "11010119900101",
  "combining marks": "\u0301",
  "letters with combining marks": "开\u0301",
  "halves of pairs": "\ud800",
  "variation selectors": "开\ufe00",
  "blanks without width": "\u200b",
  asterisks: "*",
  hashes: "#",
  "list marks": "- ",
  "lines of list marks": "- \n",
  dashes: "—",
  underscores: "_",
  crosses: "×",
};

type Place = "alone" | "in prose" | "in a table" | "in the title";

/** Where a part is put beside standing alone: at each place those that are looked at there. */
const IN_PROSE = [
  "TABs;digits without a break;digits and commas;percentages;sub-headings;numbered lines;numerals;parts of parts",
  "parts of parts, nested;counts in turn;sentences;years;dates;claims;quotation marks;opened brackets;closed brackets",
  "combining marks;letters with combining marks;a word over and over;letters without a break;blank lines;bookmarks",
].flatMap((names) => names.split(";"));
const IN_A_TABLE = [
  "a figure a line;TAB and figure a line;TABs;bars;rows with TABs;rows between bars;labels alone;a label in letters",
  "a group label downwards;the last label;lists of labels in a line;digits without a break;blank lines;page marks",
  "combining marks;letters without a break;wide blanks",
].flatMap((names) => names.split(";"));
const IN_THE_TITLE = ["blank lines", "titles in pieces", "letters without a break", "combining marks"];

const SOUND = generateReport(1, { style: { layout: "vertical" }, otherQuirks: "none" });

/** Where something is put in, by its offset in the sound report. */
function offsetOf(place: Exclude<Place, "alone">): number {
  if (place === "in the title") return SOUND.title.start + 4;
  if (place === "in prose") return SOUND.text.indexOf("。", SOUND.headings[0]?.span.end);
  const rows = SOUND.rows.filter(({ table }) => table.id === "applications");
  return rows[Math.floor(rows.length / 2)]?.pieces[0]?.start ?? 0;
}

export interface Shape {
  readonly name: string;
  /** @returns a text of about so many UTF-16 units */
  readonly write: (units: number) => string;
}

function shape(name: string, place: Place): Shape {
  const part = PARTS[name];
  if (part === undefined) throw new Error(`no part is called ${name}`);
  const filled = (units: number) => part.repeat(Math.ceil(units / part.length));
  if (place === "alone") return { name, write: filled };
  const at = offsetOf(place);
  return {
    name: `${name}, ${place}`,
    write: (units) => `${SOUND.text.slice(0, at)}${filled(units)}\n${SOUND.text.slice(at)}`,
  };
}

/** A report and then sub-headings without end, as a chapter one that never stops. */
const UNENDING: Shape = {
  name: "a chapter of sub-headings",
  write: (units) => `某某局2021年政府信息公开工作年度报告\n一、总体情况\n${"（一）主动公开\n".repeat(units / 8)}`,
};

export const SHAPES: readonly Shape[] = [
  UNENDING,
  ...Object.keys(PARTS).map((name) => shape(name, "alone")),
  ...IN_PROSE.map((name) => shape(name, "in prose")),
  ...IN_A_TABLE.map((name) => shape(name, "in a table")),
  ...IN_THE_TITLE.map((name) => shape(name, "in the title")),
];

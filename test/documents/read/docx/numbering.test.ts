import { describe, expect, test } from "vitest";
import { readDocument } from "../../../../server/src/documents/documents.js";
import { formatNumber } from "../../../../server/src/documents/read/docx/numberFormats.js";
import { type DocxParts, docx, level, list, listOf, numbered, paragraph } from "../../../support/docx.js";

const linesOf = async (body: string, more: Partial<DocxParts>): Promise<string[]> =>
  (await readDocument(docx({ body, ...more }), "docx")).text.trimEnd().split("\n");

const OFFICIAL = list(
  0,
  level(0, "japaneseCounting", "%1、"),
  level(1, "chineseCounting", "（%2）"),
  level(2, "decimal", "%3."),
);

const item = (text: string, at = 0, of = 1): string => paragraph(text, numbered(of, at));

describe("numbers of lists", () => {
  const numbering = OFFICIAL + listOf(1, 0);

  test("are written before their paragraphs, and deeper ones begin anew under the next", async () => {
    const body =
      item("甲") + item("乙", 1) + item("丙", 1) + item("丁", 2) + item("戊") + item("己", 1) + item("庚", 2);
    expect(await linesOf(body, { numbering })).toEqual([
      "一、甲",
      "（一）乙",
      "（二）丙",
      "1.丁",
      "二、戊",
      "（一）己",
      "1.庚",
    ]);
  });

  test("go on behind paragraphs and tables that have none, and behind other lists", async () => {
    const more = list(5, level(0, "decimal", "%1）"));
    const body = item("甲") + paragraph("文") + item("乙", 0, 6) + item("丙");
    expect(await linesOf(body, { numbering: `${OFFICIAL}${more}${listOf(1, 0)}${listOf(6, 5)}` })).toEqual([
      "一、甲",
      "文",
      "1）乙",
      "二、丙",
    ]);
  });

  test("of two lists of one definition count on, unless the second one says where it begins", async () => {
    const restarted = listOf(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
    const body = item("甲") + item("乙", 0, 3) + item("丙", 0, 2) + item("丁", 0, 2);
    expect(await linesOf(body, { numbering: `${numbering}${restarted}${listOf(3, 0)}` })).toEqual([
      "一、甲",
      "二、乙",
      "一、丙",
      "二、丁",
    ]);
  });

  test("begin where their definition says", async () => {
    const from5 = `<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="5"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>`;
    expect(await linesOf(item("甲", 0, 8), { numbering: from5 + listOf(8, 7) })).toEqual(["5.甲"]);
  });

  test("of levels above that were not used yet are the first", async () => {
    const legal = list(0, level(0, "chineseCounting", "%1"), level(1, "decimal", "%1.%2", "<w:isLgl/>"));
    expect(await linesOf(item("甲", 1), { numbering: legal + listOf(1, 0) })).toEqual(["1.1 甲"]);
  });

  test("may never begin anew", async () => {
    const running = list(0, level(0, "decimal", "%1."), level(1, "decimal", "(%2)", '<w:lvlRestart w:val="0"/>'));
    const body = item("甲") + item("乙", 1) + item("丙") + item("丁", 1);
    expect(await linesOf(body, { numbering: running + listOf(1, 0) })).toEqual(["1.甲", "(1)乙", "2.丙", "(2)丁"]);
  });

  test("come from styles, from what these are based on, and from levels that name a style", async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="2"><w:basedOn w:val="1"/></w:style><w:style w:type="paragraph" w:styleId="3"><w:basedOn w:val="1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>';
    const tied = list(
      0,
      level(0, "chineseCounting", "%1、", '<w:pStyle w:val="1"/>'),
      level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="2"/>'),
    );
    const body =
      paragraph("甲", '<w:pStyle w:val="1"/>') +
      paragraph("乙", '<w:pStyle w:val="2"/>') +
      paragraph("丙", '<w:pStyle w:val="3"/>') +
      paragraph("丁", `<w:pStyle w:val="1"/>${numbered(0)}`);
    expect(await linesOf(body, { styles, numbering: tied + listOf(1, 0) })).toEqual(["一、甲", "（一）乙", "丙", "丁"]);
  });

  test("of a paragraph whose end is hidden are shown, of a bullet not", async () => {
    const bullets = list(2, level(0, "bullet", ""));
    const body = paragraph("甲", `${numbered(1)}<w:rPr><w:vanish/></w:rPr>`) + item("乙", 0, 3);
    expect(await linesOf(body, { numbering: OFFICIAL + bullets + listOf(1, 0) + listOf(3, 2) })).toEqual([
      "一、甲",
      "乙",
    ]);
  });

  test("are taken from the list that a style links to", async () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="s"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const linking = '<w:abstractNum w:abstractNumId="4"><w:numStyleLink w:val="s"/></w:abstractNum>';
    expect(
      await linesOf(item("甲", 0, 5), { styles, numbering: OFFICIAL + linking + listOf(1, 0) + listOf(5, 4) }),
    ).toEqual(["一、甲"]);
  });
});

test.each([
  ["chineseCounting", 10, "十"],
  ["chineseCounting", 12, "十二"],
  ["japaneseCounting", 20, "二十"],
  ["chineseCountingThousand", 105, "一百〇五"],
  ["chineseCountingThousand", 110, "一百一十"],
  ["chineseCountingThousand", 1001, "一千〇一"],
  ["chineseLegalSimplified", 12, "壹拾贰"],
  ["ideographDigital", 12, "一二"],
  ["ideographTraditional", 2, "乙"],
  ["ideographZodiac", 3, "寅"],
  ["decimalEnclosedCircleChinese", 3, "③"],
  ["decimalEnclosedCircle", 21, "㉑"],
  ["decimalEnclosedParen", 2, "⑵"],
  ["decimalEnclosedFullstop", 8, "⒏"],
  ["decimalFullWidth", 12, "１２"],
  ["decimalZero", 3, "03"],
  ["upperRoman", 14, "XIV"],
  ["lowerRoman", 9, "ix"],
  ["upperLetter", 28, "BB"],
  ["lowerLetter", 3, "c"],
  ["none", 3, ""],
  ["decimal", 3, "3"],
  ["koreanCounting", 3, "3"],
  ["constructor", 3, "3"],
])("%s writes %i as %s", (format, value, written) => {
  expect(formatNumber(value, format)).toBe(written);
});

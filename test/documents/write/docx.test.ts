/** Reports as Word documents: what offices publish, the same bytes for the same text, each run known by its place. */
import { describe, expect, test } from "vitest";
import { toDocx } from "../../../server/src/documents/write/index.js";
import { parseVolume } from "../../../server/src/report/index.js";
import { REPORT } from "../../support/openReport.js";
import { faultsOf, partsOf } from "../../support/unpacked.js";

const SIGNED = `${REPORT}沙溪县档案局\n2024年1月20日\n`;
const docxOf = (text: string) => toDocx(parseVolume(text).reports);
const documentOf = (text: string): string => partsOf(docxOf(text).bytes).get("word/document.xml") ?? "";
const partOf = (name: string): string => partsOf(docxOf(SIGNED).bytes).get(`word/${name}.xml`) ?? "";
const styleOf = (name: string): string =>
  partOf("styles")
    .match(/<w:style .*?<\/w:style>/gs)
    ?.find((style) => style.includes(`<w:name w:val="${name}"/>`)) ?? "";

/** The paragraphs outside tables, as style and words. */
const paragraphs = (xml: string): string[] =>
  [...xml.replace(/<w:tbl>.*?<\/w:tbl>/gs, "").matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = ""]) => {
    const style = /<w:pStyle w:val="([^"]*)"/.exec(inner)?.[1] ?? "-";
    return `${style} ${[...inner.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, words]) => words).join("")}`;
  });

test("the same text makes the same bytes, and every part is sound XML", () => {
  const { bytes } = docxOf(SIGNED);
  expect(docxOf(SIGNED).bytes).toEqual(bytes);
  const parts = partsOf(bytes);
  for (const [name, xml] of parts) expect(faultsOf(xml), name).toEqual([]);
  const types = parts.get("[Content_Types].xml") ?? "";
  for (const name of parts.keys()) {
    if (name.endsWith(".rels") || name === "[Content_Types].xml") continue;
    expect(types).toContain(`PartName="/${name}"`);
  }
});

describe("as GB/T 9704 has it:", () => {
  test("A4, 37 mm above, 35 below, 28 to the left, 26 to the right", () => {
    const [, width, height] = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(documentOf(SIGNED)) ?? [];
    const [, top, right, bottom, left] =
      /w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)"/.exec(documentOf(SIGNED)) ?? [];
    const mm = (twips: string | undefined) => Math.round((Number(twips) / 1440) * 25.4);
    expect([width, height, top, bottom, left, right].map(mm)).toEqual([210, 297, 37, 35, 28, 26]);
  });

  test.each([
    ["Title", "方正小标宋简体", 22],
    ["heading 1", "黑体", 16],
    ["heading 2", "楷体_GB2312", 16],
    ["heading 3", "仿宋_GB2312", 16],
  ])("%s in %s of %i pt", (name, face, points) => {
    expect(styleOf(name)).toContain(`w:eastAsia="${face}"`);
    expect(styleOf(name)).toContain(`<w:sz w:val="${points * 2}"/>`);
  });

  test("text in 仿宋 of 16 pt, lines 28.95 pt apart, two characters in, in Chinese", () => {
    const defaults = /<w:docDefaults>.*<\/w:docDefaults>/s.exec(partOf("styles"))?.[0];
    expect(defaults).toContain('w:eastAsia="仿宋_GB2312"');
    expect(defaults).toContain('<w:sz w:val="32"/>');
    expect(defaults).toContain('<w:lang w:val="en-US" w:eastAsia="zh-CN"');
    expect(styleOf("Normal")).toContain('<w:spacing w:line="579" w:lineRule="exact"/><w:ind w:firstLineChars="200"');
  });

  test("every face has others that stand in for it", () => {
    for (const [, face] of partOf("styles").matchAll(/w:eastAsia="([^"]*)" w:cs/g)) {
      expect(partOf("fontTable")).toContain(`<w:font w:name="${face}"><w:altName`);
    }
  });

  test("pages are numbered between dashes, outside: odd ones on the right, even ones on the left", () => {
    const words = (xml: string) => [...xml.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, word]) => word).join("");
    expect([words(partOf("footer1")), words(partOf("footer2"))]).toEqual(["— 1 —", "— 1 —"]);
    expect(partOf("footer1")).toContain('<w:jc w:val="right"/>');
    expect(partOf("footer2")).toContain('<w:jc w:val="left"/>');
    expect(partOf("settings")).toContain("<w:evenAndOddHeaders/>");
  });
});

describe("a title", () => {
  const breaksOf = (name: string): string[] => {
    const xml = documentOf(REPORT.replaceAll("沙溪县档案局", name));
    return (/<w:pStyle w:val="Title"\/>.*?<\/w:p>/s.exec(xml)?.[0] ?? "")
      .split("<w:br/>")
      .map((line) => line.replace(/<[^>]*>/g, ""));
  };

  test("that fills more than a line is broken before what the report is", () => {
    expect(breaksOf("沙溪县档案局")).toEqual(["沙溪县档案局2023年", "政府信息公开工作年度报告"]);
  });

  test("of one line is not broken", () => {
    expect(breaksOf("沙溪县")).toEqual(["沙溪县2023年政府信息公开工作年度报告"]);
  });

  test("is known by its place line by line", () => {
    const places = docxOf(REPORT).places.slice(0, 2);
    expect(places.map(({ start, end }) => REPORT.slice(start, end))).toEqual([
      "沙溪县档案局2023年",
      "政府信息公开工作年度报告",
    ]);
  });
});

test("title, headings, text and who signed, each in its style", () => {
  const shown = paragraphs(documentOf(SIGNED));
  expect(shown[0]).toBe("Title 沙溪县档案局2023年政府信息公开工作年度报告");
  expect(shown).toContain("1 一、总体情况");
  expect(shown).toContain("2 （一）主动公开情况");
  expect(shown).toContain("- 全年公开信息30条，其中馆藏信息18条、办事信息12条。");
  expect(shown.slice(-2)).toEqual(["Signature 沙溪县档案局", "Signature 2024年1月20日"]);
});

test("a heading that a sentence runs on behind has its own face, and both know their place", () => {
  const text = SIGNED.replace("（五）监督保障情况\n", "（五）监督保障情况。");
  const runs = documentOf(text).match(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/gs) ?? [];
  const [head = "", rest] = runs.slice(runs.findIndex((run) => run.includes("（五）监督保障情况")));
  expect(head).toContain('w:eastAsia="楷体_GB2312"');
  expect(rest).toContain(">。举办培训2次。<");
  const start = text.indexOf("（五）监督保障情况。");
  const spans = docxOf(text).places.filter((place) => place.start >= start && place.end <= start + 17);
  expect(spans.map((span) => text.slice(span.start, span.end))).toEqual(["（五）监督保障情况", "。举办培训2次。"]);
});

describe("tables", () => {
  const tables = documentOf(SIGNED).match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];

  test("are three, as wide as the text, cell by cell", () => {
    expect(tables).toHaveLength(3);
    for (const table of tables) {
      const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
      const width = grid.reduce((sum, one) => sum + one, 0);
      expect(width).toBe(8845);
      for (const [row] of table.matchAll(/<w:tr>.*?<\/w:tr>/gs)) {
        const cells = [...row.matchAll(/<w:tcW w:w="(\d+)"/g)].map(([, own]) => Number(own));
        expect(cells.reduce((sum, one) => sum + one, 0)).toBe(width);
      }
    }
  });

  test("have heads of four and six letters over narrow columns in lines of two: 商业 over 企业", () => {
    const applications = tables[1] as string;
    const width = Number(/<w:gridCol w:w="(\d+)"\/><\/w:tblGrid>/.exec(applications)?.[1]);
    const heads = [
      ...applications.matchAll(/<w:ind w:left="(\d+)" w:right="\1"\/>(?:(?!<w:t ).)*<w:t [^>]*>([^<]*)/gs),
    ];
    expect(heads.map(([, , words]) => words)).toEqual(["商业企业", "科研机构", "社会公益组织", "法律服务机构"]);
    for (const [, aside] of heads) {
      const letters = (width - 2 * 28 - 2 * Number(aside)) / (9 * 20);
      expect(Math.floor(letters)).toBe(2);
    }
  });

  test("are kept on one page: every line but the last holds on to the next, and none is broken", () => {
    for (const table of tables) {
      const rows = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
      for (const [i, row] of rows.entries()) {
        expect(row).toContain("<w:cantSplit/>");
        const [all, kept] = [row.match(/<w:p>/g), row.match(/<w:keepNext\/>/g)];
        expect(kept?.length ?? 0).toBe(i < rows.length - 1 ? all?.length : 0);
      }
    }
  });

  test("merged cells go on in each line that they reach", () => {
    const [, applications = ""] = tables;
    expect(applications.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(8);
    expect(applications.match(/<w:vMerge\/>/g)).toHaveLength(2 + 1 + 1 + 21 + 7 + 2 + 4 + 2);
    expect(applications.match(/<w:tblHeader\/>/g)).toHaveLength(3);
  });

  test("two that stand together stay two, and the document does not end with one", () => {
    const before = SIGNED.slice(0, SIGNED.indexOf("五、存在"));
    const reviews = before.slice(before.indexOf("行政复议\t"));
    const doubled = documentOf(`${before}\n${reviews}`);
    expect(doubled.match(/<w:tbl>/g)).toHaveLength(4);
    expect(doubled.match(/<\/w:tbl><w:p><\/w:p><w:tbl>/g)).toHaveLength(1);
    expect(doubled).toMatch(/<\/w:tbl><w:p><\/w:p><w:sectPr>/);
  });
});

test("each report of a volume begins a page", () => {
  const volume = documentOf(SIGNED + SIGNED.replaceAll("沙溪县", "南塘县"));
  expect(volume.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
  expect(volume).toMatch(/<w:pageBreakBefore\/><\/w:pPr><w:r><w:t [^>]*>南塘县档案局/);
});

test("every run says what stands in its place of the text", () => {
  const text = SIGNED + SIGNED.replaceAll("沙溪县", "南塘县");
  const xml = documentOf(text);
  const { places } = docxOf(text);
  expect(places.length).toBeGreaterThan(400);
  const letters = (words: string) => words.replace(/\s/gu, "");
  for (const { start, end, place } of places) {
    const run = xml.slice(place.run?.start, place.run?.end);
    expect(run).toMatch(/^<w:r>.*<\/w:r>$/s);
    expect(letters(/<w:t [^>]*>([^<]*)<\/w:t>/.exec(run)?.[1] ?? "")).toBe(letters(text.slice(start, end)));
  }
});

test("words that mean something in XML, and what it cannot hold", () => {
  const text = SIGNED.replace("举办培训2次", "举办<培训>&\u0001\ud800讲座\u{20000}");
  const xml = documentOf(text);
  expect(faultsOf(xml)).toEqual([]);
  expect(xml).toContain("举办&lt;培训&gt;&amp;讲座\u{20000}");
});

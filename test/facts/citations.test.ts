/** Laws and notices named in a report, as people write them. */
import { describe, expect, it } from "vitest";
import { citationAtOffset, citations } from "../../server/src/facts/citations.js";
import { parseReport } from "../../server/src/report/index.js";

/** The laws that a text names: the words, the law, the article. */
function cited(text: string): (string | number | undefined)[][] {
  return citations(parseReport(text)).map(({ start, end, law, article }) => [text.slice(start, end), law.id, article]);
}

describe("citations", () => {
  it("are found by title, short name and number", () => {
    expect(cited("根据《政府信息公开条例》和国办函〔2020〕109号，按《条例》办理。")).toEqual([
      ["《政府信息公开条例》", "regulations", undefined],
      ["国办函〔2020〕109号", "fees", undefined],
      ["《条例》", "regulations", undefined],
    ]);
  });

  it("take other brackets, blanks and line breaks", () => {
    expect(cited("《中华人民共和国政府信息\n公开条例》（国务院令第 711 号）、国办公开办函[2019] 60 号")).toEqual([
      ["《中华人民共和国政府信息\n公开条例》", "regulations", undefined],
      ["国务院令第 711 号", "regulations", undefined],
      ["国办公开办函[2019] 60 号", "form2019", undefined],
    ]);
  });

  it("tell the article behind the title", () => {
    const articles = (text: string) => cited(text).map(([, , article]) => article);
    expect(articles("《条例》第五十条、《条例》第三十六条第（一）项、《条例》第十四条、《条例》第 20 条")).toEqual([
      50, 36, 14, 20,
    ]);
    expect(articles("《条例》第一百零五条、《条例》第十条、《条例》第八条规定")).toEqual([105, 10, 8]);
    expect(articles("《条例》的第五十条")).toEqual([undefined]);
  });

  it("are none of other laws, and of words that are no title", () => {
    expect(cited("《中华人民共和国档案法》、有关条例、国办函〔2020〕110号、国办发〔2018〕123号")).toEqual([
      ["国办发〔2018〕123号", "newMedia", undefined],
    ]);
  });

  it("are none of rules that are named after a law, and of the regions' own", () => {
    expect(
      cited(
        "《中华人民共和国行政复议法实施条例》、行政复议法实施条例、《云溪省政府信息公开条例》、《保守国家秘密法释义》",
      ),
    ).toEqual([]);
    expect(cited("行政复议法第二十三条、中华人民共和国政府信息公开条例")).toEqual([
      ["行政复议法第二十三条", "reviewLaw", 23],
      ["中华人民共和国政府信息公开条例", "regulations", undefined],
    ]);
  });

  it("are found by a place in them, and not behind", () => {
    const report = parseReport("按照《条例》第五十条编制");
    expect(citationAtOffset(report, 2)?.article).toBe(50);
    expect(citationAtOffset(report, 9)?.article).toBe(50);
    expect(citationAtOffset(report, 10)).toBeUndefined();
    expect(citationAtOffset(report, 1)).toBeUndefined();
  });
});

import { describe, expect, test } from "vitest";
import { compose } from "../../prose/support.js";
import { saidIn } from "../../support/collections.js";

const one = (n: number): readonly number[] => [n, 0, 0, 0, 0, 0];

/** A body that receives applications of persons, grants some and carries others over. */
const body = (year: number, carriedIn: number, granted: number, carriedOut: number, agency = "沙溪县水务局"): string =>
  compose({
    agency,
    year,
    prose: {},
    applications: {
      received: one(granted + carriedOut - carriedIn),
      carriedIn: one(carriedIn),
      granted: one(granted),
      carriedOut: one(carriedOut),
    },
  });

const ids = (texts: Readonly<Record<string, string>>): string[] =>
  saidIn(texts).map(({ file, rule, on }) => `${file} ${rule} ${on}`);

describe("carried-over", () => {
  const last = body(2022, 0, 5, 3);

  test("says once, on the cell, that a row is not last year's, with links to last year's cells", () => {
    const said = saidIn({ last, own: body(2023, 4, 5, 3) });
    expect(said.map(({ rule, file, on }) => [rule, file, on])).toEqual([["carried-over", "own", "4"]]);
    expect(said[0]?.message).toBe("“上年结转”与上年年报（last）的“结转下年度”不一致：自然人 4 ≠ 3、总计 4 ≠ 3。");
    expect(said[0]?.elsewhere).toEqual(["last 3", "last 3"]);
  });

  test("is silent where the row is last year's, where there is no last year's, and of another body's", () => {
    expect(ids({ last, own: body(2023, 3, 5, 3) })).toEqual([]);
    expect(ids({ last, own: body(2024, 4, 5, 3) })).toEqual([]);
    expect(ids({ last: body(2022, 0, 5, 3, "沙溪县教育局"), own: body(2023, 4, 5, 3, "沙溪县教育体育局") })).toEqual(
      [],
    );
  });

  test("is silent where last year's table is all 0, as in a draft that nobody filled in", () => {
    expect(ids({ last: body(2022, 0, 0, 0), own: body(2023, 4, 5, 3) })).toEqual([]);
    expect(ids({ last: body(2022, 0, 1, 0), own: body(2023, 4, 5, 3) })).toEqual(["own carried-over 4"]);
  });

  test("knows a body by its short name", () => {
    const short = body(2023, 4, 5, 3, "沙溪县卫健局");
    expect(ids({ last: body(2022, 0, 5, 3, "沙溪县卫生健康局"), own: short })).toEqual(["own carried-over 4"]);
  });

  test("takes a town without its county for the same one in the same folder alone", () => {
    const [before, own] = [body(2022, 0, 5, 3, "城关镇人民政府"), body(2023, 4, 5, 3, "城关镇人民政府")];
    expect(ids({ "甲县/2022.txt": before, "乙县/2023.txt": own })).toEqual([]);
    expect(ids({ "甲县/2022.txt": before, "甲县/2023.txt": own })).toEqual(["甲县/2023.txt carried-over 4"]);
    expect(ids({ "2022年/甲县/城关镇.txt": before, "2023年/甲县/城关镇.txt": own })).toEqual([
      "2023年/甲县/城关镇.txt carried-over 4",
    ]);
    expect(ids({ "2022年/甲县/城关镇.txt": before, "2023年/乙县/城关镇.txt": own })).toEqual([]);
    const full = body(2023, 4, 5, 3, "甲县城关镇人民政府");
    expect(ids({ "乙县/2022.txt": before, "甲县/2023.txt": full })).toEqual([]);
    const named = body(2022, 0, 5, 3, "甲县城关镇人民政府");
    expect(ids({ "二〇二二/城关镇.txt": named, "二〇二三/城关镇.txt": full })).toEqual([
      "二〇二三/城关镇.txt carried-over 4",
    ]);
  });

  test.each(["城中区教育局", "城中区河东街道办事处", "教育局"])(
    "takes %s for the same body in the same folder alone",
    (name) => {
      const [before, own] = [body(2022, 0, 5, 3, name), body(2023, 4, 5, 3, name)];
      expect(ids({ "甲市/a.txt": before, "乙市/b.txt": own })).toEqual([]);
      expect(ids({ "甲市/a.txt": before, "甲市/b.txt": own })).toEqual(["甲市/b.txt carried-over 4"]);
    },
  );

  test("is silent where last year's report stands in two files that say different things", () => {
    expect(ids({ last, other: body(2022, 0, 5, 2), own: body(2023, 4, 5, 3) })).toEqual([]);
    expect(ids({ last, same: last, own: body(2023, 4, 5, 3) })).toEqual(["own carried-over 4"]);
  });

  test("is said of one of the files that a report stands in, the text first", () => {
    const own = body(2023, 4, 5, 3);
    expect(ids({ last, "own.md": own, "own.txt": own })).toEqual(["own.txt carried-over 4"]);
  });

  test("goes from one edition of the form to the next", () => {
    expect(ids({ last: body(2020, 0, 5, 3), own: body(2021, 4, 5, 3) })).toEqual(["own carried-over 4"]);
  });

  test("is silent of rows that are not read", () => {
    const own = body(2023, 4, 5, 3).replace(/(二、上年结转.*?)4 \|/u, "$1");
    expect(ids({ last, own })).toEqual([]);
  });

  test("offers last year's figures, preferred only where every sum then holds", () => {
    const [sound] = saidIn({ last, own: body(2023, 4, 5, 3) });
    expect(sound?.finding.change).toMatchObject({
      figures: [
        { cell: "carriedIn/person", to: 3 },
        { cell: "carriedIn/total", to: 3 },
      ],
      preferred: false,
    });
    const mistyped = body(2023, 3, 5, 3).replace(
      "| 二、上年结转政府信息公开申请数量 | 3",
      "| 二、上年结转政府信息公开申请数量 | 8",
    );
    const [slip] = saidIn({ last, own: mistyped });
    expect(slip?.finding.change).toMatchObject({ figures: [{ cell: "carriedIn/person", to: 3 }], preferred: true });
    // Last year's own sums do not hold: its figure may be the wrong one.
    const unsound = last.replace(
      "| 四、结转下年度继续办理 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |",
      "| 四、结转下年度继续办理 | 3 | 0 | 0 | 0 | 0 | 0 | 4 |",
    );
    const [doubtful] = saidIn({ last: unsound, own: mistyped.replace(/(二、上年结转.*)3 \|/u, "$14 |") });
    expect(doubtful?.finding.change?.preferred).toBe(false);
  });
});

describe("documents-in-force", () => {
  const documents = (year: number, issued: number, repealed: number, inForce: number): string => {
    const row = "normativeDocuments";
    return compose({
      agency: "沙溪县水务局",
      year,
      prose: {},
      disclosure: { [`${row}/issued`]: issued, [`${row}/repealed`]: repealed, [`${row}/inForce`]: inForce },
    });
  };
  const last = documents(2022, 2, 0, 9);

  test("says what the documents in force should be, and prefers no repair", () => {
    const [said, ...others] = saidIn({ last, own: documents(2023, 3, 1, 12) });
    expect(others).toEqual([]);
    expect(said?.message).toBe("“行政规范性文件·现行有效件数”填的是 12，按上年年报（last）应为 11：9 + 3 − 1 = 11。");
    expect(said?.elsewhere).toEqual(["last 9"]);
    expect(said?.finding.change).toMatchObject({ figures: [{ to: 11 }], preferred: false });
  });

  test("is silent where they follow, though more are repealed than issued", () => {
    expect(ids({ last, own: documents(2023, 3, 1, 11) })).toEqual([]);
    expect(ids({ last, own: documents(2023, 0, 4, 5) })).toEqual([]);
  });

  test("offers no figure below 0", () => {
    const [said] = saidIn({ last, own: documents(2023, 0, 12, 0) });
    expect(said?.rule).toBe("documents-in-force");
    expect(said?.finding.change).toBeUndefined();
  });

  test("on the form of 2019 holds the items against last year's with its change, and nothing across the editions", () => {
    const items = (year: number, lastYear: number, change: number): string =>
      compose({ year, prose: {}, disclosure: { "licences/lastYear": lastYear, "licences/change": change } });
    expect(ids({ last: items(2019, 30, -4), own: items(2020, 27, 0) })).toEqual(["own documents-in-force 27"]);
    expect(ids({ last: items(2019, 30, -4), own: items(2020, 26, 5) })).toEqual([]);
    const old = compose({ year: 2020, prose: {}, disclosure: { "normativeDocuments/publishedTotal": 9 } });
    expect(ids({ last: old, own: compose({ year: 2021, prose: {} }) })).toEqual([]);
  });
});

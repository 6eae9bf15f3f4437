/** What may be written next, and nothing where that would be noise. */
import { describe, expect, it } from "vitest";
import { EDITIONS, LAWS, rowsOf } from "../../server/src/form/index.js";
import { parseReport } from "../../server/src/report/index.js";
import { newReport } from "../../server/src/writing/newReport.js";
import { NEW_LAYOUTS } from "../../server/src/writing/wish.js";
import { CURSOR, labels, offered, taken } from "../support/completing.js";

const WISH = { agency: "清河县水务局", kind: "department", year: 2023, layout: "tabbed" } as const;

/** Table three and four with figures, and table two; the sums hold. */
const FIGURES: Readonly<Record<string, string>> = {
  行政规范性文件: "2 1 9",
  行政许可: "86",
  行政处罚: "14",
  行政强制: "3",
  行政事业性收费: "52.6",
  "一、本年新收政府信息公开申请数量": "9 2 0 0 0 1 12",
  "二、上年结转政府信息公开申请数量": "1 0 0 0 0 0 1",
  "（一）予以公开": "5 1 0 0 0 0 6",
  "6.属于四类过程性信息": "1 1 0 0 0 0 2",
  "1.本机关不掌握相关政府信息": "3 0 0 0 0 1 4",
  "（七）总计": "9 2 0 0 0 1 12",
  "四、结转下年度继续办理": "1 0 0 0 0 0 1",
};

/** A report whose tables hold these figures, before its chapters a line each is kept free of sentences. */
function filled(figures: Readonly<Record<string, string>> = FIGURES): string {
  let text = newReport(WISH);
  for (const [label, values] of Object.entries(figures)) {
    const row = new RegExp(`(\t|\n)(${label.replace(/[.]/g, "\\.")}\t+)(?:0\t?)+`);
    expect(text).toMatch(row);
    text = text.replace(row, (_, before, own) => `${before}${own}${values.replaceAll(" ", "\t")}`);
  }
  return text.replace(/(?<=行政诉讼情况\n(?:.*\n){3})0\t0\t0\t0\t0/, "1\t0\t0\t1\t2");
}

const SENTENCE = /　　全年新收政府信息公开申请.*/;
/** The report with something typed where chapter one tells of applications. */
const typing = (typed: string, text = filled()): string => text.replace(SENTENCE, `　　${typed}`);

const RECEIVED = "全年新收政府信息公开申请12件，其中自然人9件、法人或其他组织3件；上年结转1件。";
const DONE = "办结政府信息公开申请12件，其中予以公开6件、不予公开2件、无法提供4件；结转下年度继续办理1件。";
const REVIEWS = "全年因政府信息公开工作被申请行政复议2件，其中结果维持1件、尚未审结1件；没有被提起行政诉讼。";
const DOCUMENTS = "全年制发行政规范性文件2件，废止1件，现行有效9件。";
const DECISIONS = "全年作出行政许可处理决定86件、行政处罚处理决定14件、行政强制处理决定3件。";
const CHARGES = "全年行政事业性收费52.6万元。";

describe("sentences with the tables' figures", () => {
  it("are offered where a clause begins, those of all tables in chapter one", () => {
    const all = [RECEIVED, DONE, REVIEWS, DOCUMENTS, DECISIONS, CHARGES];
    expect(labels(typing(CURSOR))).toEqual(all);
    expect(labels(typing(`本年度工作有序开展。${CURSOR}`))).toEqual(all);
  });

  it("are those of its own table in another chapter", () => {
    const chapter = (heading: string) => filled().replace(heading, `${heading}\n　　${CURSOR}`);
    expect(labels(chapter("二、主动公开政府信息情况"))).toEqual([DOCUMENTS, DECISIONS, CHARGES]);
    expect(labels(chapter("三、收到和处理政府信息公开申请情况"))).toEqual([RECEIVED, DONE]);
    expect(labels(chapter("四、政府信息公开行政复议、行政诉讼情况"))).toEqual([REVIEWS]);
    expect(labels(chapter("五、存在的主要问题及改进情况"))).not.toContain(RECEIVED);
  });

  it("go on with the Chinese that is typed already", () => {
    expect(labels(typing(`全年新${CURSOR}`))).toEqual([RECEIVED]);
    expect(taken(typing(`截至年底，全年新收${CURSOR}`), RECEIVED)).toBe(typing(`截至年底，${RECEIVED}`));
    expect(taken(typing(`我局全年新收${CURSOR}`), RECEIVED)).toBe(typing(`我局${RECEIVED}`));
    expect(taken(typing(`全年新收${CURSOR}。`), RECEIVED)).toBe(typing(RECEIVED));
  });

  it("are none within words, figures, cells and headings, and none that are all there", () => {
    for (const typed of ["我局新", "全年新收12", "全年公开", "全面", "我局全", "全年新‸收", "全年1‸2件"])
      expect([typed, labels(typing(typed.includes(CURSOR) ? typed : typed + CURSOR))]).toEqual([typed, []]);
    expect(labels(typing(RECEIVED + CURSOR))).not.toContain(RECEIVED);
    expect(labels(typing(`全年新收政府信息公开申请1${CURSOR}`))).toEqual([]);
    expect(labels(typing(`某栏\t全年新${CURSOR}`))).toEqual([]);
    expect(labels(typing("").replace("　　\n", `## 全年新${CURSOR}\n`))).toEqual([]);
    expect(labels(filled().replace("一、总体情况", `一、总体情况${CURSOR}`))).toEqual([]);
    expect(labels(filled().replace("（一）予以公开\t", `（一）予以公开\t${CURSOR}`))).toEqual([]);
  });

  it("tell nothing of a table that is not read for certain", () => {
    const wrong = filled({ ...FIGURES, "一、本年新收政府信息公开申请数量": "9 2 0 0 0 1 13" });
    expect(labels(typing(CURSOR, wrong))).not.toContain(RECEIVED.replace("12", "13"));
    const blank = typing(CURSOR).replace("9\t2\t0\t0\t0\t1\t12\n二", "\t2\t0\t0\t0\t1\t12\n二");
    expect(labels(blank).filter((label) => label.includes("自然人"))).toEqual([]);
    const none = typing(CURSOR).replace(/行政许可\t86/, "行政许可\t无");
    expect(labels(none)).not.toContain(DECISIONS);
    expect(labels(none)).toContain(DOCUMENTS);
  });

  it("have no list where one of its parts is not known, or where it would be of one part", () => {
    const odd = filled({ ...FIGURES, "1.本机关不掌握相关政府信息": "3 0 0 0 0 1 无" });
    expect(labels(typing(CURSOR, odd))).toContain("办结政府信息公开申请12件；结转下年度继续办理1件。");
    const one = "1 0 0 0 0 0 1";
    const single = filled({ "一、本年新收政府信息公开申请数量": one, "（一）予以公开": one, "（七）总计": one });
    expect(labels(typing(CURSOR, single)).slice(0, 2)).toEqual([
      "全年新收政府信息公开申请1件。",
      "办结政府信息公开申请1件。",
    ]);
  });

  it("say that there was none", () => {
    const text = typing(CURSOR, newReport(WISH));
    expect(labels(text)).toContain("全年未收到政府信息公开申请。");
    expect(labels(text)).toContain("全年因政府信息公开工作没有被申请行政复议；没有被提起行政诉讼。");
    expect(labels(text).filter((label) => label.startsWith("办结"))).toEqual([]);
  });

  it("are none that the report says already", () => {
    const said = typing(RECEIVED).replace("三、收到和处理政府信息公开申请情况", `$&\n　　${CURSOR}`);
    expect(labels(said)).toEqual([DONE]);
  });

  it("are in the words of the form that the tables are on", () => {
    const text = newReport({ ...WISH, year: 2020 }).replace(SENTENCE, CURSOR);
    expect(labels(text)).toContain("全年新制作规范性文件0件，新公开0件，对外公开总数0件。");
  });
});

describe("laws and notices", () => {
  it("are offered from 《 on, whole with their numbers, within what the editor closed", () => {
    const regulations = "《中华人民共和国政府信息公开条例》";
    const text = typing(`依照《${CURSOR}》的规定`);
    expect(taken(text, regulations)).toBe(typing(`依照${regulations}（国务院令第711号）的规定`));
    expect(labels(text)).toHaveLength(LAWS.length - 1);
    expect(taken(typing(`依照《中华人民共和国政府${CURSOR}》`), regulations)).toBe(
      typing(`依照${regulations}（国务院令第711号）`),
    );
    expect(taken(typing(`依照中华人民共和国政府${CURSOR}`), regulations)).toBe(
      typing(`依照${regulations}（国务院令第711号）`),
    );
  });

  it("are offered by their numbers alone", () => {
    expect(taken(typing(`按照国办公开办函〔${CURSOR}〕要求`), "国办公开办函〔2021〕30号")).toBe(
      typing("按照国办公开办函〔2021〕30号要求"),
    );
    expect(labels(typing(`按照国办函${CURSOR}`))).toEqual(["国办函〔2020〕109号"]);
  });

  it("are none that the year's report is not to follow", () => {
    const notices = EDITIONS.map(({ notice }) => notice);
    const offers = (year: number) =>
      labels(newReport({ ...WISH, year }).replace(SENTENCE, `按照国办公开办函${CURSOR}`)).filter((label) =>
        notices.includes(label),
      );
    expect(offers(2020)).toEqual(["国办公开办函〔2019〕60号"]);
    expect(offers(2023)).toEqual(["国办公开办函〔2021〕30号"]);
  });

  it("are none for a single character", () => {
    expect(labels(typing(`国${CURSOR}`))).toEqual([]);
  });
});

describe("the next heading", () => {
  const until = (heading: string) => newReport(WISH).split(heading)[0] as string;

  it("is the first that is missing, with or without its numeral begun", () => {
    const text = until("五、存在");
    expect(labels(`${text}${CURSOR}`)[0]).toBe("五、存在的主要问题及改进情况");
    expect(taken(`${text}五${CURSOR}`, "五、存在的主要问题及改进情况")).toBe(`${text}五、存在的主要问题及改进情况`);
    expect(taken(`${text}　　存在${CURSOR}`, "五、存在的主要问题及改进情况")).toBe(
      `${text}五、存在的主要问题及改进情况`,
    );
    expect(labels(`${text}六${CURSOR}`)).toEqual([]);
  });

  it("is one that is missing between two", () => {
    const text = newReport(WISH).replace(/五、存在[\s\S]*(?=六、)/, `${CURSOR}\n\n`);
    expect(labels(text)[0]).toBe("五、存在的主要问题及改进情况");
  });

  it("is none while the chapter goes on below, or where none is missing", () => {
    const text = newReport(WISH);
    const lost = text.replace(/五、存在[\s\S]*(?=六、)/, "");
    expect(labels(lost.replace("行政诉讼情况\n", `行政诉讼情况\n${CURSOR}\n`))).not.toContain(
      "五、存在的主要问题及改进情况",
    );
    expect(labels(text.replace("　　改进情况", `${CURSOR}\n　　改进情况`))).toEqual(["（一）存在的主要问题"]);
    expect(
      labels(text.replace("\n三、", `${CURSOR}\n三、`)).filter((label) => /^[一二三四五六]、/.test(label)),
    ).toEqual([]);
  });

  it("is none that stands elsewhere", () => {
    const [, five = ""] = /(五、存在[\s\S]*?)六、/.exec(newReport(WISH)) ?? [];
    const moved = newReport(WISH).replace(five, `${CURSOR}\n\n`).replace("四、政府", `${five}四、政府`);
    expect(labels(moved)).not.toContain("五、存在的主要问题及改进情况");
  });

  it("is marked as the others are in Markdown", () => {
    const text = until("五、存在").replace(/^(?=[一二三四]、[^\t]*$)/gm, "## ");
    expect(taken(`${text}${CURSOR}`, "五、存在的主要问题及改进情况")).toBe(`${text}## 五、存在的主要问题及改进情况`);
    expect(taken(`${text}## ${CURSOR}`, "五、存在的主要问题及改进情况")).toBe(`${text}## 五、存在的主要问题及改进情况`);
  });
});

describe("the next sub-heading", () => {
  const start = "清河县水务局2023年政府信息公开工作年度报告\n一、总体情况\n";

  it("is the first subject, then one after the other, in the manner of the others", () => {
    expect(labels(`${start}${CURSOR}`)).toContain("（一）主动公开");
    expect(labels(`${start}（一）主动公开情况\n做了工作。\n${CURSOR}`)).toContain("（二）依申请公开情况");
    expect(labels(`${start}（一）主动公开\n做了工作。\n依${CURSOR}`)).toEqual(["（二）依申请公开"]);
    expect(labels(`${start}（一）主动公开\n做了工作。\n（${CURSOR}）`)).toEqual(["（二）依申请公开"]);
    expect(taken(`${start}（一）主动公开\n做了工作。\n（${CURSOR}）`, "（二）依申请公开")).toBe(
      `${start}（一）主动公开\n做了工作。\n（二）依申请公开`,
    );
  });

  it("is one that is missing between two, and none where all are there", () => {
    const text = newReport(WISH);
    const lost = text.replace(/（三）政府信息管理\n.*\n/, `${CURSOR}\n`);
    expect(labels(lost)).toContain("（三）政府信息管理");
    const skipped = `${start}（一）主动公开\n做了工作。\n（三）政府信息管理\n做了工作。\n`;
    expect(labels(skipped + CURSOR).filter((label) => label.startsWith("（"))).toEqual(["（三）平台建设"]);
    expect(labels(`${skipped}（三）平台建设${CURSOR}`)).toEqual([]);
    expect(labels(text.replace("二、主动", `${CURSOR}\n二、主动`)).filter((label) => label.startsWith("（"))).toEqual(
      [],
    );
  });
});

describe("the next row", () => {
  describe.each(NEW_LAYOUTS)("of a %s table", (layout) => {
    const text = newReport({ ...WISH, layout });
    const rows = parseReport(text).tables[1]?.rows ?? [];

    it.each([1, 2, 3, 7, 12, 17, 22, 24])("is the row %i that is lost, written as the others are", (index) => {
      const row = rows[index];
      const above = rows[index - 1];
      if (!row || !above) throw new Error("no such row");
      const from = text.indexOf("\n", above.span.end);
      const to = row.span.end + (layout === "piped" ? 2 : 0);
      const lost = text.slice(0, from) + text.slice(to);
      const gap = layout === "vertical" ? "\n\n" : "\n";
      const marked = lost.slice(0, from) + gap + CURSOR + lost.slice(from);
      const label = row.row.text;
      expect(labels(marked)).toEqual([label]);
      const read = parseReport(taken(marked, label));
      expect(read.tables[1]?.rows.map(({ state, row: { id } }) => [id, state])).toEqual(
        rows.map(({ row: { id } }) => [id, "read"]),
      );
      expect(read.tables[1]?.layout.id).toBe(layout);
    });
  });

  it("is found by the label that is begun, and filled in figure by figure", () => {
    const text = newReport(WISH);
    const marked = text.replace(/\t\t2\.重复申请.*/, `\t\t重复${CURSOR}`);
    const [offer, ...others] = offered(marked, { snippets: true });
    expect(others).toEqual([]);
    expect(offer?.item.textEdit).toMatchObject({
      newText: `\t\t2.重复申请${[1, 2, 3, 4, 5, 6, 7].map((i) => `\t\${${i}:0}`).join("")}`,
    });
    expect(offer?.item).toMatchObject({ insertTextFormat: 2, insertTextMode: 1 });
  });

  it("is written behind a blank line where rows are parted by one", () => {
    const text = newReport({ ...WISH, layout: "vertical" });
    const [above, row, below] = parseReport(text).tables[1]?.rows.slice(7, 10) ?? [];
    if (!above || !row || !below) throw new Error("no such rows");
    const marked = `${text.slice(0, above.span.end)}\n${CURSOR}${text.slice(row.span.end)}`;
    expect(taken(marked, row.row.text)).toBe(text);
  });

  it("is none away from its place", () => {
    const lost = newReport(WISH).replace(/\t\t2\.重复申请.*\n/, "");
    expect(labels(lost.replace(SENTENCE, CURSOR))).not.toContain("2.重复申请");
    expect(labels(lost.replace(/(?<=\t1\.信访.*\n)/, `${CURSOR}\n`))).toEqual(["2.重复申请"]);
  });

  it("has no letters in its label that a snippet would take for its own", () => {
    const rows = EDITIONS.flatMap(({ tables }) => Object.values(tables).flatMap(rowsOf));
    expect(rows.filter(({ row }) => /[\\$}]/.test(row.text))).toEqual([]);
  });

  it("is none within a table that has them all", () => {
    const text = newReport(WISH).replace("四、结转下年度继续办理", `${CURSOR}\n四、结转下年度继续办理`);
    expect(labels(text)).toEqual([]);
  });
});

describe("a whole table", () => {
  it("is offered where its chapter has none, every figure 0", () => {
    const text = newReport(WISH);
    const reviews = text.indexOf("行政复议\t");
    const marked = `${text.slice(0, reviews)}${CURSOR}${text.slice(text.indexOf("\n\n五、"))}`;
    expect(labels(marked)).toContain("表格：政府信息公开行政复议、行政诉讼情况");
    expect(taken(marked, "表格：政府信息公开行政复议、行政诉讼情况")).toBe(text);
    expect(labels(marked.replace("\n\n五、", "\n没有行政复议和行政诉讼。\n\n五、"))).not.toContain(
      "表格：政府信息公开行政复议、行政诉讼情况",
    );
  });
});

describe("what the form wants said", () => {
  it("is the preface before the first chapter, and the fees in the last", () => {
    const text = newReport(WISH);
    const preface = text.split("\n")[2] as string;
    const [offer] = offered(text.replace(preface, `　　${CURSOR}`));
    expect(offer?.taken).toBe(text);
    const fees = text.replace(/　　2023年，本机关发出.*/, `　　${CURSOR}`);
    expect(offered(fees)[0]?.taken).toBe(text);
  });

  it("is not offered again", () => {
    const text = newReport(WISH);
    expect(labels(text.replace("\n\n一、总体", `\n${CURSOR}\n\n一、总体`))).toEqual([]);
    expect(labels(text.replace("\n\n清河县水务局\n", `\n${CURSOR}\n\n清河县水务局\n`))).toEqual([]);
  });
});

describe("completion in a volume", () => {
  it("is of the report at hand", () => {
    const other = typing("", filled({ ...FIGURES, 行政许可: "77" })).replaceAll("清河县水务局", "清河县教育局");
    expect(labels(other + typing(`全年作${CURSOR}`))).toEqual([DECISIONS]);
    expect(labels(typing(`全年作${CURSOR}`) + other)).toEqual([DECISIONS]);
  });
});

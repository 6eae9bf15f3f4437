/** What a reading says of a table: spans, texts and contents of its labels and cells, and which labels are lost. */
import { describe, expect, test } from "vitest";
import { parseReport, rowOf } from "../../../server/src/report/index.js";
import { cut, tableIn } from "../shown.js";

const HEADING = "三、收到和处理政府信息公开申请情况\n";
const SEVEN = "1 2 3 4 5 6 7";

/** The labels without figures: what stands there, `-` for one that is lost, nothing for one that is torn. */
function fixed(text: string): string[] {
  return tableIn(text).labels.map(({ label, reading }) =>
    reading ? `${label.text}: ${reading.exact ? "" : "~"}${cut(text, reading.span)}` : `${label.text}: -`,
  );
}

describe("a label", () => {
  test("has its words as written, without blanks and breaks; its span holds them, and the list mark before it", () => {
    for (const written of ["1. 属于国家秘密", "1.属于国\n家秘密"]) {
      const text = `${HEADING}（一）予以公开 ${SEVEN}\n${written} ${SEVEN}`;
      const label = rowOf(tableIn(text), "refused.stateSecret")?.label;
      expect(label).toMatchObject({ text: "1.属于国家秘密", exact: true });
      expect(text.slice(label?.span.start, label?.span.end)).toBe(written);
    }
  });

  test("leaves out the figures and remarks in its cell", () => {
    const text = `${HEADING}（一）予以公开（含网上答复） ${SEVEN}\n1.属于国家秘密 ${SEVEN}`;
    expect(rowOf(tableIn(text), "granted")?.label).toMatchObject({ text: "（一）予以公开", exact: true });
  });

  test("that is lost stands at the label behind it, else at the one before it", () => {
    const text = `${HEADING}（一）予以公开 ${SEVEN}\n（三）不予公开\n1.属于国家秘密 ${SEVEN}\n8.属于行政查询事项 ${SEVEN}`;
    const table = tableIn(text);
    const at = (id: string) => {
      const row = table.rows.find(({ row: { id: other } }) => other === id);
      return row && cut(text, row.span);
    };
    expect(at("partlyGranted")).toBe("（三）不予公开");
    expect(at("outcomeTotal")).toBe("8.属于行政查询事项");
  });
});

describe("a label without figures", () => {
  test("that is not there at all is lost", () => {
    expect(fixed(`${HEADING}（一）予以公开\t${SEVEN.replaceAll(" ", "\t")}\n2.重复申请\t1`)).toContain("自然人: -");
  });

  test("whose pieces stand there is torn: neither read nor lost", () => {
    const text = `${HEADING}（一）予以公开 ${SEVEN}\n无法\n1.本机关不掌握相关政府信息 ${SEVEN}\n提供`;
    expect(fixed(text).filter((label) => label.startsWith("（四）无法提供"))).toEqual([]);
    const gone = text.replace("无法\n", "").replace("\n提供", "");
    expect(fixed(gone)).toContain("（四）无法提供: -");
  });

  test("whose letters all stand there, each somewhere, is torn", () => {
    const text = `${HEADING}（一）予以公开 ${SEVEN}\n不\n理\n2.重复申请 ${SEVEN}\n予\n处`;
    expect(fixed(text).filter((label) => label.startsWith("（五）不予处理"))).toEqual([]);
    expect(fixed(text.replace("\n处", ""))).toContain("（五）不予处理: -");
  });

  test("of which a piece alone is there is no mistyped one where the layout tears labels, and is in others", () => {
    const heads = "自然人 法人或其他组 总计\n";
    const text = `${HEADING}${heads}（一）予以公开 ${SEVEN}\n2.重复申请 ${SEVEN}`;
    expect(fixed(text).filter((label) => label.startsWith("法人或其他组织"))).toEqual([]);
    expect(fixed(text.replaceAll(" ", "\t"))).toContain("法人或其他组织: ~法人或其他组");
  });
});

describe("a row", () => {
  test("that is short says how many figures were found; blank cells are none", () => {
    const text = `${HEADING}（一）予以公开\n1\n2\n3\n2.重复申请 ${SEVEN}`;
    expect(rowOf(tableIn(text), "granted")).toMatchObject({ state: "short", found: 3, cells: [] });
    const blank = `${HEADING}（一）予以公开\t1\t\t3\t4\t5\t6\t7\n2.重复申请\t${SEVEN.replaceAll(" ", "\t")}`;
    expect(rowOf(tableIn(blank), "granted")).toMatchObject({ state: "read", found: 6 });
  });

  test("spans its label and its figures, wherever these stand", () => {
    const text = `${HEADING}1 2 3 4 5 6 7\n（一）予以公开\n2.重复申请 ${SEVEN}`;
    const row = rowOf(tableIn(text), "granted");
    expect(row && cut(text, row.span)).toBe("1 2 3 4 5 6 7⏎（一）予以公开");
  });
});

describe("the layout of a table", () => {
  const layoutOf = (text: string) => parseReport(HEADING + text).tables[0]?.layout.id;
  const tabs = SEVEN.replaceAll(" ", "\t");

  test("is that of most of its figures, not of its labels", () => {
    expect(layoutOf(`（一）予以公开\t${tabs}\n2.重复申请\t${tabs}\n（七）总计 ${SEVEN}`)).toBe("tabbed");
    expect(layoutOf(`三、本年度办理结果\n（三）不予公开\n1.属于国家秘密\t${tabs}`)).toBe("tabbed");
  });

  test("is that of its labels where it has no figure", () => {
    expect(layoutOf("（一）予以公开|\n1.属于国家秘密|\n2.重复申请|")).toBe("barred");
  });
});

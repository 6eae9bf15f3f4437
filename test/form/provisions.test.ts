/** Every provision that a row of the form rests on is known in words. */
import { expect, it } from "vitest";
import { EDITIONS, LAWS, lawName, provisionOf, provisionsOf, rowsOf } from "../../server/src/form/index.js";

it("knows what each row of each edition rests on", () => {
  const bases = EDITIONS.flatMap(({ tables }) =>
    Object.values(tables).flatMap((table) => rowsOf(table).flatMap(({ row }) => row.legalBasis)),
  );
  expect(bases.length).toBeGreaterThan(40);
  expect(bases.filter((basis) => provisionOf(basis) === undefined)).toEqual([]);
});

it("tells articles, paragraphs, items and other acts apart", () => {
  expect(provisionOf("16 para 2")?.gist.zh).toContain("讨论记录");
  expect(provisionOf("行政复议法 23(4)")).toMatchObject({ law: { id: "reviewLaw" }, name: "23(4)" });
  expect(provisionOf("国办函〔2020〕109号")?.law.id).toBe("fees");
  expect(provisionOf("99")).toBeUndefined();
  const [regulations] = LAWS;
  expect(regulations && provisionsOf(regulations, 36).map(({ name }) => name)).toEqual([
    "36(1)",
    "36(2)",
    "36(4)",
    "36(5)",
    "36(6)",
    "36(7)",
  ]);
});

it("calls laws as they are quoted", () => {
  expect(LAWS.slice(0, 4).map(lawName)).toEqual([
    "政府信息公开条例",
    "政府信息公开工作年度报告格式",
    "关于政府信息公开工作年度报告有关事项的通知",
    "政府信息公开信息处理费管理办法",
  ]);
});

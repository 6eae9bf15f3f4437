/** The sieve that spares most reports a second look for tables: it must let everything through that holds an anchor. */
import { describe, expect, test } from "vitest";
import { EDITIONS, type Edition, type Label } from "../../../server/src/form/index.js";
import { mayHoldAnchor } from "../../../server/src/report/table/anchors.js";
import { join } from "../../../server/src/report/table/letters.js";
import { printedOf } from "../../../server/src/report/table/printed.js";
import { sourceOf } from "./support.js";

const holds = (text: string, editions: readonly Edition[] = EDITIONS) =>
  mayHoldAnchor(join(sourceOf(text).cells).text, editions);

describe("an anchor among the letters of cells", () => {
  const cores = EDITIONS.flatMap(({ tables }) =>
    Object.values(tables).flatMap((table) =>
      printedOf(table).flatMap((one) => (one.anchor ? one.cores.filter((core) => core.length >= 4) : [])),
    ),
  );

  test.each([...new Set(cores)])("is let through, be it wrapped or behind others: %s", (core) => {
    expect(holds(core)).toBe(true);
    expect(holds(`数据\t${core.slice(0, 2)}\n${core.slice(2, 3)}\n${core.slice(3)}\n`)).toBe(true);
  });

  test("is not seen in a title, a date and other heads of chapters", () => {
    expect(
      holds("清河县水务局\n2022年政府信息公开工作年度报告\n2023年1月20日\n一、主动公开情况\n二、依申请公开情况\n"),
    ).toBe(false);
  });

  test("is let through whatever it is on a form that knows one by fewer letters than the sieve has", () => {
    const [first] = EDITIONS as readonly [Edition, ...Edition[]];
    const { disclosure } = first.tables;
    const [block, ...others] = disclosure.blocks;
    const article: Label = { text: "第二十条第（一）项", variants: ["首项"] };
    const tables = { ...first.tables, disclosure: { ...disclosure, blocks: [{ ...block, article }, ...others] } };
    expect(holds("清河县水务局\n", [{ ...first, tables } as Edition])).toBe(true);
  });
});

/** The same report in fourteen layouts: every figure on its cell or unread, none shifted; the same findings. */
import { describe, expect, test } from "vitest";
import { localise } from "../../../server/src/messages/localise.js";
import { parseReport } from "../../../server/src/report/index.js";
import { findingsIn } from "../../support/fixing.js";
import type { GeneratedReport } from "../../support/generate.js";
import { type EditionId, MATRIX } from "../../support/matrix.js";
import { setFigure } from "../../support/mutate.js";

/** What a layout alone is to blame for. */
const OF_LAYOUT: Readonly<Record<string, readonly string[]>> = {
  "figures parted by blanks": ["not-a-number"],
  "table four with flattened heads": ["row-label"],
};

const said = (name: string, text: string): string[] =>
  findingsIn(text)
    .filter(({ rule }) => !OF_LAYOUT[name]?.includes(rule.id))
    .map(({ rule, message }) => `${rule.id}: ${localise(message, "zh")}`);

/** Each cell of the form as it is shown, without what parts its digits; `unread` where its row is. */
function figuresIn(text: string): Map<string, string> {
  const { tables } = parseReport(text);
  return new Map(
    tables.flatMap(({ rows, table }) =>
      rows.flatMap(({ row, block, state, cells }) =>
        block.columns.map(({ id }, i): [string, string] => [
          `${table.id} ${row.id} ${id}`,
          state === "read" ? (cells[i]?.text.replace(/\s/g, "") ?? "") : state,
        ]),
      ),
    ),
  );
}

const EDITIONS: readonly EditionId[] = ["2021", "2019"];
const none = (report: GeneratedReport) => report;

/** A wrong figure in table three, one in table four, a wrong count in the prose. */
function slips(report: GeneratedReport): GeneratedReport {
  const three = setFigure(report, "refused.prohibitedByLaw/research", "104").report;
  const four = setFigure(three, "reviews/review.total", "141").report;
  const text = four.text.replace(
    /新收政府信息公开申请(\d+)件/,
    (_, count) => `新收政府信息公开申请${Number(count) + 1}件`,
  );
  return { ...four, text };
}

test("there are fourteen", () => expect(Object.keys(MATRIX)).toHaveLength(14));

describe.each(EDITIONS)("on the form of %s", (edition) => {
  const right = figuresIn(MATRIX.tabbed?.(edition, none) ?? "");
  const wrong = MATRIX.tabbed?.(edition, slips) ?? "";

  test("every figure of the first is there", () => {
    expect([...right.values()].filter((figure) => !/^-?[\d.]+(?:万元|元)?$/.test(figure))).toEqual([]);
  });

  describe.each(Object.entries(MATRIX))("%s", (name, write) => {
    test("every figure stands on its cell, and nothing is said", () => {
      const text = write(edition, none);
      expect(figuresIn(text)).toEqual(right);
      expect(said(name, text)).toEqual([]);
    });

    test("what is wrong is said as in any other", () => {
      const text = write(edition, slips);
      expect(figuresIn(text)).toEqual(figuresIn(wrong));
      expect(said(name, text)).toEqual(said("tabbed", wrong));
      expect(said(name, text)).toHaveLength(3);
    });
  });
});

/** What prose calls the parts of the tables. */
import { describe, expect, test } from "vitest";
import { rowsOf } from "../../server/src/form/index.js";
import { DISCLOSURE_ROWS, DISCLOSURE_VERBS } from "../../server/src/prose/disclosureWording.js";
import { REVIEW_RESULTS, REVIEW_WORDINGS } from "../../server/src/prose/reviewWording.js";
import {
  ALL_APPLICANTS,
  APPLICATION_COLUMNS,
  APPLICATION_NOUNS,
  APPLICATION_ROWS,
  APPLYING_NOUNS,
  CARRIED_WORDS,
  columnsNamed,
  crossing,
  groupOf,
  reviewColumns,
  rowsNamed,
} from "../../server/src/prose/wording.js";
import { FORMS } from "../support/editions.js";

const { "2019": OLD, "2021": NEW } = FORMS;
const rowIds = (table: (typeof NEW)["tables"]["applications"]) => rowsOf(table).map(({ row }) => row.id);

describe("words for rows and columns", () => {
  test("name something of the form, and every row but the two that are called by no name", () => {
    const tables = [OLD.tables.applications, NEW.tables.applications];
    for (const { id } of APPLICATION_ROWS)
      expect({ id, rows: tables.flatMap((table) => rowsNamed(table, id)) }).not.toEqual({ id, rows: [] });
    const named = new Set(APPLICATION_ROWS.map(({ id }) => id));
    expect(rowIds(NEW.tables.applications).filter((id) => !named.has(id))).toEqual([
      "otherHandling.other",
      "outcomeTotal",
    ]);
  });

  test("mean one thing only", () => {
    const lists: Readonly<Record<string, readonly string[]>> = {
      rows: APPLICATION_ROWS.flatMap(({ words }) => words),
      columns: [...APPLICATION_COLUMNS.flatMap(({ words }) => words), ...ALL_APPLICANTS],
      results: REVIEW_RESULTS.flatMap(({ words }) => words),
      reviews: REVIEW_WORDINGS.flatMap(({ words }) => words),
      disclosure: DISCLOSURE_ROWS.flatMap(({ words }) => words),
      verbs: DISCLOSURE_VERBS.flatMap(({ words }) => words),
    };
    for (const [list, words] of Object.entries(lists)) {
      const twice = words.filter((word, i) => words.indexOf(word) !== i);
      expect({ list, twice }).toEqual({ list, twice: [] });
    }
  });

  test("hold no blanks and are never empty", () => {
    const all = [
      ...[
        APPLICATION_ROWS,
        APPLICATION_COLUMNS,
        REVIEW_RESULTS,
        REVIEW_WORDINGS,
        DISCLOSURE_ROWS,
        DISCLOSURE_VERBS,
      ].flatMap((list) => list.flatMap(({ words }) => words)),
      ...[ALL_APPLICANTS, APPLICATION_NOUNS, APPLYING_NOUNS, CARRIED_WORDS].flat(),
    ];
    expect(all.filter((word) => word === "" || /\s/u.test(word))).toEqual([]);
  });

  test("of columns and of table two are on the form", () => {
    for (const { id } of APPLICATION_COLUMNS) expect(columnsNamed(NEW.tables.applications, id), id).not.toEqual([]);
    for (const { row } of DISCLOSURE_ROWS)
      expect(
        [OLD, NEW].flatMap(({ tables }) => rowsNamed(tables.disclosure, row)),
        row,
      ).toContain(row);
    for (const { columns } of DISCLOSURE_VERBS) {
      const known = [OLD, NEW].flatMap(({ tables }) => columns.flatMap((id) => columnsNamed(tables.disclosure, id)));
      expect(new Set(known)).toEqual(new Set(columns));
    }
    for (const { head } of REVIEW_WORDINGS) expect(reviewColumns(head, "total"), head).not.toEqual([]);
  });
});

describe("a name leads", () => {
  test("from a row to itself, from a group to its rows", () => {
    expect(rowsNamed(NEW.tables.applications, "granted")).toEqual(["granted"]);
    expect(rowsNamed(NEW.tables.applications, "refused")).toHaveLength(8);
    expect(rowsNamed(NEW.tables.applications, "unavailable")).toHaveLength(3);
    expect(rowsNamed(NEW.tables.applications, "declined")).toHaveLength(5);
    expect(rowsNamed(NEW.tables.applications, "nothing of the form")).toEqual([]);
  });

  test("from 其他处理 to three rows of 2021 and to the one of 2019", () => {
    expect(rowsNamed(NEW.tables.applications, "otherHandling")).toHaveLength(3);
    expect(rowsNamed(OLD.tables.applications, "otherHandling")).toEqual(["other"]);
  });

  test("from 法人或其他组织 to its five columns, from 自然人 to one", () => {
    expect(columnsNamed(NEW.tables.applications, "person")).toEqual(["person"]);
    expect(columnsNamed(NEW.tables.applications, "法人或其他组织")).toEqual([
      "business",
      "research",
      "welfare",
      "legal",
      "otherOrganisation",
    ]);
  });

  test("from 行政诉讼 to both ways to court", () => {
    expect(reviewColumns("行政复议", "upheld")).toEqual(["review.upheld"]);
    expect(reviewColumns("行政诉讼", "corrected")).toEqual(["directSuit.corrected", "suitAfterReview.corrected"]);
    expect(reviewColumns("复议后起诉", "total")).toEqual(["suitAfterReview.total"]);
  });

  test("from a row to the group over it", () => {
    expect(groupOf("refused.inquiry")).toBe("refused");
    expect(groupOf("otherHandling.other")).toBe("otherHandling");
    expect(groupOf("granted")).toBeUndefined();
    expect(groupOf("review.upheld")).toBeUndefined();
  });

  test("to the cells where rows and columns cross, row by row", () => {
    expect(crossing(["a", "b"], ["x", "y"])).toEqual(["a/x", "a/y", "b/x", "b/y"]);
    expect(crossing([], ["x"])).toEqual([]);
  });
});

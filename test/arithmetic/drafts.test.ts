import { describe, expect, test } from "vitest";
import { locateErrors, type Value, type Verdict } from "../../server/src/arithmetic/index.js";
import { offersOf } from "../support/offers.js";
import { APPLICATIONS, type Form } from "../support/typed-tables.js";

describe("a table whose totals are still empty", () => {
  const form = APPLICATIONS[1] as Form;
  const { system, indexOf } = form;
  const cell = (key: string) => indexOf.get(key as never) ?? -1;
  const table = (figures: Record<string, Value>): Value[] => form.cells.map((key) => figures[key] ?? 0);

  test("is to be filled with the sums of its parts, in one verdict", () => {
    const values = table({ "received/person": 3, "granted/person": 2, "granted/legal": 1 });
    const verdicts = locateErrors(system, values);
    expect(verdicts).toMatchObject([{ kind: "unfilled" }]);
    const sums = { received: 3, granted: 3, outcomeTotal: 3 };
    expect(offersOf(verdicts[0] as Verdict)).toEqual([
      { cell: cell("received/total"), from: 0, to: sums.received },
      { cell: cell("granted/total"), from: 0, to: sums.granted },
      { cell: cell("outcomeTotal/person"), from: 0, to: 2 },
      { cell: cell("outcomeTotal/legal"), from: 0, to: 1 },
      { cell: cell("outcomeTotal/total"), from: 0, to: sums.outcomeTotal },
    ]);
  });

  test("is judged by its other equations", () => {
    const columns = { "received/person": 5, "outcomeTotal/person": 4, "granted/person": 4 };
    const [unfilled, balance, ...rest] = locateErrors(system, table(columns));
    expect(unfilled).toMatchObject({ kind: "unfilled" });
    expect(rest).toEqual([]);
    expect(balance).toMatchObject({
      kind: "ambiguous",
      repairs: [
        { changes: [{ cell: cell("carriedOut/person"), from: 0, to: 1 }] },
        { changes: [{ cell: cell("received/person"), from: 5, to: 4 }] },
      ],
    });
  });

  test("may be right to leave them so: nothing was settled", () => {
    const allCarriedOver = { "received/person": 5, "received/total": 5, "carriedOut/person": 5, "carriedOut/total": 5 };
    expect(locateErrors(system, table(allCarriedOver))).toEqual([]);
    for (const [key, slip] of Object.entries({ "received/person": 6, "carriedOut/total": 50, "granted/legal": 3 })) {
      const right = table(allCarriedOver)[cell(key)];
      expect(locateErrors(system, table({ ...allCarriedOver, [key]: slip })), key).toMatchObject([
        { kind: "slip", repair: { changes: [{ cell: cell(key), from: slip, to: right }] } },
      ]);
    }
  });

  test("a figure slipped into a zero cell beside filled totals is taken out", () => {
    const filled = { "received/person": 2, "received/total": 2, "granted/person": 2, "granted/total": 2 };
    const values = table({
      ...filled,
      "outcomeTotal/person": 2,
      "outcomeTotal/total": 2,
      "declined.petition/legal": 4,
    });
    expect(locateErrors(system, values)).toMatchObject([
      { kind: "slip", repair: { changes: [{ cell: cell("declined.petition/legal"), from: 4, to: 0 }] } },
    ]);
  });
});

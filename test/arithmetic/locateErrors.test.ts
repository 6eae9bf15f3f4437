import { describe, expect, test } from "vitest";
import { brokenEquations, locateErrors, type Value } from "../../server/src/arithmetic/index.js";
import { isKeyboardSlip } from "../../server/src/arithmetic/likelihood.js";
import { SOUND } from "../support/sound-table.js";
import { APPLICATIONS, type Form, REVIEWS } from "../support/typed-tables.js";

const THREE = APPLICATIONS[1] as Form;

const cellOf = ({ indexOf }: Form, key: string) => indexOf.get(key as never) ?? -1;
const valuesOf = (form: Form, figures: Record<string, Value>): Value[] => form.cells.map((key) => figures[key] ?? 0);

const judge = (changed: Record<string, Value>) => locateErrors(THREE.system, valuesOf(THREE, { ...SOUND, ...changed }));
const cell = (key: string) => cellOf(THREE, key);

describe("what stands in the cells of table three", () => {
  test("a blank is a 0 when the totals say so", () => {
    expect(judge({ "carriedIn/person": "blank", "carriedOut/legal": "blank" })).toEqual([]);
  });

  test("else it is the wrong cell", () => {
    expect(judge({ "granted/legal": "blank" })).toMatchObject([
      { kind: "slip", repair: { changes: [{ cell: cell("granted/legal"), from: "blank", to: 2 }] } },
    ]);
  });

  test("any number of blanks are filled where the sums tell each of them", () => {
    const columns = ["person", "legal", "total"];
    const rows = ["received", "granted", "unavailable.notHeld"];
    const blank = Object.fromEntries(
      rows.flatMap((row) => columns.map((column) => [`${row}/${column}`, "blank"] as const)),
    );
    // Two blanks in a column of outcomes tell nothing of each other.
    expect(judge(blank)).toMatchObject([{ kind: "ambiguous", repairs: [] }]);
    const { "granted/person": _p, "granted/legal": _l, "granted/total": _t, ...enough } = blank;
    const [verdict, ...rest] = judge(enough);
    expect(rest).toEqual([]);
    const changes = verdict?.kind === "slip" ? verdict.repair.changes : [];
    expect(changes.map(({ cell, from, to }) => [THREE.cells[cell], from, to])).toEqual([
      ["received/person", "blank", 9],
      ["received/legal", "blank", 3],
      ["received/total", "blank", 12],
      ["unavailable.notHeld/person", "blank", 2],
      ["unavailable.notHeld/legal", "blank", 1],
      ["unavailable.notHeld/total", "blank", 3],
    ]);
  });

  test("of unknown cells only the equations without them are judged", () => {
    const unknown = { "unavailable.notHeld/person": "unknown" } as const;
    expect(judge(unknown)).toEqual([]);
    expect(judge({ ...unknown, "granted/legal": 5 })).toMatchObject([
      { kind: "slip", repair: { changes: [{ cell: cell("granted/legal"), from: 5, to: 2 }] } },
    ]);
    expect(locateErrors(THREE.system, [])).toEqual([]);
  });

  test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 45])("%s is no figure, so it is unknown", (number) => {
    const values = valuesOf(THREE, { ...SOUND, "granted/legal": number });
    expect(brokenEquations(THREE.system, values)).toEqual([]);
  });

  test("neighbours exchanged are put back, though other cells could make up for it", () => {
    const others = {
      "received/otherOrganisation": 3,
      "received/total": 15,
      "declined.petition/otherOrganisation": 3,
      "declined.petition/total": 3,
      "outcomeTotal/otherOrganisation": 3,
      "outcomeTotal/total": 14,
    };
    expect(judge(others)).toEqual([]);
    expect(judge({ ...others, "granted/legal": 0, "granted/otherOrganisation": 2 })).toMatchObject([
      {
        kind: "slip",
        repair: {
          changes: [
            { cell: cell("granted/legal"), from: 0, to: 2 },
            { cell: cell("granted/otherOrganisation"), from: 2, to: 0 },
          ],
        },
      },
    ]);
  });

  test("wrong cells apart are verdicts apart, each with its own equations", () => {
    const verdicts = judge({ "granted/legal": 20, "carriedOut/total": 10 });
    const found = verdicts.map((verdict) => verdict.kind === "slip" && verdict.repair.changes.map(({ cell }) => cell));
    expect(found).toEqual([[cell("granted/legal")], [cell("carriedOut/total")]]);
    expect(new Set(verdicts.flatMap(({ equations }) => equations)).size).toBe(4);
  });

  test("more empty totals than are looked for as wrong cells are to be filled, if that makes the sums right", () => {
    const empty = {
      "granted/total": 0,
      "unavailable.notHeld/total": 0,
      "outcomeTotal/person": 0,
      "outcomeTotal/legal": 0,
    };
    const verdicts = judge({ ...empty, "received/total": 0, "carriedOut/total": 0 });
    expect(verdicts).toMatchObject([{ kind: "unfilled" }]);
    const changes = verdicts[0]?.kind === "unfilled" ? verdicts[0].changes : [];
    expect(changes.map(({ cell, to }) => [THREE.cells[cell], to])).toEqual([
      ["received/total", 12],
      ["granted/total", 8],
      ["unavailable.notHeld/total", 3],
      ["outcomeTotal/person", 8],
      ["outcomeTotal/legal", 3],
      ["carriedOut/total", 1],
    ]);
    expect(judge({ ...empty, "received/total": 0, "carriedOut/total": 7 })).toMatchObject([{ kind: "too-many" }]);
  });

  test("figures that are not slips are not thrown away, even by the only repair", () => {
    const moved = { "received/research": 325, "received/welfare": 471 };
    expect(judge(moved)).toMatchObject([
      {
        kind: "ambiguous",
        repairs: [{ changes: [{ to: 0 }, { to: 0 }] }],
        equations: brokenEquations(THREE.system, valuesOf(THREE, { ...SOUND, ...moved })),
      },
    ]);
  });

  test("more than five wrong cells are too many, and every broken equation is named", () => {
    const values = valuesOf(THREE, SOUND).map((figure, index) => (index % 31 === 0 ? 77 : figure));
    expect(locateErrors(THREE.system, values)).toEqual([
      { kind: "too-many", equations: brokenEquations(THREE.system, values) },
    ]);
  });

  test("no more cells are looked for than asked", () => {
    const two = valuesOf(THREE, { ...SOUND, "granted/legal": 20, "carriedOut/total": 10 });
    expect(locateErrors(THREE.system, two, { maxCells: 1 })).toMatchObject([{ kind: "too-many" }]);
    expect(locateErrors(THREE.system, two, { budget: 2 })).toMatchObject([{ kind: "too-many" }]);
  });
});

describe("a sum that no other checks, as in table four", () => {
  const at = (key: string) => cellOf(REVIEWS, `reviews/${key}`);
  const judgeGroup = (figures: Record<string, Value>) =>
    locateErrors(
      REVIEWS.system,
      valuesOf(REVIEWS, Object.fromEntries(Object.entries(figures).map(([key, value]) => [`reviews/${key}`, value]))),
    );

  test.each([0, "blank"] as const)("has its total filled when that is %s", (total) => {
    expect(judgeGroup({ "review.upheld": 3, "review.pending": 2, "review.total": total })).toMatchObject([
      { kind: "slip", repair: { changes: [{ cell: at("review.total"), from: total, to: 5 }] } },
    ]);
  });

  test("has its only blank filled", () => {
    expect(judgeGroup({ "review.upheld": 3, "review.pending": "blank", "review.total": 5 })).toMatchObject([
      { kind: "slip", repair: { changes: [{ cell: at("review.pending"), from: "blank", to: 2 }] } },
    ]);
  });

  test("else gives every cell that could be wrong, and prefers none", () => {
    const [verdict, ...rest] = judgeGroup({ "review.upheld": 3, "review.pending": 2, "review.total": 4 });
    expect(rest).toEqual([]);
    const repairs = verdict?.kind === "ambiguous" ? verdict.repairs : [];
    const changes = repairs.flatMap((repair) => repair.changes).sort((a, b) => a.cell - b.cell);
    expect(changes).toEqual([
      { cell: at("review.upheld"), from: 3, to: 2 },
      { cell: at("review.pending"), from: 2, to: 1 },
      { cell: at("review.total"), from: 4, to: 5 },
    ]);
  });

  test("is judged apart from the other groups", () => {
    const verdicts = judgeGroup({ "review.upheld": 3, "directSuit.upheld": 1, "directSuit.total": 2 });
    expect(verdicts.map(({ kind, equations }) => [kind, equations])).toEqual([
      ["slip", [0]],
      ["ambiguous", [1]],
    ]);
  });
});

test.each([
  ["12", "21", true],
  ["1234", "1324", true],
  ["12", "17", true],
  ["12", "112", true],
  ["12", "2", true],
  ["120", "12", true],
  ["123", "321", false],
  ["12", "1234", false],
  ["1234", "1243", true],
  ["1234", "1432", false],
])("%s typed as %s is a keyboard slip: %s", (meant, typed, expected) => {
  expect(isKeyboardSlip(meant, typed)).toBe(expected);
});

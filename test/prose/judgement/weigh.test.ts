/** The one decision: what outweighs what, and that no more is asked than it takes. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide, NEVER, weigh } from "../../../server/src/prose/judgement/weigh.js";
import { NO_ROLES, roles } from "../../../server/src/prose/syntax/roles.js";

describe("weighing", () => {
  const table = [
    { name: "for", weight: 2, holds: (value: number) => value > 0 },
    { name: "against", weight: -3, holds: (value: number) => value > 1 },
  ];

  it.each([
    [1, true, { evidence: ["for"], said: true }],
    [2, true, { evidence: ["against", "for"], said: false }],
    [1, false, { evidence: [], said: false }],
  ])("%s, contradicting: %s", (value, contradicts, expected) => {
    expect(weigh(value, contradicts, table)).toEqual({ contradicts, ...expected });
  });

  it("comes to the same where it is only looked at until it is decided", () => {
    const entry = fc.record({
      weight: fc.oneof(
        fc.integer({ min: -40, max: 40 }).map((tenths) => tenths / 10),
        fc.constant(NEVER),
      ),
      found: fc.boolean(),
      dear: fc.constantFrom({}, { dear: true as const }),
      needs: fc.integer({ min: 0, max: 3 }),
      words: fc.constantFrom({}, { words: roles("among") }, { words: roles("row", "deed") }),
      asks: fc.boolean(),
    });
    const given = fc.record({ bits: fc.integer({ min: 0, max: 3 }), words: fc.constantFrom(NO_ROLES, roles("row")) });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 9 }), given, (entries, { bits, words: beside }) => {
        const some = entries.map(({ found, asks, dear, words, ...entry }, at) => ({
          name: `${at}`,
          ...entry,
          ...dear,
          ...words,
          ...(asks ? { holds: () => found } : {}),
        }));
        const whole = weigh(undefined, true, some, { bits, ...beside });
        const decided = decide(undefined, some, { bits, ...beside });
        expect(decided).toEqual(whole.said ? whole : { ...whole, evidence: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it("asks nothing more where all that is left could not outweigh what was found", () => {
    const dear = { name: "dear", weight: 0.5, dear: true as const, holds: () => expect.unreachable("it was asked") };
    expect(decide(2, [dear, ...table]).said).toBe(false);
    expect(() => decide(1, [dear, ...table])).toThrow("it was asked");
  });

  const few = { name: "few", weight: -2.5, needs: 1 };
  const told = { name: "told", weight: 1, words: roles("among", "row") };

  it.each([
    [0, NO_ROLES, ["for"], true],
    [1, NO_ROLES, ["few", "for"], false],
    [3, roles("row"), ["few", "for", "told"], true],
    [2, roles("deed"), ["for"], true],
  ])("finds what needs nothing else where that is given: %s", (bits, words, evidence, said) => {
    expect(weigh(1, true, [...table, few, told], { bits, ...words })).toEqual({ contradicts: true, evidence, said });
  });

  it("asks nothing of what needs something that is not given, nor where no more than that could outweigh", () => {
    const asked = { name: "asked", weight: 9, needs: 2, holds: () => expect.unreachable("it was asked") };
    expect(decide(1, [...table, few, asked], { bits: 1, ...NO_ROLES }).said).toBe(false);
    expect(() => decide(1, [...table, few, asked], { bits: 3, ...NO_ROLES })).toThrow("it was asked");
  });
});
